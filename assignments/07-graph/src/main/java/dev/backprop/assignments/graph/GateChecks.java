package dev.backprop.assignments.graph;

import dev.backprop.grader.assignment.Graded;
import dev.backprop.grader.assignment.Student;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** A check for each kind of gate: what it computes, and what it passes back. */
@Domain(GateInputs.class)
class GateChecks {

    @Property
    @Graded(stage = "add", points = 0.5)
    void add_is_the_sum_of_its_inputs(@ForAll GateInput input, Student<GateInput, GatePass> student) {
        student.mustSatisfy(GateStages.value(Kind.ADD), input);
    }

    @Property
    @Graded(stage = "dadd", check = "add", points = 0.5)
    void dadd_is_what_the_gate_passes_back(@ForAll GateInput input, Student<GateInput, GatePass> student) {
        student.mustSatisfy(GateStages.gradient(Kind.ADD), input);
    }

    @Property
    @Graded(stage = "mul", points = 0.5)
    void mul_is_the_product_of_its_inputs(@ForAll GateInput input, Student<GateInput, GatePass> student) {
        student.mustSatisfy(GateStages.value(Kind.MUL), input);
    }

    @Property
    @Graded(stage = "dmul", check = "mul", points = 1.5)
    void dmul_is_what_the_gate_passes_back(@ForAll GateInput input, Student<GateInput, GatePass> student) {
        student.mustSatisfy(GateStages.gradient(Kind.MUL), input.withAFactorOfZero());
    }

    @Property
    @Graded(stage = "max", points = 0.5)
    void max_is_the_largest_of_its_inputs(@ForAll GateInput input, Student<GateInput, GatePass> student) {
        student.mustSatisfy(GateStages.value(Kind.MAX), input);
    }

    @Property
    @Graded(stage = "dmax", check = "max", points = 1.5)
    void dmax_is_what_the_gate_passes_back(@ForAll GateInput input, Student<GateInput, GatePass> student) {
        student.mustSatisfy(GateStages.gradient(Kind.MAX), input);
    }

    @Property
    @Graded(stage = "copy", points = 0.5)
    void copy_is_its_input(@ForAll GateInput input, Student<GateInput, GatePass> student) {
        student.mustSatisfy(GateStages.value(Kind.COPY), input);
    }

    @Property
    @Graded(stage = "dcopy", check = "copy", points = 0.5)
    void dcopy_is_what_the_gate_passes_back(@ForAll GateInput input, Student<GateInput, GatePass> student) {
        student.mustSatisfy(GateStages.gradient(Kind.COPY), input);
    }

    @Property
    @Graded(stage = "negate", points = 0.5)
    void negate_is_its_input_with_the_other_sign(@ForAll GateInput input, Student<GateInput, GatePass> student) {
        student.mustSatisfy(GateStages.value(Kind.NEGATE), input);
    }

    @Property
    @Graded(stage = "dnegate", check = "negate", points = 0.5)
    void dnegate_is_what_the_gate_passes_back(@ForAll GateInput input, Student<GateInput, GatePass> student) {
        student.mustSatisfy(GateStages.gradient(Kind.NEGATE), input);
    }

    @Property
    @Graded(stage = "scale", points = 0.5)
    void scale_is_its_input_times_a_constant(@ForAll GateInput input, Student<GateInput, GatePass> student) {
        student.mustSatisfy(GateStages.value(Kind.SCALE), input);
    }

    @Property
    @Graded(stage = "dscale", check = "scale", points = 0.5)
    void dscale_is_what_the_gate_passes_back(@ForAll GateInput input, Student<GateInput, GatePass> student) {
        student.mustSatisfy(GateStages.gradient(Kind.SCALE), input);
    }

    @Property
    @Graded(stage = "shift", points = 0.5)
    void shift_is_its_input_plus_a_constant(@ForAll GateInput input, Student<GateInput, GatePass> student) {
        student.mustSatisfy(GateStages.value(Kind.SHIFT), input);
    }

    @Property
    @Graded(stage = "dshift", check = "shift", points = 0.5)
    void dshift_is_what_the_gate_passes_back(@ForAll GateInput input, Student<GateInput, GatePass> student) {
        student.mustSatisfy(GateStages.gradient(Kind.SHIFT), input);
    }

    @Property
    @Graded(stage = "reciprocal", points = 0.5)
    void reciprocal_is_one_over_its_input(@ForAll GateInput input, Student<GateInput, GatePass> student) {
        student.mustSatisfy(GateStages.value(Kind.RECIPROCAL), input);
    }

    @Property
    @Graded(stage = "dreciprocal", check = "reciprocal", points = 0.5)
    void dreciprocal_is_what_the_gate_passes_back(@ForAll GateInput input, Student<GateInput, GatePass> student) {
        student.mustSatisfy(GateStages.gradient(Kind.RECIPROCAL), input);
    }

    @Property
    @Graded(stage = "exp", points = 0.5)
    void exp_is_e_to_the_power_of_its_input(@ForAll GateInput input, Student<GateInput, GatePass> student) {
        student.mustSatisfy(GateStages.value(Kind.EXP), input);
    }

    @Property
    @Graded(stage = "dexp", check = "exp", points = 0.5)
    void dexp_is_what_the_gate_passes_back(@ForAll GateInput input, Student<GateInput, GatePass> student) {
        student.mustSatisfy(GateStages.gradient(Kind.EXP), input);
    }

    @Property
    @Graded(stage = "sigmoid", points = 0.5)
    void sigmoid_is_the_sigmoid_of_its_input(@ForAll GateInput input, Student<GateInput, GatePass> student) {
        student.mustSatisfy(GateStages.value(Kind.SIGMOID), input);
    }

    @Property
    @Graded(stage = "dsigmoid", check = "sigmoid", points = 0.5)
    void dsigmoid_is_what_the_gate_passes_back(@ForAll GateInput input, Student<GateInput, GatePass> student) {
        student.mustSatisfy(GateStages.gradient(Kind.SIGMOID), input);
    }

    @Property
    @Graded(stage = "square", points = 0.5)
    void square_is_the_square_of_its_input(@ForAll GateInput input, Student<GateInput, GatePass> student) {
        student.mustSatisfy(GateStages.value(Kind.SQUARE), input);
    }

    @Property
    @Graded(stage = "dsquare", check = "square", points = 0.5)
    void dsquare_is_what_the_gate_passes_back(@ForAll GateInput input, Student<GateInput, GatePass> student) {
        student.mustSatisfy(GateStages.gradient(Kind.SQUARE), input);
    }

    @Property
    @Graded(stage = "memory", points = 0.5, needsAGradient = true)
    void a_gate_forgets_the_pass_before(@ForAll GateInput input, Student<GateInput, GatePass> student) {
        Kind.ALL.stream()
                .filter(kind -> student.passed(kind.id()))
                .forEach(kind -> student.mustSatisfy(GateStages.valueAskedBefore(kind), input));
    }

    @Property
    @Graded(stage = "dmemory", check = "memory", points = 0.5, needsAGradient = true)
    void a_gate_remembers_its_own_last_pass(@ForAll GateInput input, Student<GateInput, GatePass> student) {
        Kind.ALL.stream()
                .filter(kind -> student.passed(kind.id()))
                .forEach(kind -> student.mustSatisfy(GateStages.gradientAskedBefore(kind), input));
    }

    @Property(tries = 25)
    @Graded(check = "exactness", points = 1, needsAGradient = true)
    void gradients_are_computed_and_not_approximated(@ForAll GateInput input, Student<GateInput, GatePass> student) {
        Kind.ALL.stream()
                .filter(kind -> student.passed(kind.id()))
                .forEach(kind -> student.mustSatisfy(GateStages.exact(kind), input));
    }

    @Property(tries = 40)
    @Graded(check = "purity", points = 1, needsAGradient = true)
    void equal_inputs_give_equal_values(
            @ForAll GateInput input, @ForAll GateInput other, Student<GateInput, GatePass> student) {
        student.mustBePure(input, other);
    }
}
