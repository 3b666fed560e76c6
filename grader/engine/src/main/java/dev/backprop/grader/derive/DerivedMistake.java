package dev.backprop.grader.derive;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Substitute;
import dev.backprop.grader.derive.mutation.Mutation;
import dev.backprop.grader.message.Message;
import java.util.Optional;
import java.util.function.Function;

/** A known mistake that follows from the circuit: a mutation of one stage. */
final class DerivedMistake<I extends Record, P extends Record> implements Substitute<I, P> {

    private final Mutation mutation;
    private final String check;
    private final Function<Attempt<I, P>, Optional<Expectation>> formula;

    DerivedMistake(Mutation mutation, String check, Function<Attempt<I, P>, Optional<Expectation>> formula) {
        this.mutation = mutation;
        this.check = check;
        this.formula = formula;
    }

    @Override
    public String id() {
        return mutation.id();
    }

    @Override
    public boolean concerns(String of, Stage<I, P> stage) {
        return check.equals(of);
    }

    @Override
    public Optional<Message> remark() {
        return Optional.of(mutation.remark());
    }

    @Override
    public Optional<Expectation> instead(Attempt<I, P> attempt) {
        return formula.apply(attempt);
    }
}
