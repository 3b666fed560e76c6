package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Examines a student's program: runs every check of an exercise, and says what each is worth. */
public final class Examination {

    private Examination() {}

    /** The ids of an exercise's checks, in the order in which they are reported: stages, then behaviour. */
    public static List<String> checks(Exercise<?, ?> exercise) {
        return graded(exercise).stream().map(GradedProperty::check).distinct().toList();
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
        List<GradedProperty> chosen = all.stream()
                .filter(property -> options.only().isEmpty()
                        || property.check().equals(options.only().get()))
                .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException(
                    "no check is called " + options.only().orElse(""));
        }
        GradedProperty surveyed = all.get(0);
        Judge<I, P> judge = new Judge<>(exercise, program);
        Session session = new Session(judge, options, chosen, surveyed);
        List<GradedProperty> launched = new ArrayList<>(chosen);
        if (!launched.contains(surveyed)) {
            launched.add(0, surveyed);
        }
        PropertyLauncher.run(session, launched);

        Map<String, List<GradedProperty>> checks = new LinkedHashMap<>();
        for (GradedProperty property : chosen) {
            checks.computeIfAbsent(property.check(), id -> new ArrayList<>()).add(property);
        }
        List<CheckResult> results = new ArrayList<>();
        checks.values().forEach(properties -> results.add(result(properties, session, judge)));
        return withheldWithoutAGradient(results, all, judge);
    }

    private static List<GradedProperty> graded(Exercise<?, ?> exercise) {
        List<String> stages = exercise.stages().stream().map(Stage::name).toList();
        List<GradedProperty> graded = new ArrayList<>();
        exercise.properties().forEach(properties -> graded.addAll(GradedProperty.of(properties)));
        // Reflection gives methods in any order; the stages give theirs, and a main check comes before its further
        // ones.
        graded.sort(Comparator.comparingInt((GradedProperty property) ->
                        property.stage().map(stages::indexOf).orElse(stages.size()))
                .thenComparing(GradedProperty::check)
                .thenComparing(property -> -property.graded().points())
                .thenComparing(GradedProperty::title));
        return graded;
    }

    private static CheckResult result(List<GradedProperty> properties, Session session, Judge<?, ?> judge) {
        GradedProperty main = properties.get(0);
        double points =
                properties.stream().mapToDouble(p -> p.graded().points()).sum();
        List<Session.Outcome> outcomes =
                properties.stream().flatMap(p -> session.outcome(p).stream()).toList();
        Duration duration = outcomes.stream().map(Session.Outcome::duration).reduce(Duration.ZERO, Duration::plus);
        int tries = outcomes.stream().mapToInt(Session.Outcome::tries).sum();
        CheckResult passed = new CheckResult(
                main.check(),
                main.stage(),
                main.title(),
                CheckStatus.PASSED,
                points,
                Optional.empty(),
                tries,
                outcomes.stream().flatMap(o -> o.upstream().stream()).distinct().toList(),
                Optional.empty(),
                duration);

        if (main.stage().isPresent()
                && judge.survey().isNotFilledIn(main.stage().get())) {
            return passed.withheld(
                    CheckStatus.TODO, Faults.notFilledIn(main.stage().get()));
        }
        Optional<Session.Outcome> faulty =
                outcomes.stream().filter(o -> o.fault().isPresent()).findFirst();
        if (faulty.isPresent()) {
            return failed(passed, faulty.get().fault().get());
        }
        Optional<Throwable> broken =
                outcomes.stream().flatMap(o -> o.graderFailure().stream()).findFirst();
        if (broken.isPresent()) {
            return passed.withheld(CheckStatus.NOT_RUN, Faults.graderFailed(broken.get()));
        }
        return passed;
    }

    private static CheckResult failed(CheckResult passed, Fault fault) {
        Record input = fault.input();
        return new CheckResult(
                passed.id(),
                passed.stage(),
                passed.title(),
                fault.status(),
                passed.maxScore(),
                Optional.of(fault.words()),
                passed.tries(),
                fault.upstream(),
                input == null
                        ? Optional.empty()
                        : Optional.of(new Counterexample(input, Optional.ofNullable(fault.mismatch()))),
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
        List<String> needing = all.stream()
                .filter(property -> property.graded().needsAGradient())
                .map(GradedProperty::check)
                .toList();
        return results.stream()
                .map(result -> needing.contains(result.id())
                        ? result.withheld(
                                begun ? CheckStatus.FAILED : CheckStatus.TODO, Faults.needsAGradient(gradients))
                        : result)
                .toList();
    }
}
