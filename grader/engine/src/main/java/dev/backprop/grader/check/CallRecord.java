package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Described;
import dev.backprop.worker.wire.Value;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** What is remembered of the calls that returned, to compare with one that did not. */
final class CallRecord {

    /** On an input so many times as large, code that grows with its square takes 16 times as long: too little to reach a limit. */
    private static final int MUCH = 4;

    private final List<String> names;
    /** Whether people are shown something else than the arguments, whose names then say nothing. */
    private final boolean isDescribed;

    private int count;
    private long nanos;
    private int largest;

    /** @param input the record of the arguments, whose names are shown */
    CallRecord(Class<? extends Record> input) {
        this.names = Arrays.stream(input.getRecordComponents())
                .map(component -> component.getName())
                .toList();
        this.isDescribed = Described.class.isAssignableFrom(input);
    }

    /** Some calls came back, in this time together. */
    void add(List<List<Value>> returned, long took) {
        count += returned.size();
        nanos += took;
        largest = Math.max(
                largest, returned.stream().mapToInt(CallRecord::size).max().orElse(0));
    }

    int count() {
        return count;
    }

    /** How long the calls took, on average. */
    Duration average() {
        return count == 0 ? Duration.ZERO : Duration.ofNanos(nanos / count);
    }

    /** Whether a call returned on an input of about that size, or none did on any: the size does not explain that one takes so long. */
    boolean isUsual(List<Value> arguments) {
        return count == 0 || size(arguments) <= MUCH * largest;
    }

    /** How many numbers the arguments hold together. */
    static int size(List<Value> arguments) {
        return arguments.stream().mapToInt(CallRecord::numbers).sum();
    }

    /** The largest argument, with its shape: {@code X of 128×512}; how much it is in all where the names say nothing. */
    String largest(List<Value> arguments) {
        if (isDescribed) {
            return "an input of " + size(arguments) + " numbers";
        }
        int index = 0;
        for (int i = 1; i < arguments.size(); i++) {
            if (numbers(arguments.get(i)) > numbers(arguments.get(index))) {
                index = i;
            }
        }
        return names.get(index) + " of " + shape(arguments.get(index));
    }

    private static String shape(Value value) {
        return value instanceof Value.Matrix matrix
                ? matrix.rows() + "×" + matrix.columns()
                : Integer.toString(numbers(value));
    }

    private static int numbers(Value value) {
        if (value instanceof Value.Matrix matrix) {
            return matrix.data().length;
        } else if (value instanceof Value.Reals numbers) {
            return numbers.values().length;
        }
        return value instanceof Value.Wholes wholes ? wholes.values().length : 1;
    }
}
