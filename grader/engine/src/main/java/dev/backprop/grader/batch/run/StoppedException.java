package dev.backprop.grader.batch.run;

/** The run was stopped: what was under way is left as it was. */
final class StoppedException extends Exception {

    private static final long serialVersionUID = 1L;
}
