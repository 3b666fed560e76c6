package dev.backprop.worker;

/** The threads that live, whoever has started them. */
final class Threads {

    /** The environment variable in which a jail says how many it lets be before a fresh worker takes over, Java's own included. */
    private static final String MOST_ALLOWED = "WORKER_THREADS";

    private static final int MOST = Integer.parseInt(System.getenv().getOrDefault(MOST_ALLOWED, "200"));

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
