package dev.backprop.assignments.graph;

import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Student;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pass over a graph must give, whatever its gates compute: each is asked for itself, at the student's own values and
 * gradients. So a wrong gate makes no graph wrong, and a wrong graph no gate.
 *
 * <p>A value is what its gate makes of the values that it takes. A gradient is the sum of what is passed back to its node, and 1 more at
 * the output. Where that is so at each node, it is so in all of the graph, because no value depends on itself.
 */
final class GraphStages {

    /** Larger graphs are not worked out where the student's values are of no use. */
    private static final int LARGEST = 64;

    static final Stage<GraphInput, GraphPass> VALUES =
            Stage.<GraphInput, GraphPass>value("values").from(List.of(), GraphStages::values);

    static final Stage<GraphInput, GraphPass> GRADIENTS =
            Stage.<GraphInput, GraphPass>gradient("gradients").from(List.of("values"), GraphStages::gradients);

    static final Stage<GraphInput, GraphPass> ORDER =
            Stage.<GraphInput, GraphPass>value("order").from(RunningOrder::new);

    static final Stage<GraphInput, GraphPass> RUNS = Stage.<GraphInput, GraphPass>value("runs")
            .from(
                    List.of(),
                    (input, pass, student) ->
                            new AtMostOnce(input, student.run(input).runs()));

    static final List<Stage<GraphInput, GraphPass>> ALL = List.of(ORDER, VALUES, GRADIENTS, RUNS);

    private GraphStages() {}

    private static Expectation values(GraphInput graph, GraphPass upstream, Student<GraphInput, GraphPass> student) {
        double[] own = student.run(graph).values();
        double[] values = isUsable(own, graph) && own != null ? ask(graph.asking(own), student) : fixed(graph, student);
        return Near.numbers(values);
    }

    /** What comes of asking all gates again and again, each at what the others gave before. */
    private static double[] fixed(GraphInput graph, Student<GraphInput, GraphPass> student) {
        double[] values = Arrays.copyOf(graph.inputs(), graph.size());
        for (int round = 0; round < Math.min(graph.size(), LARGEST); round++) {
            values = ask(graph.asking(values), student);
        }
        return values;
    }

    private static double[] ask(GraphInput question, Student<GraphInput, GraphPass> student) {
        double[] answer = student.run(question).values();
        return answer == null ? new double[question.size()] : answer;
    }

    private static Expectation gradients(GraphInput graph, GraphPass upstream, Student<GraphInput, GraphPass> student) {
        double[] own = student.run(graph).gradients();
        double[] at = upstream.values();
        double[] gradients = own != null && isUsable(own, graph) ? own : new double[graph.size()];
        return new PassedBack(graph, parts(graph, at == null ? new double[graph.size()] : at, gradients, student));
    }

    /** What each gate passes back to each of its arguments, edge by edge. */
    private static double[] parts(
            GraphInput graph, double[] values, double[] gradients, Student<GraphInput, GraphPass> student) {
        double[] parts = student.run(graph.asking(values, gradients)).gradients();
        return parts == null || parts.length != graph.arguments().length ? new double[graph.arguments().length] : parts;
    }

    private static boolean isUsable(double @Nullable [] own, GraphInput graph) {
        return own != null && own.length == graph.size() && Arrays.stream(own).allMatch(Double::isFinite);
    }
}
