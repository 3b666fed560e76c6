package dev.backprop.grader.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C, or being told to end: what is under way is stopped, and gets the time to put away what it has and to say so. */
final class Interruption implements AutoCloseable {

    /** What a shell calls a program that Ctrl-C has ended; the JVM answers so by itself. */
    static final int EXIT_CODE = 130;

    private static final long PATIENCE_SECONDS = 10;

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook;

    /** @param stop makes what is under way end soon */
    Interruption(Runnable stop) {
        hook = new Thread(
                () -> {
                    stop.run();
                    try {
                        over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // It is at work already.
        }
    }
}
