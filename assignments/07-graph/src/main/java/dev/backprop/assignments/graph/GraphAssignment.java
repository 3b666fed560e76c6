package dev.backprop.assignments.graph;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.GivenClasses;
import java.util.List;

/** Gates, and the graph that runs them. */
public final class GraphAssignment implements Assignment {

    static final Exercise<GateInput, GatePass> GATES = new Exercise<>(
                    "backprop.Gates",
                    "of",
                    GateInput.class,
                    GatePass.class,
                    GateStages.ALL,
                    List.of(GateChecks.class, FarGateChecks.class))
            .withMistakes(GateMistakes.ALL)
            .calledThrough(new GivenClasses("backprop.GateTrial", "run", List.of("backprop.Gate")));

    static final Exercise<GraphInput, GraphPass> GRAPH = new Exercise<>(
                    "backprop.ComputationalGraph",
                    "run",
                    GraphInput.class,
                    GraphPass.class,
                    GraphStages.ALL,
                    List.of(GraphChecks.class, ChainChecks.class))
            .withMistakes(GraphMistakes.ALL)
            .calledThrough(new GivenClasses("backprop.GraphTrial", "run", List.of("backprop.Gate", "backprop.Graph")));

    @Override
    public String id() {
        return "graph";
    }

    @Override
    public List<Exercise<?, ?>> exercises() {
        return List.of(GATES, GRAPH);
    }
}
