package dev.backprop.grader.report;

/** A constant with a name of its own in the JSON report. */
interface JsonName {

    /** The constant's name in the JSON report, such as {@code compile-error}. */
    String json();
}
