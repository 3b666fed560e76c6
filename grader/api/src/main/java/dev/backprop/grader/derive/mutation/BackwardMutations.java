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
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;

/** Ways back that are missing, that are taken with the wrong sign, or with another slope than that of their operation. */
final class BackwardMutations {

    private static final String TERM_MISSING = "term-missing";
    private static final String SIGN = "sign-of-a-term";
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
            SIGN,
            SLOPE_FORGOTTEN,
            SLOPE_AT_THE_VALUE,
            SLOPE_AT_THE_ARGUMENT,
            VALUE_AS_SLOPE,
            OTHER_FACTOR,
            OTHER_WEIGHTS,
            OTHER_SLOPE,
            MASK_INVERTED,
            MASK_FROM_UPSTREAM,
            TOO_FAR);

    /** Operations whose slope is 1, whatever they are applied to. */
    private static final Set<String> WITH_SLOPE_ONE = Set.of("plus", "minus", "row", "column", "sum", "zeroAt");

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

    /**
     * What a slope with a difference in it comes to without its brackets, of the value and what comes back to it.
     *
     * @see #brackets
     */
    private static final List<DoubleBinaryOperator> WITHOUT_BRACKETS =
            List.of((f, flow) -> flow - f * f, (f, flow) -> 1 - f * f * flow);

    private static final List<DoubleBinaryOperator> OF_SIGMOID =
            List.of((f, flow) -> flow * f - f, (f, flow) -> f - f * flow);

    /** One argument of a step through which the gradient comes back. */
    private record Edge(Node step, int argument) {
        Node from() {
            return step.arguments().get(argument);
        }

        /** What the slope is worked out from. */
        List<Node> slopeOf() {
            String name = step.operation().name();
            if (PRODUCTS.contains(name)) {
                return List.of(step.arguments().get(1 - argument));
            }
            return WITH_SLOPE_ONE.contains(name) || LINEAR.contains(name) ? List.of() : step.arguments();
        }
    }

    private final Graph graph;
    private final Rule rule;
    private final Map<Node, List<Edge>> edges = new LinkedHashMap<>();
    private final List<Mutation> found = new ArrayList<>();

    BackwardMutations(Graph graph, Rule rule, List<Node> steps) {
        this.graph = graph;
        this.rule = rule;
        for (Node step : steps) {
            for (int k = 0; k < step.arguments().size(); k++) {
                Node from = step.arguments().get(k);
                if (from.equals(rule.node()) || rule.passes(from)) {
                    edges.computeIfAbsent(from, node -> new ArrayList<>()).add(new Edge(step, k));
                }
            }
        }
    }

    List<Mutation> all() {
        List<Edge> every = edges.values().stream().flatMap(List::stream).toList();
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
            every.forEach(edge -> add(SIGN, edge, Slope.NEGATED));
            every.forEach(edge -> add(ForwardMutations.TWICE, edge, Slope.DOUBLED));
            every.forEach(edge -> add(ForwardMutations.HALVED, edge, Slope.HALVED));
        }
        every.forEach(this::precedence);
        every.forEach(this::brackets);
        SLOPES.forEach(slope -> every.forEach(edge -> otherSlope(edge, slope)));
        SLOPES_BY_SIGN.forEach(slope ->
                every.stream().filter(edge -> !isNeverNegative(edge.from())).forEach(edge -> otherSlope(edge, slope)));
        tooFar();
        return found;
    }

    /** What a slope is worked out from is another value, of the same shape or of the same function. */
    List<Mutation> otherValues() {
        List<Mutation> others = new ArrayList<>();
        edges.values().stream().flatMap(List::stream).forEach(edge -> otherValues(edge, others));
        return others;
    }

    private void otherValues(Edge edge, List<Mutation> others) {
        List<Node> arguments = edge.step.arguments();
        boolean isProduct = PRODUCTS.contains(edge.step.operation().name());
        int factor = isProduct ? 1 - edge.argument : 0;
        for (Node other : graph.nodes()) {
            if (isProduct && Mutation.isInPlaceOf(graph, other, arguments.get(factor))) {
                others.add(another(
                        edge, arguments.get(factor), other, setting -> Slope.with(factor, setting.ownValue(other))));
            } else if (!isProduct
                    && arguments.size() == 1
                    && hasSlope(edge)
                    && !edge.slopeOf().isEmpty()
                    && Mutation.isInPlaceOf(graph, other, edge.step)
                    && other.operation().name().equals(edge.step.operation().name())) {
                others.add(another(edge, edge.step, other, setting -> {
                    double[] slopes = slopes(setting, other);
                    return point -> Slope.scaled(slopes);
                }));
            }
        }
    }

    private Mutation another(Edge edge, Node right, Node other, Function<Setting, Slope> slope) {
        AnotherNumber remark = new AnotherNumber(Term.gradient(rule.node()), Term.of(right), Term.of(other));
        return Mutation.of(OtherValueMutations.TAKEN, remark, setting -> sloped(setting, edge, slope.apply(setting)));
    }

    /** Whether a slope on the way back is worked out from the value of an input. */
    boolean reads(Node input) {
        return edges.values().stream()
                .flatMap(List::stream)
                .flatMap(edge -> edge.slopeOf().stream())
                .anyMatch(value -> isWorkedOut(value, input));
    }

    private boolean isWorkedOut(Node value, Node from) {
        boolean isThere = graph.stages().contains(value) && !rule.passes(value);
        return value.equals(from)
                || (!isThere && value.arguments().stream().anyMatch(argument -> isWorkedOut(argument, from)));
    }

    /** Each term alone is missing, or it alone is there. */
    private void termsMissing(Node from, List<Edge> ways) {
        if (ways.size() < 2) {
            return;
        }
        for (Edge missing : ways) {
            without(from, ways, List.of(missing));
        }
        if (ways.size() > 2) {
            for (Edge left : ways) {
                without(
                        from,
                        ways,
                        ways.stream().filter(way -> !way.equals(left)).toList());
            }
        }
    }

    private void without(Node from, List<Edge> ways, List<Edge> missing) {
        List<Node> present =
                steps(ways.stream().filter(way -> !missing.contains(way)).toList());
        List<Node> gone = new ArrayList<>(steps(missing));
        gone.removeAll(present);
        Term gradient = Term.gradient(from);
        Remark remark = gone.isEmpty()
                ? new UsedTwice(gradient, Term.of(steps(missing)))
                : new TermsMissing(gradient, present.size(), present.size() + gone.size(), Term.of(gone));
        found.add(Mutation.of(TERM_MISSING, remark, setting -> {
            Setting changed = setting;
            for (Edge way : missing) {
                changed = sloped(changed, way, Slope.NONE);
            }
            return changed;
        }));
    }

    private static List<Node> steps(List<Edge> ways) {
        return ways.stream().map(way -> way.step).distinct().toList();
    }

    private void atTheValue(Edge edge) {
        if (edge.step.arguments().size() == 1 && hasSlope(edge)) {
            add(SLOPE_AT_THE_VALUE, edge, Slope.AT_THE_VALUE);
        }
    }

    /** Of functions whose slope is remembered as a formula of the value, that formula with the argument in it. */
    private void atTheArgument(Edge edge) {
        switch (edge.step.operation().name()) {
            case "tanh" -> sloped(SLOPE_AT_THE_ARGUMENT, edge, Slope.of((x, f) -> 1 - x * x));
            case "sigmoid" -> sloped(SLOPE_AT_THE_ARGUMENT, edge, Slope.of((x, f) -> x * (1 - x)));
            default -> {}
        }
    }

    private void otherFactor(Edge edge) {
        List<Node> factors = edge.step.arguments();
        if (PRODUCTS.contains(edge.step.operation().name())
                && factors.get(0).shape().equals(factors.get(1).shape())
                && hasSlope(edge)) {
            add(OTHER_FACTOR, edge, Slope.OF_THE_OTHER);
        }
    }

    /** Of a product with weights, other ones of the same shape. */
    private void otherWeights(Edge edge) {
        if (!PRODUCTS.contains(edge.step.operation().name())) {
            return;
        }
        int factor = 1 - edge.argument;
        Node weights = edge.step.arguments().get(factor);
        for (Node other : graph.inputs()) {
            if (isWeights(weights)
                    && isWeights(other)
                    && !other.equals(weights)
                    && other.shape().equals(weights.shape())) {
                AnotherNumber remark = new AnotherNumber(Term.gradient(rule.node()), Term.of(weights), Term.of(other));
                found.add(Mutation.of(
                        OTHER_WEIGHTS,
                        remark,
                        setting -> sloped(setting, edge, Slope.with(factor, setting.value(other)))));
            }
        }
    }

    private static boolean isWeights(Node node) {
        return node.operation() instanceof Input input && input.role() == Input.Role.WEIGHTS;
    }

    /** Minus a, divided by x and multiplied by x, where a should be divided by the square. */
    private void precedence(Edge edge) {
        if (edge.step.operation().name().equals("reciprocal") && hasSlope(edge)) {
            add(ForwardMutations.PRECEDENCE, edge, Slope.of((x, f) -> -1));
        }
    }

    /** 1 − f² of tanh and f·(1 − f) of a sigmoid, multiplied from the left or from the right with what comes back. */
    private void brackets(Edge edge) {
        String name = edge.step.operation().name();
        boolean isSigmoid = name.equals("sigmoid");
        // Nothing comes back to the output that it could be multiplied with.
        boolean isMultiplied = graph.output().filter(edge.step::equals).isEmpty();
        if (isMultiplied && edge.from().equals(rule.node()) && (isSigmoid || name.equals("tanh"))) {
            WITHOUT_BRACKETS.forEach(wrong -> withoutBrackets(edge, isSigmoid, wrong));
            OF_SIGMOID.stream().filter(wrong -> isSigmoid).forEach(wrong -> withoutBrackets(edge, true, wrong));
        }
    }

    private void withoutBrackets(Edge edge, boolean isSigmoid, DoubleBinaryOperator wrong) {
        found.add(new Mutation(
                ForwardMutations.PRECEDENCE,
                new InTheStep(edge.step),
                setting -> setting.flow(edge.step)
                        .map(flow -> setting.then(result -> {
                            double[] f = setting.value(edge.step).value();
                            double[] entries = result.value().clone();
                            Arrays.setAll(entries, i -> {
                                double slope = isSigmoid ? f[i] * (1 - f[i]) : 1 - f[i] * f[i];
                                double comesBack = flow.value()[i];
                                return entries[i] + (wrong.applyAsDouble(f[i], comesBack) - slope * comesBack);
                            });
                            return result.carrying(entries);
                        }))));
    }

    private void masks(Edge edge) {
        String name = edge.step.operation().name();
        if (name.equals("max") || name.equals("elementMax")) {
            sloped(MASK_INVERTED, edge, Slope.of((x, f) -> x < f ? 1 : 0));
        } else if (name.equals("leakyRelu") && edge.argument == 0) {
            sloped(MASK_INVERTED, edge, Slope.LEAKING_ON_THE_OTHER_SIDE);
        }
        if (!edge.step.operation().hasKink() || !hasSlope(edge)) {
            return;
        }
        sloped(MASK_INVERTED, edge, Slope.of((x, f) -> f > 0 ? 0 : 1));
        if (rule.consumers().contains(edge.step)) {
            InTheStep remark = new InTheStep(edge.step);
            for (boolean both : new boolean[] {false, true}) {
                found.add(new Mutation(
                        MASK_FROM_UPSTREAM,
                        remark,
                        setting ->
                                setting.flow(edge.step).map(flow -> sloped(setting, edge, fromUpstream(flow, both)))));
            }
        }
    }

    /** @param both whether the right mask is there too */
    private static Slope fromUpstream(Quantity flow, boolean both) {
        return point -> {
            double[] by = new double[flow.size()];
            Arrays.setAll(
                    by, i -> flow.value()[i] > 0 && (!both || point.value().value()[i] > 0) ? 1 : 0);
            return Slope.scaled(by);
        };
    }

    /** What goes back is multiplied by the slope of the operation that made the value itself. */
    private void tooFar() {
        Node node = rule.node();
        boolean isStep = !node.arguments().isEmpty()
                && node.arguments().get(0).shape().equals(node.shape())
                && !WITH_SLOPE_ONE.contains(node.operation().name());
        if (isStep) {
            found.add(new Mutation(TOO_FAR, new WithTheGradient(Term.gradient(node)), setting -> {
                double[] slopes = slopes(setting, node);
                Setting changed = setting;
                for (Edge way : edges.getOrDefault(node, List.of())) {
                    changed = sloped(changed, way, after(slopes));
                }
                return Optional.of(changed);
            }));
        }
    }

    /** Of a ReLU those that the own value tells. */
    private static double[] slopes(Setting setting, Node node) {
        if (node.operation().name().equals("relu")) {
            return Arrays.stream(setting.ownValue(node).value())
                    .map(own -> own > 0 ? 1 : 0)
                    .toArray();
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
            Slope.scaled(slopes).push(in, before);
            point.right().tangents(point.argument(), before, out);
        };
    }

    private static boolean isNeverNegative(Node node) {
        String name = node.operation().name();
        List<Node> of = node.arguments();
        boolean isSquare = PRODUCTS.contains(name) && of.get(0).equals(of.get(1));
        return isSquare || NEVER_NEGATIVE.contains(name) || (name.equals("sum") && isNeverNegative(of.get(0)));
    }

    private void otherSlope(Edge edge, Written slope) {
        if (hasSlope(edge)) {
            SlopeInTheStep remark =
                    new SlopeInTheStep(Term.of(edge.step), Term.formula(slope.written, edge.from(), edge.step));
            found.add(Mutation.of(OTHER_SLOPE, remark, setting -> sloped(setting, edge, Slope.of(slope.slope))));
        }
    }

    private void sloped(String id, Edge edge, Slope slope) {
        if (hasSlope(edge)) {
            add(id, edge, slope);
        }
    }

    /** Whether the operation multiplies each entry of what comes back. */
    private static boolean hasSlope(Edge edge) {
        return edge.from().shape().equals(edge.step.shape())
                && !WITH_SLOPE_ONE.contains(edge.step.operation().name());
    }

    private void add(String id, Edge edge, Slope slope) {
        InTheStep remark = new InTheStep(edge.step);
        found.add(Mutation.of(id, remark, setting -> sloped(setting, edge, slope)));
    }

    private static Setting sloped(Setting setting, Edge edge, Slope slope) {
        WithSlope wrong = new WithSlope(setting.way().operation(edge.step), edge.argument, slope);
        return setting.with(edge.step, wrong);
    }
}
