package dev.backprop.grader.circuit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
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
     * @throws BadCircuit if some are others, all of which it tells, or are of another shape
     */
    void require(Graph graph) {
        Map<Node, Quantity> values;
        try {
            given.forEach(one -> one.classes().ifPresent(classes -> requireClasses(graph, one, classes)));
            values = graph.forward(inputs());
        } catch (IllegalArgumentException e) {
            throw origin.refuse("the example cannot be worked out: " + e.getMessage());
        }
        Map<Node, Quantity> gradients = graph.backward(values);
        List<String> wrong = new ArrayList<>();
        Optional<Origin> first = Optional.empty();
        for (int k = 0; k < results.size(); k++) {
            Result result = results.get(k);
            Map<Node, Quantity> found = result.stage() instanceof Gradient ? gradients : values;
            List<String> here = wrong(
                    result,
                    Objects.requireNonNull(found.get(result.stage().node())).value());
            if (wrong.isEmpty() && !here.isEmpty()) {
                first = Optional.of(origins.get(k));
            }
            wrong.addAll(here);
        }
        if (first.isPresent()) {
            throw first.get().refuse("the example gives " + String.join("; ", wrong));
        }
    }

    private void requireClasses(Graph graph, Given labels, Size classes) {
        int many = (int) graph.expected(classes.node(), inputs()).value()[0];
        for (double label : labels.value().value()) {
            if (label < 0 || label >= many) {
                throw new IllegalArgumentException(labels.input() + " holds the label " + (int) label
                        + ", and there are " + many + " classes, from 0");
            }
        }
    }

    private static List<String> wrong(Result result, double[] right) {
        double[] written = result.value();
        String name = result.stage().name();
        if (right.length != written.length) {
            return List.of(written.length + " numbers for " + name + ", which has " + right.length);
        }
        return IntStream.range(0, right.length)
                .filter(i -> !isWritten(written[i], right[i]))
                .mapToObj(i -> written[i] + " for " + name + (right.length == 1 ? "" : ", entry " + i) + ", but it is "
                        + right[i] + ": "
                        + (Double.isFinite(right[i])
                                ? "write " + toWrite(written[i], right[i])
                                : "choose other inputs"))
                .toList();
    }

    /** The right number to as many places as the author has written, and at least four; to more where it would read as a whole one. */
    private static String toWrite(double written, double right) {
        BigDecimal exact = BigDecimal.valueOf(right);
        int least = Math.max(4, BigDecimal.valueOf(written).stripTrailingZeros().scale());
        return IntStream.range(least, Math.max(least, exact.scale()))
                .mapToObj(
                        places -> exact.setScale(places, RoundingMode.HALF_EVEN).stripTrailingZeros())
                .filter(rounded -> isWritten(rounded.doubleValue(), right))
                .findFirst()
                .orElseGet(exact::stripTrailingZeros)
                .toPlainString();
    }

    private static boolean isWritten(double written, double right) {
        int places = Math.max(BigDecimal.valueOf(written).stripTrailingZeros().scale(), 0);
        // Half a unit of the last place, and a little for a number that was cut in the middle.
        double room = places == 0 ? 1e-9 * Math.max(1, Math.abs(right)) : 0.5001 * Math.pow(10, -places);
        return Math.abs(written - right) <= room;
    }
}
