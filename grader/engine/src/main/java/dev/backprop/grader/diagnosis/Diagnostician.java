package dev.backprop.grader.diagnosis;

import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.GenericMistakes;
import dev.backprop.grader.check.CheckResult;
import dev.backprop.grader.check.Evidence;
import dev.backprop.grader.check.Evidence.Judged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names the mistake behind a failed check, if one of those known explains everything that was seen, and else says
 * nothing.
 */
public final class Diagnostician {

    /** The failing input and twenty more: on fewer, mistakes that differ look alike. */
    private static final int FEWEST_ATTEMPTS = 21;

    private static final int MOST_ATTEMPTS = 60;

    private Diagnostician() {}

    /**
     * The mistakes behind the results of all checks of an exercise. A check with too few inputs to tell mistakes apart,
     * such as that of one large batch, shares what is found by the main check of its stage.
     *
     * @param results of a program that can still be called
     * @return a diagnosis, or none, for each result
     */
    public static List<Optional<Diagnosis>> diagnose(List<CheckResult> results) {
        return diagnose(results, new HashMap<>());
    }

    /**
     * As {@link #diagnose(List)}, for some of the checks of an exercise.
     *
     * @param found what is behind other checks, by their ids; what is found now is added
     */
    public static List<Optional<Diagnosis>> diagnose(List<CheckResult> results, Map<String, Diagnosis> found) {
        List<Optional<Diagnosis>> all = new ArrayList<>();
        for (CheckResult result : results) {
            Optional<Diagnosis> diagnosis = diagnose(result);
            diagnosis.ifPresent(named -> found.put(result.id(), named));
            all.add(diagnosis.or(() -> shared(result, found)));
        }
        return all;
    }

    private static Optional<Diagnosis> shared(CheckResult result, Map<String, Diagnosis> found) {
        return result.evidence()
                .filter(evidence -> evidence.stage().measure().isEmpty())
                .filter(evidence -> evidence.draws() < FEWEST_ATTEMPTS)
                .flatMap(evidence ->
                        Optional.ofNullable(found.get(evidence.stage().name())));
    }

    /**
     * The mistake behind the result of a check.
     *
     * @param result of a program that can still be called
     * @return empty where the check has not failed, or where no known mistake explains every input
     */
    public static Optional<Diagnosis> diagnose(CheckResult result) {
        return Behaviour.diagnose(result)
                .or(() -> result.evidence().flatMap(Diagnostician::explain))
                .map(MistakePage::diagnosis);
    }

    private static <I extends Record, P extends Record> Optional<Set<String>> explain(Evidence<I, P> evidence) {
        if (evidence.draws() < FEWEST_ATTEMPTS) {
            return Optional.empty();
        }
        Optional<String> kept = Behaviour.keptBetweenCalls(evidence);
        if (kept.isPresent()) {
            return kept.map(Set::of);
        }
        List<Judged<I, P>> attempts = evidence.attempts(MOST_ATTEMPTS);
        if (attempts.size() < FEWEST_ATTEMPTS || attempts.stream().noneMatch(Judged::wrong)) {
            return Optional.empty();
        }
        if (attempts.stream().noneMatch(Diagnostician::showsAMistake)) {
            // Nine digits are right and the others are not: no formula does that to a gradient.
            return evidence.stage().isGradient() ? Optional.of(Set.of(Behaviour.APPROXIMATED)) : Optional.empty();
        }
        Explanations<I, P> known = Explanations.of(models(evidence));
        return first(known.single(), attempts).or(() -> first(known.pairs(), attempts));
    }

    private static <I extends Record, P extends Record> List<MistakeModel<I, P>> models(Evidence<I, P> evidence) {
        List<MistakeModel<I, P>> models = new ArrayList<>(evidence.exercise().mistakes());
        models.addAll(GenericMistakes.all());
        models.removeIf(model -> !model.concerns(evidence.check(), evidence.stage()));
        return models;
    }

    private static <I extends Record, P extends Record> Optional<Set<String>> first(
            List<Explanation<I, P>> explanations, List<Judged<I, P>> attempts) {
        return explanations.stream()
                .filter(explanation -> attempts.stream().allMatch(judged -> explanation.holds(judged.attempt())))
                .findFirst()
                .map(explanation -> new LinkedHashSet<>(explanation.ids()));
    }

    private static boolean showsAMistake(Judged<?, ?> judged) {
        return judged.wrong() && !Explanation.isAlmostRight(judged.attempt());
    }
}
