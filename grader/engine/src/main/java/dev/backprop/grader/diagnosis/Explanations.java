package dev.backprop.grader.diagnosis;

import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.Repair;
import dev.backprop.grader.assignment.Substitute;
import java.util.ArrayList;
import java.util.List;

/** What can be made of a list of mistakes: each alone, then two at once. */
record Explanations<I extends Record, P extends Record>(List<Explanation<I, P>> single, List<Explanation<I, P>> pairs) {

    static <I extends Record, P extends Record> Explanations<I, P> of(List<MistakeModel<I, P>> models) {
        List<Explanation<I, P>> single = new ArrayList<>();
        List<Substitute<I, P>> substitutes = new ArrayList<>();
        List<Repair<I, P>> repairs = new ArrayList<>();
        for (MistakeModel<I, P> model : models) {
            if (model instanceof Substitute<I, P> substitute) {
                single.add(new Explanation<>(substitute, List.of()));
                if (!substitute.isAlone()) {
                    substitutes.add(substitute);
                }
            } else if (model instanceof Repair<I, P> repair) {
                single.add(new Explanation<>(null, List.of(repair)));
                if (!repair.isAlone()) {
                    repairs.add(repair);
                }
            }
        }
        List<Explanation<I, P>> pairs = new ArrayList<>();
        for (Substitute<I, P> substitute : substitutes) {
            repairs.forEach(repair -> pairs.add(new Explanation<>(substitute, List.of(repair))));
        }
        for (int first = 0; first < repairs.size(); first++) {
            for (int second = first + 1; second < repairs.size(); second++) {
                pairs.add(new Explanation<>(null, List.of(repairs.get(first), repairs.get(second))));
            }
        }
        return new Explanations<>(single, pairs);
    }
}
