package dev.backprop.grader.check;

import static dev.backprop.grader.assignment.Expectations.equalTo;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Graded;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Student;
import dev.backprop.grader.check.CheckMessages.Threw;
import dev.backprop.grader.generate.Numbers;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.worker.wire.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContextBase;

/** The smallest exercise with a chain: q = w·x, loss = q², dq = 2q, dw = dq·x. */
final class Toy {

    private Toy() {}

    record Input(double w, double x) {}

    record Pass(double q, double loss, double dq, double dw) {
        Value value() {
            return new Value.Composite(
                    List.of("q", "loss", "dq", "dw"),
                    List.of(new Value.Real(q), new Value.Real(loss), new Value.Real(dq), new Value.Real(dw)));
        }
    }

    static final Stage<Input, Pass> Q = Stage.<Input, Pass>value("q").from(input -> equalTo(input.w() * input.x()));

    static final Stage<Input, Pass> LOSS =
            Stage.<Input, Pass>value("loss").from("q", (input, pass) -> equalTo(pass.q() * pass.q()));

    static final Stage<Input, Pass> DQ = Stage.<Input, Pass>gradient("dq")
            .from("q", (input, pass) -> equalTo(2 * pass.q()))
            .orWhereWrong("loss", List.of("q", "loss"), (input, pass, student) -> equalTo(pass.loss() / pass.q()));

    static final Stage<Input, Pass> DW =
            Stage.<Input, Pass>gradient("dw").from("dq", (input, pass) -> equalTo(pass.dq() * input.x()));

    static final Exercise<Input, Pass> EXERCISE = new Exercise<>(
            "backprop.Toy",
            "forwardBackward",
            Input.class,
            Pass.class,
            List.of(Q, LOSS, DQ, DW),
            List.of(Checks.class));

    /** A correct pass. */
    static Pass solve(double w, double x) {
        double q = w * x;
        return new Pass(q, q * q, 2 * q, 2 * q * x);
    }

    /** A program that returns {@code body}'s pass, changes no argument, and leaves some stages as the stub has them. */
    static StudentProgram program(BiFunction<Double, Double, Pass> body, String... empty) {
        return new StudentProgram() {
            @Override
            public Answer call(List<Value> arguments) {
                double w = ((Value.Real) arguments.get(0)).value();
                double x = ((Value.Real) arguments.get(1)).value();
                return new Answer(body.apply(w, x).value(), List.of());
            }

            @Override
            public boolean leavesEmpty(String stage) {
                return List.of(empty).contains(stage);
            }
        };
    }

    /** A call of a correct program that breaks off when it has these values, in a stage or where nobody knows. */
    static StudentProgram.Answer brokenOff(Pass pass, List<String> known, Optional<String> stage) {
        Value.Composite all = (Value.Composite) pass.value();
        List<Value> values = known.stream()
                .map(name -> all.values().get(all.names().indexOf(name)))
                .toList();
        Fault fault = new Fault(CheckStatus.ERROR, new Threw("java.lang.IllegalStateException", "", List.of()));
        return new StudentProgram.Answer(
                new Value.Composite(known, values), List.of(), Optional.of(new Stop(fault, stage)));
    }

    static class Inputs extends DomainContextBase {
        @Provide
        Arbitrary<Input> inputs() {
            return Combinators.combine(Numbers.decimals(2), Numbers.decimals(2)).as(Input::new);
        }
    }

    @Domain(Inputs.class)
    static class Checks {

        @Property
        @Graded(stage = "q", points = 1)
        void q_is_w_times_x(@ForAll Input input, Student<Input, Pass> student) {
            student.mustSatisfy(Q, input);
        }

        @Property
        @Graded(stage = "loss", points = 1)
        void loss_is_q_squared(@ForAll Input input, Student<Input, Pass> student) {
            student.mustSatisfy(LOSS, input);
        }

        @Property
        @Graded(stage = "dq", points = 3)
        void dq_is_the_slope_of_the_loss(@ForAll Input input, Student<Input, Pass> student) {
            student.mustSatisfy(DQ, input);
        }

        @Property
        @Graded(stage = "dw", points = 3)
        void dw_carries_dq_back(@ForAll Input input, Student<Input, Pass> student) {
            student.mustSatisfy(DW, input);
        }

        @Property
        @Graded(check = "purity", points = 1, needsAGradient = true)
        void equal_inputs_give_equal_values(@ForAll Input input, @ForAll Input other, Student<Input, Pass> student) {
            student.mustBePure(input, other);
        }
    }
}
