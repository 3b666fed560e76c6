package dev.backprop.grader.circuit;

import java.util.HashMap;
import java.util.Map;

/** The output of a circuit where one entry of an input has been moved. */
final class Differences {

    private Differences() {}

    static double moved(Graph graph, Map<Node, Quantity> inputs, Node input, int entry, double by) {
        Quantity x = Found.of(inputs, input);
        double[] value = x.value().clone();
        value[entry] += by;
        Map<Node, Quantity> at = new HashMap<>(inputs);
        at.put(input, Quantity.exact(x.rows(), x.columns(), value));
        return Found.of(graph.forward(at), graph.output().orElseThrow()).value()[0];
    }
}
