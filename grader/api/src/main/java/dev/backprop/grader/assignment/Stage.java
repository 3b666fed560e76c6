package dev.backprop.grader.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A named value in the chain of a pass, and what it must be given the values before it.
 *
 * <pre>{@code
 * static final Stage<SvmProblem, SvmPass> MARGINS = Stage.<SvmProblem, SvmPass>value("margins")
 *         .from("scores", (problem, pass) -> equalTo(Svm.margins(pass.scores(), problem.y())));
 * }</pre>
 *
 * <p>The first reading is the stage's definition: the grader also computes trusted values with it. Further readings say
 * what else a human marker would accept. Immutable; each method returns a new stage.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class Stage<I extends Record, P extends Record> {

    private final String name;
    private final String label;
    private final boolean gradient;
    private final UnaryOperator<I> on;
    private final @Nullable BiFunction<I, Student<I, P>, @Nullable Object> measured;
    private final List<Reading<I, P>> readings;

    private Stage(
            String name,
            String label,
            boolean gradient,
            UnaryOperator<I> on,
            @Nullable BiFunction<I, Student<I, P>, @Nullable Object> measured,
            List<Reading<I, P>> readings) {
        this.name = name;
        this.label = label;
        this.gradient = gradient;
        this.on = on;
        this.measured = measured;
        this.readings = List.copyOf(readings);
    }

    /** A value of the forward pass, in the record component {@code name}. It needs a reading before it can be used. */
    public static <I extends Record, P extends Record> Stage<I, P> value(String name) {
        return new Stage<>(name, name, false, UnaryOperator.identity(), null, List.of());
    }

    /** A gradient, in the record component {@code name}: one that is zero on every input of a run earns nothing. */
    public static <I extends Record, P extends Record> Stage<I, P> gradient(String name) {
        return new Stage<>(name, name, true, UnaryOperator.identity(), null, List.of());
    }

    /** The same stage, judged on a changed input: {@code dW} of the data loss alone is judged at λ = 0. */
    public Stage<I, P> on(UnaryOperator<I> change) {
        return new Stage<>(name, label, gradient, change, measured, readings);
    }

    /**
     * The same stage, judging something worked out from runs of the student's program instead of the component itself:
     * what λ adds to {@code dW} is the difference of two runs. {@code null} means that the student's value is missing.
     *
     * @param what names what is measured in messages, as in {@code what lambda adds to dW}
     */
    public Stage<I, P> measuring(String what, BiFunction<I, Student<I, P>, @Nullable Object> measure) {
        return new Stage<>(name, what, gradient, on, measure, readings);
    }

    /** Adds a reading that depends on the inputs alone. */
    public Stage<I, P> from(java.util.function.Function<I, Expectation> rule) {
        return with(List.of(), Optional.empty(), (input, pass, student) -> rule.apply(input));
    }

    /** Adds a reading at one earlier stage. */
    public Stage<I, P> from(String upstream, BiFunction<I, P, Expectation> rule) {
        return from(List.of(upstream), rule);
    }

    /** Adds a reading at several earlier stages. */
    public Stage<I, P> from(List<String> upstream, BiFunction<I, P, Expectation> rule) {
        return with(upstream, Optional.empty(), (input, pass, student) -> rule.apply(input, pass));
    }

    /** Adds a reading that needs further runs of the student's program. */
    public Stage<I, P> from(List<String> upstream, Reading.Rule<I, P> rule) {
        return with(upstream, Optional.empty(), rule);
    }

    /** Adds a reading at the student's own {@code wrong} value, for where that stage's check is failed. */
    public Stage<I, P> orWhereWrong(String wrong, BiFunction<I, P, Expectation> rule) {
        return with(List.of(wrong), Optional.of(wrong), (input, pass, student) -> rule.apply(input, pass));
    }

    /** Adds a reading for where the check of {@code wrong} is failed, which needs further runs of the program. */
    public Stage<I, P> orWhereWrong(String wrong, List<String> upstream, Reading.Rule<I, P> rule) {
        return with(upstream, Optional.of(wrong), rule);
    }

    private Stage<I, P> with(List<String> upstream, Optional<String> whereWrong, Reading.Rule<I, P> rule) {
        List<Reading<I, P>> more = new ArrayList<>(readings);
        more.add(new Reading<>(upstream, whereWrong, rule));
        return new Stage<>(name, label, gradient, on, measured, more);
    }

    /** The record component that this stage judges. */
    public String name() {
        return name;
    }

    /** What messages call the value that is judged: the component, or what is measured instead. */
    public String label() {
        return label;
    }

    public boolean isGradient() {
        return gradient;
    }

    /** The input on which the stage is judged when {@code input} is drawn. */
    public I judgedOn(I input) {
        return on.apply(input);
    }

    /** What to judge instead of the component, if anything. */
    public Optional<BiFunction<I, Student<I, P>, @Nullable Object>> measure() {
        return Optional.ofNullable(measured);
    }

    /** The stage's definition. */
    public Reading<I, P> definition() {
        if (readings.isEmpty()) {
            throw new IllegalStateException("stage " + name + " does not say what it must be: add from(...)");
        }
        return readings.get(0);
    }

    /** The definition and whatever else is right. */
    public List<Reading<I, P>> readings() {
        return readings;
    }
}
