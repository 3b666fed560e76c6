package dev.backprop.grader.sandbox;

/** A worker's process was started and ended, or went silent, before its first word. */
final class WorkerNotStartedException extends SandboxException {

    private static final long serialVersionUID = 1L;

    private final String said;

    /** @param said what the process said instead */
    WorkerNotStartedException(String said) {
        super("the worker does not start: " + said);
        this.said = said;
    }

    String said() {
        return said;
    }
}
