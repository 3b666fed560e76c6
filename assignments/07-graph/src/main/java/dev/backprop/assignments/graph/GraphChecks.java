package dev.backprop.assignments.graph;

import dev.backprop.grader.assignment.Graded;
import dev.backprop.grader.assignment.Student;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What a graph must do with any gates. */
@Domain(GraphInputs.class)
class GraphChecks {

    @Property
    @Graded(stage = "order", points = 2)
    void a_gate_runs_after_those_whose_values_it_takes(
            @ForAll GraphInput graph, Student<GraphInput, GraphPass> student) {
        student.mustSatisfy(GraphStages.ORDER, graph);
    }

    @Property
    @Graded(stage = "values", points = 2)
    void values_are_what_the_gates_make_of_their_arguments(
            @ForAll GraphInput graph, Student<GraphInput, GraphPass> student) {
        student.mustSatisfy(GraphStages.VALUES, graph);
    }

    @Property
    @Graded(stage = "gradients", points = 5)
    void gradients_add_up_what_is_passed_back(@ForAll GraphInput graph, Student<GraphInput, GraphPass> student) {
        student.mustSatisfy(GraphStages.GRADIENTS, graph);
    }

    @Property
    @Graded(stage = "runs", points = 1)
    void no_gate_runs_twice_in_a_pass(@ForAll GraphInput graph, Student<GraphInput, GraphPass> student) {
        student.mustSatisfy(GraphStages.RUNS, graph);
    }

    @Property(tries = 25)
    @Graded(check = "purity", points = 1, needsAGradient = true)
    void equal_inputs_give_equal_values(
            @ForAll GraphInput graph, @ForAll GraphInput other, Student<GraphInput, GraphPass> student) {
        student.mustBePure(graph.ofMeans(), other.ofMeans());
    }
}
