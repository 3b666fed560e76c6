package dev.backprop.grader.numeric;

/** The derivatives of one function at one point, along any line through it. */
@FunctionalInterface
interface Slopes {

    Derivative along(Line line);
}
