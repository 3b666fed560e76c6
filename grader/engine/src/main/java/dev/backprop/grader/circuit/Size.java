package dev.backprop.grader.circuit;

/** How many there are of something: the length of an axis, chosen anew for each input. */
public record Size(Node node) implements Expression {}
