package dev.backprop.grader.diagnosis;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.AssignmentInfo;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.GenericMistakes;
import dev.backprop.grader.assignment.mistakes.Instead;
import dev.backprop.grader.check.Checks;
import dev.backprop.grader.derive.DerivedChecks;
import dev.backprop.grader.diagnosis.DiagnosisMessages.CheckIsNoMistake;
import dev.backprop.grader.diagnosis.DiagnosisMessages.MistakeUnknown;
import dev.backprop.grader.diagnosis.DiagnosisMessages.ModelOfNoCheck;
import dev.backprop.grader.message.Likeness;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pages on all the mistakes that can be named.
 *
 * @param general those of any exercise
 * @param byAssignment those that only some assignments know, by the assignments' titles; a mistake can be known to several
 * @param assignments those that they can be made in
 */
public record KnownMistakes(
        List<MistakePage> general, Map<String, List<MistakePage>> byAssignment, List<Assignment> assignments) {

    public KnownMistakes {
        assignments = List.copyOf(assignments);
    }

    /** The ids of those that only this assignment has models for. */
    public static Set<String> ownOf(Assignment assignment) {
        return of(List.of(assignment)).byAssignment().values().stream()
                .flatMap(List::stream)
                .map(MistakePage::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The ids of general mistakes and of the assignments' own. */
    public static KnownMistakes of(List<Assignment> assignments) {
        Set<String> general = new LinkedHashSet<>(ids(GenericMistakes.<Record, Record>all()));
        general.addAll(ids(GenericMistakes.<Record, Record>last()));
        general.addAll(ids(GenericMistakes.<Record, Record>swapped(List.of("of any name"))));
        general.addAll(ids(GenericMistakes.<Record, Record>ofAnother(List.of("of any name"), other -> false)));
        general.addAll(DerivedChecks.MISTAKES);
        general.addAll(Behaviour.IDS);
        general.addAll(Exceptions.IDS);
        general.addAll(Memory.IDS);
        Map<String, List<MistakePage>> byAssignment = new LinkedHashMap<>();
        for (Assignment assignment : assignments) {
            Set<String> own = new LinkedHashSet<>();
            assignment.exercises().forEach(exercise -> own.addAll(ids(exercise.mistakes())));
            own.removeAll(general);
            if (!own.isEmpty()) {
                byAssignment.put(AssignmentInfo.of(assignment).title(), pagesOf(own));
            }
        }
        return new KnownMistakes(pagesOf(general), byAssignment, assignments);
    }

    /** What is wrong with the models of an assignment: each is of a check that there is, and has a page. */
    public static List<Message> problems(Assignment assignment) {
        Set<Message> problems = new LinkedHashSet<>();
        for (Exercise<?, ?> exercise : assignment.exercises()) {
            problems.addAll(ofNoCheck(exercise));
            Set<String> ids = new LinkedHashSet<>(ids(exercise.mistakes()));
            ids.addAll(ids(exercise.derivedMistakes()));
            for (String id : ids) {
                try {
                    MistakePage.required(id);
                } catch (MessageException e) {
                    problems.add(e.reason());
                }
            }
        }
        return List.copyOf(problems);
    }

    /** Of an author's own models nobody knows what they go by: it may be a stage that a property judges beside those of the pass. */
    private static <I extends Record, P extends Record> List<Message> ofNoCheck(Exercise<I, P> exercise) {
        List<String> checks = Checks.ids(exercise);
        return exercise.mistakes().stream()
                .filter(model -> model instanceof Instead)
                .filter(model -> exercise.stages().stream()
                        .noneMatch(stage -> model.concerns(stage.name(), stage)
                                || checks.stream().anyMatch(check -> model.concerns(check, stage))))
                .<Message>map(model -> new ModelOfNoCheck(exercise.simpleName(), model.id(), checks))
                .toList();
    }

    private static List<String> ids(List<? extends MistakeModel<?, ?>> models) {
        return models.stream().<String>map(MistakeModel::id).toList();
    }

    private static List<MistakePage> pagesOf(Collection<String> ids) {
        return ids.stream().map(MistakePage::required).toList();
    }

    /**
     * The pages on the mistakes of a diagnosis.
     *
     * @param id of one mistake, or of several with a {@code +} between
     * @throws MessageException if one of them is not known; the message offers those that are like it, or those that can be
     *     made in it, where it is the name of a check
     */
    public List<MistakePage> pages(String id) {
        List<MistakePage> pages = new ArrayList<>();
        for (String one : id.split("\\+", -1)) {
            pages.add(all().filter(page -> page.id().equals(one))
                    .findFirst()
                    .orElseThrow(() -> new MessageException(unknown(one))));
        }
        return pages;
    }

    private Message unknown(String id) {
        Map<String, List<String>> having = new LinkedHashMap<>();
        for (Assignment assignment : assignments) {
            for (Exercise<?, ?> exercise : assignment.exercises()) {
                String exerciseId = assignment.exerciseIds().isEmpty() ? assignment.id() : exercise.id();
                Checks.ids(exercise).stream()
                        .filter(check -> check.equals(id)
                                || assignment.checkId(exercise, check).equals(id))
                        .forEach(check -> having.put(exerciseId, mistakesIn(exercise, check)));
            }
        }
        return having.isEmpty() ? new MistakeUnknown(id, near(id)) : new CheckIsNoMistake(id, having);
    }

    /** The exercise's own mistakes that can be made in what a check judges. */
    private static <I extends Record, P extends Record> List<String> mistakesIn(Exercise<I, P> exercise, String check) {
        return exercise.stages().stream()
                .filter(stage -> check.equals(stage.name()) || check.startsWith(stage.name() + "."))
                .flatMap(stage -> exercise.mistakes().stream().filter(model -> model.concerns(check, stage)))
                .map(MistakeModel::id)
                .distinct()
                .toList();
    }

    private List<String> near(String id) {
        return Likeness.nearest(id, all().map(MistakePage::id).distinct().toList());
    }

    private Stream<MistakePage> all() {
        return Stream.concat(general.stream(), byAssignment.values().stream().flatMap(List::stream));
    }
}
