package dev.backprop.assignments.flatsvm;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.derive.DerivedChecks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The flat multiclass SVM: scores, margins, data loss, regularisation, loss, and back to dscores and dW. */
public final class FlatSvm implements Assignment {

    static final Exercise<SvmProblem, SvmPass> SVM_LOSS =
            DerivedChecks.exercise(new SvmLoss(), SvmProblem.class, SvmPass.class, names());

    /** Mistakes with a page that tells more than the general one. */
    private static Map<String, String> names() {
        String difference = "minus(scores, column(select(scores, y)))";
        String correct = "select(scores, y)";
        Map<String, String> names = new LinkedHashMap<>();
        names.put("step-missing: margins as hinge", "correct-class-not-excluded");
        names.put("step-missing: plus as " + difference, "delta-missing");
        names.put("constant-changed: plus with -1", "delta-subtracted");
        names.put("sign-of-a-term: plus in margins", "margin-reversed");
        names.put("step-missing: hinge as plus in margins", "maximum-missing");
        names.put("features-skipped: sum(square(W))", "last-row-not-regularised");
        names.put("features-skipped: square(W)", "last-row-not-regularised");
        names.put("step-added: sum(margins)", "squared-margins");
        names.put("slope-forgotten: hinge", "margin-mask-forgotten");
        names.put("mask-inverted: hinge", "margin-mask-inverted");
        names.put("value-as-slope: hinge", "margins-as-gradient");
        names.put("value-for-gradient: dscores with margins", "margins-as-gradient");
        names.put("term-missing: dscores without " + correct, "correct-class-missing");
        names.put("term-missing: dscores without " + difference, "only-correct-class");
        names.put("sign-of-a-term: " + correct + " in dscores", "correct-class-added");
        names.put("term-twice: " + correct + " in dscores", "correct-class-twice");
        names.put("true-class-missing: dscores in dW", "correct-class-missing");
        names.put("only-true-class: dscores in dW", "only-correct-class");
        names.put("value-for-gradient: dscores in dW", "not-dscores-carried-back");
        names.put("value-for-gradient: dW with margins", "not-dscores-carried-back");
        return names;
    }

    @Override
    public String id() {
        return "flat-svm";
    }

    @Override
    public List<Exercise<?, ?>> exercises() {
        return List.of(SVM_LOSS);
    }
}
