package dev.backprop.grader.circuit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;

/** A worked example: values of all inputs, and what some stages are then, to the digits that are printed. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Example {

    /**
     * What a stage or a gradient is.
     *
     * @param value row by row
     */
    public record Result(Reported stage, double[] value) {}

    private final Origin origin = new Origin();
    private final List<Given> given;
    private final List<Result> results = new ArrayList<>();
    private final List<Origin> origins = new ArrayList<>();

    Example(List<Given> given) {
        this.given = given;
    }

    Origin origin() {
        return origin;
    }

    /** Where it is declared, as in {@code Gate.java, line 18}. */
    public String where() {
        return origin.where();
    }

    /** A number or a vector. */
    public Example gives(Reported stage, double... value) {
        add(new Result(stage, value.clone()));
        return this;
    }

    /** A matrix by its rows. */
    public Example gives(Reported stage, double[]... rows) {
        add(new Result(stage, Quantity.matrix(rows).value()));
        return this;
    }

    private void add(Result result) {
        results.add(result);
        origins.add(new Origin());
    }

    /** The values of all inputs. */
    public Map<Node, Quantity> inputs() {
        Map<Node, Quantity> inputs = new LinkedHashMap<>();
        given.forEach(one -> inputs.put(one.input(), one.value()));
        return inputs;
    }

    public List<Given> given() {
        return given;
    }

    public List<Result> results() {
        return List.copyOf(results);
    }

    /**
     * Compares the results with what follows from the inputs, to the digits that are written: 0.73 stands for all from 0.725 to 0.735,
     * and a whole number for itself alone.
     *
     * @throws BadCircuit if one is another, or is of another shape
     */
    void require(Graph graph) {
        Map<Node, Quantity> values;
        try {
            values = graph.forward(inputs());
        } catch (IllegalArgumentException e) {
            throw origin.refuse("the example cannot be worked out: " + e.getMessage());
        }
        Map<Node, Quantity> gradients = graph.backward(values);
        for (int k = 0; k < results.size(); k++) {
            Result result = results.get(k);
            Map<Node, Quantity> found = result.stage() instanceof Gradient ? gradients : values;
            double[] right =
                    Objects.requireNonNull(found.get(result.stage().node())).value();
            if (right.length != result.value().length) {
                throw origins.get(k)
                        .refuse("the example gives " + result.value().length + " numbers for "
                                + result.stage().name() + ", which has " + right.length);
            }
            for (int i = 0; i < right.length; i++) {
                if (!isWritten(result.value()[i], right[i])) {
                    throw origins.get(k)
                            .refuse("the example gives " + result.value()[i] + " for "
                                    + result.stage().name() + (right.length == 1 ? "" : ", entry " + i) + ", but it is "
                                    + right[i]);
                }
            }
        }
    }

    private static boolean isWritten(double written, double right) {
        int places = Math.max(BigDecimal.valueOf(written).stripTrailingZeros().scale(), 0);
        // Half a unit of the last place, and a little for a number that was cut in the middle.
        double room = places == 0 ? 1e-9 * Math.max(1, Math.abs(right)) : 0.5001 * Math.pow(10, -places);
        return Math.abs(written - right) <= room;
    }
}
