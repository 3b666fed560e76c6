package dev.backprop.grader.diagnosis;

import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.Repair;
import dev.backprop.grader.assignment.Substitute;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What can be made of a list of mistakes.
 *
 * @param single each alone
 * @param pairs two at once, of which at most one computes something else
 * @param steps those of which two can be told together, the plainer first
 */
record Explanations<I extends Record, P extends Record>(
        List<Explanation<I, P>> single, List<Explanation<I, P>> pairs, List<Substitute<I, P>> steps) {

    static <I extends Record, P extends Record> Explanations<I, P> of(List<MistakeModel<I, P>> models) {
        List<Explanation<I, P>> single = new ArrayList<>();
        List<Substitute<I, P>> substitutes = new ArrayList<>();
        List<Repair<I, P>> repairs = new ArrayList<>();
        for (MistakeModel<I, P> model : models) {
            if (model instanceof Substitute<I, P> substitute) {
                single.add(new Explanation<>(List.of(substitute), List.of()));
                if (!substitute.isAlone()) {
                    substitutes.add(substitute);
                }
            } else if (model instanceof Repair<I, P> repair) {
                single.add(new Explanation<>(List.of(), List.of(repair)));
                if (!repair.isAlone()) {
                    repairs.add(repair);
                }
            }
        }
        List<Explanation<I, P>> pairs = new ArrayList<>();
        for (Substitute<I, P> substitute : substitutes) {
            repairs.forEach(repair -> pairs.add(new Explanation<>(List.of(substitute), List.of(repair))));
        }
        for (int first = 0; first < repairs.size(); first++) {
            for (int second = first + 1; second < repairs.size(); second++) {
                pairs.add(new Explanation<>(List.of(), List.of(repairs.get(first), repairs.get(second))));
            }
        }
        return new Explanations<>(
                single, pairs, substitutes.stream().filter(Substitute::isStep).toList());
    }

    /** Two steps at once: two plain ones before a plain one and an odd one. */
    Stream<Explanation<I, P>> pairsOfSteps() {
        return IntStream.range(1, Math.max(1, 2 * steps.size() - 2))
                .boxed()
                .flatMap(sum -> IntStream.rangeClosed(Math.max(0, sum - steps.size() + 1), (sum - 1) / 2)
                        .mapToObj(first ->
                                new Explanation<>(List.of(steps.get(first), steps.get(sum - first)), List.of())));
    }
}
