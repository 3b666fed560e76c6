package dev.backprop.grader.sandbox;

/** The sandbox itself does not work: never the student's fault. */
public sealed class SandboxException extends RuntimeException permits WorkerNotStartedException {

    private static final long serialVersionUID = 1L;

    public SandboxException(String message) {
        super(message);
    }

    public SandboxException(String message, Throwable cause) {
        super(message, cause);
    }
}
