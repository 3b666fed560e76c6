package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.BadCircuit;
import dev.backprop.grader.circuit.Labels;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.circuit.Vec;
import org.apiguardian.api.API;

/** Of each row the entry that its label points to. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Select extends Rearranged {

    private Select() {
        super("select");
    }

    /** x[i][y[i]] for each i. */
    public static Vec select(Mat x, Labels y) {
        return Vec.of(new Select(), x.node(), y.node());
    }

    @Override
    public Shape shape(Node... arguments) {
        if (!arguments[1].shape().rows().equals(arguments[0].shape().rows())) {
            throw new BadCircuit("select: " + Node.shapes(arguments) + ". There must be a label for each row");
        }
        return Shape.vector(arguments[0].shape().rows());
    }

    @Override
    int place(Quantity[] arguments, int which, int entry) {
        int columns = arguments[which].columns();
        int row = entry / columns;
        return entry % columns == (int) arguments[1].value()[row] ? row : NOWHERE;
    }
}
