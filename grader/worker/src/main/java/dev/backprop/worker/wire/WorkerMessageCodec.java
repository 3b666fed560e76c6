package dev.backprop.worker.wire;

import dev.backprop.worker.wire.WorkerMessage.Answered;
import dev.backprop.worker.wire.WorkerMessage.Exiting;
import dev.backprop.worker.wire.WorkerMessage.Lingering;
import dev.backprop.worker.wire.WorkerMessage.Printed;
import dev.backprop.worker.wire.WorkerMessage.Ready;
import dev.backprop.worker.wire.WorkerMessage.Spent;

/** The worker's messages on the wire: a tag, then the parts in the order of the record. */
final class WorkerMessageCodec {

    static final int ANSWERED = 0;
    private static final int PRINTED = 1;
    private static final int EXITING = 2;
    private static final int READY = 3;
    private static final int LINGERING = 4;
    private static final int SPENT = 5;

    private WorkerMessageCodec() {}

    static void put(FrameWriter out, WorkerMessage message) {
        if (message instanceof Answered answered) {
            out.putByte(ANSWERED);
            out.putInt(answered.sequence());
            AnswerCodec.put(out, answered.answer());
        } else if (message instanceof Printed printed) {
            out.putByte(PRINTED);
            out.putInt(printed.program());
            out.putConstant(printed.stream());
            out.putBytes(printed.bytes());
            out.putLong(printed.dropped());
        } else if (message instanceof Exiting exiting) {
            out.putByte(EXITING);
            AnswerCodec.putPlaces(out, exiting.places());
        } else if (message instanceof Lingering lingering) {
            out.putByte(LINGERING);
            out.putInt(lingering.sequence());
            PartialCodec.put(out, lingering.partial());
        } else if (message instanceof Spent) {
            out.putByte(SPENT);
        } else {
            out.putByte(READY);
        }
    }

    static WorkerMessage take(FrameReader in) throws MalformedFrameException {
        int tag = in.takeByte();
        return switch (tag) {
            case ANSWERED -> new Answered(in.takeInt(), AnswerCodec.take(in));
            case PRINTED ->
                new Printed(
                        in.takeInt(), in.takeConstant(WorkerMessage.Stream.values()), in.takeBytes(), in.takeLong());
            case EXITING -> new Exiting(AnswerCodec.takePlaces(in));
            case READY -> new Ready();
            case LINGERING -> new Lingering(in.takeInt(), PartialCodec.take(in));
            case SPENT -> new Spent();
            default -> throw FrameReader.unknown("message", tag);
        };
    }
}
