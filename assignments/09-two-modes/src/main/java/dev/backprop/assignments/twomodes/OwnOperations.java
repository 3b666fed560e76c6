package dev.backprop.assignments.twomodes;

import dev.backprop.assignments.twomodes.DualNumbers.In;
import dev.backprop.assignments.twomodes.DualNumbers.Pass;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Expectations;
import dev.backprop.grader.assignment.Student;
import dev.backprop.grader.derive.CircuitValues;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A program's own operations, right or wrong: each is a run of it, so that they can be put together as the program does. */
final class OwnOperations {

    private static final double[] ONE = {1, 0};
    private static final double[] UNKNOWN = {Double.NaN, Double.NaN};

    private final Student<In, Pass> student;
    private double largest;

    private OwnOperations(Student<In, Pass> student) {
        this.student = student;
    }

    /** f, with the square as a product of the program's own, or as a formula. */
    static List<Expectation> f(In in, Student<In, Pass> student) {
        return List.of(
                found(student, own -> own.f(in.a(), in.b(), xpy -> own.product(xpy, xpy))),
                found(student, own -> own.f(in.a(), in.b(), OwnOperations::square)));
    }

    /** The sigmoid as 1/(1 + e⁻ᵃ), or as eᵃ/(1 + eᵃ). */
    static List<Expectation> sigmoid(In in, Student<In, Pass> student) {
        double[] negative = {-in.a()[0], -in.a()[1]};
        return List.of(
                found(student, own -> own.quotient(ONE, own.sum(ONE, own.exp(negative, in.b())))),
                found(student, own -> {
                    double[] e = own.exp(in.a(), in.b());
                    return own.quotient(e, own.sum(ONE, e));
                }));
    }

    /** The quotient as a product with the right reciprocal. */
    static List<Expectation> quotient(In in, Student<In, Pass> student) {
        double[] reciprocal = DualNumbers.reciprocal(in.b());
        return List.of(found(student, own -> own.product(in.a(), reciprocal)));
    }

    /** The slopes of the program's own f, a run for each. */
    static List<Expectation> gradient(In in, Student<In, Pass> student) {
        return List.of(found(student, own -> {
            double[] byA = own.of(Pass::f, new double[] {in.a()[0], 1}, new double[] {in.b()[0], 0});
            double[] byB = own.of(Pass::f, new double[] {in.a()[0], 0}, new double[] {in.b()[0], 1});
            return new double[] {byA[1], byB[1]};
        }));
    }

    private static Expectation found(Student<In, Pass> student, Function<OwnOperations, double[]> composed) {
        OwnOperations own = new OwnOperations(student);
        double[] value = composed.apply(own);
        return Expectations.within(CircuitValues.USUAL * own.largest, new Entries(new int[] {2}, value));
    }

    private double[] f(double[] x, double[] y, Function<double[], double[]> square) {
        double[] numerator = sum(x, sigmoid(y));
        double[] denominator = sum(sigmoid(x), square.apply(sum(x, y)));
        return quotient(numerator, denominator);
    }

    private static double[] square(double[] t) {
        return DualNumbers.square(t);
    }

    private double[] sum(double[] x, double[] y) {
        return of(Pass::sum, x, y);
    }

    private double[] product(double[] x, double[] y) {
        return of(Pass::product, x, y);
    }

    private double[] quotient(double[] x, double[] y) {
        return of(Pass::quotient, x, y);
    }

    private double[] exp(double[] x, double[] any) {
        return of(Pass::exp, x, any);
    }

    private double[] sigmoid(double[] x) {
        return of(Pass::sigmoid, x, ONE);
    }

    /** NaN where there is no such value, or it is of no use. */
    private double[] of(Function<Pass, double @Nullable []> stage, double[] x, double[] y) {
        if (!isFinite(x) || !isFinite(y)) {
            return UNKNOWN;
        }
        double[] value = stage.apply(student.run(new In(x, y)));
        if (value == null || value.length != 2 || !isFinite(value)) {
            return UNKNOWN;
        }
        largest = Math.max(largest, Math.max(Math.abs(value[0]), Math.abs(value[1])));
        return value;
    }

    private static boolean isFinite(double[] numbers) {
        return Arrays.stream(numbers).allMatch(Double::isFinite);
    }
}
