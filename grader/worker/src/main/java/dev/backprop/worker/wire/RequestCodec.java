package dev.backprop.worker.wire;

import java.util.List;

/** Requests on the wire: a tag, then the parts in the order of the record. */
final class RequestCodec {

    private static final int COMPILE = 0;
    private static final int LOAD = 1;
    private static final int CALL = 2;
    private static final int CALL_MANY = 3;
    private static final int MEASURE = 4;

    private RequestCodec() {}

    static void put(FrameWriter out, Request request) {
        if (request instanceof Request.Call call) {
            out.putByte(CALL);
            out.putInt(call.program());
            putValues(out, call.arguments());
            out.putFlag(call.recorded());
        } else if (request instanceof Request.Measure measure) {
            out.putByte(MEASURE);
            out.putInt(measure.program());
            out.putList(measure.argumentLists(), RequestCodec::putValues);
        } else if (request instanceof Request.CallMany many) {
            out.putByte(CALL_MANY);
            out.putInt(many.program());
            out.putList(many.argumentLists(), RequestCodec::putValues);
        } else if (request instanceof Request.Load load) {
            out.putByte(LOAD);
            out.putInt(load.program());
            out.putList(load.classes(), RequestCodec::putClass);
            putSignature(out, load.signature());
            out.putOptional(load.end(), PartialCodec::putPlace);
        } else if (request instanceof Request.Compile compile) {
            out.putByte(COMPILE);
            out.putList(compile.sources(), (to, source) -> {
                to.putText(source.path());
                to.putText(source.text());
            });
        }
    }

    static Request take(FrameReader in) throws MalformedFrameException {
        int tag = in.takeByte();
        return switch (tag) {
            case COMPILE -> new Request.Compile(in.takeList(from -> new SourceFile(from.takeText(), from.takeText())));
            case LOAD ->
                new Request.Load(
                        in.takeInt(),
                        in.takeList(RequestCodec::takeClass),
                        takeSignature(in),
                        in.takeOptional(PartialCodec::takePlace));
            case CALL -> new Request.Call(in.takeInt(), takeValues(in), in.takeFlag());
            case CALL_MANY -> new Request.CallMany(in.takeInt(), in.takeList(RequestCodec::takeValues));
            case MEASURE -> new Request.Measure(in.takeInt(), in.takeList(RequestCodec::takeValues));
            default -> throw FrameReader.unknown("request", tag);
        };
    }

    static void putClass(FrameWriter out, ClassFile file) {
        out.putText(file.name());
        out.putBytes(file.bytes());
    }

    static ClassFile takeClass(FrameReader in) throws MalformedFrameException {
        return new ClassFile(in.takeText(), in.takeBytes());
    }

    private static void putValues(FrameWriter out, List<Value> values) {
        out.putList(values, ValueCodec::put);
    }

    private static List<Value> takeValues(FrameReader in) throws MalformedFrameException {
        return in.takeList(ValueCodec::take);
    }

    private static void putSignature(FrameWriter out, Signature signature) {
        out.putText(signature.className());
        out.putText(signature.methodName());
        out.putList(signature.parameters(), RequestCodec::putType);
        out.putList(signature.components(), (to, component) -> {
            to.putText(component.name());
            putType(to, component.type());
        });
        out.putText(signature.studentClass());
    }

    private static Signature takeSignature(FrameReader in) throws MalformedFrameException {
        return new Signature(
                in.takeText(),
                in.takeText(),
                in.takeList(RequestCodec::takeType),
                in.takeList(from -> new Signature.Component(from.takeText(), takeType(from))),
                in.takeText());
    }

    private static void putType(FrameWriter out, Type type) {
        out.putConstant(type);
    }

    private static Type takeType(FrameReader in) throws MalformedFrameException {
        return in.takeConstant(Type.values());
    }
}
