package dev.backprop.assignments.twolayernet.mistakes;

import dev.backprop.assignments.twolayernet.NetPass;
import dev.backprop.assignments.twolayernet.NetProblem;
import dev.backprop.grader.assignment.MistakeModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The mistakes that are known of the two-layer network. A new one is a file beside this one, its page, and a line here. */
public final class NetMistakes {

    /** Those that follow from the circuit, and have a page that tells more than the general one. */
    public static final Map<String, String> NAMES = names();

    private NetMistakes() {}

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("terms-skipped: mult(h1, W2)", "hidden-units-skipped");
        names.put("one-step-too-far: dh1", "relu-mask-in-dh1");
        names.put("slope-forgotten: h1", "relu-mask-missing");
        names.put("mask-inverted: h1", "relu-mask-inverted");
        names.put("value-as-slope: h1", "hidden-units-as-mask");
        String penalties = "plus(sum(square(W1)), sum(square(W2)))";
        names.put("step-missing: " + penalties + " as sum(square(W1))", "one-layer-not-regularised");
        names.put("step-missing: " + penalties + " as sum(square(W2))", "one-layer-not-regularised");
        return names;
    }

    /** In the order in which they are tried. */
    public static final List<MistakeModel<NetProblem, NetPass>> ALL = Stream.of(
                    ForwardBiases.MODELS,
                    Activation.MODELS,
                    PreActivationUsed.MODELS,
                    WrongLoopBound.MODELS,
                    SummedInInt.MODELS,
                    ScoresOverwritten.MODELS,
                    Logarithm.MODELS,
                    SoftmaxOfOthers.MODELS,
                    Overflow.MODELS,
                    WrongDivisor.MODELS,
                    WrongPenalty.MODELS,
                    TrueClass.MODELS,
                    CarriedBack.MODELS,
                    BiasGradient.MODELS,
                    Overwritten.MODELS)
            .<MistakeModel<NetProblem, NetPass>>flatMap(List::stream)
            .toList();
}
