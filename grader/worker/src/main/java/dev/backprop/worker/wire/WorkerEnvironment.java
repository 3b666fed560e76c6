package dev.backprop.worker.wire;

/** What a jail tells its worker before the first frame. */
public final class WorkerEnvironment {

    /** The variable with the number of threads, Java's own included, that a jail lets be before a fresh worker takes over. */
    public static final String THREADS = "WORKER_THREADS";

    private WorkerEnvironment() {}
}
