package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Visibility;
import dev.backprop.grader.check.CheckMessages.ConsistentWithOwnLoss;
import dev.backprop.grader.check.CheckMessages.NotRun;
import dev.backprop.grader.check.CheckMessages.ValueIsNull;
import dev.backprop.grader.check.CheckMessages.ValueNotReached;
import dev.backprop.grader.message.Message;
import dev.backprop.worker.wire.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

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
    private final Session session;

    private <I extends Record, P extends Record> Examination(
            Exercise<I, P> exercise, StudentProgram program, CheckOptions options) {
        this.all = graded(exercise);
        this.chosen = chosen(all, options);
        this.visibilities = visibilities(all);
        this.surveyed = all.stream()
                .min(Comparator.comparing(this::visibility))
                .orElseThrow(() -> new IllegalArgumentException("no checks"));
        Judge<I, P> judging = new Judge<>(exercise, program);
        this.judge = judging;
        this.session = new Session(judging, options, Draws.of(exercise, options), chosen, surveyed);
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
     * @return a result for each, in the order of {@link #checks}
     * @throws IllegalStateException if jqwik cannot run a property: the grader's failure
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
        PropertyLauncher.run(session, launched);
        List<CheckResult> results = byCheck(now).values().stream()
                .map(properties -> result(properties, session, judge))
                .toList();
        return withheldWithoutAGradient(referred(results, session, now), all, judge);
    }

    private Visibility visibility(GradedProperty property) {
        return Objects.requireNonNull(visibilities.get(property.check()));
    }

    /** The ids of an exercise's checks, in the order in which they are reported: stages, then behaviour. */
    public static List<String> checks(Exercise<?, ?> exercise) {
        return List.copyOf(byCheck(graded(exercise)).keySet());
    }

    /** Who may see each check's result, by the check's id: where several methods make up a check, the most secret decides. */
    public static Map<String, Visibility> visibilities(Exercise<?, ?> exercise) {
        return visibilities(graded(exercise));
    }

    private static Map<String, Visibility> visibilities(List<GradedProperty> graded) {
        Map<String, Visibility> visibilities = new LinkedHashMap<>();
        for (GradedProperty property : graded) {
            visibilities.merge(
                    property.check(),
                    property.graded().visibility(),
                    (one, other) -> one.compareTo(other) >= 0 ? one : other);
        }
        return visibilities;
    }

    /**
     * Runs all checks, those first that everybody may see.
     *
     * @param program the student's program, which may throw, hang, or lie
     * @return a result for each check, in the order of {@link #checks}
     * @throws IllegalArgumentException if none of the checks asked for exists
     * @throws IllegalStateException if jqwik cannot run a property: the grader's failure
     */
    public static <I extends Record, P extends Record> List<CheckResult> run(
            Exercise<I, P> exercise, StudentProgram program, CheckOptions options) {
        Examination examination = begin(exercise, program, options);
        List<String> order = checks(exercise);
        return Arrays.stream(Visibility.values())
                .flatMap(visibility -> examination.run(visibility).stream())
                .sorted(Comparator.comparingInt(result -> order.indexOf(result.id())))
                .toList();
    }

    /** Where calls broke off in one stage, its main check says all about it, and others refer to that. */
    private static List<CheckResult> referred(List<CheckResult> results, Session session, List<GradedProperty> chosen) {
        Map<String, String> culprits = new HashMap<>();
        for (GradedProperty property : chosen) {
            session.outcome(property)
                    .flatMap(outcome ->
                            outcome.fault().or(() -> outcome.obstacle().map(Session.Obstacle::why)))
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

    /** Draws the inputs of all checks, so that they are known when a program is examined with the same options. */
    static <I extends Record, P extends Record> void drawAhead(Exercise<I, P> exercise, CheckOptions options) {
        List<GradedProperty> all = graded(exercise);
        Map<String, GradedProperty> byGenerator = new LinkedHashMap<>();
        byGenerator.put(all.get(0).inputs(), all.get(0));
        chosen(all, options).forEach(property -> byGenerator.putIfAbsent(property.inputs(), property));
        List<GradedProperty> drawn = List.copyOf(byGenerator.values());
        Draws draws = Draws.of(exercise, options);
        PropertyLauncher.run(Session.drawing(new Judge<>(exercise, new Uncalled()), options, draws, drawn), drawn);
    }

    /**
     * The inputs that the checks draw, before anything is shrunk; no program is needed for it.
     *
     * @throws IllegalArgumentException if none of the checks asked for exists
     */
    public static <I extends Record, P extends Record> List<I> inputs(Exercise<I, P> exercise, CheckOptions options) {
        drawAhead(exercise, options);
        Draws draws = Draws.of(exercise, options);
        return chosen(graded(exercise), options).stream()
                .flatMap(property -> draws.inputs(property).stream())
                .flatMap(List::stream)
                .flatMap(drawn -> Records.within(drawn, exercise.input()).stream())
                .toList();
    }

    /** Where inputs are only drawn, there is no program. */
    private static final class Uncalled implements StudentProgram {

        @Override
        public Answer call(List<Value> arguments) {
            throw new IllegalStateException("inputs are drawn for any program");
        }

        @Override
        public double[] callMany(String component, List<List<Value>> arguments) {
            throw new IllegalStateException("inputs are drawn for any program");
        }
    }

    /**
     * The checks as results that say why none of them was carried out.
     *
     * @throws IllegalArgumentException if none of the checks asked for exists
     */
    public static List<CheckResult> notRun(
            Exercise<?, ?> exercise, CheckOptions options, CheckStatus status, Message reason) {
        return byCheck(chosen(graded(exercise), options)).values().stream()
                .map(properties -> result(properties, status, List.of()).saying(reason))
                .toList();
    }

    private static List<GradedProperty> graded(Exercise<?, ?> exercise) {
        List<String> stages = exercise.stages().stream().map(Stage::name).toList();
        List<GradedProperty> graded = new ArrayList<>();
        exercise.properties().forEach(properties -> graded.addAll(GradedProperty.of(properties)));
        // Reflection gives methods in any order. Stages give theirs; a main check's id is the shortest of its stage.
        graded.sort(Comparator.comparingInt((GradedProperty property) ->
                        property.stage().map(stages::indexOf).orElse(stages.size()))
                .thenComparing(GradedProperty::check)
                .thenComparing(property -> -property.graded().points())
                .thenComparing(GradedProperty::title));
        return graded;
    }

    private static List<GradedProperty> chosen(List<GradedProperty> all, CheckOptions options) {
        List<GradedProperty> chosen = all.stream()
                .filter(property -> options.includes(property.check()))
                .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("no check is among " + options.only());
        }
        return chosen;
    }

    private static Map<String, List<GradedProperty>> byCheck(List<GradedProperty> properties) {
        Map<String, List<GradedProperty>> checks = new LinkedHashMap<>();
        for (GradedProperty property : properties) {
            checks.computeIfAbsent(property.check(), id -> new ArrayList<>()).add(property);
        }
        return checks;
    }

    private static CheckResult result(
            List<GradedProperty> properties, CheckStatus status, List<Session.Outcome> outcomes) {
        GradedProperty main = properties.get(0);
        return new CheckResult(
                main.check(),
                main.stage(),
                main.title(),
                status,
                properties.stream().mapToDouble(p -> p.graded().points()).sum(),
                Optional.empty(),
                outcomes.stream().mapToInt(Session.Outcome::tries).sum(),
                outcomes.stream().flatMap(o -> o.upstream().stream()).distinct().toList(),
                Optional.empty(),
                Optional.empty(),
                outcomes.stream().map(Session.Outcome::duration).reduce(Duration.ZERO, Duration::plus));
    }

    private static CheckResult result(List<GradedProperty> properties, Session session, Judge<?, ?> judge) {
        List<Session.Outcome> outcomes =
                properties.stream().flatMap(p -> session.outcome(p).stream()).toList();
        CheckResult passed = result(properties, CheckStatus.PASSED, outcomes);
        Optional<String> stage = passed.stage();
        if (stage.isPresent() && judge.survey().isNotFilledIn(stage.get())) {
            return passed.withheld(CheckStatus.TODO, new ValueIsNull(stage.get()));
        }
        Optional<Session.Outcome> faulty =
                outcomes.stream().filter(o -> o.fault().isPresent()).findFirst();
        if (faulty.isPresent()) {
            return failed(
                    passed, faulty.get().fault().orElseThrow(), faulty.get().evidence());
        }
        boolean tried = outcomes.stream().anyMatch(o -> o.tries() > 0);
        return outcomes.stream()
                .flatMap(o -> o.obstacle().stream())
                .filter(obstacle -> !obstacle.untried() || !tried)
                .findFirst()
                .map(obstacle -> failed(passed, obstacle.why(), Optional.empty()))
                .orElseGet(() -> explained(passed, outcomes));
    }

    /** Where a value follows rightly from a wrong one, the student should look for the mistake there. */
    private static CheckResult explained(CheckResult passed, List<Session.Outcome> outcomes) {
        return outcomes.stream()
                .flatMap(outcome -> outcome.explainedBy().stream())
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

    /** Being pure, stable or exact is worth something only where there is a gradient that is right. */
    private static List<CheckResult> withheldWithoutAGradient(
            List<CheckResult> results, List<GradedProperty> all, Judge<?, ?> judge) {
        List<String> gradients = judge.exercise().stages().stream()
                .filter(Stage::isGradient)
                .map(Stage::name)
                .toList();
        if (gradients.isEmpty() || gradients.stream().anyMatch(judge::passed)) {
            return results;
        }
        boolean begun = gradients.stream().anyMatch(name -> !judge.survey().isNotFilledIn(name));
        CheckStatus status = begun ? CheckStatus.FAILED : CheckStatus.TODO;
        List<String> needing = all.stream()
                .filter(property -> property.graded().needsAGradient())
                .map(GradedProperty::check)
                .toList();
        return results.stream()
                .map(result -> needing.contains(result.id())
                        ? result.withheld(status, new NotRun(NotRun.Reason.NO_PASSING_GRADIENT))
                        : result)
                .toList();
    }
}
