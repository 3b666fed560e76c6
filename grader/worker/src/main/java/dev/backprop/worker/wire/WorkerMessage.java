package dev.backprop.worker.wire;

import java.util.List;

/** What the worker sends: answers, and news that nobody asked for. */
public sealed interface WorkerMessage {

    /** The first message: the worker is there. */
    record Ready() implements WorkerMessage {}

    /** Before the last answer that should be asked of this worker: calls have left more behind in it than it can bear. */
    record Spent() implements WorkerMessage {}

    /** The answer to the request of that sequence number. */
    record Answered(int sequence, Answer answer) implements WorkerMessage {}

    /**
     * The student's code printed.
     *
     * @param program the program that was asked last
     * @param bytes UTF-8, possibly cut within a character; may be empty
     * @param dropped how many bytes this program's stream has lost so far, having printed too much
     */
    record Printed(int program, Stream stream, byte[] bytes, long dropped) implements WorkerMessage {}

    /** Somebody called {@code System.exit}, from these lines of the student's; the worker is about to end. */
    record Exiting(List<CodePlace> places) implements WorkerMessage {
        public Exiting {
            places = List.copyOf(places);
        }
    }

    /**
     * A recorded call goes on and on; each such message replaces the one before.
     *
     * @param sequence of the request
     * @param partial what would be known of the call if it were ended now
     */
    record Lingering(int sequence, Partial partial) implements WorkerMessage {}

    /** Where text was printed to. */
    enum Stream {
        OUT,
        ERR
    }
}
