package dev.backprop.grader.assignment.mistakes;

import dev.backprop.grader.assignment.AssignmentMessages.OnlyWrong;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Repair;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.message.Message;
import java.util.List;
import java.util.Optional;

/** Right but for one end of an axis, whatever is there: a loop begins too late, or ends too early. */
record WrongAtTheEdge<I extends Record, P extends Record>(OnlyWrong.Edge edge) implements Repair<I, P> {

    @Override
    public String id() {
        return edge.isFirst() ? "only-the-first" : "only-the-last";
    }

    @Override
    public boolean concerns(String check, Stage<I, P> stage) {
        return stage.measure().isEmpty();
    }

    @Override
    public boolean isAlone() {
        return true;
    }

    /** What is right on most inputs is wrong for another reason than its place, and what is always as long is no work of a loop. */
    @Override
    public boolean isPossibleOn(List<Attempt<I, P>> attempts) {
        List<Attempt<I, P>> telling = attempts.stream()
                .filter(attempt -> length(attempt.right().value()) > 1)
                .toList();
        long wrong = telling.stream()
                .filter(attempt -> !attempt.yours().areNearly(attempt.right().value()))
                .count();
        long lengths = telling.stream()
                .map(attempt -> length(attempt.right().value()))
                .distinct()
                .count();
        return 2 * wrong > telling.size() && lengths > 1;
    }

    /** 0 where there is no such axis. */
    private int length(Entries value) {
        return value.shape().length == edge.axes() ? value.shape()[edge.axis()] : 0;
    }

    @Override
    public Optional<Message> remark() {
        return Optional.of(new OnlyWrong(edge));
    }

    @Override
    public Optional<Entries> repaired(Entries value, Attempt<I, P> attempt) {
        Entries right = attempt.right().value();
        int length = length(right);
        if (length == 0 || !right.sameShapeAs(value)) {
            return Optional.empty();
        }
        int last = edge.axes() - 1;
        int step = edge.axis() == last ? 1 : right.shape()[last];
        double[] data = value.data().clone();
        for (int k = 0; k < data.length; k++) {
            if (k / step % length == (edge.isFirst() ? 0 : length - 1)) {
                data[k] = right.data()[k];
            }
        }
        return Optional.of(value.with(data));
    }
}
