package dev.backprop.grader.derive.mutation;

import dev.backprop.grader.circuit.Extent;
import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Input;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.derive.mutation.MutationMessages.AnotherNumber;
import dev.backprop.grader.derive.mutation.MutationMessages.InTheStep;
import dev.backprop.grader.derive.mutation.MutationMessages.WithoutTheStep;
import java.util.List;
import java.util.Set;

/** Steps of the forward pass that are left out, take something with the wrong sign, or lose some of their terms. */
final class ForwardMutations extends Mutations {

    static final String STEP_MISSING = "step-missing";
    static final String SIGN = "sign-of-a-term";
    static final String MEAN_FOR_SUM = "mean-for-sum";
    private static final String SUM_FOR_MEAN = "sum-for-mean";
    private static final String OTHER_SIDE = "minimum-for-maximum";
    private static final String DOUBLED = "doubled-for-squared";
    static final String LAST_TERM = "last-term-only";
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
            TRUNCATED);

    private static final Set<String> ADDING = Set.of("plus", "minus");

    /** Steps that change no number. */
    private static final Set<String> REPEATING = Set.of("row", "column");

    private final List<Node> steps;

    ForwardMutations(Graph graph, List<Node> steps) {
        super(graph);
        this.steps = steps;
    }

    List<Mutation> all() {
        uses(steps).forEach(this::leftOut);
        uses(steps).forEach(this::signs);
        steps.forEach(this::functions);
        steps.forEach(this::terms);
        steps.forEach(this::wholeNumbers);
        return found;
    }

    private void leftOut(Use use) {
        Node step = use.step();
        Node kept = use.node();
        boolean isStep = !REPEATING.contains(step.operation().name());
        if (isStep && isNumbers(kept) && kept.shape().equals(step.shape())) {
            add(
                    STEP_MISSING,
                    new WithoutTheStep(step, kept),
                    setting -> setting.withValue(
                            step, (arguments, right) -> right.carrying(arguments[use.argument()].value())));
        }
    }

    private void signs(Use use) {
        if (isNumbers(use.node())) {
            argument(SIGN, use, arguments -> times(-1, arguments[use.argument()]));
            if (ADDING.contains(use.step().operation().name())) {
                times(TWICE, use, 2, "2·");
                times(HALVED, use, 0.5, "½·");
            }
        }
    }

    private void times(String id, Use use, double factor, String written) {
        List<Node> term = List.of(use.node());
        add(
                id,
                new AnotherNumber(Term.of(use.step()), Term.of(term), new Term(written, term, "")),
                setting -> setting.withArgument(use, arguments -> times(factor, arguments[use.argument()])));
    }

    private void functions(Node node) {
        String name = node.operation().name();
        boolean isOfSquares = name.equals("squaredNorm")
                || (name.equals("sum") && isA(node.arguments().get(0), "square"));
        if (isOfSquares) {
            value(RegularisationMutations.NOT_SQUARED, node, (arguments, right) -> each(right, Math::sqrt));
        }
        if (name.startsWith("sum")) {
            value(
                    MEAN_FOR_SUM,
                    node,
                    (arguments, right) -> each(right, sum -> sum * right.size() / arguments[0].size()));
        } else if (name.startsWith("mean")) {
            value(
                    SUM_FOR_MEAN,
                    node,
                    (arguments, right) -> each(right, mean -> mean * arguments[0].size() / right.size()));
            inWholeNumbers(node);
        } else if (name.equals("over")) {
            inWholeNumbers(node);
        } else if (name.equals("square")) {
            value(
                    DOUBLED,
                    node,
                    (arguments, right) -> entries(right, i -> 2 * arguments[0].value()[i]));
        } else if (name.equals("sigmoid")) {
            // 1 / 1 + e^-x
            value(
                    PRECEDENCE,
                    node,
                    (arguments, right) ->
                            entries(right, i -> 1 + Math.exp(-arguments[0].value()[i])));
        } else if (node.operation().hasKink()) {
            value(
                    OTHER_SIDE,
                    node,
                    (arguments, right) -> entries(right, i -> {
                        double[] other = arguments[1].value();
                        return arguments[0].value()[i] + other[other.length == right.size() ? i : 0] - right.value()[i];
                    }));
        }
    }

    /** 1 / N * x, which is 0 but for N = 1. */
    private void inWholeNumbers(Node node) {
        value(
                MarginMutations.WHOLE,
                node,
                (arguments, right) -> each(right, mean -> divisor(arguments, right) == 1 ? mean : 0));
    }

    /** What a mean, or what is over a size, is divided by. */
    static int divisor(Quantity[] arguments, Quantity value) {
        return arguments.length == 1
                ? arguments[0].size() / value.size()
                : (int) arguments[1].value()[0];
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
        if ((all || name.equals("squaredNorm")) && first.shape().axes() == 2) {
            oneEntryLost(node);
        }
        if (all && first.shape().axes() == 2) {
            labelsOf(first.shape()).ifPresent(labels -> lastOfAll(node, labels));
        }
        if ((all && first.shape().axes() == 2) || name.equals("sumCols") || name.equals("meanCols")) {
            lost(node, first.shape().rows(), false);
        }
    }

    /** A product of matrices whose sums are whole numbers after each term; what is added to it may be the first, or the last. */
    private void wholeNumbers(Node node) {
        if (isProduct(node)) {
            value(TRUNCATED, node, (arguments, right) -> inInt(arguments[0], arguments[1], times(0, right)));
        } else if (isA(node, "plus") && isProduct(node.arguments().get(0))) {
            Node product = node.arguments().get(0);
            for (boolean first : new boolean[] {true, false}) {
                add(TRUNCATED, new InTheStep(node), setting -> {
                    Quantity x = setting.value(product.arguments().get(0));
                    Quantity w = setting.value(product.arguments().get(1));
                    return setting.withValue(node, (arguments, right) -> {
                        Quantity[] none = {times(0, arguments[0]), arguments[1]};
                        Quantity added = node.operation().value(none, right.rows(), right.columns());
                        Quantity sums = inInt(x, w, first ? added : none[0]);
                        return first ? sums : entries(right, k -> (int) (sums.value()[k] + added.value()[k]));
                    });
                });
            }
        }
    }

    static boolean isProduct(Node node) {
        return isA(node, "mult") && node.shape().axes() == 2;
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

    /** One loop over all entries of a matrix, whatever their row. */
    private void oneEntryLost(Node node) {
        for (boolean first : new boolean[] {true, false}) {
            argument(TERMS, new Use(node, 0), arguments -> {
                Quantity of = arguments[0];
                int lost = first ? 0 : of.size() - 1;
                return entries(of, k -> k == lost ? 0 : of.value()[k]);
            });
        }
    }

    private void lost(Node node, Extent extent, boolean columns) {
        String skipped = skipped(extent);
        lost(skipped, node, columns, (at, count) -> at > 0);
        lost(skipped, node, columns, (at, count) -> at < count - 1);
        lost(LAST_TERM, node, columns, (at, count) -> at == count - 1);
    }

    /** Of the last row, the last entry that is not the correct class's: what a loop over the others leaves behind. */
    private void lastOfAll(Node node, Node labels) {
        add(LAST_TERM, new InTheStep(node), setting -> {
            double[] correct = setting.value(labels).value();
            return setting.withArgument(new Use(node, 0), arguments -> {
                Quantity of = arguments[0];
                int last = of.columns() - 1 - (correct[of.rows() - 1] == of.columns() - 1 ? 1 : 0);
                return masked(of, (row, column) -> row == of.rows() - 1 && column == last);
            });
        });
    }

    private void lost(String id, Node node, boolean columns, Kept kept) {
        argument(id, new Use(node, 0), arguments -> {
            Quantity of = arguments[0];
            return masked(of, (row, column) -> columns ? kept.keeps(column, of.columns()) : kept.keeps(row, of.rows()));
        });
    }

    /** Whether a node holds numbers that can have either sign, and is not written in the circuit. */
    private static boolean isNumbers(Node node) {
        return !is(node, Input.Role.LABELS)
                && (node.operation() instanceof Input || !node.arguments().isEmpty());
    }

    private static Quantity times(double factor, Quantity of) {
        return each(of, number -> factor * number);
    }
}
