package dev.backprop.grader.derive;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Expectations;
import dev.backprop.grader.assignment.FixedStep;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Derivative;
import dev.backprop.grader.circuit.Given;
import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Rule;
import dev.backprop.grader.circuit.Value;
import dev.backprop.grader.circuit.Way;
import dev.backprop.grader.derive.mutation.Mutation;
import dev.backprop.grader.derive.mutation.Setting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apiguardian.api.API;
import org.ejml.simple.SimpleMatrix;

/**
 * What a circuit says of its values, and of their derivatives along a direction, with the rounding of both: for an exercise of the layer
 * below, whose students are asked for something else than the gradients of a circuit.
 *
 * <pre>{@code
 * static final CircuitValues VALUES = new CircuitValues(FORMULAS);
 *
 * static final Stage<In, Out> PRODUCT = Stage.<In, Out>gradient("product")
 *         .from(in -> VALUES.dual(FORMULAS.product, in.at(), in.along(), CircuitValues.USUAL));
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class CircuitValues {

    /** What a stage's own check allows beside rounding, relative to the terms. */
    public static final double USUAL = DerivedStages.LOOSE;

    /** For {@code exactness}: nothing is allowed beside rounding. */
    public static final double EXACT = 0;

    /** For {@code stability}: far from 0 formulas that are equal lose more digits. */
    public static final double STABLE = 1e-9;

    private final Graph graph;

    /** @throws dev.backprop.grader.circuit.BadCircuit if the circuit is wrong, in words for its author */
    public CircuitValues(Circuit circuit) {
        graph = circuit.graph();
    }

    /**
     * A node's value.
     *
     * @param at all inputs that it depends on; where a stage before it is given too, the value follows from that
     */
    public Quantity value(Value of, List<Given> at) {
        return graph.expected(of.node(), map(at));
    }

    /**
     * A number's derivative along a direction: the sum of its derivatives with respect to each input, times that input's tangent. It comes
     * from the forward pass alone, by the complex step.
     *
     * @param at all inputs that it depends on
     * @param along the tangents, {@code x.is(1)}; what is not there does not move
     * @throws IllegalArgumentException at a kink
     */
    public Quantity derivative(Num of, List<Given> at, List<Given> along) {
        return graph.derivative(of.node(), map(at), map(along));
    }

    /**
     * The output's gradient with respect to an input or stage that the circuit declares one of.
     *
     * @param at all inputs; a stage that is given too is held at that value where the gradient is of it, or its own gradient is declared
     * @throws IllegalArgumentException at a kink
     */
    public Quantity gradient(Value of, List<Given> at) {
        Map<Node, Quantity> values = map(at);
        Derivative derivative = rule(of).gradient(values, upstream(of.node(), values), Way.PLAIN);
        if (!derivative.ties().isEmpty()) {
            throw new IllegalArgumentException("d" + of.node() + " has a kink here");
        }
        return derivative.gradient();
    }

    /**
     * {@link #gradient} of more entries than can each have a derivative worked out: it is compared along random directions, so its value is
     * not to be asked for.
     */
    public Expectation gradientAlongDirections(Value of, List<Given> at) {
        Map<Node, Quantity> values = map(at);
        Quantity known = values.get(of.node());
        Quantity point = known == null ? value(of, at) : known;
        return AlongDirections.of(
                Plain.entries(point, SimpleMatrix.class).shape(),
                () -> rule(of).directions(
                                values, upstream(of.node(), values), Way.PLAIN, Arrays.hashCode(point.value())));
    }

    private Rule rule(Value of) {
        return graph.rule(of.node());
    }

    /** The gradients that another one goes on from, each from those after it. */
    private Map<Node, Quantity> upstream(Node of, Map<Node, Quantity> values) {
        Map<Node, Quantity> found = new HashMap<>();
        for (Node consumer : graph.rule(of).consumers()) {
            boolean isKnown = graph.upstreamOf(consumer).isPresent()
                    || graph.output().filter(consumer::equals).isPresent();
            if (!isKnown) {
                Map<Node, Quantity> after = upstream(consumer, values);
                found.put(
                        consumer,
                        graph.rule(consumer).gradient(values, after, Way.PLAIN).gradient());
            }
        }
        return found;
    }

    /**
     * What can be done wrong in a value, for a check that judges what is made of it.
     *
     * @param at the inputs of each time that the value is worked out
     * @param made what the check's stage is, where these values came out; empty where that cannot be told
     */
    public <I extends Record, P extends Record> List<MistakeModel<I, P>> mistakesInValue(
            Value of,
            String check,
            Function<Attempt<I, P>, List<List<Given>>> at,
            BiFunction<Attempt<I, P>, List<Quantity>, Optional<Expectation>> made) {
        return mistakes(
                Mutation.ofValue(graph, of.node()), of.node(), check, at, setting -> setting.result(of.node()), made);
    }

    /** {@link #mistakesInValue} of the output's gradient with respect to an input. */
    public <I extends Record, P extends Record> List<MistakeModel<I, P>> mistakesInGradient(
            Value of,
            String check,
            Function<Attempt<I, P>, List<List<Given>>> at,
            BiFunction<Attempt<I, P>, List<Quantity>, Optional<Expectation>> made) {
        Rule rule = rule(of);
        return mistakes(Mutation.ofGradient(graph, rule), of.node(), check, at, setting -> setting.result(rule), made);
    }

    private <I extends Record, P extends Record> List<MistakeModel<I, P>> mistakes(
            List<Mutation> mutations,
            Node node,
            String check,
            Function<Attempt<I, P>, List<List<Given>>> at,
            Function<Setting, Quantity> result,
            BiFunction<Attempt<I, P>, List<Quantity>, Optional<Expectation>> made) {
        List<MistakeModel<I, P>> mistakes = new ArrayList<>();
        for (Mutation of : mutations) {
            mistakes.add(new DerivedMistake<>(of, check, (mutation, attempt) -> {
                List<List<Given>> times = at.apply(attempt);
                List<Quantity> results = times.stream()
                        .map(one -> new Setting(graph, map(one), upstream(node, map(one)), Map.of()))
                        .flatMap(setting -> mutation.change().apply(setting).map(result).stream())
                        .toList();
                return results.size() < times.size() ? Optional.empty() : made.apply(attempt, results);
            }));
        }
        return mistakes;
    }

    /**
     * A vector of a number's value and of its derivative along a direction.
     *
     * @param loose {@link #USUAL}, {@link #EXACT} or {@link #STABLE}
     */
    public Expectation dual(Num of, List<Given> at, List<Given> along, double loose) {
        return new LazyExpectation(
                new int[] {2},
                () -> vector(loose, value(of, at), derivative(of, at, along)),
                (difference, step) -> approximated(of, at, along, difference, step));
    }

    private Expectation approximated(Num of, List<Given> at, List<Given> along, FixedStep difference, double step) {
        ToDoubleFunction<double[]> moved = t -> {
            Map<Node, Quantity> there = map(at);
            map(along)
                    .forEach((input, tangent) ->
                            there.computeIfPresent(input, (node, value) -> moved(value, tangent, t[0])));
            return graph.expected(of.node(), there).value()[0];
        };
        double[] start = {0};
        double[] dual = {value(of, at).value()[0], difference.gradient(moved, start, step)[0]};
        return Expectations.within(difference.noise(moved, start, step), new Entries(new int[] {2}, dual));
    }

    private static Quantity moved(Quantity value, Quantity tangent, double t) {
        double[] moved = value.value().clone();
        Arrays.setAll(moved, i -> moved[i] + t * tangent.value()[i]);
        return Quantity.exact(value.rows(), value.columns(), moved);
    }

    /** A vector of numbers, each within its own rounding; {@code loose} as for {@link #dual}. */
    public static Expectation vector(double loose, Quantity... numbers) {
        double[] value = new double[numbers.length];
        double[] magnitude = new double[numbers.length];
        double[] bounds = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            value[i] = numbers[i].value()[0];
            magnitude[i] = numbers[i].magnitude()[0];
            bounds[i] = numbers[i].bound(0);
        }
        return bounded(new Entries(new int[] {numbers.length}, value), magnitude, bounds, loose);
    }

    /** A matrix, each entry within its own rounding; {@code loose} as for {@link #dual}. */
    public static Expectation matrix(double loose, Quantity matrix) {
        double[] bounds = new double[matrix.size()];
        Arrays.setAll(bounds, matrix::bound);
        return bounded(Plain.entries(matrix, SimpleMatrix.class), matrix.magnitude(), bounds, loose);
    }

    private static Expectation bounded(Entries value, double[] magnitude, double[] bounds, double loose) {
        double largest = Arrays.stream(magnitude).max().orElse(0);
        return new BoundedExpectation(value, magnitude, bounds, () -> loose * largest, new ArrayList<>());
    }

    private static Map<Node, Quantity> map(List<Given> given) {
        Map<Node, Quantity> map = new HashMap<>();
        given.forEach(one -> map.put(one.input(), one.value()));
        return map;
    }
}
