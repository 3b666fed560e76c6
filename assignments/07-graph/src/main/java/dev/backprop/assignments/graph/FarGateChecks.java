package dev.backprop.assignments.graph;

import dev.backprop.grader.assignment.Graded;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Student;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** The sigmoid far from 0, where its value is 0 or 1 to the last digit. */
@Domain(FarGateInputs.class)
class FarGateChecks {

    private static final Stage<GateInput, GatePass> FINITE = GateStages.finite(Kind.SIGMOID);

    @Property(tries = 20)
    @Graded(check = "stability", points = 1, needsAGradient = true)
    void large_numbers_give_finite_values_of_the_sigmoid(
            @ForAll GateInput input, Student<GateInput, GatePass> student) {
        if (student.passed(Kind.SIGMOID.id())) {
            student.mustSatisfy(GateStages.value(Kind.SIGMOID), input);
            student.mustSatisfy(GateStages.gradient(Kind.SIGMOID), input);
        } else {
            // What is wrong already must at least be a number here.
            student.mustSatisfy(FINITE, input);
        }
    }
}
