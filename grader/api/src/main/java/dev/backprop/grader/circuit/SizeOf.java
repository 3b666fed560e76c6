package dev.backprop.grader.circuit;

import java.util.function.Supplier;

/** A size as a node. Its value comes with the inputs. */
record SizeOf(Size size) implements Operation {

    @Override
    public String name() {
        return "size";
    }

    @Override
    public Shape shape(Node... arguments) {
        return Shape.NUMBER;
    }

    @Override
    public Quantity value(Quantity[] arguments, int rows, int columns) {
        throw new IllegalStateException("a size is no operation");
    }

    @Override
    public Linearised at(Quantity[] arguments, Supplier<Quantity> expression, KinkSlopes slopes) {
        throw new IllegalStateException("a size does not move");
    }
}
