package dev.backprop.assignments.graph;

import dev.backprop.grader.assignment.Graded;
import dev.backprop.grader.assignment.Student;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** A graph that is deeper than any stack. */
@Domain(LongChains.class)
class ChainChecks {

    @Property(tries = 1)
    @Graded(check = "chain", points = 2)
    void ten_thousand_gates_in_a_chain_run_too(@ForAll GraphInput graph, Student<GraphInput, GraphPass> student) {
        student.mustSatisfy(GraphStages.VALUES, graph);
        // What is wrong in a small graph is no fault of the depth.
        if (student.passed("gradients")) {
            student.mustSatisfy(GraphStages.GRADIENTS, graph);
        }
        if (student.passed("order")) {
            student.mustSatisfy(GraphStages.ORDER, graph);
        }
    }
}
