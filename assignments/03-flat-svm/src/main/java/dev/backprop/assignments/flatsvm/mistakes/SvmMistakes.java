package dev.backprop.assignments.flatsvm.mistakes;

import dev.backprop.assignments.flatsvm.SvmPass;
import dev.backprop.assignments.flatsvm.SvmProblem;
import dev.backprop.grader.assignment.MistakeModel;
import java.util.List;
import java.util.stream.Stream;

/** The mistakes that are known of the flat SVM. A new one is a file beside this one, its page, and a line here. */
public final class SvmMistakes {

    private SvmMistakes() {}

    /** In the order in which they are tried. */
    public static final List<MistakeModel<SvmProblem, SvmPass>> ALL = Stream.of(
                    Delta.MODELS,
                    Hinge.MODELS,
                    ClassesSkipped.MODELS,
                    OwnClass.MODELS,
                    CorrectScore.MODELS,
                    WrongLabel.MODELS,
                    RowsShared.MODELS,
                    TermsLost.MODELS,
                    SummedInInt.MODELS,
                    WrongDivisor.MODELS,
                    OneMarginOnly.MODELS,
                    SquaredMargins.MODELS,
                    MarginsAsGradient.MODELS,
                    MarginMask.MODELS,
                    CarriedBack.MODELS,
                    CorrectClassEntry.MODELS,
                    WrongPenalty.MODELS,
                    Lambda.MODELS,
                    RegularisationMisplaced.MODELS,
                    Overwritten.MODELS)
            .<MistakeModel<SvmProblem, SvmPass>>flatMap(List::stream)
            .toList();
}
