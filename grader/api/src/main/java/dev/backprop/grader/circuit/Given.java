package dev.backprop.grader.circuit;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The value of one input in an example.
 *
 * @param classes of labels: how many there are to choose from
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Given(Node input, Quantity value, Optional<Size> classes) {

    /** The value of what is no label. */
    public Given(Node input, Quantity value) {
        this(input, value, Optional.empty());
    }
}
