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

    /** Two steps at once: two plain ones before a plain one and an odd one. In one place it matters which is made first. */
    Stream<Explanation<I, P>> pairsOfSteps() {
        return Stream.concat(pairs(false), pairs(true).filter(pair -> isOfOnePlace(pair.substitutes())));
    }

    private Stream<Explanation<I, P>> pairs(boolean turned) {
        return IntStream.range(1, Math.max(1, 2 * steps.size() - 2))
                .boxed()
                .flatMap(sum -> IntStream.rangeClosed(Math.max(0, sum - steps.size() + 1), (sum - 1) / 2)
                        .mapToObj(first -> turned
                                ? pair(steps.get(sum - first), steps.get(first))
                                : pair(steps.get(first), steps.get(sum - first))));
    }

    private static <I extends Record, P extends Record> Explanation<I, P> pair(
            Substitute<I, P> before, Substitute<I, P> after) {
        return new Explanation<>(List.of(before, after), List.of());
    }

    private static boolean isOfOnePlace(List<? extends MistakeModel<?, ?>> pair) {
        return pair.get(0).remark().equals(pair.get(1).remark());
    }
}
