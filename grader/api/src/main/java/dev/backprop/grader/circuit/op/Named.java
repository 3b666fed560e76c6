package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Operation;

/** An operation that is always called the same. */
abstract class Named implements Operation {

    private final String name;

    Named(String name) {
        this.name = name;
    }

    @Override
    public final String name() {
        return name;
    }
}
