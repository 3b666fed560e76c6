package dev.backprop.grader.circuit;

/** What an author handles: a number, a vector, a matrix or labels. All of them are one node. */
public sealed interface Value permits Num, Vec, Mat, Labels {

    Node node();
}
