package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Derivative;
import dev.backprop.grader.circuit.Found;
import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Vec;
import dev.backprop.grader.circuit.Way;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A function of one argument, of a number, of a vector and of a matrix, each with an upstream gradient that is not 1. */
final class OfOne extends Circuit {
    final Num x = input();
    final Vec v = vector(3);
    final Mat m = data(size(2), size(3));
    final Num k = input();
    final Vec r = vector(3);
    final Mat factors = data(size(2), size(3));
    final Num a;
    final Vec b;
    final Mat c;
    final Num f;

    OfOne(UnaryOperator<Num> number, UnaryOperator<Vec> vector, UnaryOperator<Mat> matrix) {
        a = stage(number.apply(x));
        b = stage(vector.apply(v));
        c = stage(matrix.apply(m));
        Num sums = Plus.plus(Dot.dot(r, b), Sum.sum(ElementMult.elementMult(factors, c)));
        f = output(Plus.plus(Mult.mult(k, a), sums));
        backward(d(x), d(v), d(m), d(k));
    }

    static OfOne number(UnaryOperator<Num> number) {
        return new OfOne(number, x -> Scale.scale(1, x), x -> Scale.scale(1, x));
    }

    static OfOne matrix(UnaryOperator<Mat> matrix) {
        return new OfOne(x -> Scale.scale(1, x), x -> Scale.scale(1, x), matrix);
    }

    /** The same, of arguments that are at least 1/8. */
    static OfOne positive(UnaryOperator<Num> number, UnaryOperator<Vec> vector, UnaryOperator<Mat> matrix) {
        return new OfOne(
                x -> number.apply(Plus.plus(Square.square(x), 0.125)),
                x -> vector.apply(Plus.plus(Square.square(x), 0.125)),
                x -> matrix.apply(Plus.plus(Square.square(x), 0.125)));
    }

    /** The function of a number. */
    Quantity value(double at) {
        return Found.of(graph().forward(inputs(at)), a);
    }

    /** Its slope. */
    Derivative slope(double at, Way way) {
        return graph().rule(x.node()).gradient(graph().forward(inputs(at)), Map.of(), way);
    }

    double slope(double at) {
        return slope(at, Way.PLAIN).gradient().value()[0];
    }

    private Map<Node, Quantity> inputs(double at) {
        Graph graph = graph();
        Map<Node, Quantity> inputs = new HashMap<>();
        graph.inputs().forEach(input -> inputs.put(input, zeros(input)));
        inputs.put(x.node(), Quantity.number(at));
        inputs.put(k.node(), Quantity.number(1));
        return inputs;
    }

    private static Quantity zeros(Node input) {
        int rows = input.shape().rows().plus();
        int columns = input.shape().columns().plus();
        return Quantity.exact(rows, columns, new double[rows * columns]);
    }
}
