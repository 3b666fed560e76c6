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
            boolean aMoves = moves(a);
            boolean bMoves = moves(b);
            for (int i = 0; i < shape.rows(); i++) {
                for (int k = 0; k < inner; k++) {
                    addRow(product, i, a, i * inner + k, b, k, aMoves, bMoves);
                }
            }
            return product.after(a.roundings() + b.roundings() + inner + 1);
        }
    };

    private static void addRow(
            Values product, int row, Values a, int entry, Values b, int rowOfB, boolean aMoves, boolean bMoves) {
        int columns = product.shape().columns();
        double factor = a.real[entry];
        double size = a.magnitude[entry];
        for (int j = 0; j < columns; j++) {
            int p = rowOfB * columns + j;
            int to = row * columns + j;
            product.real[to] += factor * b.real[p];
            product.magnitude[to] += size * b.magnitude[p];
            if (aMoves) {
                product.tangent[to] += a.tangent[entry] * b.real[p];
                product.tangentMagnitude[to] += a.tangentMagnitude[entry] * b.magnitude[p];
            }
            if (bMoves) {
                product.tangent[to] += factor * b.tangent[p];
                product.tangentMagnitude[to] += size * b.tangentMagnitude[p];
            }
        }
    }

    private static boolean moves(Values values) {
        for (double magnitude : values.tangentMagnitude) {
            if (magnitude != 0) {
                return true;
            }
        }
        return false;
    }
}
