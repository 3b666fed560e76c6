package dev.backprop.grader.circuit;

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
        this.node = circuit.add(new SizeOf(this));
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
}
