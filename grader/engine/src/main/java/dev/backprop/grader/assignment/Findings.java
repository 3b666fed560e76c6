package dev.backprop.grader.assignment;

/** What the other checks of the same report say: no diagnosis may contradict it. */
@FunctionalInterface
public interface Findings {

    /** Whether a check has found something wrong. Not so where it was not carried out. */
    boolean failed(String check);
}
