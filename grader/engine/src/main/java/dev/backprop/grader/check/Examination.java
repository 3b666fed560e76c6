package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Visibility;
import dev.backprop.grader.message.ConsistentWithOwnLoss;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.NotRun;
import dev.backprop.grader.message.ValueIsNull;
import dev.backprop.grader.message.ValueNotReached;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Examines a student's program: runs the checks of an exercise, and says what each is worth. */
public final class Examination {

    /** What a call that broke off leaves behind. */
    private static final Set<CheckStatus> LOST = Set.of(CheckStatus.ERROR, CheckStatus.TIMEOUT);

    private Examination() {}

    /** The ids of an exercise's checks, in the order in which they are reported: stages, then behaviour. */
    public static List<String> checks(Exercise<?, ?> exercise) {
        return List.copyOf(byCheck(graded(exercise)).keySet());
    }

    /** Who may see each check's result, by the check's id: where several methods make up a check, the most secret decides. */
    public static Map<String, Visibility> visibilities(Exercise<?, ?> exercise) {
        Map<String, Visibility> visibilities = new LinkedHashMap<>();
        for (GradedProperty property : graded(exercise)) {
            visibilities.merge(
                    property.check(),
                    property.graded().visibility(),
                    (one, other) -> one.compareTo(other) >= 0 ? one : other);
        }
        return visibilities;
    }

    /**
     * Runs the checks.
     *
     * @param program the student's program, which may throw, hang, or lie
     * @return a result for each check, in the order of {@link #checks}
     * @throws IllegalArgumentException if the only check asked for does not exist
     * @throws IllegalStateException if jqwik cannot run a property: the grader's failure
     */
    public static <I extends Record, P extends Record> List<CheckResult> run(
            Exercise<I, P> exercise, StudentProgram program, CheckOptions options) {
        List<GradedProperty> all = graded(exercise);
        List<GradedProperty> chosen = chosen(all, options);
        GradedProperty surveyed = all.get(0);
        Judge<I, P> judge = new Judge<>(exercise, program);
        Session session = new Session(judge, options, Draws.of(exercise, options), chosen, surveyed);
        List<GradedProperty> launched = new ArrayList<>(chosen);
        if (!launched.contains(surveyed)) {
            launched.add(0, surveyed);
        }
        PropertyLauncher.run(session, launched);
        List<CheckResult> results = byCheck(chosen).values().stream()
                .map(properties -> result(properties, session, judge))
                .toList();
        return withheldWithoutAGradient(referred(results, session, chosen), all, judge);
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
    static <I extends Record, P extends Record> void drawAhead(
            Exercise<I, P> exercise, StudentProgram program, CheckOptions options) {
        List<GradedProperty> all = graded(exercise);
        Map<String, GradedProperty> byGenerator = new LinkedHashMap<>();
        byGenerator.put(all.get(0).inputs(), all.get(0));
        chosen(all, options).forEach(property -> byGenerator.putIfAbsent(property.inputs(), property));
        List<GradedProperty> drawn = List.copyOf(byGenerator.values());
        Draws draws = Draws.of(exercise, options);
        PropertyLauncher.run(Session.drawing(new Judge<>(exercise, program), options, draws, drawn), drawn);
    }

    /**
     * The checks as results that say why none of them was carried out.
     *
     * @throws IllegalArgumentException if the only check asked for does not exist
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
                .filter(property -> options.only().map(property.check()::equals).orElse(true))
                .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("no check is called " + options.only());
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
        Optional<Counterexample> counterexample = Optional.ofNullable(fault.input())
                .map(input -> new Counterexample(input, Optional.ofNullable(fault.mismatch())));
        return new CheckResult(
                passed.id(),
                passed.stage(),
                passed.title(),
                fault.status(),
                passed.maxScore(),
                Optional.of(fault.words()),
                passed.tries(),
                fault.upstream(),
                counterexample,
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
