package dev.backprop.grader.grading;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.worker.wire.Signature;
import dev.backprop.worker.wire.Type;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a student's method must look like, from the records that an author declares. */
public final class Signatures {

    private Signatures() {}

    public static Signature of(Exercise<?, ?> exercise) {
        return new Signature(
                exercise.calledClass(),
                exercise.calledMethod(),
                Arrays.stream(exercise.input().getRecordComponents())
                        .map(Signatures::type)
                        .toList(),
                Arrays.stream(exercise.pass().getRecordComponents())
                        .map(component -> new Signature.Component(component.getName(), type(component)))
                        .toList(),
                exercise.className());
    }

    /** The method's head as a student would write it: {@code SvmLoss.forwardBackward(SimpleMatrix W, int[] y)}. */
    static String head(Exercise<?, ?> exercise) {
        return exercise.method() + "(" + list(exercise.input()) + ")";
    }

    /** The record as a student would write it: {@code record Pass(SimpleMatrix scores, double loss)}. */
    static String record(Exercise<?, ?> exercise) {
        return "record Pass(" + list(exercise.pass()) + ")";
    }

    private static String list(Class<? extends Record> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(component -> component.getType().getSimpleName() + " " + component.getName())
                .collect(Collectors.joining(", "));
    }

    private static Type type(RecordComponent component) {
        return Arrays.stream(Type.values())
                .filter(type -> type.javaName().equals(component.getType().getSimpleName()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(component.getDeclaringRecord() + " holds a "
                        + component.getType().getName() + ", which cannot cross to a student's program"));
    }
}
