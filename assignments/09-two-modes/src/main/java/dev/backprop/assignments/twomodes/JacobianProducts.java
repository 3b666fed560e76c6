package dev.backprop.assignments.twomodes;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.circuit.Given;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.derive.CircuitValues;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.ejml.simple.SimpleMatrix;

/** A chain of Jacobians: what each stage of {@code JacobianProducts} must be. */
final class JacobianProducts {

    /**
     * What the method takes.
     *
     * @param J1 of the first step [H×D]
     * @param J2 of the second [K×H]
     * @param J3 of the last [M×K]
     * @param v a direction in which the D inputs move [D×1]
     * @param u weights of the M outputs [M×1]
     */
    record In(SimpleMatrix J1, SimpleMatrix J2, SimpleMatrix J3, SimpleMatrix v, SimpleMatrix u) {}

    /** What it returns: products, counts of multiplications, and the order that takes fewer. */
    record Pass(
            SimpleMatrix J21,
            SimpleMatrix J32,
            SimpleMatrix J,
            SimpleMatrix jvp,
            SimpleMatrix vjp,
            double fromRight,
            double fromLeft,
            double withVector,
            int[] order) {}

    /** The lengths of the axes, from the inputs to the outputs. */
    record Sizes(int D, int H, int K, int M) {
        static Sizes of(In in) {
            return new Sizes(
                    in.J1().getNumCols(),
                    in.J1().getNumRows(),
                    in.J2().getNumRows(),
                    in.J3().getNumRows());
        }
    }

    private static final Chain CHAIN = new Chain();
    private static final CircuitValues VALUES = new CircuitValues(CHAIN);

    private static final List<Stage<In, Pass>> STAGES = List.of(
            Stage.<In, Pass>gradient("J21").from(in -> value(CHAIN.J21, in)),
            Stage.<In, Pass>gradient("J32").from(in -> value(CHAIN.J32, in)),
            Stage.<In, Pass>gradient("J")
                    .from("J21", (in, pass) -> value(CHAIN.J, in, CHAIN.J21, pass.J21()))
                    .orWhereWrong(
                            "J32",
                            List.of("J32"),
                            (in, pass, student) -> value(CHAIN.fromJ32, in, CHAIN.J32, pass.J32())),
            product("jvp", CHAIN.jvp, CHAIN.jvpFromJ, CHAIN.jvpFromJ21, CHAIN.jvpFromJ32),
            product("vjp", CHAIN.vjp, CHAIN.vjpFromJ, CHAIN.vjpFromJ21, CHAIN.vjpFromJ32),
            count("fromRight", sizes -> sizes.K() * sizes.H() * sizes.D() + sizes.M() * sizes.K() * sizes.D()),
            count("fromLeft", sizes -> sizes.M() * sizes.K() * sizes.H() + sizes.M() * sizes.H() * sizes.D()),
            count("withVector", sizes -> sizes.H() * sizes.D() + sizes.K() * sizes.H() + sizes.M() * sizes.K()),
            Stage.<In, Pass>value("order")
                    .from(
                            List.of("fromRight", "fromLeft"),
                            (in, pass) -> CheaperOrder.of(pass.fromRight(), pass.fromLeft())));

    static final Exercise<In, Pass> EXERCISE = new Exercise<>(
                    "backprop.JacobianProducts",
                    "accumulate",
                    In.class,
                    Pass.class,
                    STAGES,
                    List.of(JacobianChecks.class))
            .withMistakes(JacobianMistakes.ALL);

    private JacobianProducts() {}

    /** A product with a vector: of the inputs, or of a product of Jacobians that the program has, right or wrong. */
    private static Stage<In, Pass> product(String name, Mat of, Mat fromJ, Mat fromJ21, Mat fromJ32) {
        return Stage.<In, Pass>gradient(name)
                .from(in -> value(of, in))
                .orWhereWrong("J", (in, pass) -> value(fromJ, in, CHAIN.J, pass.J()))
                .orWhereWrong("J21", (in, pass) -> value(fromJ21, in, CHAIN.J21, pass.J21()))
                .orWhereWrong("J32", (in, pass) -> value(fromJ32, in, CHAIN.J32, pass.J32()));
    }

    private static Stage<In, Pass> count(String name, ToIntFunction<Sizes> multiplications) {
        return Stage.<In, Pass>value(name).from(in -> new Count(multiplications.applyAsInt(Sizes.of(in))));
    }

    private static Expectation value(Mat of, In in) {
        return CircuitValues.matrix(CircuitValues.USUAL, VALUES.value(of, given(in)));
    }

    /** What follows from an own value: its rounding is that of any order in which it may have come about. */
    private static Expectation value(Mat of, In in, Mat before, SimpleMatrix own) {
        List<Given> given = given(in);
        Quantity carried = VALUES.value(before, given).carrying(Entries.of(own).data());
        given.add(new Given(before.node(), carried));
        return CircuitValues.matrix(CircuitValues.USUAL, VALUES.value(of, given));
    }

    private static List<Given> given(In in) {
        return new ArrayList<>(List.of(
                given(CHAIN.J1, in.J1()),
                given(CHAIN.J2, in.J2()),
                given(CHAIN.J3, in.J3()),
                given(CHAIN.v, in.v()),
                given(CHAIN.u, in.u())));
    }

    private static Given given(Mat of, SimpleMatrix matrix) {
        return new Given(
                of.node(),
                Quantity.exact(
                        matrix.getNumRows(),
                        matrix.getNumCols(),
                        Entries.of(matrix).data()));
    }
}
