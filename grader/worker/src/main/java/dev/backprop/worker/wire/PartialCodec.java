package dev.backprop.worker.wire;

import dev.backprop.worker.wire.Partial.Naming;
import dev.backprop.worker.wire.Partial.Operand;
import dev.backprop.worker.wire.Partial.Place;
import dev.backprop.worker.wire.Partial.Stage;
import java.util.List;

/** What is known of a call that gave no pass, on the wire: the parts in the order of the record, each of bounded length. */
final class PartialCodec {

    /** More stages, or more operands, than any exercise or any line has. */
    private static final int MAX_PARTS = 256;

    private PartialCodec() {}

    static void put(FrameWriter out, Partial partial) {
        out.putList(partial.stages(), (to, stage) -> {
            to.putText(stage.name());
            to.putOptional(stage.value(), ValueCodec::put);
            to.putFlag(stage.finished());
        });
        out.putText(partial.stage());
        out.putConstant(partial.naming());
        out.putOptional(partial.place(), PartialCodec::putPlace);
        out.putOptional(partial.caller(), PartialCodec::putPlace);
        out.putList(partial.operands(), (to, operand) -> {
            to.putText(operand.name());
            to.putInt(operand.rows());
            to.putInt(operand.columns());
        });
    }

    static Partial take(FrameReader in) throws MalformedFrameException {
        return new Partial(
                few(in.takeList(from -> new Stage(text(from), from.takeOptional(ValueCodec::take), from.takeFlag()))),
                text(in),
                in.takeConstant(Naming.values()),
                in.takeOptional(PartialCodec::takePlace),
                in.takeOptional(PartialCodec::takePlace),
                few(in.takeList(from -> new Operand(text(from), from.takeCount(), from.takeCount()))));
    }

    static void putPlace(FrameWriter out, Place place) {
        out.putText(place.file());
        out.putInt(place.line());
        out.putInt(place.lastLine());
        out.putText(place.className());
        out.putText(place.method());
    }

    static Place takePlace(FrameReader in) throws MalformedFrameException {
        return new Place(text(in), in.takeCount(), in.takeCount(), text(in), text(in));
    }

    private static String text(FrameReader in) throws MalformedFrameException {
        return in.takeText(Partial.MAX_TEXT);
    }

    private static <T> List<T> few(List<T> parts) throws MalformedFrameException {
        if (parts.size() > MAX_PARTS) {
            throw new MalformedFrameException("more than " + MAX_PARTS + " parts");
        }
        return parts;
    }
}
