package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.report.Visibility;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The checks of an exercise, as its graded properties declare them: none is run for it. */
public final class Checks {

    private Checks() {}

    /** The ids of an exercise's checks, in the order in which they are reported: stages, then behaviour. */
    public static List<String> ids(Exercise<?, ?> exercise) {
        return List.copyOf(byCheck(of(exercise)).keySet());
    }

    /** Who may see each check's result, by the check's id: where several methods make up a check, the most secret decides. */
    public static Map<String, Visibility> visibilities(Exercise<?, ?> exercise) {
        return visibilities(of(exercise));
    }

    /** The class of another exercise that a check needs, by the check's id, for those that need one. */
    public static Map<String, String> needs(Exercise<?, ?> exercise) {
        Map<String, String> needs = new LinkedHashMap<>();
        of(exercise).stream()
                .filter(property -> !property.graded().needs().isEmpty())
                .forEach(property ->
                        needs.put(property.check(), property.graded().needs()));
        return needs;
    }

    /** The ids of the checks of gradient stages and of the stages that these follow from, as far as everybody may see them. */
    public static Set<String> ofGradients(Exercise<?, ?> exercise) {
        Set<String> stages = new HashSet<>();
        exercise.stages().stream().filter(Stage::isGradient).forEach(stage -> follow(exercise, stage.name(), stages));
        Map<String, Visibility> visibilities = visibilities(exercise);
        return of(exercise).stream()
                .filter(property -> property.stage().filter(stages::contains).isPresent())
                .map(GradedProperty::check)
                .filter(check -> visibilities.get(check) == Visibility.VISIBLE)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void follow(Exercise<?, ?> exercise, String stage, Set<String> stages) {
        if (stages.add(stage)) {
            exercise.stage(stage).definition().upstream().forEach(before -> follow(exercise, before, stages));
        }
    }

    static Map<String, Visibility> visibilities(List<GradedProperty> graded) {
        Map<String, Visibility> visibilities = new LinkedHashMap<>();
        for (GradedProperty property : graded) {
            visibilities.merge(
                    property.check(),
                    property.graded().visibility(),
                    (one, other) -> one.compareTo(other) >= 0 ? one : other);
        }
        return visibilities;
    }

    /** The check of the last stage that has one, whatever it is called. */
    static Optional<String> lastOfAStage(Exercise<?, ?> exercise) {
        return of(exercise).stream()
                .filter(property -> property.stage().isPresent())
                .reduce((before, after) -> after)
                .map(GradedProperty::check);
    }

    static List<GradedProperty> of(Exercise<?, ?> exercise) {
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

    static List<GradedProperty> chosen(List<GradedProperty> all, CheckOptions options) {
        List<GradedProperty> chosen = all.stream()
                .filter(property -> options.includes(property.check()))
                .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("no check is among " + options.only());
        }
        return chosen;
    }

    static Map<String, List<GradedProperty>> byCheck(List<GradedProperty> properties) {
        Map<String, List<GradedProperty>> checks = new LinkedHashMap<>();
        for (GradedProperty property : properties) {
            checks.computeIfAbsent(property.check(), id -> new ArrayList<>()).add(property);
        }
        return checks;
    }
}
