package dev.backprop.grader.circuit;

import java.util.function.Supplier;
import org.apiguardian.api.API;

/** The length of an axis: drawn from a range for each case, or fixed. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Size {

    private final Node node;
    private final int least;
    private final int most;

    Size(Circuit circuit, int least, int most) {
        if (least < 1 || most < least) {
            throw new BadCircuit("size(" + least + ", " + most + "): the first is at least 1, the second no smaller");
        }
        this.least = least;
        this.most = most;
        this.node = circuit.add(new AsNode(this));
    }

    public int least() {
        return least;
    }

    /** The most that is drawn; a large problem may have more. */
    public int most() {
        return most;
    }

    public boolean isFixed() {
        return least == most;
    }

    /** The size as a number that can be divided by. */
    public Node node() {
        return node;
    }

    /** The name of its field; of a fixed size the number. */
    @Override
    public String toString() {
        return isFixed() ? Integer.toString(least) : node.toString();
    }

    /** A size as a node. Its value comes with the inputs. */
    record AsNode(Size size) implements Operation {

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
}
