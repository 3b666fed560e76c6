package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Student;
import dev.backprop.grader.check.CheckMessages.NotRun;
import dev.backprop.grader.check.Verdict.Inconclusive;
import dev.backprop.grader.check.Verdict.Inconclusive.Reason;
import dev.backprop.grader.report.CheckStatus;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.FalsifiedSample;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.engine.JqwikTestEngine;
import net.jqwik.engine.execution.lifecycle.PlainExecutionResult;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * What jqwik does: it draws, and it shrinks. It is run through the JUnit Platform, silently and without a file; a launch takes longer
 * than most properties.
 *
 * @see Draws
 */
final class Draw {

    /** Held, so that the level is not collected with the logger. */
    private static final Logger JQWIK = Logger.getLogger("net.jqwik");

    /** jqwik's stores allow one launch at a time in a JVM; fair, so that nobody draws ahead while somebody waits to grade. */
    private static final Lock TURN = new ReentrantLock(true);

    /** How many calls shrinking may spend on one property. It is as good as done long before. */
    private static final int SHRINKING_CALLS = 500;

    /** As many inputs there are to draw from for a property of a few tries, which may be at a tie: jqwik counts these among the tries. */
    private static final int FEWEST_DRAWN = 60;

    /** As many there are for each try at the most. */
    private static final int MOST_DRAWN_FOR_ONE = 5;

    /** As many there are where a program comes to a stage on some inputs only. */
    private static final int MOST_DRAWN = 1000;

    /**
     * A stage is judged where a program comes to it on this share of the inputs or more: far from what is left by the order of two
     * numbers, by a label among a few, by one of the five smallest sizes, or by two of these at once.
     */
    private static final double LEAST_SHARE = 0.08;

    /** In standard deviations. */
    private static final int CLOSE_TO_LEAST_SHARE = 3;

    /** What jqwik draws for a student, and draws no second time: who is meant is put in its place at each try. */
    static final Student<?, ?> NOBODY = (Student<?, ?>) Proxy.newProxyInstance(
            Draw.class.getClassLoader(),
            new Class<?>[] {Student.class},
            (nobody, method, arguments) -> switch (method.getName()) {
                case "hashCode" -> 0;
                case "equals" -> nobody == arguments[0];
                case "toString" -> "the student";
                default -> throw new IllegalStateException("nobody is examined");
            });

    private Draw() {}

    private static int drawnFor(int tries) {
        return Math.max(tries, Math.min(tries * MOST_DRAWN_FOR_ONE, FEWEST_DRAWN));
    }

    /**
     * A property to be executed, and for whom.
     *
     * @param tries what is done with each try
     * @param executed is told what came of it
     */
    private record Part(
            GradedProperty property,
            CheckOptions options,
            Student<?, ?> student,
            Tries tries,
            Consumer<PropertyExecutionResult> executed) {

        private PropertyExecutionResult around(PropertyLifecycleContext context, PropertyExecutor executor) {
            PropertyAttributes attributes = context.attributes();
            attributes.setSeed(Long.toString(Seeds.derive(options.seed(), property.inputs())));
            attributes.setTries(MOST_DRAWN);
            // How many inputs without a verdict are too many is for the search to say.
            attributes.setMaxDiscardRatio(Integer.MAX_VALUE);
            attributes.setGeneration(GenerationMode.RANDOMIZED);
            attributes.setEdgeCases(EdgeCasesMode.NONE);
            // Never BOUNDED: it shrinks on another thread, which goes on calling the student after execute() has
            // returned.
            attributes.setShrinking(ShrinkingMode.FULL);
            executed.accept(executor.execute());
            return PlainExecutionResult.successful();
        }

        private TryExecutionResult around(TryExecutor executor, List<Object> parameters) {
            return tries.around(
                    executor,
                    parameters.stream()
                            .map(drawn -> drawn == NOBODY ? student : drawn)
                            .toList());
        }
    }

    /** What jqwik calls during a launch, through {@link GradingHook}. */
    static final class Launch {

        private final Map<Method, Part> parts = new LinkedHashMap<>();
        private @Nullable Part running;

        private Launch(List<Part> parts) {
            parts.forEach(part -> this.parts.put(part.property.method(), part));
        }

        boolean has(Method method) {
            return parts.containsKey(method);
        }

        PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor executor) {
            running = Objects.requireNonNull(parts.get(context.targetMethod()), "part of this launch");
            return running.around(context, executor);
        }

        TryExecutionResult aroundTry(TryExecutor executor, List<Object> parameters) {
            return Objects.requireNonNull(running).around(executor, parameters);
        }
    }

    /**
     * Waits until no other launch is under way, and then executes what is found to be needed, one after the other.
     *
     * @throws IllegalStateException if jqwik itself fails
     */
    private static void launch(Supplier<List<Part>> needed) {
        JQWIK.setLevel(Level.OFF);
        Failures failures = new Failures();
        TURN.lock();
        try {
            Launch launch = new Launch(needed.get());
            if (!launch.parts.isEmpty()) {
                run(launch, failures);
            }
        } finally {
            TURN.unlock();
        }
        failures.rethrow();
    }

    private static void run(Launch launch, TestExecutionListener listener) {
        Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestEngines(new JqwikTestEngine())
                .build());
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(launch.parts.keySet().stream()
                        .map(method ->
                                (DiscoverySelector) DiscoverySelectors.selectMethod(method.getDeclaringClass(), method))
                        .toList())
                .enableImplicitConfigurationParameters(false)
                // An empty name: no database file is written into anybody's folder.
                .configurationParameter("jqwik.database", "")
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .build();
        GradingHook.enter(launch);
        try {
            launcher.execute(request, listener);
        } finally {
            GradingHook.leave();
        }
    }

    /**
     * A property whose inputs are wanted.
     *
     * @param drawn is given them, each with all that is drawn for one try; nothing is called on them
     */
    record Wanted(GradedProperty property, CheckOptions options, Consumer<List<List<Object>>> drawn) {

        private Part part() {
            List<List<Object>> inputs = new ArrayList<>();
            Tries each = (executing, parameters) -> {
                inputs.add(parameters.stream().filter(drawn -> drawn != NOBODY).toList());
                return TryExecutionResult.satisfied(inputs.size() == property.tries(options));
            };
            return new Part(property, options, NOBODY, each, executed -> drawn.accept(List.copyOf(inputs)));
        }
    }

    /**
     * Draws inputs, unless there are none to be drawn.
     *
     * @param wanted is asked once more when nobody else draws any more
     * @throws IllegalStateException if jqwik itself fails
     */
    static void inputs(Supplier<List<Wanted>> wanted) {
        if (!wanted.get().isEmpty()) {
            launch(() -> wanted.get().stream().map(Wanted::part).toList());
        }
    }

    /**
     * What a search came to.
     *
     * @param tries how many inputs were judged
     * @param verdict the one on the smallest input that is wrong, or why there is none; empty where all are right
     */
    record Found(int tries, Optional<Verdict> verdict) {}

    /**
     * Draws until the property fails, and then looks for the smallest input on which it fails alike.
     *
     * @throws IllegalStateException if a property threw something that is no verdict: the grader's own failure
     */
    static Found search(GradedProperty property, CheckOptions options, Student<?, ?> student) {
        Search search = new Search(property.tries(options));
        List<Found> found = new ArrayList<>();
        launch(() ->
                List.of(new Part(property, options, student, search, executed -> found.add(search.found(executed)))));
        return found.get(0);
    }

    /** What is done with each try. */
    @FunctionalInterface
    private interface Tries {
        TryExecutionResult around(TryExecutor executing, List<Object> parameters);
    }

    private static Optional<Verdict> verdict(Optional<Throwable> thrown) {
        return thrown.orElse(null) instanceof Verdict.Thrown verdict
                ? Optional.of(verdict.verdict())
                : Optional.empty();
    }

    private static final class Search implements Tries {

        private static final TryExecutionResult END = TryExecutionResult.satisfied(true);

        private final int wanted;
        private boolean falsified;
        private @Nullable CheckStatus falsifiedAs;
        private int callsSinceFalsified;
        private int tried;
        private int held;
        private int inconclusive;
        private @Nullable Inconclusive notReached;
        private @Nullable Inconclusive notCalled;

        /** @param wanted as many inputs are judged at the most, beside those that shrinking tries */
        Search(int wanted) {
            this.wanted = wanted;
        }

        @Override
        public TryExecutionResult around(TryExecutor executing, List<Object> parameters) {
            if (falsified) {
                return shrink(executing, parameters);
            }
            if (isDone()) {
                return END;
            }
            tried++;
            TryExecutionResult result = executing.execute(parameters);
            Verdict verdict = verdict(result.throwable()).orElse(null);
            if (verdict instanceof Inconclusive undecided) {
                count(undecided);
                return TryExecutionResult.invalid();
            }
            falsified = result.isFalsified();
            if (verdict instanceof Verdict.Wrong wrong) {
                falsifiedAs = wrong.fault().status();
                callsSinceFalsified = wrong.fault().isCostly() ? SHRINKING_CALLS : 0;
            }
            return result.isSatisfied() ? satisfied() : result;
        }

        /**
         * Where a program breaks off, more is drawn for as long as it is close whether it comes to the stage often enough, so that a
         * seed hardly ever decides. Where an endless loop is in the way, each further input takes all the time that a call may.
         */
        private boolean isDone() {
            boolean isEnough = held >= wanted || tried >= drawnFor(wanted);
            if (notReached == null) {
                return isEnough;
            }
            if (wanted == 1 || (notReached.fault() != null && notReached.fault().isCostly())) {
                return tried >= wanted;
            }
            double few = LEAST_SHARE * tried;
            return isEnough && Math.abs(held - few) >= CLOSE_TO_LEAST_SHARE * Math.sqrt(few);
        }

        private TryExecutionResult satisfied() {
            held++;
            return TryExecutionResult.satisfied(isDone());
        }

        private void count(Inconclusive undecided) {
            if (undecided.reason() == Reason.NOT_CALLED) {
                notCalled = undecided;
                return;
            }
            if (notReached == null && undecided.reason() == Reason.NOT_REACHED) {
                notReached = undecided;
            }
            inconclusive++;
        }

        /** Never "invalid": jqwik would go on from each such candidate to ever more of them, for minutes. */
        private TryExecutionResult shrink(TryExecutor executing, List<Object> parameters) {
            if (++callsSinceFalsified > SHRINKING_CALLS) {
                return TryExecutionResult.satisfied();
            }
            TryExecutionResult result = executing.execute(parameters);
            // An exception is shown on the smallest input that throws one, not on one where there is something else to
            // say.
            boolean alike = verdict(result.throwable()).orElse(null) instanceof Verdict.Wrong wrong
                    && wrong.fault().status() == falsifiedAs;
            return alike ? result : TryExecutionResult.satisfied();
        }

        private Found found(PropertyExecutionResult result) {
            Optional<Throwable> thrown = result.shrunkSample()
                    .flatMap(FalsifiedSample::falsifyingError)
                    .or(() -> result.originalSample().flatMap(FalsifiedSample::falsifyingError))
                    .or(result::throwable);
            int judged = held + (falsified ? 1 : 0);
            if (verdict(thrown).orElse(null) instanceof Verdict.Wrong wrong) {
                return new Found(judged, Optional.of(wrong));
            }
            Optional<Verdict> obstacle = obstacle(judged);
            if (obstacle.isEmpty()
                    && notCalled == null
                    && result.status() != PropertyExecutionResult.Status.SUCCESSFUL) {
                throw new IllegalStateException("a property ended with " + result.status(), thrown.orElse(null));
            }
            return new Found(judged, obstacle);
        }

        /** Where a program is not called any more, what it did before decides. */
        private Optional<Verdict> obstacle(int judged) {
            if (judged < LEAST_SHARE * (judged + inconclusive)) {
                return Optional.of(
                        notReached != null
                                ? notReached
                                : new Inconclusive(
                                        Reason.TIE,
                                        new Fault(CheckStatus.NOT_RUN, new NotRun(NotRun.Reason.INCONCLUSIVE))));
            }
            return judged == 0 ? Optional.ofNullable(notCalled) : Optional.empty();
        }
    }

    /** Every verdict on a student goes to the one who asked, so what jqwik calls failed is a failure of the grader. */
    private static final class Failures implements TestExecutionListener {

        private final IllegalStateException failure = new IllegalStateException("a property could not be run");

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            result.getThrowable().ifPresent(failure::addSuppressed);
        }

        void rethrow() {
            if (failure.getSuppressed().length > 0) {
                throw failure;
            }
        }
    }
}
