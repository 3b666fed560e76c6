package dev.backprop.grader.circuit;

/** A value of a circuit, as an author writes it: a {@link Num}, {@link Vec}, {@link Mat}, {@link Labels} or {@link Size}. */
public sealed interface Expression permits Num, Vec, Mat, Labels, Size {

    /** The node that it stands for. */
    Node node();
}
