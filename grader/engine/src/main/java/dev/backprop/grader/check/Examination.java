package dev.backprop.grader.check;

import dev.backprop.grader.assignment.AssignmentMessages.AssignmentUnsound;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Soundness;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.check.CheckMessages.ConsistentWithOwnLoss;
import dev.backprop.grader.check.CheckMessages.CourseFailed;
import dev.backprop.grader.check.CheckMessages.NotRun;
import dev.backprop.grader.check.CheckMessages.ValueIsNull;
import dev.backprop.grader.check.CheckMessages.ValueNotReached;
import dev.backprop.grader.check.CheckMessages.WaitsFor;
import dev.backprop.grader.check.CheckMessages.WaitsForZero;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.Visibility;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Examines a student's program: runs the checks of an exercise, and says what each is worth.
 *
 * <p>It does so in rounds, one for each visibility, what everybody may see first of all. A program remembers what it is called
 * with, if it wants to; so what students are told is complete before the first input comes that they must not see.
 */
public final class Examination {

    /** What a call that broke off leaves behind. */
    private static final Set<CheckStatus> LOST = Set.of(CheckStatus.ERROR, CheckStatus.TIMEOUT);

    private final List<GradedProperty> all;
    private final List<GradedProperty> chosen;
    private final Map<String, Visibility> visibilities;
    private final GradedProperty surveyed;
    private final Judge<?, ?> judge;
    private final Waiting waiting;
    private final Draws draws;
    private final CheckOptions options;
    private final Map<String, Boolean> settled = new HashMap<>();
    private final Map<GradedProperty, Outcome> outcomes = new HashMap<>();
    private final Set<String> ranAhead = new HashSet<>();

    private <I extends Record, P extends Record> Examination(
            Exercise<I, P> exercise, StudentProgram program, CheckOptions options) {
        this.all = Checks.of(exercise);
        this.chosen = Checks.chosen(all, options);
        this.visibilities = Checks.visibilities(all);
        this.surveyed = all.stream()
                .min(Comparator.comparing(this::visibility))
                .orElseThrow(() -> new IllegalArgumentException("no checks"));
        this.judge = new Judge<>(exercise, new Runs<>(exercise, program), settled);
        this.waiting = new Waiting(judge);
        this.draws = Draws.of(exercise, options);
        this.options = options;
    }

    /**
     * What became of one property.
     *
     * @param evidence where a value is wrong
     */
    private record Outcome(int tries, Verdict verdict, Optional<Evidence<?, ?>> evidence, Duration duration) {

        /** What it was found at fault for, or what kept it from being judged. */
        Optional<Fault> fault() {
            if (verdict instanceof Verdict.Wrong wrong) {
                return Optional.of(wrong.fault());
            }
            return verdict instanceof Verdict.Inconclusive inconclusive
                    ? Optional.ofNullable(inconclusive.fault())
                    : Optional.empty();
        }

        boolean isWrong() {
            return verdict instanceof Verdict.Wrong;
        }

        /** Whether it was not judged at all, because the program is not called any more. */
        boolean isUntried() {
            return verdict instanceof Verdict.Inconclusive inconclusive
                    && inconclusive.reason() == Verdict.Inconclusive.Reason.NOT_CALLED;
        }
    }

    /**
     * An examination that has not run any check yet.
     *
     * @param program the student's program, which may throw, hang, or lie
     * @throws IllegalArgumentException if the only check asked for does not exist
     */
    public static <I extends Record, P extends Record> Examination begin(
            Exercise<I, P> exercise, StudentProgram program, CheckOptions options) {
        return new Examination(exercise, program, options);
    }

    /**
     * Runs the checks of this visibility; those of a lower one must have run before.
     *
     * @return a result for each, in the order of {@link Checks#ids}
     * @throws IllegalStateException if jqwik cannot run a property, and by no fault of its author: the grader's failure
     */
    public List<CheckResult> run(Visibility visibility) {
        List<GradedProperty> now = chosen.stream()
                .filter(property -> visibility(property) == visibility)
                .toList();
        if (now.isEmpty()) {
            return List.of();
        }
        List<GradedProperty> launched = new ArrayList<>(now);
        if (!launched.contains(surveyed) && judge.survey().isEmpty()) {
            launched.add(0, surveyed);
        }
        drawTogether(launched);
        launched.forEach(this::examine);
        List<CheckResult> results = Checks.byCheck(now).values().stream()
                .map(properties -> result(properties))
                .toList();
        return withheldWithoutAGradient(referred(results, now), all, judge);
    }

    /** Whether there are checks of a higher visibility. */
    public boolean goesOnAfter(Visibility visibility) {
        return chosen.stream().anyMatch(property -> visibility(property).compareTo(visibility) > 0);
    }

    /** What one of them cannot draw says nothing of the others: each will be drawn by itself, and is told. */
    private void drawTogether(List<GradedProperty> properties) {
        try {
            Draw.inputs(() -> draws.unknown(properties).toList());
        } catch (IllegalStateException e) {
            if (inCourse(e).isEmpty()) {
                throw e;
            }
        }
    }

    /** A property that fails by its author's fault costs nobody else anything. */
    private void examine(GradedProperty property) {
        Outcome outcome;
        try {
            outcome = examined(judge, property);
        } catch (RuntimeException e) {
            Fault fault = new Fault(CheckStatus.NOT_RUN, inCourse(e).orElseThrow(() -> e));
            if (judge.survey().isEmpty()) {
                // Then nothing is known of any stage.
                throw e;
            }
            outcome = new Outcome(
                    0,
                    new Verdict.Inconclusive(Verdict.Inconclusive.Reason.NOT_REACHED, fault),
                    Optional.empty(),
                    Duration.ZERO);
        }
        settle(property, outcome);
    }

    /** What to say of a failure, if it is one of the course's own code. */
    private Optional<Message> inCourse(RuntimeException failure) {
        return Soundness.inAuthorsCode(judge.exercise().simpleName(), failure)
                .map(MessageException::reason)
                .filter(AssignmentUnsound.class::isInstance)
                .map(AssignmentUnsound.class::cast)
                .map(unsound -> new CourseFailed(unsound.where(), unsound.fault()));
    }

    private <I extends Record, P extends Record> Outcome examined(Judge<I, P> judging, GradedProperty property) {
        List<List<Object>> known = draws.inputs(property);
        runAhead(judging, property);
        long start = System.nanoTime();
        Trial.OnKnown<I, P> trial = new Trial.OnKnown<>(judging);
        boolean holds = known.size() == property.tries(options) && property.holdsOn(known, trial) && trial.isPure();
        return holds
                ? new Outcome(
                        known.size(), trial.right(), Optional.empty(), Duration.ofNanos(System.nanoTime() - start))
                : searched(judging, property, start);
    }

    /** For the smallest input on which it fails. */
    private <I extends Record, P extends Record> Outcome searched(
            Judge<I, P> judging, GradedProperty property, long start) {
        Trial<I, P> trial = new Trial<>(judging);
        Draw.Found found = Draw.search(property, options, trial);
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        Verdict verdict = found.verdict().orElseGet(trial::right);
        if (!(verdict instanceof Verdict.Wrong wrong)) {
            return new Outcome(found.tries(), verdict, Optional.empty(), duration);
        }
        Optional<Evidence<I, P>> evidence =
                trial.evidence(property.check(), student -> property.callOn(draws.inputs(property), student));
        Fault shown = evidence.map(all -> all.shown(wrong.fault())).orElse(wrong.fault());
        return new Outcome(found.tries(), new Verdict.Wrong(shown), evidence.map(all -> all), duration);
    }

    /** Runs the program on all that a property is going to judge, in a few round trips. */
    private <I extends Record, P extends Record> void runAhead(Judge<I, P> judging, GradedProperty property) {
        if (!ranAhead.add(property.inputs())) {
            return;
        }
        Exercise<I, P> exercise = judging.exercise();
        if (property.equals(surveyed)) {
            draws.inputs(property).forEach(drawn -> judging.survey().add(drawn.get(0)));
            judging.runs()
                    .ahead(judging.survey().inputs().stream()
                            .flatMap(drawn -> exercise.stages().stream().map(stage -> stage.judgedOn(drawn)))
                            .toList());
        } else {
            judging.runs().ahead(within(draws.inputs(property), exercise.input()));
        }
    }

    private static <I extends Record> List<I> within(List<List<Object>> drawn, Class<I> type) {
        return drawn.stream()
                .flatMap(List::stream)
                .flatMap(value -> Records.within(value, type).stream())
                .toList();
    }

    /** A check is passed if all of its properties are; one that was not judged says nothing beside others. */
    private void settle(GradedProperty property, Outcome outcome) {
        outcomes.put(property, outcome);
        if (outcome.isUntried()) {
            settled.putIfAbsent(property.check(), false);
        } else {
            settled.merge(property.check(), outcome.verdict() instanceof Verdict.Right, Boolean::logicalAnd);
        }
    }

    private Optional<Outcome> outcome(GradedProperty property) {
        return Optional.ofNullable(outcomes.get(property));
    }

    private Visibility visibility(GradedProperty property) {
        return Objects.requireNonNull(visibilities.get(property.check()));
    }

    /**
     * Runs all checks, those first that everybody may see.
     *
     * @param program the student's program, which may throw, hang, or lie
     * @return a result for each check, in the order of {@link Checks#ids}
     * @throws IllegalArgumentException if none of the checks asked for exists
     * @throws IllegalStateException if jqwik cannot run a property, and by no fault of its author: the grader's failure
     */
    public static <I extends Record, P extends Record> List<CheckResult> run(
            Exercise<I, P> exercise, StudentProgram program, CheckOptions options) {
        Examination examination = begin(exercise, program, options);
        List<String> order = Checks.ids(exercise);
        return Arrays.stream(Visibility.values())
                .flatMap(visibility -> examination.run(visibility).stream())
                .sorted(Comparator.comparingInt(result -> order.indexOf(result.id())))
                .toList();
    }

    /** Where calls broke off in one stage, its main check says all about it, and others refer to that. */
    private List<CheckResult> referred(List<CheckResult> results, List<GradedProperty> chosen) {
        Map<String, String> culprits = new HashMap<>();
        for (GradedProperty property : chosen) {
            outcome(property)
                    .flatMap(Outcome::fault)
                    .flatMap(Fault::culprit)
                    .ifPresent(culprit -> culprits.putIfAbsent(property.check(), culprit));
        }
        return results.stream()
                .map(result -> {
                    String culprit = culprits.getOrDefault(result.id(), result.id());
                    boolean isSaidThere = !culprit.equals(result.id())
                            && culprit.equals(culprits.get(culprit))
                            && LOST.contains(result.status());
                    return isSaidThere ? result.withheld(CheckStatus.ERROR, new ValueNotReached(culprit)) : result;
                })
                .toList();
    }

    /** What has to be drawn so that the inputs of all checks are known when a program is examined with the same options. */
    static <I extends Record, P extends Record> Stream<Draw.Wanted> unknownInputs(
            Exercise<I, P> exercise, CheckOptions options) {
        List<GradedProperty> all = Checks.of(exercise);
        return Draws.of(exercise, options)
                .unknown(Stream.concat(Stream.of(all.get(0)), Checks.chosen(all, options).stream())
                        .toList());
    }

    /**
     * The inputs that the checks draw, before anything is shrunk; no program is needed for it.
     *
     * @throws IllegalArgumentException if none of the checks asked for exists
     */
    public static <I extends Record, P extends Record> List<I> inputs(Exercise<I, P> exercise, CheckOptions options) {
        Draw.inputs(() -> unknownInputs(exercise, options).toList());
        Draws draws = Draws.of(exercise, options);
        return Checks.chosen(Checks.of(exercise), options).stream()
                .flatMap(property -> within(draws.inputs(property), exercise.input()).stream())
                .toList();
    }

    /**
     * The checks as results that say why none of them was carried out.
     *
     * @throws IllegalArgumentException if none of the checks asked for exists
     */
    public static List<CheckResult> notRun(
            Exercise<?, ?> exercise, CheckOptions options, CheckStatus status, Message reason) {
        return Checks.byCheck(Checks.chosen(Checks.of(exercise), options)).values().stream()
                .map(properties -> result(properties, status, List.of()).saying(reason))
                .toList();
    }

    private static CheckResult result(List<GradedProperty> properties, CheckStatus status, List<Outcome> outcomes) {
        GradedProperty main = properties.get(0);
        return new CheckResult(
                main.check(),
                main.stage(),
                main.title(),
                status,
                properties.stream().mapToDouble(p -> p.graded().points()).sum(),
                Optional.empty(),
                outcomes.stream().mapToInt(Outcome::tries).sum(),
                rights(outcomes)
                        .flatMap(right -> right.upstream().stream())
                        .distinct()
                        .toList(),
                Optional.empty(),
                Optional.empty(),
                outcomes.stream().map(Outcome::duration).reduce(Duration.ZERO, Duration::plus));
    }

    private CheckResult result(List<GradedProperty> properties) {
        List<Outcome> ended =
                properties.stream().flatMap(p -> outcome(p).stream()).toList();
        CheckResult passed = result(properties, CheckStatus.PASSED, ended);
        Optional<String> stage = passed.stage();
        if (stage.isPresent() && judge.survey().isNotFilledIn(stage.get())) {
            Optional<String> before =
                    judge.runs().leavesEmpty(stage.get()) ? Optional.empty() : waiting.beforeStage(stage.get());
            Optional<String> never = before.isPresent() || judge.runs().leavesEmpty(stage.get())
                    ? Optional.empty()
                    : waiting.neverANumberBefore(stage.get())
                            .filter(other -> !checkOf(other).equals(passed.id()));
            return never.isPresent()
                    ? passed.withheld(CheckStatus.ERROR, new ValueNotReached(checkOf(never.get())))
                    : passed.withheld(
                            CheckStatus.TODO,
                            before.map(first -> waitingFor(first, passed.id()))
                                    .orElseGet(() -> new ValueIsNull(stage.get())));
        }
        boolean tried = ended.stream().anyMatch(o -> o.tries() > 0);
        return ended.stream()
                .filter(Outcome::isWrong)
                .findFirst()
                .or(() -> ended.stream()
                        .filter(o -> o.fault().isPresent() && !(o.isUntried() && tried))
                        .findFirst())
                .map(outcome -> failed(passed, outcome.fault().orElseThrow(), outcome.evidence()))
                .map(this::unlessWaiting)
                .orElseGet(() -> explained(passed, ended));
    }

    private CheckResult unlessWaiting(CheckResult failed) {
        return waitsFor(failed)
                .map(stage -> waitingFor(stage, failed.id()))
                .or(() -> zeroBefore(failed))
                .map(reason -> failed.withheld(CheckStatus.TODO, reason))
                .orElse(failed);
    }

    private Optional<Message> zeroBefore(CheckResult failed) {
        return failed.status() == CheckStatus.FAILED
                ? failed.stage()
                        .flatMap(judge.survey()::zeroThatExplains)
                        .map(this::checkOf)
                        .filter(other -> !other.equals(failed.id()))
                        .map(WaitsForZero::new)
                : Optional.empty();
    }

    private Optional<String> waitsFor(CheckResult failed) {
        return switch (failed.status()) {
            case ERROR -> failed.message().flatMap(fault -> waiting.stage(failed.stage(), fault));
            case FAILED -> failed.stage().flatMap(waiting::numberBefore);
            default -> Optional.empty();
        };
    }

    /** By the name of the check that stands in the report; a check of two stages does not wait for itself. */
    private Message waitingFor(String stage, String check) {
        String other = checkOf(stage);
        return other.equals(check) ? new ValueIsNull(stage) : new WaitsFor(other);
    }

    private String checkOf(String stage) {
        return all.stream()
                .filter(property -> property.stage().filter(stage::equals).isPresent())
                .map(GradedProperty::check)
                .findFirst()
                .orElse(stage);
    }

    private static Stream<Verdict.Right> rights(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(Outcome::verdict)
                .filter(Verdict.Right.class::isInstance)
                .map(Verdict.Right.class::cast);
    }

    /** Where a value follows rightly from a wrong one, the student should look for the mistake there. */
    private static CheckResult explained(CheckResult passed, List<Outcome> outcomes) {
        return rights(outcomes)
                .flatMap(right -> right.explainedBy().stream())
                .findFirst()
                .map(wrong -> passed.saying(new ConsistentWithOwnLoss(passed.id(), wrong)))
                .orElse(passed);
    }

    private static CheckResult failed(CheckResult passed, Fault fault, Optional<Evidence<?, ?>> evidence) {
        return new CheckResult(
                passed.id(),
                passed.stage(),
                passed.title(),
                fault.status(),
                passed.maxScore(),
                Optional.of(fault.words()),
                passed.tries(),
                fault.upstream(),
                Counterexample.of(fault),
                evidence,
                passed.duration());
    }

    /**
     * Being pure, stable or exact is worth something only where a gradient is right, or of a forward pass a value. That it is not may be
     * why none is.
     */
    private static List<CheckResult> withheldWithoutAGradient(
            List<CheckResult> results, List<GradedProperty> all, Judge<?, ?> judge) {
        List<? extends Stage<?, ?>> stages = judge.exercise().stages();
        boolean hasGradients = stages.stream().anyMatch(Stage::isGradient);
        if (stages.stream()
                .filter(stage -> stage.isGradient() || !hasGradients)
                .map(Stage::name)
                .anyMatch(judge::passed)) {
            return results;
        }
        NotRun reason = new NotRun(hasGradients ? NotRun.Reason.NO_PASSING_GRADIENT : NotRun.Reason.NO_PASSING_STAGE);
        List<String> needing = all.stream()
                .filter(property -> property.graded().needsAGradient())
                .map(GradedProperty::check)
                .toList();
        return results.stream()
                .map(result -> needing.contains(result.id()) && result.status() != CheckStatus.FAILED
                        ? result.withheld(CheckStatus.TODO, reason)
                        : result)
                .toList();
    }
}
