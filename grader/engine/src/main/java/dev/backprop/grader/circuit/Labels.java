package dev.backprop.grader.circuit;

/** The right class of each example, counted from 0. */
public record Labels(Node node) implements Expression {}
