package dev.backprop.grader.assignment.mistakes;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Substitute;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Another class than the correct one is taken for it. */
public final class OtherLabels<I extends Record, P extends Record> implements Substitute<I, P> {

    /** The id where the label is that of another example. */
    public static final String OF_ANOTHER_ROW = "label-of-another-row";

    /** The row whose label may be taken, given the right one and how many there are. */
    public static final List<IntBinaryOperator> ROWS = List.of(
            (row, count) -> 0,
            (row, count) -> count - 1,
            (row, count) -> (row + 1) % count,
            (row, count) -> Math.min(count - 1, row + 1),
            (row, count) -> (row + count - 1) % count,
            (row, count) -> Math.max(0, row - 1),
            (row, count) -> count - 1 - row);

    private final String id;
    private final Set<String> checks;
    private final UnaryOperator<I> relabelled;

    private OtherLabels(String id, Set<String> checks, UnaryOperator<I> relabelled) {
        this.id = id;
        this.checks = Set.copyOf(checks);
        this.relabelled = relabelled;
    }

    /**
     * Labels that are counted from another number than they are.
     *
     * @param checks in which the mistake can be made
     * @param labels of an input
     * @param classes how many there are
     * @param with the same input with other labels
     */
    public static <I extends Record, P extends Record> List<MistakeModel<I, P>> offByOne(
            Set<String> checks, Function<I, int[]> labels, ToIntFunction<I> classes, BiFunction<I, int[], I> with) {
        return Stream.<IntBinaryOperator>of(
                        (label, count) -> Math.max(0, label - 1),
                        (label, count) -> Math.min(count - 1, label + 1),
                        (label, count) -> (label + count - 1) % count,
                        (label, count) -> (label + 1) % count)
                .<MistakeModel<I, P>>map(shift -> new OtherLabels<>("off-by-one-label", checks, input -> {
                    int count = classes.applyAsInt(input);
                    return with.apply(
                            input,
                            IntStream.of(labels.apply(input))
                                    .map(label -> shift.applyAsInt(label, count))
                                    .toArray());
                }))
                .toList();
    }

    /**
     * The label of the first, the next, the one before or the opposite example.
     *
     * @param checks in which the mistake can be made
     * @param labels of an input
     * @param with the same input with other labels
     */
    public static <I extends Record, P extends Record> List<MistakeModel<I, P>> ofAnotherRow(
            Set<String> checks, Function<I, int[]> labels, BiFunction<I, int[], I> with) {
        return ROWS.stream()
                .<MistakeModel<I, P>>map(taken -> new OtherLabels<>(OF_ANOTHER_ROW, checks, input -> {
                    int[] y = labels.apply(input);
                    return with.apply(
                            input,
                            IntStream.range(0, y.length)
                                    .map(row -> y[taken.applyAsInt(row, y.length)])
                                    .toArray());
                }))
                .toList();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean concerns(String check, Stage<I, P> stage) {
        return checks.contains(check);
    }

    @Override
    public Optional<Expectation> instead(Attempt<I, P> attempt) {
        return Optional.of(attempt.rightOn(relabelled.apply(attempt.input()), attempt.upstream()));
    }
}
