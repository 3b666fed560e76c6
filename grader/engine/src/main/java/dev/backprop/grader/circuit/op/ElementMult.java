package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Kinks;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Op;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.circuit.Values;
import dev.backprop.grader.circuit.Vec;
import java.util.List;

/** a·b, entry by entry. */
public final class ElementMult {

    private ElementMult() {}

    public static Mat elementMult(Mat a, Mat b) {
        return new Mat(Node.of(PRODUCT, a, b));
    }

    public static Vec elementMult(Vec a, Vec b) {
        return new Vec(Node.of(PRODUCT, a, b));
    }

    /** The product of complex numbers; that of the two tiny imaginary parts vanishes. */
    static final Op PRODUCT = new Op() {
        @Override
        public Shape shape(List<Shape> arguments) {
            return Shapes.elementWise("a product", arguments);
        }

        @Override
        public Values apply(List<Values> arguments, Shape shape, Kinks kinks) {
            Values a = arguments.get(0);
            Values b = arguments.get(1);
            Values product = new Values(shape);
            for (int i = 0; i < product.size(); i++) {
                int p = Shapes.entry(a.size(), i);
                int q = Shapes.entry(b.size(), i);
                product.real[i] = a.real[p] * b.real[q];
                product.tangent[i] = a.real[p] * b.tangent[q] + a.tangent[p] * b.real[q];
                product.magnitude[i] = a.magnitude[p] * b.magnitude[q];
                product.tangentMagnitude[i] =
                        a.magnitude[p] * b.tangentMagnitude[q] + a.tangentMagnitude[p] * b.magnitude[q];
            }
            return product.after(a.roundings() + b.roundings() + 1);
        }
    };
}
