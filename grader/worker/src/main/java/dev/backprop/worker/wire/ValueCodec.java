package dev.backprop.worker.wire;

import java.util.ArrayList;
import java.util.List;

/** Values on the wire: a tag, then the contents. */
final class ValueCodec {

    /** Records within records: a pass is one deep. */
    private static final int MAX_DEPTH = 4;

    private static final int NULL = 0;
    private static final int REAL = 1;
    private static final int WHOLE = 2;
    private static final int MATRIX = 3;
    private static final int REALS = 4;
    private static final int WHOLES = 5;
    private static final int COMPOSITE = 6;
    private static final int UNSUPPORTED = 7;

    private ValueCodec() {}

    static void put(FrameWriter out, Value value) {
        if (value instanceof Value.Matrix matrix) {
            out.putByte(MATRIX);
            out.putInt(matrix.rows());
            out.putInt(matrix.columns());
            out.putDoubles(matrix.data());
        } else if (value instanceof Value.Real real) {
            out.putByte(REAL);
            out.putDouble(real.value());
        } else if (value instanceof Value.Whole whole) {
            out.putByte(WHOLE);
            out.putInt(whole.value());
        } else if (value instanceof Value.Reals reals) {
            out.putByte(REALS);
            out.putInt(reals.values().length);
            out.putDoubles(reals.values());
        } else if (value instanceof Value.Wholes wholes) {
            out.putByte(WHOLES);
            out.putInt(wholes.values().length);
            out.putInts(wholes.values());
        } else if (value instanceof Value.Composite composite) {
            out.putByte(COMPOSITE);
            out.putList(composite.names(), FrameWriter::putText);
            for (Value part : composite.values()) {
                put(out, part);
            }
        } else if (value instanceof Value.Unsupported unsupported) {
            out.putByte(UNSUPPORTED);
            out.putText(unsupported.found());
        } else {
            out.putByte(NULL);
        }
    }

    static Value take(FrameReader in) throws MalformedFrameException {
        return take(in, 0);
    }

    private static Value take(FrameReader in, int depth) throws MalformedFrameException {
        int tag = in.takeByte();
        return switch (tag) {
            case NULL -> new Value.Null();
            case REAL -> new Value.Real(in.takeDouble());
            case WHOLE -> new Value.Whole(in.takeInt());
            case MATRIX -> {
                int rows = in.takeCount();
                int columns = in.takeCount();
                yield new Value.Matrix(rows, columns, in.takeDoubles((long) rows * columns));
            }
            case REALS -> new Value.Reals(in.takeDoubles(in.takeCount()));
            case WHOLES -> new Value.Wholes(in.takeInts(in.takeCount()));
            case COMPOSITE -> {
                if (depth == MAX_DEPTH) {
                    throw new MalformedFrameException("records nested more than " + MAX_DEPTH + " deep");
                }
                List<String> names = in.takeList(FrameReader::takeText);
                List<Value> values = new ArrayList<>(names.size());
                for (int i = 0; i < names.size(); i++) {
                    values.add(take(in, depth + 1));
                }
                yield new Value.Composite(names, values);
            }
            case UNSUPPORTED -> new Value.Unsupported(in.takeText(Partial.MAX_TEXT));
            default -> throw FrameReader.unknown("value", tag);
        };
    }
}
