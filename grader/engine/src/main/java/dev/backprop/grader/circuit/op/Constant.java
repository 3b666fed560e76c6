package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Kinks;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Op;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.circuit.Values;
import java.util.List;

/** A number that stands in the formula. */
public final class Constant {

    private Constant() {}

    public static Num constant(double value) {
        return new Num(Node.of(new Op() {
            @Override
            public Shape shape(List<Shape> arguments) {
                return Shape.NUMBER;
            }

            @Override
            public Values apply(List<Values> arguments, Shape shape, Kinks kinks) {
                return Values.of(Shape.NUMBER, value);
            }
        }));
    }
}
