package dev.backprop.grader.circuit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An example in numbers: inputs, and some of the values that belong to them, as many digits as are printed. */
public final class Example {

    /** A value of an input. */
    public record Given(Node input, double... numbers) {}

    private final List<Given> given;
    private final Map<Object, double[]> printed = new LinkedHashMap<>();

    Example(List<Given> given) {
        this.given = new ArrayList<>(given);
    }

    /** What comes out for a stage, row by row. */
    public Example gives(Expression stage, double... numbers) {
        printed.put(stage.node(), numbers);
        return this;
    }

    /** What comes out for a gradient, row by row. */
    public Example gives(Gradient gradient, double... numbers) {
        printed.put(gradient, numbers);
        return this;
    }

    List<Given> given() {
        return given;
    }

    Map<Object, double[]> printed() {
        return printed;
    }
}
