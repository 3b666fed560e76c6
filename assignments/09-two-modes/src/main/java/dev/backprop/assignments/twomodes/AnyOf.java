package dev.backprop.assignments.twomodes;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Judgement;
import java.util.List;

/**
 * A value that is right by a definition, or if it is one of others.
 *
 * @param others those that are not finite make nothing right
 */
record AnyOf(Expectation definition, List<Expectation> others) implements Expectation {

    AnyOf {
        others = others.stream().filter(each -> each.value().isFinite()).toList();
    }

    @Override
    public Entries value() {
        return definition.value();
    }

    @Override
    public boolean isUnique() {
        return others.isEmpty();
    }

    @Override
    public Judgement judge(Entries yours) {
        return others.stream()
                .map(each -> each.judge(yours))
                .filter(judgement -> judgement.verdict() == Judgement.Verdict.RIGHT)
                .findFirst()
                .orElseGet(() -> definition.judge(yours));
    }
}
