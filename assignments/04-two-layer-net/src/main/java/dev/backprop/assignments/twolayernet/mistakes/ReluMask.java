package dev.backprop.assignments.twolayernet.mistakes;

import dev.backprop.assignments.twolayernet.FirstLayer;
import dev.backprop.assignments.twolayernet.Net;
import dev.backprop.assignments.twolayernet.NetPass;
import dev.backprop.assignments.twolayernet.NetProblem;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;

/** The gradient goes back through the ReLU as it would through another function, or as it would elsewhere. */
final class ReluMask {

    /** What the gradient is multiplied by, given the pre-activation and the gradient. */
    private interface Slope {
        double of(double z, double upstream);
    }

    static final List<MistakeModel<NetProblem, NetPass>> MODELS = Stream.of(
                    slope("relu-mask-missing", (z, upstream) -> 1),
                    slope("relu-mask-inverted", (z, upstream) -> z > 0 ? 0 : 1),
                    slope("hidden-units-as-mask", (z, upstream) -> Math.max(0, z)),
                    slope("hidden-units-as-mask", (z, upstream) -> z),
                    slope("mask-from-upstream", (z, upstream) -> upstream > 0 ? 1 : 0),
                    slope("mask-from-upstream", (z, upstream) -> upstream > 0 && z > 0 ? 1 : 0),
                    slope("sigmoid-derivative", (z, upstream) -> Math.max(0, z) * (1 - Math.max(0, z))),
                    slope("sigmoid-derivative", (z, upstream) -> z * (1 - z)))
            .flatMap(List::stream)
            .toList();

    private ReluMask() {}

    private static List<MistakeModel<NetProblem, NetPass>> slope(String id, Slope slope) {
        return List.of(in("dW1", FirstLayer.WEIGHTS, id, slope), in("db1", FirstLayer.BIASES, id, slope));
    }

    private static MistakeModel<NetProblem, NetPass> in(String check, FirstLayer block, String id, Slope slope) {
        return new Instead<>(id, check, attempt -> {
            NetProblem problem = attempt.input();
            SimpleMatrix dh1 = attempt.upstream().dh1();
            SimpleMatrix slopes = Net.preActivation(problem)
                    .elementOp((int row, int column, double z) -> slope.of(z, dh1.get(row, column)));
            return block.through(slopes, problem, dh1);
        });
    }
}
