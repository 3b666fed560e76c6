package dev.backprop.grader.circuit;

/** What a student may report: a stage of the forward pass, or a gradient. */
public sealed interface Reported permits Num, Vec, Mat, Gradient {

    /** The node itself; of a gradient that to which it belongs. */
    Node node();

    /** The name of the stage: that of its field, for a gradient with a {@code d} in front. */
    String name();
}
