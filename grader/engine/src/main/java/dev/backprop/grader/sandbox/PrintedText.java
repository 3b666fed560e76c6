package dev.backprop.grader.sandbox;

import dev.backprop.worker.wire.WorkerMessage.Printed;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What one program printed to one stream, in all its workers; the cap is kept here, whatever a worker sends. */
final class PrintedText {

    private static final int CAP = 1 << 16;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long droppedHere;
    private long droppedByFormerWorkers;
    private long droppedByWorker;

    void add(Printed printed) {
        int room = Math.min(printed.bytes().length, CAP - kept.size());
        kept.write(printed.bytes(), 0, room);
        droppedHere += printed.bytes().length - room;
        droppedByWorker = Math.max(droppedByWorker, printed.dropped());
    }

    /** The worker has ended; the next one counts from 0. */
    void workerEnded() {
        droppedByFormerWorkers += droppedByWorker;
        droppedByWorker = 0;
    }

    String text() {
        return kept.toString(StandardCharsets.UTF_8);
    }

    long dropped() {
        return droppedHere + droppedByFormerWorkers + droppedByWorker;
    }
}
