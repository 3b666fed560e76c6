package dev.backprop.grader.check;

import dev.backprop.grader.check.CheckMessages.NotRun;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.FalsifiedSample;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import org.jspecify.annotations.Nullable;

/**
 * One run of an exercise's properties against one student. jqwik calls it through {@link GradingHook}; all state that
 * jqwik's own static stores cannot hold is here.
 */
final class Session {

    /** How many calls shrinking may spend on one property. It is as good as done long before. */
    private static final int SHRINKING_CALLS = 500;

    private final Judge<?, ?> judge;
    private final CheckOptions options;
    private final Map<Method, GradedProperty> properties = new HashMap<>();
    private final Map<Method, Outcome> outcomes = new HashMap<>();
    private final Method surveyed;
    private final Draws draws;
    private final boolean onlyDraws;
    private final Set<String> ranAhead = new HashSet<>();

    private @Nullable GradedProperty drawing;
    private boolean collecting;
    private boolean falsified;
    private @Nullable CheckStatus falsifiedAs;
    private int callsSinceFalsified;
    private int inconclusive;
    private @Nullable NotReached notReached;
    private @Nullable NotCalled notCalled;

    /**
     * A session that runs the given properties.
     *
     * @param surveyed the property whose inputs show how the student's values behave over a whole run
     */
    Session(
            Judge<?, ?> judge,
            CheckOptions options,
            Draws draws,
            List<GradedProperty> graded,
            GradedProperty surveyed) {
        this(judge, options, draws, graded, surveyed, false);
    }

    private Session(
            Judge<?, ?> judge,
            CheckOptions options,
            Draws draws,
            List<GradedProperty> graded,
            GradedProperty surveyed,
            boolean onlyDraws) {
        this.judge = judge;
        this.options = options;
        this.draws = draws;
        this.surveyed = surveyed.method();
        this.onlyDraws = onlyDraws;
        graded.forEach(property -> properties.put(property.method(), property));
        properties.putIfAbsent(surveyed.method(), surveyed);
    }

    /** A session that draws the inputs of the given properties, and does nothing with them. */
    static Session drawing(Judge<?, ?> judge, CheckOptions options, Draws draws, List<GradedProperty> graded) {
        return new Session(judge, options, draws, graded, graded.get(0), true);
    }

    /**
     * Why a property does not hold that was found at fault on no input.
     *
     * @param why what is to be said of it
     * @param untried whether it was not judged at all, because the program is not called any more
     */
    record Obstacle(Fault why, boolean untried) {}

    /** What became of one property. */
    record Outcome(
            int tries,
            Optional<Fault> fault,
            Optional<Obstacle> obstacle,
            List<Upstream> upstream,
            List<String> explainedBy,
            Optional<Evidence<?, ?>> evidence,
            Duration duration) {}

    Optional<Outcome> outcome(GradedProperty property) {
        return Optional.ofNullable(outcomes.get(property.method()));
    }

    Judge<?, ?> judge() {
        return judge;
    }

    boolean knows(Method method) {
        return properties.containsKey(method);
    }

    PropertyExecutionResult aroundProperty(
            Method method, Object instance, PropertyAttributes attributes, PropertyExecutor executor) {
        GradedProperty property = properties.get(method);
        if (property == null) {
            throw new IllegalStateException(method + " is not part of this run");
        }
        configure(attributes, property);
        if (!draws.knows(property)) {
            drawing = property;
            executor.execute();
            drawing = null;
        }
        if (onlyDraws) {
            return new Held(0);
        }
        if (ranAhead.add(property.inputs())) {
            if (method.equals(surveyed)) {
                draws.inputs(property).forEach(drawn -> judge.survey(drawn.get(0)));
                judge.runAheadOfSurvey();
            } else {
                judge.runAhead(draws.inputs(property));
            }
        }
        falsified = false;
        callsSinceFalsified = 0;
        inconclusive = 0;
        notReached = null;
        notCalled = null;
        judge.takeUsedUpstream();
        judge.takeExplaining();
        long start = System.nanoTime();
        int tries = attributes.tries().orElse(options.tries());
        if (draws.satisfy(property, instance, judge, tries)) {
            settle(property, held(tries, Duration.ofNanos(System.nanoTime() - start)));
            return new Held(tries);
        }
        judge.takeUsedUpstream();
        judge.takeExplaining();
        PropertyExecutionResult result = executor.execute();
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        settle(property, outcome(result, takeEvidence(property, executor), duration));
        return result.mapToSuccessful();
    }

    private void settle(GradedProperty property, Outcome outcome) {
        outcomes.put(property.method(), outcome);
        if (outcome.obstacle().map(Obstacle::untried).orElse(false)) {
            judge.settleUntried(property.check());
            return;
        }
        judge.settle(
                property.check(),
                outcome.fault().isEmpty() && outcome.obstacle().isEmpty());
    }

    private Outcome held(int tries, Duration duration) {
        return new Outcome(
                tries,
                Optional.empty(),
                Optional.empty(),
                judge.takeUsedUpstream(),
                judge.takeExplaining(),
                Optional.empty(),
                duration);
    }

    /** What is known about a failure; the property runs again on the same draws, to see which inputs it judges. */
    private Optional<Evidence<?, ?>> takeEvidence(GradedProperty property, PropertyExecutor executor) {
        return judge.takeEvidence(property.check(), () -> {
                    collecting = true;
                    executor.execute();
                    collecting = false;
                })
                .map(evidence -> evidence);
    }

    private void configure(PropertyAttributes attributes, GradedProperty property) {
        attributes.setSeed(Long.toString(Seeds.derive(options.seed(), property.inputs())));
        if (attributes.tries().isEmpty()) {
            attributes.setTries(options.tries());
        }
        attributes.setGeneration(GenerationMode.RANDOMIZED);
        attributes.setEdgeCases(EdgeCasesMode.NONE);
        // Never BOUNDED: it shrinks on another thread, which goes on calling the student after execute() has returned.
        attributes.setShrinking(ShrinkingMode.FULL);
    }

    TryExecutionResult aroundTry(TryExecutor executor, List<Object> parameters) {
        if (drawing != null) {
            draws.add(drawing, parameters);
            return TryExecutionResult.satisfied();
        }
        if (collecting) {
            executor.execute(parameters);
            return TryExecutionResult.satisfied();
        }
        if (falsified) {
            return shrink(executor, parameters);
        }
        TryExecutionResult result = executor.execute(parameters);
        if (result.throwable().orElse(null) instanceof Inconclusive undecided) {
            count(undecided);
            return TryExecutionResult.invalid();
        }
        falsified = result.isFalsified();
        if (result.throwable().orElse(null) instanceof Fault fault) {
            falsifiedAs = fault.status();
            callsSinceFalsified = fault.isCostly() ? SHRINKING_CALLS : 0;
        }
        return result;
    }

    private void count(Inconclusive undecided) {
        if (undecided instanceof NotCalled untried) {
            notCalled = untried;
            return;
        }
        if (notReached == null && undecided instanceof NotReached unreached) {
            notReached = unreached;
        }
        inconclusive++;
    }

    /** Never "invalid": jqwik would go on from each such candidate to ever more of them, for minutes. */
    private TryExecutionResult shrink(TryExecutor executor, List<Object> parameters) {
        if (++callsSinceFalsified > SHRINKING_CALLS) {
            return TryExecutionResult.satisfied();
        }
        TryExecutionResult result = executor.execute(parameters);
        // An exception is shown on the smallest input that throws one, not on one where there is something else to say.
        boolean alike = result.throwable().orElse(null) instanceof Fault fault && fault.status() == falsifiedAs;
        return alike ? result : TryExecutionResult.satisfied();
    }

    /**
     * What jqwik's result means.
     *
     * @throws IllegalStateException if a property threw something that is no verdict: the grader's own failure
     */
    private Outcome outcome(PropertyExecutionResult result, Optional<Evidence<?, ?>> evidence, Duration duration) {
        @Nullable
        Throwable thrown = result.shrunkSample()
                .flatMap(FalsifiedSample::falsifyingError)
                .or(() -> result.originalSample().flatMap(FalsifiedSample::falsifyingError))
                .or(result::throwable)
                .orElse(null);
        if (thrown instanceof Fault found) {
            Fault fault = evidence.map(known -> known.shown(found)).orElse(found);
            return new Outcome(
                    result.countChecks(),
                    Optional.of(fault),
                    Optional.empty(),
                    fault.upstream(),
                    List.of(),
                    evidence,
                    duration);
        }
        Optional<Obstacle> obstacle = obstacle(result.countChecks());
        if (obstacle.isEmpty() && notCalled == null && result.status() != PropertyExecutionResult.Status.SUCCESSFUL) {
            throw new IllegalStateException("a property ended with " + result.status(), thrown);
        }
        return new Outcome(
                result.countChecks(),
                Optional.empty(),
                obstacle,
                judge.takeUsedUpstream(),
                judge.takeExplaining(),
                Optional.empty(),
                duration);
    }

    /**
     * For each inconclusive input jqwik draws another; it gives up where it does not get as many as it should. Where a program
     * is not called any more, what it did before decides.
     */
    private Optional<Obstacle> obstacle(int judged) {
        if (inconclusive > judged) {
            Fault why = notReached != null
                    ? notReached.fault()
                    : new Fault(CheckStatus.NOT_RUN, new NotRun(NotRun.Reason.INCONCLUSIVE));
            return Optional.of(new Obstacle(why, false));
        }
        return judged == 0 && notCalled != null
                ? Optional.of(new Obstacle(notCalled.reason(), true))
                : Optional.empty();
    }
}
