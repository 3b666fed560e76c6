package dev.backprop.grader.derive.mutation;

import dev.backprop.grader.circuit.Extent;
import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Input;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.derive.mutation.MutationMessages.AnotherNumber;
import dev.backprop.grader.derive.mutation.MutationMessages.InTheStep;
import dev.backprop.grader.derive.mutation.MutationMessages.WithoutTheStep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/** Steps of the forward pass that are left out, take something with the wrong sign, or lose some of their terms. */
final class ForwardMutations {

    static final String STEP_MISSING = "step-missing";
    static final String SIGN = "sign-of-a-term";
    static final String MEAN_FOR_SUM = "mean-for-sum";
    private static final String SUM_FOR_MEAN = "sum-for-mean";
    private static final String OTHER_SIDE = "minimum-for-maximum";
    private static final String DOUBLED = "doubled-for-squared";
    private static final String LAST_TERM = "last-term-only";
    static final String EXAMPLES = "examples-skipped";
    private static final String FEATURES = "features-skipped";
    private static final String TERMS = "terms-skipped";

    private static final String TRUNCATED = "truncated-to-int";
    static final String TWICE = "term-twice";
    static final String HALVED = "term-halved";
    static final String PRECEDENCE = "operator-precedence";

    static final List<String> IDS = List.of(
            STEP_MISSING,
            SIGN,
            TWICE,
            HALVED,
            PRECEDENCE,
            MEAN_FOR_SUM,
            SUM_FOR_MEAN,
            OTHER_SIDE,
            DOUBLED,
            LAST_TERM,
            EXAMPLES,
            FEATURES,
            TERMS,
            TRUNCATED);

    private static final Set<String> ADDING = Set.of("plus", "minus");

    /** Steps that change no number. */
    private static final Set<String> REPEATING = Set.of("row", "column");

    private final Graph graph;
    private final List<Node> steps;
    private final List<Mutation> found = new ArrayList<>();

    ForwardMutations(Graph graph, List<Node> steps) {
        this.graph = graph;
        this.steps = steps;
    }

    List<Mutation> all() {
        steps.forEach(this::leftOut);
        steps.forEach(this::signs);
        steps.forEach(this::functions);
        steps.forEach(this::terms);
        steps.forEach(this::wholeNumbers);
        return found;
    }

    private void leftOut(Node node) {
        for (int k = 0; k < node.arguments().size(); k++) {
            Node kept = node.arguments().get(k);
            int argument = k;
            boolean isStep = !REPEATING.contains(node.operation().name());
            if (isStep && isNumbers(kept) && kept.shape().equals(node.shape())) {
                found.add(Mutation.of(
                        STEP_MISSING,
                        new WithoutTheStep(node, kept),
                        node,
                        operation -> new WithValue(
                                operation, (arguments, right) -> right.carrying(arguments[argument].value()))));
            }
        }
    }

    private void signs(Node node) {
        for (int k = 0; k < node.arguments().size(); k++) {
            int argument = k;
            if (isNumbers(node.arguments().get(k))) {
                found.add(Mutation.of(
                        SIGN,
                        new InTheStep(node),
                        node,
                        operation ->
                                new WithArgument(operation, argument, arguments -> times(-1, arguments[argument]))));
                if (ADDING.contains(node.operation().name())) {
                    times(TWICE, node, argument, 2, "2·");
                    times(HALVED, node, argument, 0.5, "½·");
                }
            }
        }
    }

    private void times(String id, Node node, int argument, double factor, String written) {
        List<Node> term = List.of(node.arguments().get(argument));
        found.add(Mutation.of(
                id,
                new AnotherNumber(Term.of(node), Term.of(term), new Term(written, term, "")),
                node,
                operation -> new WithArgument(operation, argument, arguments -> times(factor, arguments[argument]))));
    }

    private void functions(Node node) {
        String name = node.operation().name();
        boolean isOfSquares = name.equals("squaredNorm")
                || (name.equals("sum")
                        && node.arguments().get(0).operation().name().equals("square"));
        if (isOfSquares) {
            instead(
                    RegularisationMutations.NOT_SQUARED,
                    node,
                    (arguments, right) -> entries(right, i -> Math.sqrt(right.value()[i])));
        }
        if (name.startsWith("sum")) {
            instead(
                    MEAN_FOR_SUM,
                    node,
                    (arguments, right) -> entries(right, i -> right.value()[i] * right.size() / arguments[0].size()));
        } else if (name.startsWith("mean")) {
            instead(
                    SUM_FOR_MEAN,
                    node,
                    (arguments, right) -> entries(right, i -> right.value()[i] * arguments[0].size() / right.size()));
        } else if (name.equals("square")) {
            instead(
                    DOUBLED,
                    node,
                    (arguments, right) -> entries(right, i -> 2 * arguments[0].value()[i]));
        } else if (name.equals("sigmoid")) {
            // 1 / 1 + e^-x
            instead(
                    PRECEDENCE,
                    node,
                    (arguments, right) ->
                            entries(right, i -> 1 + Math.exp(-arguments[0].value()[i])));
        } else if (node.operation().hasKink()) {
            instead(
                    OTHER_SIDE,
                    node,
                    (arguments, right) -> entries(right, i -> {
                        double[] other = arguments[1].value();
                        return arguments[0].value()[i] + other[other.length == right.size() ? i : 0] - right.value()[i];
                    }));
        }
    }

    private void instead(String id, Node node, WithValue.Instead instead) {
        found.add(Mutation.of(id, new InTheStep(node), node, operation -> new WithValue(operation, instead)));
    }

    private void terms(Node node) {
        String name = node.operation().name();
        Node first = node.arguments().isEmpty() ? node : node.arguments().get(0);
        boolean added = name.equals("mult") && first.shape().axes() > 0;
        boolean all = name.equals("sum") || name.equals("mean");
        if (added || all || name.equals("sumRows") || name.equals("meanRows")) {
            boolean columns = first.shape().axes() == 2;
            lost(node, columns ? first.shape().columns() : first.shape().rows(), columns);
        }
        if (all && first.shape().axes() == 2) {
            Mutation.labelsOf(graph, first.shape()).ifPresent(labels -> lastOfAll(node, labels));
        }
        if ((all && first.shape().axes() == 2) || name.equals("sumCols") || name.equals("meanCols")) {
            lost(node, first.shape().rows(), false);
        }
    }

    /** A product of matrices whose sums are whole numbers after each term; what is added to it may be the first, or the last. */
    private void wholeNumbers(Node node) {
        if (isProduct(node)) {
            instead(TRUNCATED, node, (arguments, right) -> inInt(arguments[0], arguments[1], times(0, right)));
        } else if (node.operation().name().equals("plus")
                && isProduct(node.arguments().get(0))) {
            Node product = node.arguments().get(0);
            for (boolean first : new boolean[] {true, false}) {
                found.add(Mutation.of(TRUNCATED, new InTheStep(node), setting -> {
                    Quantity x = setting.value(product.arguments().get(0));
                    Quantity w = setting.value(product.arguments().get(1));
                    return setting.with(node, new WithValue(node.operation(), (arguments, right) -> {
                        Quantity[] none = {times(0, arguments[0]), arguments[1]};
                        Quantity added = node.operation().value(none, right.rows(), right.columns());
                        Quantity sums = inInt(x, w, first ? added : none[0]);
                        return first ? sums : entries(right, k -> (int) (sums.value()[k] + added.value()[k]));
                    }));
                }));
            }
        }
    }

    private static boolean isProduct(Node node) {
        return node.operation().name().equals("mult") && node.shape().axes() == 2;
    }

    private static Quantity inInt(Quantity x, Quantity w, Quantity start) {
        return entries(start, entry -> {
            int row = entry / start.columns();
            int column = entry % start.columns();
            int sum = (int) start.value()[entry];
            for (int k = 0; k < x.columns(); k++) {
                sum = (int) (sum + x.value()[row * x.columns() + k] * w.value()[k * w.columns() + column]);
            }
            return sum;
        });
    }

    private void lost(Node node, Extent extent, boolean columns) {
        String skipped = skipped(graph, extent);
        lost(skipped, node, columns, (at, count) -> at > 0);
        lost(skipped, node, columns, (at, count) -> at < count - 1);
        lost(LAST_TERM, node, columns, (at, count) -> at == count - 1);
    }

    /** Of the last row, the last entry that is not the correct class's: what a loop over the others leaves behind. */
    private void lastOfAll(Node node, Node labels) {
        found.add(Mutation.of(LAST_TERM, new InTheStep(node), setting -> {
            double[] correct = setting.value(labels).value();
            return setting.with(node, new WithArgument(setting.way().operation(node), 0, arguments -> {
                Quantity of = arguments[0];
                int last = of.columns() - 1 - (correct[of.rows() - 1] == of.columns() - 1 ? 1 : 0);
                return Mutation.masked(of, (row, column) -> row == of.rows() - 1 && column == last);
            }));
        }));
    }

    /** Whether one of so many terms is kept. */
    private interface Kept {
        boolean keeps(int term, int terms);
    }

    private void lost(String id, Node node, boolean columns, Kept kept) {
        WithArgument.Taken taken = arguments -> {
            Quantity of = arguments[0];
            return Mutation.masked(
                    of, (row, column) -> columns ? kept.keeps(column, of.columns()) : kept.keeps(row, of.rows()));
        };
        found.add(Mutation.of(id, new InTheStep(node), node, operation -> new WithArgument(operation, 0, taken)));
    }

    /** The page on terms that are left out, by what there are so many of. */
    static String skipped(Graph graph, Extent extent) {
        for (Node input : graph.inputs()) {
            if (input.operation() instanceof Input of && of.role() == Input.Role.DATA) {
                if (input.shape().rows().equals(extent)) {
                    return EXAMPLES;
                } else if (input.shape().columns().equals(extent)) {
                    return FEATURES;
                }
            }
        }
        return TERMS;
    }

    /** Whether a node holds numbers that can have either sign, and is not written in the circuit. */
    private boolean isNumbers(Node node) {
        boolean isLabels = node.operation() instanceof Input of && of.role() == Input.Role.LABELS;
        return !isLabels
                && (node.operation() instanceof Input || !node.arguments().isEmpty());
    }

    private static Quantity times(double factor, Quantity of) {
        return of.carrying(
                Arrays.stream(of.value()).map(number -> factor * number).toArray());
    }

    private static Quantity entries(Quantity right, IntToDoubleFunction value) {
        double[] entries = new double[right.size()];
        Arrays.setAll(entries, value);
        return right.carrying(entries);
    }
}
