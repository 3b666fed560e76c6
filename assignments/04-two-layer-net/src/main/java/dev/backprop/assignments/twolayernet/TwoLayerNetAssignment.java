package dev.backprop.assignments.twolayernet;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.derive.DerivedChecks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The flat two-layer network: hidden units, scores, softmax loss, and back to the gradients of both layers. */
public final class TwoLayerNetAssignment implements Assignment {

    static final Exercise<NetProblem, NetPass> NET =
            DerivedChecks.exercise(new TwoLayerNet(), NetProblem.class, NetPass.class, names());

    /** Mistakes with a page that tells more than the general one. */
    private static Map<String, String> names() {
        String first = "plus(mult(X, W1), row(b1))";
        String penalties = "plus(sum(square(W1)), sum(square(W2)))";
        Map<String, String> names = new LinkedHashMap<>();
        names.put("step-missing: " + first + " as mult(X, W1)", "bias-missing");
        names.put("step-missing: scores as mult(h1, W2)", "bias-missing");
        names.put("term-twice: " + first + " with 2·row(b1)", "bias-twice");
        names.put("term-twice: scores with 2·row(b2)", "bias-twice");
        names.put("step-missing: h1 as " + first + " in h1", "relu-missing");
        names.put("step-missing: h1 as " + first + " in scores", "pre-activation-used");
        names.put("step-missing: h1 as " + first + " in dW2", "pre-activation-used");
        names.put("another-activation: h1 with a step", "mask-instead-of-hidden-units");
        names.put("steps-exchanged: h1", "bias-after-relu");
        names.put("step-added: scores", "relu-on-the-scores");
        names.put("terms-skipped: mult(h1, W2)", "hidden-units-skipped");
        names.put("one-step-too-far: dh1", "relu-mask-in-dh1");
        names.put("slope-forgotten: h1", "relu-mask-missing");
        names.put("mask-inverted: h1", "relu-mask-inverted");
        names.put("value-as-slope: h1", "hidden-units-as-mask");
        names.put("value-for-gradient: dscores", "not-dscores-carried-back");
        names.put("mean-for-sum: " + first + " in db1", "bias-averaged-twice");
        names.put("mean-for-sum: scores in db2", "bias-averaged-twice");
        names.put("step-missing: " + penalties + " as sum(square(W1))", "one-layer-not-regularised");
        names.put("step-missing: " + penalties + " as sum(square(W2))", "one-layer-not-regularised");
        return names;
    }

    @Override
    public String id() {
        return "two-layer-net";
    }

    @Override
    public List<Exercise<?, ?>> exercises() {
        return List.of(NET);
    }
}
