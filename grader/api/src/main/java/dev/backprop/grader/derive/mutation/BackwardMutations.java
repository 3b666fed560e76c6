package dev.backprop.grader.derive.mutation;

import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Input;
import dev.backprop.grader.circuit.KinkSlopes;
import dev.backprop.grader.circuit.Lanes;
import dev.backprop.grader.circuit.Linearised;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Rule;
import dev.backprop.grader.derive.mutation.MutationMessages.AnotherNumber;
import dev.backprop.grader.derive.mutation.MutationMessages.InTheStep;
import dev.backprop.grader.derive.mutation.MutationMessages.Remark;
import dev.backprop.grader.derive.mutation.MutationMessages.SlopeInTheStep;
import dev.backprop.grader.derive.mutation.MutationMessages.TermsMissing;
import dev.backprop.grader.derive.mutation.MutationMessages.UsedTwice;
import dev.backprop.grader.derive.mutation.MutationMessages.WithTheGradient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Ways back that are missing, that are taken with the wrong sign, or with another slope than that of their operation. */
final class BackwardMutations extends Mutations {

    private static final String TERM_MISSING = "term-missing";
    static final String SLOPE_FORGOTTEN = "slope-forgotten";
    private static final String SLOPE_AT_THE_VALUE = "slope-at-the-value";
    private static final String SLOPE_AT_THE_ARGUMENT = "slope-at-the-argument";
    private static final String VALUE_AS_SLOPE = "value-as-slope";
    static final String OTHER_FACTOR = "other-factor";
    private static final String OTHER_WEIGHTS = "other-weights";
    private static final String OTHER_SLOPE = "slope-of-another-function";
    private static final String MASK_INVERTED = "mask-inverted";
    private static final String MASK_FROM_UPSTREAM = "mask-from-upstream";
    private static final String TOO_FAR = "one-step-too-far";

    static final List<String> IDS = List.of(
            TERM_MISSING,
            SLOPE_FORGOTTEN,
            SLOPE_AT_THE_VALUE,
            SLOPE_AT_THE_ARGUMENT,
            VALUE_AS_SLOPE,
            OTHER_FACTOR,
            OTHER_WEIGHTS,
            OTHER_SLOPE,
            MASK_INVERTED,
            MASK_FROM_UPSTREAM,
            TOO_FAR,
            MarginMutations.WHOLE);

    /** Operations whose slope is 1, whatever they are applied to. */
    private static final Set<String> WITH_SLOPE_ONE = Set.of("plus", "minus", "row", "column", "sum", "zeroAt");

    /** Of another number than theirs there may be no slope. */
    private static final Set<String> WITH_POLES = Set.of("log", "power", "reciprocal", "root");

    /** Others whose slope is the same, whatever they are applied to. */
    private static final Set<String> LINEAR = Set.of(
            "append",
            "entry",
            "mean",
            "meanCols",
            "meanRows",
            "over",
            "select",
            "slice",
            "sumCols",
            "sumRows",
            "transpose");

    private static final Set<String> PRODUCTS = Set.of("mult", "elementMult");

    private static final Set<String> NEVER_NEGATIVE = Set.of("square", "exp", "sigmoid", "root");

    /**
     * A slope of an argument x and a value f.
     *
     * @param written with {x} and {f} for these
     */
    private record Written(String written, DoubleBinaryOperator slope) {}

    private static final List<Written> SLOPES = List.of(
            new Written("{f}·(1 − {f})", (x, f) -> f * (1 - f)),
            new Written("{x}·(1 − {x})", (x, f) -> x * (1 - x)),
            new Written("1 − {f}", (x, f) -> 1 - f),
            new Written("1 − {f}²", (x, f) -> 1 - f * f),
            new Written("1 + {f}", (x, f) -> 1 + f),
            new Written("{f}²", (x, f) -> f * f),
            new Written("−{f}²", (x, f) -> -f * f),
            new Written("−1/{x}", (x, f) -> -1 / x),
            new Written("1/{x}", (x, f) -> 1 / x),
            new Written("2·{f}", (x, f) -> 2 * f),
            new Written("2·{x}", (x, f) -> 2 * x));

    /** Of a number that is never negative they are a slope of 1. */
    private static final List<Written> SLOPES_BY_SIGN = List.of(
            new Written("1 where {x} > 0, else 0,", (x, f) -> x > 0 ? 1 : 0),
            new Written("the sign of {x}", (x, f) -> Math.signum(x)));

    private final Rule rule;

    /** Where the gradient comes back, by the node that it comes back to. */
    private final Map<Node, List<Use>> edges;

    private final List<Use> every;

    BackwardMutations(Graph graph, Rule rule, List<Node> steps) {
        super(graph);
        this.rule = rule;
        this.edges = uses(steps).stream()
                .filter(use -> use.node().equals(rule.node()) || rule.passes(use.node()))
                .collect(Collectors.groupingBy(Use::node, LinkedHashMap::new, Collectors.toList()));
        this.every = edges.values().stream().flatMap(List::stream).toList();
    }

    List<Mutation> all() {
        edges.forEach(this::termsMissing);
        every.forEach(edge -> sloped(SLOPE_FORGOTTEN, edge, Slope.of((x, f) -> 1)));
        every.forEach(this::atTheValue);
        every.forEach(this::atTheArgument);
        every.forEach(this::otherFactor);
        every.forEach(this::otherWeights);
        every.forEach(this::masks);
        every.forEach(edge -> sloped(VALUE_AS_SLOPE, edge, Slope.of((x, f) -> f)));
        every.forEach(edge -> sloped(VALUE_AS_SLOPE, edge, Slope.of((x, f) -> x)));
        if (every.size() > 1) {
            every.forEach(edge -> slope(ForwardMutations.SIGN, edge, Slope.times(-1)));
            every.forEach(edge -> slope(ForwardMutations.TWICE, edge, Slope.times(2)));
            every.forEach(edge -> slope(ForwardMutations.HALVED, edge, Slope.times(0.5)));
        }
        every.forEach(this::wholeNumbers);
        every.forEach(this::precedence);
        every.forEach(this::brackets);
        SLOPES.forEach(slope -> every.forEach(edge -> otherSlope(edge, slope)));
        SLOPES_BY_SIGN.forEach(slope ->
                every.stream().filter(edge -> !isNeverNegative(edge.node())).forEach(edge -> otherSlope(edge, slope)));
        tooFar();
        return found;
    }

    /** 1/N in whole numbers, or 2/N with the 2 of a square. */
    private void wholeNumbers(Use edge) {
        String name = edge.step().operation().name();
        if (edge.argument() == 0 && (name.startsWith("mean") || name.equals("over"))) {
            slope(MarginMutations.WHOLE, edge, Slope.inWholeNumbers(1));
            slope(MarginMutations.WHOLE, edge, Slope.inWholeNumbers(2));
        }
    }

    /** What a slope is worked out from is another value, of the same shape or of the same function. */
    List<Mutation> otherValues() {
        every.forEach(this::otherValues);
        every.forEach(this::otherArguments);
        return found;
    }

    private void otherValues(Use edge) {
        Node step = edge.step();
        boolean isProduct = isProduct(edge);
        for (Node other : graph.nodes()) {
            if (isProduct && isInPlaceOf(other, edge.other())) {
                another(
                        OtherValueMutations.TAKEN,
                        edge,
                        edge.other(),
                        other,
                        setting -> factor(edge, setting.ownValue(other)));
            } else if (!isProduct
                    && isWorkedOutOfOne(edge)
                    && isInPlaceOf(other, step)
                    && isA(other, step.operation().name())) {
                another(OtherValueMutations.TAKEN, edge, step, other, setting -> {
                    double[] slopes = slopes(setting, other);
                    return point -> Slope.scaled(slopes.length, i -> slopes[i]);
                });
            }
        }
    }

    /** The right slope, at another value than the argument. */
    private void otherArguments(Use edge) {
        if (isWorkedOutOfOne(edge)
                && !WITH_POLES.contains(edge.step().operation().name())) {
            graph.nodes().stream()
                    .filter(other -> !other.equals(edge.step()) && isInPlaceOf(other, edge.node()))
                    .forEach(other -> another(
                            OtherValueMutations.TAKEN,
                            edge,
                            edge.node(),
                            other,
                            setting -> Slope.with(0, setting.ownValue(other))));
        }
    }

    private static boolean isWorkedOutOfOne(Use edge) {
        return edge.step().arguments().size() == 1
                && hasSlope(edge)
                && !slopeOf(edge).isEmpty();
    }

    private void another(String id, Use edge, Node right, Node other, Function<Setting, Slope> slope) {
        AnotherNumber remark = new AnotherNumber(Term.gradient(rule.node()), Term.of(right), Term.of(other));
        add(id, remark, setting -> setting.withSlope(edge, slope.apply(setting)));
    }

    /** Of a product, another factor. */
    private static Slope factor(Use edge, Quantity instead) {
        return Slope.with(1 - edge.argument(), instead);
    }

    private static boolean isProduct(Use edge) {
        return PRODUCTS.contains(edge.step().operation().name());
    }

    /** What a slope is worked out from. */
    private static List<Node> slopeOf(Use edge) {
        String name = edge.step().operation().name();
        if (isProduct(edge)) {
            return List.of(edge.other());
        }
        return WITH_SLOPE_ONE.contains(name) || LINEAR.contains(name)
                ? List.of()
                : edge.step().arguments();
    }

    /** Whether a slope on the way back is worked out from the value of an input. */
    boolean reads(Node input) {
        return every.stream().flatMap(edge -> slopeOf(edge).stream()).anyMatch(value -> isWorkedOut(value, input));
    }

    private boolean isWorkedOut(Node value, Node from) {
        boolean isThere = graph.stages().contains(value) && !rule.passes(value);
        return value.equals(from)
                || (!isThere && value.arguments().stream().anyMatch(argument -> isWorkedOut(argument, from)));
    }

    /** Each term alone is missing, or it alone is there. */
    private void termsMissing(Node from, List<Use> ways) {
        if (ways.size() > 1) {
            ways.forEach(missing -> without(from, List.of(missing), others(ways, missing)));
        }
        if (ways.size() > 2) {
            ways.forEach(left -> without(from, others(ways, left), List.of(left)));
        }
    }

    private static List<Use> others(List<Use> ways, Use one) {
        return ways.stream().filter(way -> !way.equals(one)).toList();
    }

    private void without(Node from, List<Use> missing, List<Use> left) {
        List<Node> present = steps(left);
        List<Node> gone = new ArrayList<>(steps(missing));
        gone.removeAll(present);
        Term gradient = Term.gradient(from);
        Remark remark = gone.isEmpty()
                ? new UsedTwice(gradient, Term.of(steps(missing)))
                : new TermsMissing(gradient, present.size(), present.size() + gone.size(), Term.of(gone));
        together(TERM_MISSING, remark, missing, (setting, way) -> setting.withSlope(way, point -> (in, out) -> {}));
    }

    private static List<Node> steps(List<Use> ways) {
        return ways.stream().map(Use::step).distinct().toList();
    }

    private void atTheValue(Use edge) {
        if (edge.step().arguments().size() == 1 || (isA(edge.step(), "elu") && edge.argument() == 0)) {
            sloped(SLOPE_AT_THE_VALUE, edge, Slope.AT_THE_VALUE);
        }
    }

    /** Of functions whose slope is remembered as a formula of the value, that formula with the argument in it. */
    private void atTheArgument(Use edge) {
        switch (edge.step().operation().name()) {
            case "tanh" -> sloped(SLOPE_AT_THE_ARGUMENT, edge, Slope.of((x, f) -> 1 - x * x));
            case "sigmoid" -> sloped(SLOPE_AT_THE_ARGUMENT, edge, Slope.of((x, f) -> x * (1 - x)));
            default -> {}
        }
    }

    private void otherFactor(Use edge) {
        if (isProduct(edge) && edge.node().shape().equals(edge.other().shape())) {
            sloped(OTHER_FACTOR, edge, Slope.OF_THE_OTHER);
        }
    }

    /** Of a product with weights, other ones of the same shape. */
    private void otherWeights(Use edge) {
        if (!isProduct(edge) || !is(edge.other(), Input.Role.WEIGHTS)) {
            return;
        }
        for (Node other : graph.inputs()) {
            if (is(other, Input.Role.WEIGHTS) && isInPlaceOf(other, edge.other())) {
                another(OTHER_WEIGHTS, edge, edge.other(), other, setting -> factor(edge, setting.value(other)));
            }
        }
    }

    /** Minus a, divided by x and multiplied by x, where a should be divided by the square. */
    private void precedence(Use edge) {
        if (isA(edge.step(), "reciprocal")) {
            sloped(ForwardMutations.PRECEDENCE, edge, Slope.of((x, f) -> -1));
        }
    }

    /** 1 − f² of tanh and f·(1 − f) of a sigmoid, multiplied from the left or from the right with what comes back. */
    private void brackets(Use edge) {
        boolean isSigmoid = isA(edge.step(), "sigmoid");
        // Nothing comes back to the output that it could be multiplied with.
        boolean isMultiplied = graph.output().filter(edge.step()::equals).isEmpty();
        if (isMultiplied && edge.node().equals(rule.node()) && (isSigmoid || isA(edge.step(), "tanh"))) {
            withoutBrackets(edge.step(), isSigmoid, (f, flow) -> flow - f * f);
            withoutBrackets(edge.step(), isSigmoid, (f, flow) -> 1 - f * f * flow);
            if (isSigmoid) {
                withoutBrackets(edge.step(), true, (f, flow) -> flow * f - f);
                withoutBrackets(edge.step(), true, (f, flow) -> f - f * flow);
            }
        }
    }

    /** @param wrong what the slope and what comes back make without brackets, of the value and what comes back */
    private void withoutBrackets(Node step, boolean isSigmoid, DoubleBinaryOperator wrong) {
        addPossible(
                ForwardMutations.PRECEDENCE,
                new InTheStep(step),
                setting -> setting.flow(step)
                        .map(flow -> setting.then(result -> {
                            double[] values = setting.value(step).value();
                            return entries(result, i -> {
                                double f = values[i];
                                double slope = isSigmoid ? f * (1 - f) : 1 - f * f;
                                double comesBack = flow.value()[i];
                                return result.value()[i] + (wrong.applyAsDouble(f, comesBack) - slope * comesBack);
                            });
                        })));
    }

    private void masks(Use edge) {
        invertedOnBothSides(edge);
        if (isA(edge.step(), "max") || isA(edge.step(), "elementMax")) {
            sloped(MASK_INVERTED, edge, Slope.of((x, f) -> x < f ? 1 : 0));
        } else if (isA(edge.step(), "leakyRelu") && edge.argument() == 0) {
            sloped(MASK_INVERTED, edge, Slope.LEAKING_ON_THE_OTHER_SIDE);
        }
        if (!edge.step().operation().hasKink() || !hasSlope(edge)) {
            return;
        }
        sloped(MASK_INVERTED, edge, Slope.of((x, f) -> f > 0 ? 0 : 1));
        if (rule.consumers().contains(edge.step())) {
            fromUpstream(edge, false);
            fromUpstream(edge, true);
        }
    }

    /** Of two between which the larger is chosen, and to both of which something goes back. */
    private void invertedOnBothSides(Use edge) {
        List<Use> sides =
                every.stream().filter(each -> each.step().equals(edge.step())).toList();
        boolean isMax = isA(edge.step(), "max") || isA(edge.step(), "elementMax");
        if (isMax
                && sides.size() == 2
                && edge.argument() == 0
                && sides.stream().allMatch(BackwardMutations::hasSlope)) {
            add(MASK_INVERTED, new InTheStep(edge.step()), setting -> {
                Setting changed = setting;
                for (Use side : sides) {
                    changed = changed.withSlope(side, Slope.of((x, f) -> x < f ? 1 : 0));
                }
                return changed;
            });
        }
    }

    /** @param both whether the right mask is there too */
    private void fromUpstream(Use edge, boolean both) {
        addPossible(
                MASK_FROM_UPSTREAM,
                new InTheStep(edge.step()),
                setting -> setting.flow(edge.step())
                        .map(flow -> setting.withSlope(edge, point -> {
                            double[] value = point.value().value();
                            return Slope.scaled(
                                    flow.size(), i -> flow.value()[i] > 0 && (!both || value[i] > 0) ? 1 : 0);
                        })));
    }

    /** What goes back is multiplied by the slope of the operation that made the value itself. */
    private void tooFar() {
        Node node = rule.node();
        boolean isStep = !node.arguments().isEmpty()
                && node.arguments().get(0).shape().equals(node.shape())
                && !WITH_SLOPE_ONE.contains(node.operation().name());
        if (isStep) {
            together(
                    TOO_FAR,
                    new WithTheGradient(Term.gradient(node)),
                    edges.getOrDefault(node, List.of()),
                    (setting, way) -> setting.withSlope(way, after(slopes(setting, node))));
        }
    }

    /** Of a ReLU those that the own value tells. */
    private static double[] slopes(Setting setting, Node node) {
        if (isA(node, "relu")) {
            return each(setting.ownValue(node), own -> own > 0 ? 1 : 0).value();
        }
        Quantity[] arguments = node.arguments().stream().map(setting::value).toArray(Quantity[]::new);
        Quantity value = node.operation().value(arguments, arguments[0].rows(), arguments[0].columns());
        Linearised linearised = node.operation().at(arguments, () -> value, KinkSlopes.PLAIN);
        Lanes ones = new Lanes(1, value.size());
        Arrays.fill(ones.data(), 1);
        Lanes slopes = new Lanes(1, value.size());
        linearised.tangents(0, ones, slopes);
        return slopes.data();
    }

    /** The right slope after another one. */
    private static Slope after(double... slopes) {
        return point -> (in, out) -> {
            Lanes before = new Lanes(in.count(), in.size());
            Slope.scaled(slopes.length, i -> slopes[i]).push(in, before);
            point.right().tangents(point.argument(), before, out);
        };
    }

    private static boolean isNeverNegative(Node node) {
        String name = node.operation().name();
        List<Node> of = node.arguments();
        boolean isSquare = PRODUCTS.contains(name) && of.get(0).equals(of.get(1));
        return isSquare || NEVER_NEGATIVE.contains(name) || (name.equals("sum") && isNeverNegative(of.get(0)));
    }

    private void otherSlope(Use edge, Written slope) {
        if (hasSlope(edge)) {
            SlopeInTheStep remark =
                    new SlopeInTheStep(Term.of(edge.step()), Term.formula(slope.written, edge.node(), edge.step()));
            add(OTHER_SLOPE, remark, setting -> setting.withSlope(edge, Slope.of(slope.slope)));
        }
    }

    private void sloped(String id, Use edge, Slope slope) {
        if (hasSlope(edge)) {
            slope(id, edge, slope);
        }
    }

    /** Whether the operation multiplies each entry of what comes back. */
    private static boolean hasSlope(Use edge) {
        return edge.node().shape().equals(edge.step().shape())
                && !WITH_SLOPE_ONE.contains(edge.step().operation().name());
    }
}
