package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.BadCircuit;
import dev.backprop.grader.circuit.KinkSlopes;
import dev.backprop.grader.circuit.Lanes;
import dev.backprop.grader.circuit.Linearised;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Operation;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.circuit.Vec;
import org.apiguardian.api.API;

/** The matrix product; of numbers, the product. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Mult implements Operation {

    private Mult() {}

    /** x·y */
    public static Num mult(Num x, Num y) {
        return Num.of(new ElementMult(), x.node(), y.node());
    }

    /** The matrix product x·y. */
    public static Mat mult(Mat x, Mat y) {
        return Mat.of(new Mult(), x.node(), y.node());
    }

    /** The matrix x times the column y. */
    public static Vec mult(Mat x, Vec y) {
        return Vec.of(new Mult(), x.node(), y.node());
    }

    @Override
    public String name() {
        return "mult";
    }

    @Override
    public Shape shape(Node... arguments) {
        Shape x = arguments[0].shape();
        Shape y = arguments[1].shape();
        if (!x.columns().equals(y.rows())) {
            throw new BadCircuit(
                    "mult: " + Node.shapes(arguments) + ". The first must have as many columns as the second has rows");
        }
        return y.axes() == 1 ? Shape.vector(x.rows()) : Shape.matrix(x.rows(), y.columns());
    }

    @Override
    public Quantity value(Quantity[] arguments, int rows, int columns) {
        Quantity x = arguments[0];
        Quantity y = arguments[1];
        double[] value = new double[rows * columns];
        double[] magnitude = new double[value.length];
        multiply(x, x.value(), 0, y, y.value(), 0, value, 0);
        multiply(x, x.magnitude(), 0, y, y.magnitude(), 0, magnitude, 0);
        return new Quantity(rows, columns, value, magnitude, x.roundings() + y.roundings() + x.columns());
    }

    /** Of complex matrices the imaginary part is re·im + im·re; each is a product of real ones. */
    @Override
    public Linearised at(Quantity[] arguments, Quantity value, KinkSlopes slopes) {
        Quantity x = arguments[0];
        Quantity y = arguments[1];
        return new Linearised() {
            private int terms;

            @Override
            public void tangents(int argument, Lanes in, Lanes out) {
                push(argument, in, out, x.value(), y.value());
            }

            @Override
            public void magnitudes(int argument, Lanes in, Lanes out) {
                terms = Math.max(terms, push(argument, in, out, x.magnitude(), y.magnitude()));
            }

            private int push(int argument, Lanes in, Lanes out, double[] ofX, double[] ofY) {
                int most = 0;
                for (int k = 0; k < in.count(); k++) {
                    int found;
                    if (argument == 0) {
                        found = multiply(x, in.data(), k * in.size(), y, ofY, 0, out.data(), k * out.size());
                    } else {
                        found = multiply(x, ofX, 0, y, in.data(), k * in.size(), out.data(), k * out.size());
                    }
                    most = Math.max(most, found);
                }
                return most;
            }

            @Override
            public double roundings(int argument) {
                return (argument == 0 ? y : x).roundings() + terms + 1;
            }
        };
    }

    /** Adds the product; returns the most terms that one entry is the sum of. */
    private static int multiply(
            Quantity x, double[] left, int atLeft, Quantity y, double[] right, int atRight, double[] out, int to) {
        int inner = x.columns();
        int columns = y.columns();
        boolean[] isZero = new boolean[inner];
        for (int k = 0; k < inner; k++) {
            isZero[k] = isZero(right, atRight + k * columns, atRight + (k + 1) * columns);
        }
        int most = 0;
        for (int i = 0; i < x.rows(); i++) {
            int terms = 0;
            int into = to + i * columns;
            for (int k = 0; k < inner; k++) {
                double factor = left[atLeft + i * inner + k];
                if (factor != 0 && !isZero[k]) {
                    terms++;
                    int row = atRight + k * columns;
                    for (int j = 0; j < columns; j++) {
                        out[into + j] += factor * right[row + j];
                    }
                }
            }
            most = Math.max(most, terms);
        }
        return most;
    }

    /** Unit tangents are zero nearly everywhere. */
    private static boolean isZero(double[] numbers, int from, int to) {
        for (int i = from; i < to; i++) {
            if (numbers[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
