package dev.backprop.grader.circuit;

import java.util.Arrays;
import java.util.Optional;
import org.apiguardian.api.API;

/** The gradient of the output with respect to one node, as an author declares it. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Gradient implements Reported {

    /**
     * The share of λ in a gradient, judged on its own.
     *
     * @param lambda the strength of the penalty
     * @param points that it earns
     */
    public record Regularised(Node lambda, int points) {}

    private final Node node;
    private final Origin origin = new Origin();
    private int[] large = {};
    private Optional<Regularised> regularised = Optional.empty();

    Gradient(Node node) {
        this.node = node;
    }

    Origin origin() {
        return origin;
    }

    /** Has this judged on a large problem too: a length for each size that is not fixed, in order of creation. */
    public Gradient large(int... lengths) {
        this.large = lengths.clone();
        return this;
    }

    /** Has what λ adds judged on its own. */
    public Gradient regularised(Num lambda, int points) {
        if (!(lambda.node().operation() instanceof Input input) || input.role() != Input.Role.REGULARISATION) {
            throw new BadCircuit(
                    name() + ".regularised(" + lambda.name() + ", …): the first must come from regularisation()");
        }
        this.regularised = Optional.of(new Regularised(lambda.node(), points));
        return this;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String name() {
        return "d" + node;
    }

    /** The lengths of a large problem; none if there is to be no such problem. */
    public int[] large() {
        return large.clone();
    }

    public Optional<Regularised> regularised() {
        return regularised;
    }

    @Override
    public String toString() {
        return name() + (large.length == 0 ? "" : " large " + Arrays.toString(large));
    }
}
