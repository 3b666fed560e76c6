package dev.backprop.grader.batch.lane;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads a process's standard error to its end, so that the process never waits, and keeps the last of it. */
final class LastWords {

    private static final int KEPT = 1 << 14;

    private final byte[] kept = new byte[KEPT];
    private final Thread reader;
    private long count;

    LastWords(InputStream stderr) {
        reader = new Thread(() -> drain(stderr), "lane-stderr");
        reader.setDaemon(true);
        reader.start();
    }

    /** The end of what has been read so far; of all there is, if the process has ended. */
    String text() {
        try {
            reader.join(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (kept) {
            int length = (int) Math.min(count, KEPT);
            byte[] last = new byte[length];
            for (int i = 0; i < length; i++) {
                last[i] = kept[(int) ((count - length + i) % KEPT)];
            }
            return new String(last, StandardCharsets.UTF_8);
        }
    }

    private void drain(InputStream stderr) {
        byte[] buffer = new byte[KEPT];
        try (stderr) {
            int read;
            while ((read = stderr.read(buffer)) >= 0) {
                synchronized (kept) {
                    for (int i = 0; i < read; i++) {
                        kept[(int) (count++ % KEPT)] = buffer[i];
                    }
                }
            }
        } catch (IOException e) {
            // The process is gone: there is no more.
        }
    }
}
