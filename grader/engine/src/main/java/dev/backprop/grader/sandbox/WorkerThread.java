package dev.backprop.grader.sandbox;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The thread that starts all workers.
 *
 * <p>It lives as long as the grader: a jail that dies with its parent dies, on Linux, with the thread that started it.
 */
final class WorkerThread {

    private static final ExecutorService STARTER = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "worker-starter");
        thread.setDaemon(true);
        return thread;
    });

    private WorkerThread() {}

    static ExecutorService starter() {
        return STARTER;
    }
}
