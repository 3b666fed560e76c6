package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Student;
import dev.backprop.grader.check.CheckMessages.NotRun;
import dev.backprop.grader.check.Verdict.Inconclusive;
import dev.backprop.grader.check.Verdict.Inconclusive.Reason;
import dev.backprop.grader.report.CheckStatus;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
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
 * A property about to draw its inputs. jqwik draws and shrinks; it is run through the JUnit Platform, silently and without a
 * file.
 */
final class Draw {

    /** Held, so that the level is not collected with the logger. */
    private static final Logger JQWIK = Logger.getLogger("net.jqwik");

    /** jqwik's stores allow one launch at a time in a JVM; fair, so that nobody draws ahead while somebody waits to grade. */
    private static final Lock TURN = new ReentrantLock(true);

    /** How many calls shrinking may spend on one property. It is as good as done long before. */
    private static final int SHRINKING_CALLS = 500;

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

    private final GradedProperty property;
    private final Object instance;
    private final int tries;
    private final PropertyExecutor executor;
    private final Launch launch;

    private Draw(GradedProperty property, Object instance, int tries, PropertyExecutor executor, Launch launch) {
        this.property = property;
        this.instance = instance;
        this.tries = tries;
        this.executor = executor;
        this.launch = launch;
    }

    /**
     * Hands over the given properties one by one, in order.
     *
     * @throws IllegalStateException if jqwik itself fails on one of them
     */
    static void each(List<GradedProperty> properties, CheckOptions options, Consumer<Draw> use) {
        Set<GradedProperty> all = new LinkedHashSet<>(properties);
        TURN.lock();
        try {
            launch(new Launch(all, options, use), all);
        } finally {
            TURN.unlock();
        }
    }

    private static void launch(Launch launch, Set<GradedProperty> properties) {
        JQWIK.setLevel(Level.OFF);
        Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestEngines(new JqwikTestEngine())
                .build());
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(properties.stream()
                        .map(property -> (DiscoverySelector) DiscoverySelectors.selectMethod(
                                property.method().getDeclaringClass(), property.method()))
                        .toList())
                .enableImplicitConfigurationParameters(false)
                // An empty name: no database file is written into anybody's folder.
                .configurationParameter("jqwik.database", "")
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .build();
        Failures failures = new Failures();
        GradingHook.enter(launch);
        try {
            launcher.execute(request, failures);
        } finally {
            GradingHook.leave();
        }
        failures.rethrow();
    }

    /** What jqwik calls during a launch, through {@link GradingHook}. */
    static final class Launch {

        private final Set<GradedProperty> properties;
        private final CheckOptions options;
        private final Consumer<Draw> use;
        /** What is done with each try while a property executes, and the student that it is given. */
        private @Nullable Tries tries;

        private Student<?, ?> student = NOBODY;

        private Launch(Set<GradedProperty> properties, CheckOptions options, Consumer<Draw> use) {
            this.properties = properties;
            this.options = options;
            this.use = use;
        }

        boolean has(Method method) {
            return properties.stream().anyMatch(property -> property.method().equals(method));
        }

        PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor executor) {
            GradedProperty property = properties.stream()
                    .filter(each -> each.method().equals(context.targetMethod()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(context.targetMethod() + " is not part of this run"));
            PropertyAttributes attributes = context.attributes();
            int number = attributes.tries().orElse(options.tries());
            attributes.setSeed(Long.toString(Seeds.derive(options.seed(), property.inputs())));
            attributes.setTries(number);
            attributes.setGeneration(GenerationMode.RANDOMIZED);
            attributes.setEdgeCases(EdgeCasesMode.NONE);
            // Never BOUNDED: it shrinks on another thread, which goes on calling the student after execute() has
            // returned.
            attributes.setShrinking(ShrinkingMode.FULL);
            use.accept(new Draw(property, context.testInstance(), number, executor, this));
            return PlainExecutionResult.successful();
        }

        TryExecutionResult aroundTry(TryExecutor executor, List<Object> parameters) {
            Tries hook = tries;
            if (hook == null) {
                throw new IllegalStateException("nobody has asked for a try");
            }
            return hook.around(
                    executor,
                    parameters.stream()
                            .map(drawn -> drawn == NOBODY ? student : drawn)
                            .toList());
        }
    }

    GradedProperty property() {
        return property;
    }

    int tries() {
        return tries;
    }

    private PropertyExecutionResult execute(Student<?, ?> student, Tries each) {
        launch.student = student;
        launch.tries = each;
        try {
            return executor.execute();
        } finally {
            launch.tries = null;
            launch.student = NOBODY;
        }
    }

    /** Draws, and calls nothing. */
    void parameters(Consumer<List<Object>> drawn) {
        execute(NOBODY, (executing, parameters) -> {
            drawn.accept(parameters);
            return TryExecutionResult.satisfied();
        });
    }

    /** Calls the property on all that it draws, whatever comes of it. */
    void callOnAll(Student<?, ?> student) {
        execute(student, (executing, parameters) -> {
            executing.execute(parameters);
            return TryExecutionResult.satisfied();
        });
    }

    /** Calls the property on what was drawn before; false at the first verdict that is not right. */
    boolean holdsOn(List<List<Object>> known, Student<?, ?> student) {
        return known.stream().allMatch(drawn -> holds(drawn, student));
    }

    private boolean holds(List<Object> drawn, Student<?, ?> student) {
        Method method = property.method();
        Iterator<Object> next = drawn.iterator();
        Object[] arguments = new Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = method.getParameterTypes()[i] == Student.class ? student : next.next();
        }
        try {
            method.setAccessible(true);
            method.invoke(instance, arguments);
            return true;
        } catch (InvocationTargetException e) {
            // jqwik will come to the same input, and knows what to do then.
            return false;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a property cannot be called", e);
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
    Found search(Student<?, ?> student) {
        Search search = new Search();
        return search.found(execute(student, search));
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

        private boolean falsified;
        private @Nullable CheckStatus falsifiedAs;
        private int callsSinceFalsified;
        private int inconclusive;
        private @Nullable Inconclusive notReached;
        private @Nullable Inconclusive notCalled;

        @Override
        public TryExecutionResult around(TryExecutor executing, List<Object> parameters) {
            if (falsified) {
                return shrink(executing, parameters);
            }
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
            return result;
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
            int judged = result.countChecks();
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

        /**
         * For each inconclusive input jqwik draws another; it gives up where it does not get as many as it should. Where a
         * program is not called any more, what it did before decides.
         */
        private Optional<Verdict> obstacle(int judged) {
            if (inconclusive > judged) {
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
