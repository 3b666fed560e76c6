package dev.backprop.assignments.twomodes;

import static dev.backprop.grader.assignment.Expectations.equalTo;
import static dev.backprop.grader.assignment.Expectations.within;

import dev.backprop.assignments.twomodes.JacobianProducts.In;
import dev.backprop.assignments.twomodes.JacobianProducts.Pass;
import dev.backprop.assignments.twomodes.JacobianProducts.Sizes;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.ejml.simple.SimpleMatrix;

/** What goes wrong in a chain of Jacobians: other terms, other counts, another order. */
final class JacobianMistakes {

    static final List<MistakeModel<In, Pass>> ALL = List.of(
            new Instead<>(
                    "last-term-only",
                    "J21",
                    attempt -> lastTerm(attempt.input().J2(), attempt.input().J1())),
            new Instead<>(
                    "last-term-only",
                    "J32",
                    attempt -> lastTerm(attempt.input().J3(), attempt.input().J2())),
            new Instead<>("tangent-forgotten", "jvp", attempt -> weightless(attempt)),
            new Instead<>("upstream-forgotten", "vjp", attempt -> weightless(attempt)),
            count("one-product-counted", "fromRight", s -> s.K() * s.H() * s.D()),
            count("one-product-counted", "fromRight", s -> s.M() * s.K() * s.D()),
            count("one-product-counted", "fromLeft", s -> s.M() * s.K() * s.H()),
            count("one-product-counted", "fromLeft", s -> s.M() * s.H() * s.D()),
            count("all-sizes-multiplied", "fromRight", s -> s.M() * s.K() * s.H() * s.D()),
            count("all-sizes-multiplied", "fromLeft", s -> s.M() * s.K() * s.H() * s.D()),
            count("entries-counted", "fromRight", s -> s.K() * s.D() + s.M() * s.D()),
            count("entries-counted", "fromLeft", s -> s.M() * s.H() + s.M() * s.D()),
            count("entries-counted", "withVector", s -> s.H() + s.K() + s.M()),
            count(
                    "additions-counted",
                    "fromRight",
                    s -> s.K() * s.D() * (2 * s.H() - 1) + s.M() * s.D() * (2 * s.K() - 1)),
            count(
                    "additions-counted",
                    "fromLeft",
                    s -> s.M() * s.H() * (2 * s.K() - 1) + s.M() * s.D() * (2 * s.H() - 1)),
            count(
                    "additions-counted",
                    "withVector",
                    s -> s.H() * (2 * s.D() - 1) + s.K() * (2 * s.H() - 1) + s.M() * (2 * s.K() - 1)),
            count(
                    "jacobian-counted-first",
                    "withVector",
                    s -> s.K() * s.H() * s.D() + s.M() * s.K() * s.D() + s.M() * s.D()),
            count(
                    "jacobian-counted-first",
                    "withVector",
                    s -> s.M() * s.K() * s.H() + s.M() * s.H() * s.D() + s.M() * s.D()),
            Instead.where("dearer-order", "order", JacobianMistakes::dearer),
            order("order-by-ends", ends -> ends.D() < ends.M()),
            order("order-by-ends", ends -> ends.D() <= ends.M()),
            order("order-by-ends", ends -> ends.D() > ends.M()),
            order("order-by-ends", ends -> ends.D() >= ends.M()),
            order("order-not-worked-out", ends -> true),
            order("order-not-worked-out", ends -> false));

    private JacobianMistakes() {}

    private static Expectation lastTerm(SimpleMatrix left, SimpleMatrix right) {
        int last = left.getNumCols() - 1;
        return equalTo(left.getColumn(last).mult(right.getRow(last)));
    }

    /** The product with vectors of ones. */
    private static Expectation weightless(Attempt<In, Pass> attempt) {
        In in = attempt.input();
        SimpleMatrix v = SimpleMatrix.filled(in.v().getNumRows(), 1, 1);
        SimpleMatrix u = SimpleMatrix.filled(in.u().getNumRows(), 1, 1);
        return attempt.rightOn(new In(in.J1(), in.J2(), in.J3(), v, u), attempt.upstream());
    }

    private static MistakeModel<In, Pass> count(String id, String stage, ToIntFunction<Sizes> count) {
        return new Instead<>(id, stage, attempt -> equalTo(count.applyAsInt(Sizes.of(attempt.input()))));
    }

    private static MistakeModel<In, Pass> order(String id, Predicate<Sizes> isFromRight) {
        return new Instead<>(
                id,
                "order",
                attempt -> within(
                        0,
                        isFromRight.test(Sizes.of(attempt.input()))
                                ? CheaperOrder.FROM_RIGHT
                                : CheaperOrder.FROM_LEFT));
    }

    /** Where two orders take as many multiplications, there is no dearer one. */
    private static Optional<Expectation> dearer(Attempt<In, Pass> attempt) {
        Pass counts = attempt.upstream();
        CheaperOrder dearer = CheaperOrder.of(-counts.fromRight(), -counts.fromLeft());
        Entries yours = attempt.yours();
        return dearer.right().contains(yours) ? Optional.of(within(0, yours)) : Optional.empty();
    }
}
