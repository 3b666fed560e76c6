package dev.backprop.assignments.twomodes;

import dev.backprop.assignments.twomodes.JacobianProducts.In;
import dev.backprop.assignments.twomodes.JacobianProducts.Pass;
import dev.backprop.grader.assignment.Graded;
import dev.backprop.grader.assignment.Student;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Not called properties, so that the build does not run them: they need a student. */
class JacobianChecks {

    /** Two inputs for one program. */
    record Two(In one, In other) {}

    @Provide
    Arbitrary<In> any() {
        return JacobianInputs.any();
    }

    @Provide
    Arbitrary<Two> two() {
        return JacobianInputs.two();
    }

    @Property
    @Graded(stage = "J21", points = 1)
    void J21_follows_from_J1_and_J2(@ForAll("any") In in, Student<In, Pass> student) {
        student.mustSatisfy(JacobianProducts.EXERCISE.stage("J21"), in);
    }

    @Property
    @Graded(stage = "J32", points = 1)
    void J32_follows_from_J2_and_J3(@ForAll("any") In in, Student<In, Pass> student) {
        student.mustSatisfy(JacobianProducts.EXERCISE.stage("J32"), in);
    }

    @Property
    @Graded(stage = "J", points = 1)
    void J_is_the_Jacobian_of_all_three_steps(@ForAll("any") In in, Student<In, Pass> student) {
        student.mustSatisfy(JacobianProducts.EXERCISE.stage("J"), in);
    }

    @Property
    @Graded(stage = "jvp", points = 1)
    void jvp_is_the_direction_in_which_the_outputs_move(@ForAll("any") In in, Student<In, Pass> student) {
        student.mustSatisfy(JacobianProducts.EXERCISE.stage("jvp"), in);
    }

    @Property
    @Graded(stage = "vjp", points = 1)
    void vjp_is_the_gradient_with_respect_to_the_inputs(@ForAll("any") In in, Student<In, Pass> student) {
        student.mustSatisfy(JacobianProducts.EXERCISE.stage("vjp"), in);
    }

    @Property
    @Graded(stage = "fromRight", points = 1)
    void fromRight_counts_the_multiplications_from_the_right(@ForAll("any") In in, Student<In, Pass> student) {
        student.mustSatisfy(JacobianProducts.EXERCISE.stage("fromRight"), in);
    }

    @Property
    @Graded(stage = "fromLeft", points = 1)
    void fromLeft_counts_the_multiplications_from_the_left(@ForAll("any") In in, Student<In, Pass> student) {
        student.mustSatisfy(JacobianProducts.EXERCISE.stage("fromLeft"), in);
    }

    @Property
    @Graded(stage = "withVector", points = 1)
    void withVector_counts_the_multiplications_of_jvp(@ForAll("any") In in, Student<In, Pass> student) {
        student.mustSatisfy(JacobianProducts.EXERCISE.stage("withVector"), in);
    }

    @Property
    @Graded(stage = "order", points = 1)
    void order_takes_the_fewer_multiplications(@ForAll("any") In in, Student<In, Pass> student) {
        student.mustSatisfy(JacobianProducts.EXERCISE.stage("order"), in);
    }

    @Property(tries = 20)
    @Graded(check = "purity", points = 1, needsAGradient = true)
    void equal_inputs_give_equal_values_and_stay_untouched(@ForAll("two") Two two, Student<In, Pass> student) {
        student.mustBePure(two.one(), two.other());
    }
}
