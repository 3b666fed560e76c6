package dev.backprop.worker;

import dev.backprop.worker.wire.LoadProblem;

/** The student's classes do not hold the method that was looked for. */
final class NotFoundException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient LoadProblem problem;

    NotFoundException(LoadProblem problem) {
        this.problem = problem;
    }

    LoadProblem problem() {
        return problem;
    }
}
