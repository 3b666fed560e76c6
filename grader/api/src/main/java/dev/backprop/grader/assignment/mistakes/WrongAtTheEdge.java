package dev.backprop.grader.assignment.mistakes;

import dev.backprop.grader.assignment.AssignmentMessages.OnlyWrong;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Repair;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.message.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Right but for one end of an axis, whatever is there: a loop begins too late, or ends too early. */
record WrongAtTheEdge<I extends Record, P extends Record>(boolean first, OnlyWrong.Part part) implements Repair<I, P> {

    @Override
    public String id() {
        return first ? "only-the-first" : "only-the-last";
    }

    @Override
    public boolean concerns(String check, Stage<I, P> stage) {
        return stage.measure().isEmpty();
    }

    @Override
    public boolean isAlone() {
        return true;
    }

    /**
     * What is right on most inputs is wrong for another reason than its place, and what is always as long is no work of a loop. Where
     * zeros are right, a place that nothing is put into is right too.
     */
    @Override
    public boolean isPossibleOn(List<Attempt<I, P>> attempts) {
        List<Attempt<I, P>> telling = attempts.stream()
                .filter(attempt -> length(attempt.right().value()) > 1)
                .filter(attempt ->
                        isWrong(attempt) || !isZeroAtTheEdge(attempt.right().value()))
                .toList();
        long wrong = telling.stream().filter(WrongAtTheEdge::isWrong).count();
        long lengths = telling.stream()
                .map(attempt -> length(attempt.right().value()))
                .distinct()
                .count();
        return 3 * wrong > telling.size() && lengths > 1;
    }

    /** How many such parts there are; 0 where a value has no such. */
    private int length(Entries value) {
        int[] shape = value.shape();
        return shape.length != (part == OnlyWrong.Part.ENTRY ? 1 : 2)
                ? 0
                : shape[part == OnlyWrong.Part.COLUMN ? 1 : 0];
    }

    private static boolean isWrong(Attempt<?, ?> attempt) {
        return !attempt.yours().areNearly(attempt.right().value());
    }

    private boolean isZeroAtTheEdge(Entries value) {
        double[] data = value.data();
        return IntStream.range(0, data.length)
                .filter(k -> isAtTheEdge(k, value))
                .allMatch(k -> data[k] == 0);
    }

    private boolean isAtTheEdge(int k, Entries value) {
        int length = length(value);
        int step = part == OnlyWrong.Part.ROW ? value.shape()[1] : 1;
        return k / step % length == (first ? 0 : length - 1);
    }

    @Override
    public Optional<Message> remark() {
        return Optional.of(new OnlyWrong(first, part));
    }

    @Override
    public Optional<Entries> repaired(Entries value, Attempt<I, P> attempt) {
        Entries right = attempt.right().value();
        if (length(right) == 0 || !right.sameShapeAs(value)) {
            return Optional.empty();
        }
        double[] data = value.data().clone();
        for (int k = 0; k < data.length; k++) {
            if (isAtTheEdge(k, right)) {
                data[k] = right.data()[k];
            }
        }
        return Optional.of(value.with(data));
    }
}
