package dev.backprop.worker;

/** The threads that live, whoever has started them. */
final class Threads {

    /** Java's own included. Far fewer than a jail allows, so that a call finds room for its own beside what others left behind. */
    private static final int MOST = 56;

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
