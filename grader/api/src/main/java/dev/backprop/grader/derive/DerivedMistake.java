package dev.backprop.grader.derive;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Substitute;
import dev.backprop.grader.derive.mutation.Mutation;
import dev.backprop.grader.message.Message;
import java.util.Optional;
import java.util.function.Function;

/** A known mistake that follows from the circuit: a mutation of one stage. */
final class DerivedMistake<I extends Record, P extends Record> implements Substitute<I, P> {

    private final String id;
    private final Mutation mutation;
    private final String check;
    private final Formula<I, P> formula;
    private final Function<I, Optional<Entries>> alone;

    /** What is computed instead where something is done wrong. */
    interface Formula<I extends Record, P extends Record> {
        Optional<Expectation> of(Mutation mutation, Attempt<I, P> attempt);
    }

    /** @param alone what the stage comes to on an input, if all before it is right */
    DerivedMistake(Mutation mutation, String check, Formula<I, P> formula, Function<I, Optional<Entries>> alone) {
        this(mutation.id(), mutation, check, formula, alone);
    }

    /** One that is not told in numbers. */
    DerivedMistake(Mutation mutation, String check, Formula<I, P> formula) {
        this(mutation, check, formula, input -> Optional.empty());
    }

    private DerivedMistake(
            String id, Mutation mutation, String check, Formula<I, P> formula, Function<I, Optional<Entries>> alone) {
        this.id = id;
        this.mutation = mutation;
        this.check = check;
        this.formula = formula;
        this.alone = alone;
    }

    /** The stage that it is made in, whichever check of it shows it. */
    String stage() {
        return check.replaceFirst("\\..*", "");
    }

    /** What the stage comes to on an input, if nothing else is wrong; empty where the mistake changes nothing that is seen. */
    Optional<MistakeInNumbers.Wrong> on(I input, Entries right) {
        return alone.apply(input)
                .filter(Entries::isFinite)
                .filter(value -> !value.areNearly(right))
                .map(value -> new MistakeInNumbers.Wrong(mutation.remark(), value));
    }

    /** The general id, where in the circuit, and in what: {@code "step-missing: regLoss as sum(square(W)) in regLoss"}. */
    String key() {
        return mutation.id() + ": " + mutation.remark().where() + " in " + check;
    }

    /** Whether this is meant by a key, which may leave out in what it is made. */
    boolean isMeantBy(String key) {
        // Where it is takes long to write, and each exercise asks this of all its mistakes when it is loaded.
        return key.startsWith(mutation.id()) && (key() + " ").startsWith(key + " ");
    }

    /** The same mistake, with the id of a page that tells more of it. */
    DerivedMistake<I, P> called(String name) {
        return new DerivedMistake<>(name, mutation, check, formula, alone);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean concerns(String of, Stage<I, P> stage) {
        return check.equals(of);
    }

    @Override
    public boolean isTriedFirst() {
        return mutation.leavesOutThePenalty();
    }

    @Override
    public boolean isAlone() {
        return mutation.isAlone();
    }

    @Override
    public Optional<Message> remark() {
        return Optional.of(mutation.remark());
    }

    @Override
    public Optional<Expectation> instead(Attempt<I, P> attempt) {
        return formula.of(mutation, attempt);
    }

    @Override
    public Optional<Expectation> insteadWith(Substitute<I, P> other, Attempt<I, P> attempt) {
        return other instanceof DerivedMistake<I, P> further && !mutation.isSlopeOfTheStepOf(further.mutation)
                ? formula.of(mutation.and(further.mutation), attempt)
                : Optional.empty();
    }

    @Override
    public boolean isStep() {
        return true;
    }
}
