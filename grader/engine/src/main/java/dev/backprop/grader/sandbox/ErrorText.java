package dev.backprop.grader.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads a process's standard error to its end, so that the process never waits, and keeps the beginning. */
final class ErrorText {

    private static final int KEPT = 1 << 13;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final Thread reader;

    ErrorText(InputStream stderr) {
        reader = new Thread(() -> drain(stderr), "worker-stderr");
        reader.setDaemon(true);
        reader.start();
    }

    /** What has been read so far; all there is, if the process has ended. */
    String text() {
        try {
            reader.join(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (kept) {
            return kept.toString(StandardCharsets.UTF_8);
        }
    }

    private void drain(InputStream stderr) {
        byte[] buffer = new byte[KEPT];
        try (stderr) {
            int count;
            while ((count = stderr.read(buffer)) >= 0) {
                synchronized (kept) {
                    kept.write(buffer, 0, Math.min(count, KEPT - kept.size()));
                }
            }
        } catch (IOException e) {
            // The process has gone: there is no more to read.
        }
    }
}
