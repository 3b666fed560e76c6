package dev.backprop.grader.diagnosis;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.AssignmentMessages.NextStep.InExample.Value;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.derive.DerivedChecks;
import dev.backprop.grader.derive.MistakeInNumbers;
import dev.backprop.grader.diagnosis.DiagnosisMessages.InStage;
import dev.backprop.grader.diagnosis.DiagnosisMessages.MadeOf;
import dev.backprop.grader.diagnosis.DiagnosisMessages.OnExample;
import dev.backprop.grader.diagnosis.DiagnosisMessages.OnExampleAlso;
import dev.backprop.grader.message.Entry;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a mistake that follows from a circuit makes of the numbers of an exercise: the part of its page that no two have in common. */
public record InThisExercise(List<Assignment> assignments) {

    private static final int MOST_PLACES = 6;

    /**
     * A check in which a mistake is made.
     *
     * @param hint what a report says of it; empty where none does
     */
    public record Place(String check, String hint) {}

    /** The checks of a report that name a mistake. */
    public static List<Place> named(Report report, String mistake) {
        return report.assignments().stream()
                .flatMap(assignment -> assignment.checks().stream())
                .flatMap(check -> Stream.ofNullable(check.diagnosis())
                        .filter(diagnosis ->
                                List.of(diagnosis.id().split("\\+", -1)).contains(mistake))
                        .map(diagnosis -> place(check, diagnosis)))
                .toList();
    }

    private static Place place(CheckReport check, CheckReport.Diagnosis diagnosis) {
        return new Place(check.id(), diagnosis.hint());
    }

    /** The first of these places that is in an exercise with an example; else the first stage of all in which it can be made. */
    public Optional<MistakePage.Section> section(String mistake, List<Place> places) {
        return places.stream()
                .flatMap(place -> inPlace(mistake, place).stream())
                .findFirst()
                .or(() -> places.isEmpty() ? anywhere(mistake) : Optional.empty());
    }

    private Optional<MistakePage.Section> inPlace(String mistake, Place place) {
        return assignments.stream()
                .flatMap(assignment -> assignment.exercises().stream()
                        .flatMap(exercise -> exercise.stages().stream()
                                .map(stage -> stage.name())
                                .filter(stage ->
                                        (place.check() + ".").startsWith(assignment.checkId(exercise, stage) + ".")
                                                || (place.check() + ".").startsWith(stage + "."))
                                .flatMap(stage -> section(exercise, stage, mistake, place.hint()).stream())))
                .findFirst();
    }

    private Optional<MistakePage.Section> anywhere(String mistake) {
        return assignments.stream()
                .flatMap(assignment -> assignment.exercises().stream())
                .flatMap(exercise -> DerivedChecks.stagesOf(exercise, mistake).stream()
                        .flatMap(stage -> section(exercise, stage, mistake, "").stream()))
                .findFirst();
    }

    private static Optional<MistakePage.Section> section(
            Exercise<?, ?> exercise, String stage, String mistake, String hint) {
        return DerivedChecks.inNumbers(exercise, stage, mistake).map(found -> section(exercise, found, hint));
    }

    private static MistakePage.Section section(Exercise<?, ?> exercise, MistakeInNumbers found, String hint) {
        List<MistakeInNumbers.Wrong> named = found.wrong().stream()
                .filter(wrong -> hint.contains(wrong.remark().text()))
                .toList();
        List<MistakeInNumbers.Wrong> shown = named.isEmpty() ? found.wrong() : named;
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(new MadeOf(found.formulas()).text());
        paragraphs.add(new OnExample(
                        found.inputs().entrySet().stream()
                                .map(input -> Value.of(input.getKey(), false, input.getValue())
                                        .text())
                                .toList(),
                        Value.of(found.stage(), false, found.right()).text())
                .text());
        shown.stream().limit(MOST_PLACES).map(wrong -> said(found, wrong)).forEach(paragraphs::add);
        return new MistakePage.Section(new InStage(found.stage(), exercise.simpleName()).text(), paragraphs);
    }

    /** Of a matrix, the entry that is furthest out. */
    private static String said(MistakeInNumbers found, MistakeInNumbers.Wrong wrong) {
        Entries right = found.right();
        Entries value = wrong.value();
        if (!value.sameShapeAs(right)) {
            return wrong.remark().text();
        }
        int worst = 0;
        for (int k = 0; k < right.data().length; k++) {
            if (distance(value, right, k) > distance(value, right, worst)) {
                worst = k;
            }
        }
        return new OnExampleAlso(
                        wrong.remark().text(),
                        Entry.of(
                                found.stage(),
                                Arrays.stream(right.index(worst)).boxed().toList()),
                        value.data()[worst],
                        right.data()[worst])
                .text();
    }

    private static double distance(Entries value, Entries right, int k) {
        return Math.abs(value.data()[k] - right.data()[k]);
    }
}
