package dev.backprop.grader.circuit;

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
    public Linearised at(Quantity[] arguments, Quantity value, KinkSlopes slopes) {
        throw new IllegalStateException("a size does not move");
    }
}
