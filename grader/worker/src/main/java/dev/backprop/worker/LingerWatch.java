package dev.backprop.worker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Looks from time to time where the thread stands that started it, and tells a listener as long as that goes on: the grader ends a
 * call that does not end without asking anybody.
 */
final class LingerWatch {

    private static final long FIRST_MILLIS = 100;
    private static final long PERIOD_MILLIS = 25;
    private static final int SAMPLES_BEFORE_WORD = 4;
    private static final int MOST_SAMPLES = 8;

    private final Thread watched = Thread.currentThread();
    private final Listener listener;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private LingerWatch(Listener listener) {
        this.listener = listener;
    }

    /** Takes the student's frames at several moments, each innermost first. */
    interface Listener {
        void lingers(List<List<StackTraceElement>> samples) throws java.io.IOException;
    }

    static LingerWatch start(Listener listener) {
        LingerWatch watch = new LingerWatch(listener);
        Thread thread = new Thread(watch::run, "linger-watch");
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    /** Ends the thread at once: thousands of quick calls would leave as many asleep. */
    void stop() {
        stopped.countDown();
    }

    private void run() {
        List<List<StackTraceElement>> samples = new ArrayList<>();
        int untilWord = SAMPLES_BEFORE_WORD;
        int pause = SAMPLES_BEFORE_WORD;
        try {
            long wait = FIRST_MILLIS;
            while (!stopped.await(wait, TimeUnit.MILLISECONDS)) {
                List<StackTraceElement> sample = Arrays.stream(watched.getStackTrace())
                        .filter(StudentCode::isLine)
                        .toList();
                if (!sample.isEmpty()) {
                    samples.add(sample);
                }
                if (samples.size() > MOST_SAMPLES) {
                    samples.remove(0);
                }
                if (--untilWord <= 0 && !samples.isEmpty()) {
                    listener.lingers(List.copyOf(samples));
                    // Ever more seldom: a record may be large.
                    pause *= 2;
                    untilWord = pause;
                }
                wait = PERIOD_MILLIS;
            }
        } catch (Throwable e) {
            // The student's code, which reading the record may run, or the line: then there is no more to say.
        }
    }
}
