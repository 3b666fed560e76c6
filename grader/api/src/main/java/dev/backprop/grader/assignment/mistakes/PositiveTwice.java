package dev.backprop.grader.assignment.mistakes;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Repair;
import dev.backprop.grader.assignment.Stage;
import java.util.Arrays;
import java.util.Optional;

/** What is added is added twice, and what is taken off once. */
final class PositiveTwice<I extends Record, P extends Record> implements Repair<I, P> {

    @Override
    public String id() {
        return "positive-entries-twice";
    }

    @Override
    public boolean concerns(String check, Stage<I, P> stage) {
        return stage.isGradient();
    }

    @Override
    public boolean isAlone() {
        return true;
    }

    @Override
    public Optional<Entries> repaired(Entries value, Attempt<I, P> attempt) {
        return Optional.of(value.with(Arrays.stream(value.data())
                .map(entry -> entry > 0 ? entry / 2 : entry)
                .toArray()));
    }
}
