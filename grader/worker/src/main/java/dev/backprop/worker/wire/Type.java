package dev.backprop.worker.wire;

/** The types that a parameter of a student's method, or a component of its result, can have. */
public enum Type {
    /** A matrix, which may be {@code null}. */
    MATRIX("SimpleMatrix"),
    REAL("double"),
    WHOLE("int"),
    /** An array, which may be {@code null}. */
    REALS("double[]"),
    /** An array, which may be {@code null}. */
    WHOLES("int[]");

    private final String javaName;

    Type(String javaName) {
        this.javaName = javaName;
    }

    /** The type as a student writes it. */
    public String javaName() {
        return javaName;
    }

    /** Whether a component of this type can turn out to be the value. */
    public boolean mayReturn(Value value) {
        return holds(value) || (value instanceof Value.Unsupported && this != REAL && this != WHOLE);
    }

    /** Whether an argument of this type can be the value. */
    public boolean holds(Value value) {
        return switch (this) {
            case MATRIX -> value instanceof Value.Matrix || value instanceof Value.Null;
            case REAL -> value instanceof Value.Real;
            case WHOLE -> value instanceof Value.Whole;
            case REALS -> value instanceof Value.Reals || value instanceof Value.Null;
            case WHOLES -> value instanceof Value.Wholes || value instanceof Value.Null;
        };
    }
}
