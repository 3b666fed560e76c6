package dev.backprop.assignments.flatsvm.mistakes;

import dev.backprop.assignments.flatsvm.SvmPass;
import dev.backprop.assignments.flatsvm.SvmProblem;
import dev.backprop.grader.assignment.MistakeModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The mistakes that are known of the flat SVM. A new one is a file beside this one, its page, and a line here. */
public final class SvmMistakes {

    /** Those that follow from the circuit, and have a page that tells more than the general one. */
    public static final Map<String, String> NAMES = names();

    private SvmMistakes() {}

    private static Map<String, String> names() {
        String difference = "minus(scores, column(select(scores, y)))";
        Map<String, String> names = new LinkedHashMap<>();
        names.put("step-missing: plus as " + difference, "delta-missing");
        names.put("constant-changed: plus with -1", "delta-subtracted");
        names.put("sign-of-a-term: plus in margins", "margin-reversed");
        names.put("step-missing: hinge as plus", "maximum-missing");
        names.put("features-skipped: sum(square(W))", "last-row-not-regularised");
        names.put("slope-forgotten: hinge", "margin-mask-forgotten");
        names.put("mask-inverted: hinge", "margin-mask-inverted");
        return names;
    }

    /** In the order in which they are tried. */
    public static final List<MistakeModel<SvmProblem, SvmPass>> ALL = Stream.of(
                    ClassesSkipped.MODELS,
                    OwnClass.MODELS,
                    CorrectScore.MODELS,
                    WrongLabel.MODELS,
                    RowsShared.MODELS,
                    SummedInInt.MODELS,
                    WrongDivisor.MODELS,
                    OneMarginOnly.MODELS,
                    SquaredMargins.MODELS,
                    MarginsAsGradient.MODELS,
                    CarriedBack.MODELS,
                    CorrectClassEntry.MODELS,
                    RegularisationMisplaced.MODELS,
                    Overwritten.MODELS)
            .<MistakeModel<SvmProblem, SvmPass>>flatMap(List::stream)
            .toList();
}
