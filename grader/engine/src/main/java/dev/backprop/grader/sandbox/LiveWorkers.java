package dev.backprop.grader.sandbox;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The workers that run, so that none of them is left when the grader is interrupted. */
final class LiveWorkers {

    private static final Set<Worker> WORKERS = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> WORKERS.forEach(Worker::kill), "kill-workers"));
    }

    private LiveWorkers() {}

    static void add(Worker worker) {
        WORKERS.add(worker);
    }

    static void remove(Worker worker) {
        WORKERS.remove(worker);
    }
}
