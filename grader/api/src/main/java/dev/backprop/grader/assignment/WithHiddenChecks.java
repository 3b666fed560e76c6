package dev.backprop.grader.assignment;

import java.util.ArrayList;
import java.util.List;

/** An assignment together with the checks that only the course's own grader has. */
record WithHiddenChecks(Assignment assignment, List<HiddenChecks> hidden) implements Assignment {

    /** @throws IllegalArgumentException if checks belong to no exercise of the assignment */
    WithHiddenChecks {
        hidden = List.copyOf(hidden);
        List<String> known =
                assignment.exercises().stream().map(Exercise::className).toList();
        for (HiddenChecks checks : hidden) {
            if (!known.contains(checks.className())) {
                throw new IllegalArgumentException(checks.getClass().getName() + " has checks for "
                        + checks.className() + ", but the classes of " + assignment.id() + " are "
                        + String.join(", ", known));
            }
        }
    }

    @Override
    public String id() {
        return assignment.id();
    }

    @Override
    public List<Exercise<?, ?>> exercises() {
        List<Exercise<?, ?>> exercises = new ArrayList<>();
        assignment.exercises().forEach(exercise -> exercises.add(extended(exercise)));
        return exercises;
    }

    @Override
    public List<Class<?>> code() {
        List<Class<?>> code = new ArrayList<>(assignment.code());
        hidden.forEach(checks -> code.add(checks.getClass()));
        return code;
    }

    private Exercise<?, ?> extended(Exercise<?, ?> exercise) {
        List<Class<?>> properties = hidden.stream()
                .filter(checks -> checks.className().equals(exercise.className()))
                .flatMap(checks -> checks.properties().stream())
                .toList();
        return exercise.withFurtherProperties(properties);
    }
}
