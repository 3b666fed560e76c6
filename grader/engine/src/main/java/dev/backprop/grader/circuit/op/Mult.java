package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Kinks;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Op;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.circuit.Values;
import dev.backprop.grader.circuit.Vec;
import java.util.List;

/** The product of numbers, and that of matrices. */
public final class Mult {

    private Mult() {}

    public static Num mult(Num a, Num b) {
        return new Num(Node.of(ElementMult.PRODUCT, a, b));
    }

    /** a·b for a [M×K] and b [K×N]: [M×N]. */
    public static Mat mult(Mat a, Mat b) {
        return new Mat(Node.of(PRODUCT, a, b));
    }

    /** a·b for a [M×K] and b [K]: [M]. */
    public static Vec mult(Mat a, Vec b) {
        return new Vec(Node.of(PRODUCT, a, b));
    }

    private static final Op PRODUCT = new Op() {
        @Override
        public Shape shape(List<Shape> arguments) {
            Shape a = arguments.get(0);
            Shape b = arguments.get(1);
            if (a.columns() != b.rows()) {
                throw new IllegalArgumentException(
                        "mult of " + a + " and " + b + ": the first needs as many columns as the second has rows");
            }
            return new Shape(a.rows(), b.columns());
        }

        @Override
        public Values apply(List<Values> arguments, Shape shape, Kinks kinks) {
            Values a = arguments.get(0);
            Values b = arguments.get(1);
            Values product = new Values(shape);
            int inner = a.shape().columns();
            for (int i = 0; i < shape.rows(); i++) {
                for (int k = 0; k < inner; k++) {
                    addRow(product, i, a, i * inner + k, b, k);
                }
            }
            addTangents(product, a, b);
            return product.after(a.roundings() + b.roundings() + inner + 1);
        }

        @Override
        public Values along(List<Values> arguments, Values known, Kinks kinks) {
            Values product = known.moving();
            addTangents(product, arguments.get(0), arguments.get(1));
            return product;
        }

        /** Only along what moves: in a large problem that is often one entry. */
        private void addTangents(Values product, Values a, Values b) {
            int inner = a.shape().columns();
            boolean[] moving = new boolean[inner];
            for (int k = 0; k < inner; k++) {
                moving[k] = anyMoves(b, k);
            }
            for (int i = 0; i < product.shape().rows(); i++) {
                for (int k = 0; k < inner; k++) {
                    Mult.addTangents(product, i, a, i * inner + k, b, k, moving[k]);
                }
            }
        }
    };

    private static void addTangents(
            Values product, int row, Values a, int entry, Values b, int rowOfB, boolean bMoves) {
        boolean aMoves = a.moves(entry);
        if (!aMoves && !bMoves) {
            return;
        }
        int columns = product.shape().columns();
        for (int j = 0; j < columns; j++) {
            int p = rowOfB * columns + j;
            int to = row * columns + j;
            if (aMoves) {
                product.tangent[to] += a.tangent[entry] * b.real[p];
                product.tangentMagnitude[to] += a.tangentMagnitude[entry] * b.magnitude[p];
            }
            if (bMoves) {
                product.tangent[to] += a.real[entry] * b.tangent[p];
                product.tangentMagnitude[to] += a.magnitude[entry] * b.tangentMagnitude[p];
            }
        }
    }

    private static void addRow(Values product, int row, Values a, int entry, Values b, int rowOfB) {
        int columns = product.shape().columns();
        double factor = a.real[entry];
        double size = a.magnitude[entry];
        for (int j = 0; j < columns; j++) {
            product.real[row * columns + j] += factor * b.real[rowOfB * columns + j];
            product.magnitude[row * columns + j] += size * b.magnitude[rowOfB * columns + j];
        }
    }

    private static boolean anyMoves(Values values, int row) {
        int columns = values.shape().columns();
        for (int j = 0; j < columns; j++) {
            if (values.moves(row * columns + j)) {
                return true;
            }
        }
        return false;
    }
}
