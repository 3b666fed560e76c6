package dev.backprop.grader.diagnosis;

import dev.backprop.grader.assignment.AssignmentMessages.AssignmentUnsound;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Findings;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.Soundness;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.mistakes.GenericMistakes;
import dev.backprop.grader.check.CheckMessages.CodeSpot;
import dev.backprop.grader.check.CheckMessages.ThrewAt;
import dev.backprop.grader.check.CheckResult;
import dev.backprop.grader.check.Evidence;
import dev.backprop.grader.check.Evidence.Judged;
import dev.backprop.grader.derive.mutation.Mutation;
import dev.backprop.grader.diagnosis.DiagnosisMessages.ModelFailed;
import dev.backprop.grader.diagnosis.DiagnosisMessages.RightElsewhere;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.CheckStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names the mistakes behind the failed checks of an exercise, where one of those known explains everything that was seen and
 * nothing in the report speaks against it; else it says nothing.
 */
public final class Diagnostician {

    /** The failing input and twenty more: on fewer, mistakes that differ look alike. */
    private static final int FEWEST_ATTEMPTS = 21;

    private static final int MOST_ATTEMPTS = 60;

    /** Of two wrong steps, in all checks of a program together: a third of a second. */
    private static final int MOST_PAIRS = 8_000;

    private final List<CheckResult> results = new ArrayList<>();
    private final Map<String, Diagnosis> found = new HashMap<>();
    private final Set<CodeSpot> exceptions = new HashSet<>();
    private final Set<ModelFailed> failures = new LinkedHashSet<>();
    private int pairsTried;

    /**
     * The mistakes behind the results of some checks of an exercise, given those that were seen before. A check with too few inputs
     * to tell mistakes apart, such as that of one large batch, shares what is found by the main check of its stage.
     *
     * @param further of a program that can still be called
     * @return a diagnosis for each result; none where a check has not failed, or where no known mistake explains every input
     */
    public List<Optional<Diagnosis>> diagnose(List<CheckResult> further) {
        results.addAll(further);
        List<Optional<Diagnosis>> all = new ArrayList<>();
        for (CheckResult result : further) {
            Optional<Diagnosis> diagnosis = inAnothersPlace(result, found)
                    // Where an exception is what is shown, what the values on other inputs look like does not explain
                    // it.
                    .or(() -> result.message().orElse(null) instanceof ThrewAt ? ofException(result) : Optional.empty())
                    .or(() -> diagnose(result))
                    .or(() -> Memory.diagnose(result))
                    .or(() -> ofException(result));
            diagnosis.ifPresent(named -> found.put(result.id(), named));
            all.add(diagnosis.or(() -> shared(result, found)));
        }
        return all;
    }

    /** The models that failed: what was judged with them has no diagnosis, and its verdict stands all the same. */
    public List<ModelFailed> failures() {
        return List.copyOf(failures);
    }

    /** Thrown at one place, it is one mistake, however many checks it stops. */
    private Optional<Diagnosis> ofException(CheckResult result) {
        return Exceptions.diagnose(result)
                .or(() -> Exceptions.ofDepth(result, results))
                .filter(exception -> exceptions.add(exception.place()))
                .map(exception -> MistakePage.diagnosis(Set.of(exception.id())));
    }

    /** What else is judged of a component that holds another's value says nothing of its own. */
    private static Optional<Diagnosis> inAnothersPlace(CheckResult result, Map<String, Diagnosis> found) {
        return result.evidence()
                .flatMap(evidence ->
                        Optional.ofNullable(found.get(evidence.stage().name())))
                .filter(diagnosis -> diagnosis.id().equals(GenericMistakes.SWAPPED));
    }

    private static Optional<Diagnosis> shared(CheckResult result, Map<String, Diagnosis> found) {
        return result.evidence()
                .filter(evidence -> evidence.stage().measure().isEmpty())
                .filter(evidence -> evidence.draws() < FEWEST_ATTEMPTS)
                .flatMap(evidence ->
                        Optional.ofNullable(found.get(evidence.stage().name())));
    }

    private Optional<Diagnosis> diagnose(CheckResult result) {
        return Behaviour.diagnose(result)
                .map(MistakePage::diagnosis)
                .or(() -> result.evidence().flatMap(this::explained));
    }

    private <I extends Record, P extends Record> Optional<Diagnosis> explained(Evidence<I, P> evidence) {
        try {
            return explain(evidence);
        } catch (Explanation.Failed e) {
            failures.add(failed(evidence, e));
            return Optional.empty();
        }
    }

    private static ModelFailed failed(Evidence<?, ?> evidence, Explanation.Failed failed) {
        String exercise = evidence.exercise().simpleName();
        MessageException told =
                Soundness.inAuthorsCode(exercise, failed).orElseGet(() -> Soundness.refused(exercise, failed.thrown()));
        boolean isPlaced = told.reason() instanceof AssignmentUnsound;
        return new ModelFailed(
                isPlaced ? ((AssignmentUnsound) told.reason()).where() : exercise,
                failed.mistake(),
                evidence.stage().name(),
                isPlaced
                        ? ((AssignmentUnsound) told.reason()).fault()
                        : told.reason().text(),
                evidence.stage().definition().upstream());
    }

    private <I extends Record, P extends Record> Optional<Diagnosis> explain(Evidence<I, P> evidence) {
        if (evidence.draws() < FEWEST_ATTEMPTS) {
            return Optional.empty();
        }
        Optional<String> kept = Behaviour.keptBetweenCalls(evidence);
        if (kept.isPresent()) {
            return kept.map(Set::of).map(MistakePage::diagnosis);
        }
        List<Judged<I, P>> attempts = evidence.attempts(MOST_ATTEMPTS);
        if (attempts.size() < FEWEST_ATTEMPTS || attempts.stream().noneMatch(Judged::wrong)) {
            return Optional.empty();
        }
        if (attempts.stream().noneMatch(Diagnostician::showsAMistake)) {
            // Nine digits are right and the others are not: few formulas do that.
            return first(
                            Explanations.of(possible(
                                            evidence,
                                            attempts,
                                            evidence.exercise().mistakes()))
                                    .single(),
                            attempts,
                            true)
                    .or(() -> first(
                            Explanations.of(GenericMistakes.ofLastDigits(evidence.stage()))
                                    .single(),
                            attempts,
                            false))
                    .map(found -> MistakePage.diagnosis(found, attempts));
        }
        Explanations<I, P> known = Explanations.of(models(evidence, attempts));
        return first(known.single(), attempts, false)
                .map(found -> forgotten(found, known, attempts))
                .map(found -> pointingElsewhere(MistakePage.diagnosis(found, attempts), evidence))
                .or(() -> first(known.pairs(), attempts, false)
                        .or(() -> pairOfSteps(known, evidence, attempts))
                        .map(found -> MistakePage.diagnosis(found, attempts)));
    }

    /**
     * Two steps that are both wrong. There are so many pairs that not all are tried, and none where the report says otherwise: where a large
     * input is right, where values depend on more than the arguments, or where they go on from what has been given another's name.
     */
    private <I extends Record, P extends Record> Optional<Explanation<I, P>> pairOfSteps(
            Explanations<I, P> known, Evidence<I, P> evidence, List<Judged<I, P>> attempts) {
        boolean isRefuted = hasItRight(evidence.stage().name() + ".large")
                || results.stream()
                        .anyMatch(result -> Behaviour.diagnose(result).isPresent())
                || found.values().stream().anyMatch(named -> named.id().equals(GenericMistakes.SWAPPED));
        if (isRefuted) {
            return Optional.empty();
        }
        return known.pairsOfSteps()
                .limit(MOST_PAIRS - pairsTried)
                .filter(pair -> {
                    pairsTried++;
                    return attempts.stream().allMatch(judged -> pair.holds(judged.attempt()));
                })
                .findFirst();
    }

    private <I extends Record, P extends Record> List<MistakeModel<I, P>> models(
            Evidence<I, P> evidence, List<Judged<I, P>> attempts) {
        List<MistakeModel<I, P>> derived = evidence.exercise().derivedMistakes();
        // Of x·y, dx = x and dy = y look like values in each other's place, and are not.
        List<MistakeModel<I, P>> models = new ArrayList<>(derived.stream()
                .filter(model -> model.id().equals(Mutation.OTHER_FACTOR))
                .toList());
        List<String> stages =
                evidence.exercise().stages().stream().map(Stage::name).toList();
        models.addAll(GenericMistakes.swapped(stages));
        models.addAll(derived.stream().filter(MistakeModel::isTriedFirst).toList());
        models.addAll(evidence.exercise().mistakes());
        models.addAll(GenericMistakes.all());
        models.addAll(derived.stream().filter(model -> !model.isTriedFirst()).toList());
        models.addAll(GenericMistakes.last());
        if (evidence.exercise().returnsItsOwnPass()) {
            String judged = evidence.stage().name();
            models.addAll(GenericMistakes.ofAnother(
                    stages.stream().filter(stage -> !stage.equals(judged)).toList(),
                    other -> evidence.exercise()
                            .stage(other)
                            .definition()
                            .upstream()
                            .contains(judged)));
        }
        return possible(evidence, attempts, models);
    }

    /** What is half as large as it should be where a 2 is not multiplied in: that says more than the half. */
    private static <I extends Record, P extends Record> Explanation<I, P> forgotten(
            Explanation<I, P> found, Explanations<I, P> known, List<Judged<I, P>> attempts) {
        boolean isHalf =
                found.mistakes().stream().allMatch(mistake -> mistake.id().equals(GenericMistakes.HALF));
        return isHalf
                ? first(
                                known.single().stream()
                                        .filter(other -> other.mistakes().stream()
                                                .allMatch(mistake -> Mutation.FORGOTTEN.contains(mistake.id())))
                                        .toList(),
                                attempts,
                                false)
                        .orElse(found)
                : found;
    }

    /** Those that concern the check, and that neither another check nor the values together refute. */
    private <I extends Record, P extends Record> List<MistakeModel<I, P>> possible(
            Evidence<I, P> evidence, List<Judged<I, P>> judged, List<MistakeModel<I, P>> models) {
        Findings others = check -> !check.equals(evidence.check()) && hasFailed(check);
        List<Attempt<I, P>> attempts = judged.stream().map(Judged::attempt).toList();
        return models.stream()
                .filter(model -> model.concerns(evidence.check(), evidence.stage()) && !model.isRefutedBy(others))
                .filter(model -> model.isPossibleOn(attempts))
                .toList();
    }

    private boolean hasFailed(String check) {
        return results.stream()
                .anyMatch(result -> result.id().equals(check)
                        && (result.status() == CheckStatus.FAILED || result.status() == CheckStatus.ERROR));
    }

    private static <I extends Record, P extends Record> Optional<Explanation<I, P>> first(
            List<Explanation<I, P>> explanations, List<Judged<I, P>> attempts, boolean exactly) {
        return explanations.stream()
                .filter(explanation -> attempts.stream()
                        .allMatch(judged -> exactly
                                ? explanation.holdsExactly(judged.attempt())
                                : explanation.holds(judged.attempt())))
                .findFirst();
    }

    private static boolean showsAMistake(Judged<?, ?> judged) {
        return judged.wrong() && !Explanation.isAlmostRight(judged.attempt());
    }

    /** The same diagnosis, with another stage that goes on from the same values and has not made the mistake. */
    private <I extends Record, P extends Record> Diagnosis pointingElsewhere(
            Diagnosis diagnosis, Evidence<I, P> evidence) {
        return evidence.exercise().stages().stream()
                .filter(stage -> isSibling(stage, evidence))
                .filter(stage -> evidence.exercise().mistakes().stream()
                        .anyMatch(model -> model.id().equals(diagnosis.id()) && model.concerns(stage.name(), stage)))
                .filter(stage -> hasItRight(stage.name()))
                .findFirst()
                .map(stage -> new Diagnosis(
                        diagnosis.id(),
                        diagnosis.title(),
                        diagnosis.hint() + " " + new RightElsewhere(stage.name()).text()))
                .orElse(diagnosis);
    }

    private static <I extends Record, P extends Record> boolean isSibling(Stage<I, P> stage, Evidence<I, P> evidence) {
        return evidence.stage().measure().isEmpty()
                && !stage.name().equals(evidence.stage().name())
                && !stage.definition().upstream().isEmpty()
                && goesOnFrom(stage, evidence).equals(goesOnFrom(evidence.stage(), evidence));
    }

    /** The gradients that a stage carries on, whatever values it needs beside them; where there is none, these. */
    private static <I extends Record, P extends Record> Set<String> goesOnFrom(
            Stage<I, P> stage, Evidence<I, P> evidence) {
        Set<String> gradients = stage.definition().upstream().stream()
                .filter(name -> evidence.exercise().stage(name).isGradient())
                .collect(Collectors.toSet());
        return gradients.isEmpty() ? Set.copyOf(stage.definition().upstream()) : gradients;
    }

    /** Whether the check has been passed, and not merely because it follows from something wrong. */
    private boolean hasItRight(String check) {
        return results.stream()
                .anyMatch(result -> result.id().equals(check)
                        && result.status() == CheckStatus.PASSED
                        && result.message().isEmpty());
    }
}
