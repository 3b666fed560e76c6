package dev.backprop.grader.circuit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A worked example: values of all inputs, and what some stages are then, to the digits that are printed. */
public final class Example {

    /**
     * What a stage or a gradient is.
     *
     * @param value row by row
     */
    public record Result(Reported stage, double[] value) {}

    private final List<Given> given;
    private final List<Result> results = new ArrayList<>();

    Example(List<Given> given) {
        this.given = given;
    }

    /** A number or a vector. */
    public Example gives(Reported stage, double... value) {
        results.add(new Result(stage, value.clone()));
        return this;
    }

    /** A matrix by its rows. */
    public Example gives(Reported stage, double[]... rows) {
        results.add(new Result(stage, Quantity.matrix(rows).value()));
        return this;
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
}
