package dev.backprop.worker;

import dev.backprop.worker.wire.WorkerEnvironment;

/** The threads that live, whoever has started them. */
final class Threads {

    private static final int MOST = Integer.parseInt(System.getenv().getOrDefault(WorkerEnvironment.THREADS, "200"));

    private Threads() {}

    /** Whether so many have been left behind by calls that a fresh worker should take over. */
    static boolean areTooMany() {
        return all().activeCount() > MOST;
    }

    private static ThreadGroup all() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        return group;
    }
}
