package dev.backprop.grader.derive;

import dev.backprop.grader.circuit.Graph;

/** The classes that are made for one circuit. They see what its author wrote, which may be a course of its own. */
final class Generated extends ClassLoader {

    private final Graph circuit;

    Generated(ClassLoader ofAuthor, Graph circuit) {
        super(ofAuthor);
        this.circuit = circuit;
    }

    Graph circuit() {
        return circuit;
    }

    Class<?> define(byte[] code) {
        return defineClass(null, code, 0, code.length);
    }
}
