package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.BadCircuit;
import dev.backprop.grader.circuit.KinkSlopes;
import dev.backprop.grader.circuit.Lanes;
import dev.backprop.grader.circuit.Linearised;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.circuit.Span;
import dev.backprop.grader.circuit.Vec;
import java.util.Optional;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/** The matrix product; of numbers, the product. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Mult extends Named {

    private Mult() {
        super("mult");
    }

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
        multiply(x, all(x, x.value()), y, all(y, y.value()), value, 0);
        multiply(x, all(x, x.magnitude()), y, all(y, y.magnitude()), magnitude, 0);
        return new Quantity(rows, columns, value, magnitude, x.roundings() + y.roundings() + x.columns());
    }

    /** Of complex matrices the imaginary part is re·im + im·re; each is a product of real ones. */
    @Override
    public Linearised at(Quantity[] arguments, Supplier<Quantity> expression, KinkSlopes slopes) {
        Quantity x = arguments[0];
        Quantity y = arguments[1];
        return new Linearised() {
            private int terms;

            @Override
            public Optional<Span> reach(int argument, Span entries) {
                return Optional.of(
                        argument == 0
                                ? entries.rows(x.columns()).times(y.columns())
                                : new Span(0, x.rows() * y.columns()));
            }

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
                    Part part = new Part(in.data(), in.base(k), in.held());
                    if (argument == 0) {
                        found = multiply(x, part, y, all(y, ofY), out.data(), out.base(k));
                    } else {
                        found = multiply(x, all(x, ofX), y, part, out.data(), out.base(k));
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

    /** Entries of a matrix, entry i at {@code base + i}; all others are 0. */
    private record Part(double[] data, int base, Span held) {

        /** The first column of a row that is held, were it held at all. */
        int from(int row, int columns) {
            return Math.max(held.from() - row * columns, 0);
        }

        int to(int row, int columns) {
            return Math.min(held.to() - row * columns, columns);
        }

        /** Unit tangents are zero nearly everywhere. */
        boolean isZero(int row, int columns) {
            int end = base + row * columns + to(row, columns);
            for (int at = base + row * columns + from(row, columns); at < end; at++) {
                if (data[at] != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Part all(Quantity matrix, double[] data) {
        return new Part(data, 0, new Span(0, matrix.size()));
    }

    /** Adds the product; returns the most terms that one entry is the sum of. */
    private static int multiply(Quantity x, Part left, Quantity y, Part right, double[] out, int to) {
        int inner = x.columns();
        int columns = y.columns();
        boolean[] isZero = new boolean[inner];
        for (int k = 0; k < inner; k++) {
            isZero[k] = right.isZero(k, columns);
        }
        boolean whole = right.held.length() == inner * columns;
        int[] used = new int[inner];
        int most = 0;
        Span rows = left.held.rows(inner);
        for (int i = rows.from(); i < rows.to(); i++) {
            int terms = 0;
            int factors = left.base + i * inner;
            int end = left.to(i, inner);
            for (int k = left.from(i, inner); k < end; k++) {
                if (left.data[factors + k] != 0 && !isZero[k]) {
                    used[terms++] = k;
                }
            }
            int into = to + i * columns;
            int inFours = whole ? terms - terms % 4 : 0;
            for (int first = 0; first < inFours; first += 4) {
                addFour(left.data, factors, used, first, right, columns, out, into);
            }
            for (int each = inFours; each < terms; each++) {
                int k = used[each];
                double factor = left.data[factors + k];
                int row = right.base + k * columns;
                int last = right.to(k, columns);
                for (int j = right.from(k, columns); j < last; j++) {
                    out[into + j] += factor * right.data[row + j];
                }
            }
            most = Math.max(most, terms);
        }
        return most;
    }

    /** Four terms of each entry, in their order: a sum is fetched and stored once for all of them. */
    private static void addFour(
            double[] left, int factors, int[] used, int first, Part right, int columns, double[] out, int into) {
        double a = left[factors + used[first]];
        double b = left[factors + used[first + 1]];
        double c = left[factors + used[first + 2]];
        double d = left[factors + used[first + 3]];
        double[] data = right.data;
        int ofA = right.base + used[first] * columns;
        int ofB = right.base + used[first + 1] * columns;
        int ofC = right.base + used[first + 2] * columns;
        int ofD = right.base + used[first + 3] * columns;
        for (int j = 0; j < columns; j++) {
            out[into + j] =
                    out[into + j] + a * data[ofA + j] + b * data[ofB + j] + c * data[ofC + j] + d * data[ofD + j];
        }
    }
}
