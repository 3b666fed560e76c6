package dev.backprop.grader.grading;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.check.Checks;
import dev.backprop.grader.grading.GradingMessages.CheckUnknown;
import dev.backprop.grader.grading.GradingMessages.RequiredUnknown;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.CheckIds;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.report.ReportMessages.AssignmentUnknown;
import dev.backprop.grader.report.ReportMessages.CheckOfSeveralExercises;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Which of the assignments the options ask for. */
public final class Wants {

    private Wants() {}

    /**
     * Those that are named, themselves or by one of their exercises, or all; of these, those that have one of the checks that are named.
     *
     * @param all in the order of the course, which is kept
     * @throws MessageException if there is no such assignment or check
     */
    public static List<Assignment> of(List<Assignment> all, Report.Options options) {
        List<String> known = all.stream().map(Assignment::id).toList();
        // An assignment that nobody names is not asked for its exercises.
        Predicate<String> isKnown = id -> known.contains(id)
                || all.stream().anyMatch(each -> each.exerciseIds().contains(id));
        for (String id : options.assignments()) {
            if (!isKnown.test(id)) {
                throw new MessageException(new AssignmentUnknown(id, known));
            }
        }
        for (String id : Objects.requireNonNullElse(options.required(), List.<String>of())) {
            if (!isKnown.test(id)) {
                throw new MessageException(new RequiredUnknown(id, known));
            }
        }
        List<Assignment> wanted = named(all, options);
        if (options.check() == null) {
            return wanted;
        }
        List<String> chosen = settled(all, options).checks();
        return wanted.stream()
                .filter(assignment -> chosen.stream().anyMatch(checks(assignment, options)::contains))
                .toList();
    }

    /**
     * The same options with the full id of each check, where an exercise is named or a check without its exercise.
     *
     * @throws MessageException if there is no such check, or if it may be that of several exercises
     */
    static Report.Options settled(List<Assignment> all, Report.Options options) {
        if (options.check() == null) {
            return options;
        }
        List<Assignment> wanted = named(all, options);
        Set<String> having = new LinkedHashSet<>();
        wanted.forEach(assignment -> having.addAll(checks(assignment, options)));
        Set<String> chosen = new LinkedHashSet<>();
        for (String check : options.checks()) {
            if (having.contains(check)) {
                chosen.add(check);
                continue;
            }
            List<String> meant = wanted.stream()
                    .flatMap(assignment ->
                            CheckIds.meant(check, assignment.exerciseIds(), checks(assignment, options)).stream())
                    .toList();
            boolean isExercise = wanted.stream()
                    .anyMatch(assignment -> assignment.exerciseIds().contains(check));
            if (meant.isEmpty()) {
                throw new MessageException(new CheckUnknown(check, List.copyOf(having)));
            } else if (meant.size() > 1 && !isExercise) {
                throw new MessageException(new CheckOfSeveralExercises(check, meant));
            }
            chosen.addAll(meant);
        }
        return options.withChecks(List.copyOf(chosen));
    }

    /** Whether only a part of an assignment is asked for. */
    static boolean isPartial(List<Assignment> all, Report.Options options) {
        return options.check() != null
                || all.stream()
                        .filter(assignment -> !options.assignments().contains(assignment.id()))
                        .anyMatch(assignment ->
                                assignment.exerciseIds().stream().anyMatch(options.assignments()::contains));
    }

    private static List<Assignment> named(List<Assignment> all, Report.Options options) {
        if (options.assignments().isEmpty()) {
            return all;
        }
        Set<String> exercises = new HashSet<>(options.assignments());
        all.forEach(assignment -> exercises.remove(assignment.id()));
        return all.stream()
                .filter(assignment -> options.assignments().contains(assignment.id())
                        || (!exercises.isEmpty()
                                && assignment.exerciseIds().stream().anyMatch(exercises::contains)))
                .toList();
    }

    /** The checks of the exercises that are asked for. */
    private static List<String> checks(Assignment assignment, Report.Options options) {
        boolean all = options.assignments().isEmpty() || options.assignments().contains(assignment.id());
        return assignment.exercises().stream()
                .filter(exercise -> all || options.assignments().contains(exercise.id()))
                .flatMap(exercise -> Checks.ids(exercise).stream().map(check -> assignment.checkId(exercise, check)))
                .toList();
    }
}
