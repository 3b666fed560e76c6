package dev.backprop.grader.circuit;

import java.util.Optional;
import org.apiguardian.api.API;

/** The class of each example, from 0 on. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Labels implements Value {

    private final Node node;
    private final Size classes;

    Labels(Node node, Size classes) {
        this.node = node;
        this.classes = classes;
    }

    @Override
    public Node node() {
        return node;
    }

    /** Their values in an example. */
    public Given is(int... labels) {
        return new Given(node, Quantity.labels(labels), Optional.of(classes));
    }
}
