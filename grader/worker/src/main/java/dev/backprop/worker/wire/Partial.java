package dev.backprop.worker.wire;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a call that gave no pass. It comes out of the student's own process, so it is worth as much as a pass that
 * the student's code returned: values to be judged, and a name that can only cost points.
 *
 * @param stages the components of the pass, in their order; none at all where nothing could be recorded
 * @param stage the component that the code was computing; empty where that is unknown or no component was left to compute
 * @param naming what {@code stage} rests upon
 * @param place where the code stood, innermost of the student's own
 * @param caller where the pass method stood meanwhile, if {@code place} lies in a helper or a lambda
 * @param operands matrices and arrays that the line of the pass method, or else of {@code place}, names
 */
public record Partial(
        List<Stage> stages,
        String stage,
        Naming naming,
        Optional<Place> place,
        Optional<Place> caller,
        List<Operand> operands) {

    /** The most characters of a name or another text. */
    public static final int MAX_TEXT = 2048;

    private static final Partial NOTHING =
            new Partial(List.of(), "", Naming.NONE, Optional.empty(), Optional.empty(), List.of());

    /** Nothing is known. */
    public static Partial nothing() {
        return NOTHING;
    }

    /**
     * A component of the pass.
     *
     * @param value the last that was seen; empty where none was, or only the {@code null} or NaN that a variable starts with
     * @param finished whether the code, going on from where it stood, could not have changed the value any more; false where
     *     there is none
     */
    public record Stage(String name, Optional<Value> value, boolean finished) {}

    /** What the name of a stage rests upon. */
    public enum Naming {
        /** What the place computes goes into this stage. */
        COMPUTES,
        /** Nothing at the place goes into a stage; this one is the next to be computed. */
        BEFORE,
        /** No stage is named: none was ahead, or several may be meant, or nothing is known. */
        NONE
    }

    /**
     * Lines of the student's own.
     *
     * @param lastLine the last of the lines between which a call went on that did not end; elsewhere {@code line}
     */
    public record Place(String file, int line, int lastLine, String className, String method) {}

    /** Something with a shape, and the name that the code gives it. An array has no rows, and its length in columns. */
    public record Operand(String name, int rows, int columns) {}
}
