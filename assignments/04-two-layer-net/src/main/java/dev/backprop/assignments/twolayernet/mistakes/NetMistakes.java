package dev.backprop.assignments.twolayernet.mistakes;

import dev.backprop.assignments.twolayernet.NetPass;
import dev.backprop.assignments.twolayernet.NetProblem;
import dev.backprop.grader.assignment.MistakeModel;
import java.util.List;
import java.util.stream.Stream;

/** The mistakes that are known of the two-layer network. A new one is a file beside this one, its page, and a line here. */
public final class NetMistakes {

    private NetMistakes() {}

    /** In the order in which they are tried. */
    public static final List<MistakeModel<NetProblem, NetPass>> ALL = Stream.of(
                    ForwardBiases.MODELS,
                    Activation.MODELS,
                    PreActivationUsed.MODELS,
                    TermsLost.MODELS,
                    SummedInInt.MODELS,
                    ScoresOverwritten.MODELS,
                    Logarithm.MODELS,
                    WrongLabel.MODELS,
                    SoftmaxOfOthers.MODELS,
                    Overflow.MODELS,
                    WrongDivisor.MODELS,
                    WrongPenalty.MODELS,
                    WeightDecay.MODELS,
                    RegularisationMisplaced.MODELS,
                    TrueClass.MODELS,
                    CarriedBack.MODELS,
                    ReluMask.MODELS,
                    BiasGradient.MODELS,
                    Overwritten.MODELS)
            .<MistakeModel<NetProblem, NetPass>>flatMap(List::stream)
            .toList();
}
