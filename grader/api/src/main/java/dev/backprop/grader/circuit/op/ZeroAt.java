package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.BadCircuit;
import dev.backprop.grader.circuit.Labels;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Shape;
import org.apiguardian.api.API;

/** What is left where labels strike one entry of each row out. Its magnitude stays: it may be subtracted after the sum. */
@API(status = API.Status.STABLE, since = "0.1")
public final class ZeroAt extends Rearranged {

    private ZeroAt() {
        super("zeroAt");
    }

    /** x with 0 at [i][y[i]] for each i. */
    public static Mat zeroAt(Labels y, Mat x) {
        return Mat.of(new ZeroAt(), x.node(), y.node());
    }

    @Override
    public Shape shape(Node... arguments) {
        if (!arguments[1].shape().rows().equals(arguments[0].shape().rows())) {
            throw new BadCircuit("zeroAt: " + Node.shapes(arguments) + ". There must be a label for each row");
        }
        return arguments[0].shape();
    }

    @Override
    int place(Quantity[] arguments, int which, int entry) {
        int columns = arguments[which].columns();
        return entry % columns == (int) arguments[1].value()[entry / columns] ? NOWHERE : entry;
    }

    @Override
    int placeOfMagnitude(Quantity[] arguments, int which, int entry) {
        return entry;
    }
}
