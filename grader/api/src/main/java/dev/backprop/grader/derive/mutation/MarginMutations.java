package dev.backprop.grader.derive.mutation;

import dev.backprop.grader.assignment.mistakes.OtherLabels;
import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Rule;
import dev.backprop.grader.derive.mutation.MutationMessages.InTheStep;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntBinaryOperator;

/**
 * Margins of the classes of an example, as in a multiclass SVM, of which not all count; that compare with another score than that of the
 * correct class; or of which the correct class receives another part than it should.
 */
final class MarginMutations extends Mutations {

    static final String SKIPPED = "classes-skipped";
    private static final String LARGEST = "largest-margin-only";
    private static final String FIRST = "first-margin-only";
    private static final String OTHER_SCORE = "wrong-correct-score";
    private static final String BY_VALUE = "own-class-by-value";
    private static final String NOT_EXCLUDED = "correct-class-not-excluded";
    private static final String OVERWRITTEN = "correct-score-overwritten";
    private static final String ONCE = "correct-class-once";
    private static final String PLUS_ONE = "correct-class-plus-one";
    private static final String ROWS_SHARED = "rows-shared";
    /** Of a part of the numbers; or of what a step divides. */
    static final String WHOLE = "integer-division";

    static final List<String> IDS = List.of(
            SKIPPED,
            LARGEST,
            FIRST,
            OTHER_SCORE,
            BY_VALUE,
            NOT_EXCLUDED,
            OVERWRITTEN,
            ONCE,
            PLUS_ONE,
            ROWS_SHARED,
            WHOLE);

    /** How far rounding may carry a whole number. */
    private static final double BESIDE = 1e-9;

    /** Whether a margin counts, given all of its row. */
    private interface Counted {
        boolean counts(double[] row, int column, int correct);
    }

    private static final Map<Counted, String> COUNTED = new LinkedHashMap<>();

    static {
        COUNTED.put((row, column, correct) -> column > 0, SKIPPED);
        COUNTED.put((row, column, correct) -> column < row.length - 1, SKIPPED);
        COUNTED.put((row, column, correct) -> column <= correct, SKIPPED);
        COUNTED.put((row, column, correct) -> column == largest(row, correct), LARGEST);
        COUNTED.put((row, column, correct) -> column == firstPositive(row, correct), FIRST);
    }

    /** Where an entry of each row of scores is compared with the others: the rows, and their labels. */
    private record Selection(Node step) {
        Node scores() {
            return step.arguments().get(0);
        }

        int[] labels(Setting setting) {
            return Arrays.stream(setting.value(step.arguments().get(1)).value())
                    .mapToInt(label -> (int) label)
                    .toArray();
        }
    }

    private final List<Node> steps;

    MarginMutations(Graph graph, List<Node> steps) {
        super(graph);
        this.steps = steps;
    }

    /** Of a stage that these steps make. */
    List<Mutation> ofValue(Node stage) {
        for (Selection selection : selections()) {
            steps.stream().filter(step -> isHinge(step, selection)).forEach(hinge -> {
                counted(
                        hinge,
                        (counted, setting) -> setting.withValue(
                                hinge, (arguments, right) -> masked(right, selection.labels(setting), counted)));
                byValue(hinge, selection);
            });
            steps.stream()
                    .filter(step -> isSumOf(step, selection))
                    .forEach(sum -> counted(
                            sum,
                            (counted, setting) -> setting.withArgument(
                                    new Use(sum, 0),
                                    arguments -> masked(arguments[0], selection.labels(setting), counted))));
            if (steps.contains(selection.step)) {
                otherScores(selection);
            }
            if (isA(stage, "zeroAt")) {
                result(
                        ROWS_SHARED,
                        new InTheStep(stage),
                        (setting, right) -> writtenOneOverTheOther(right, selection.labels(setting)));
            }
            if (stage.equals(selection.scores())) {
                result(
                        OVERWRITTEN,
                        new InTheStep(selection.step),
                        (setting, right) -> ofCorrect(right, selection.labels(setting), (row, score) -> 0));
            }
        }
        return found;
    }

    /** Of a gradient. */
    List<Mutation> ofGradient(Rule rule) {
        for (Selection selection : selections()) {
            for (Node hinge : steps) {
                if (isHinge(hinge, selection)) {
                    counted(
                            hinge,
                            (counted, setting) ->
                                    setting.withSlope(new Use(hinge, 0), counting(counted, selection.labels(setting))));
                    if (rule.node().equals(selection.scores())) {
                        entries(hinge, selection);
                        wholeNumbers(hinge, selection, true, false);
                        wholeNumbers(hinge, selection, true, true);
                        wholeNumbers(hinge, selection, false, true);
                        OtherLabels.ROWS.forEach(row -> written(selection, row));
                    }
                }
            }
        }
        return found;
    }

    private List<Selection> selections() {
        return graph.nodes().stream()
                .filter(node -> isA(node, "select"))
                .map(Selection::new)
                .toList();
    }

    private static boolean isHinge(Node step, Selection selection) {
        return isA(step, "hinge")
                && step.shape().equals(selection.scores().shape())
                && difference(step, selection).isPresent();
    }

    private static boolean isSumOf(Node step, Selection selection) {
        return isA(step, "sum")
                && step.arguments().get(0).shape().equals(selection.scores().shape())
                && difference(step, selection).isPresent();
    }

    /** The scores less that of the correct class, in what a node is made of. */
    private static Optional<Node> difference(Node of, Selection selection) {
        boolean isThis = isA(of, "minus")
                && of.arguments().get(0).equals(selection.scores())
                && of.arguments().get(1).arguments().equals(List.of(selection.step));
        return isThis
                ? Optional.of(of)
                : of.arguments().stream()
                        .flatMap(argument -> difference(argument, selection).stream())
                        .findFirst();
    }

    private void counted(Node step, BiFunction<Counted, Setting, Setting> where) {
        COUNTED.forEach((counted, id) -> add(id, new InTheStep(step), setting -> where.apply(counted, setting)));
    }

    private void byValue(Node hinge, Selection selection) {
        Node difference = difference(hinge, selection).orElseThrow();
        add(BY_VALUE, new InTheStep(hinge), setting -> {
            double[] above = setting.value(difference).value();
            return setting.withValue(
                    hinge, (arguments, right) -> entries(right, i -> above[i] == 0 ? 0 : right.value()[i]));
        });
    }

    /** A score that is taken for that of the correct class. */
    private interface Taken {
        double of(Quantity scores, int row, int correct);
    }

    private void otherScores(Selection selection) {
        taking(selection, (scores, row, correct) -> scores.value()[correct]);
        taking(selection, (scores, row, correct) -> scores.value()[row * scores.columns()]);
        taking(
                selection,
                (scores, row, correct) -> Arrays.stream(row(scores, row)).max().orElseThrow());
        steps.stream()
                .filter(step -> difference(step, selection).filter(step::equals).isPresent())
                .forEach(difference -> value(OTHER_SCORE, difference, (arguments, right) -> entries(right, i -> 0)));
    }

    private void taking(Selection selection, Taken taken) {
        value(
                OTHER_SCORE,
                selection.step,
                (arguments, right) -> entries(
                        right, i -> taken.of(arguments[0], i, (int) arguments[1].value()[i])));
    }

    private void entries(Node hinge, Selection selection) {
        entry(ONCE, hinge, selection, (right, margin) -> -margin);
        entry(ONCE, hinge, selection, (right, margin) -> Math.max(right, -margin));
        entry(PLUS_ONE, hinge, selection, (right, margin) -> right < -margin / 2 ? margin : 0);
        entry(NOT_EXCLUDED, hinge, selection, (right, margin) -> right - margin);
    }

    /**
     * A division of whole numbers.
     *
     * @param ofCorrect minus the number of the others by N, for the correct class
     * @param ofOthers 1 / N for the other classes
     */
    private void wholeNumbers(Node hinge, Selection selection, boolean ofCorrect, boolean ofOthers) {
        result(WHOLE, new InTheStep(ofCorrect ? selection.step : hinge), (setting, right) -> {
            int[] labels = selection.labels(setting);
            Quantity others =
                    ofOthers && right.rows() > 1 ? masked(right, (row, column) -> column == labels[row]) : right;
            return ofCorrect ? ofCorrect(others, labels, (row, is) -> (int) (is - BESIDE)) : others;
        });
    }

    /** @param entry that of the correct class, of what it should be and of what one margin adds to the gradient */
    private void entry(String id, Node hinge, Selection selection, DoubleBinaryOperator entry) {
        Rule ofMargins = graph.rule(hinge);
        result(id, new InTheStep(selection.step), (setting, right) -> {
            Quantity margins = setting.gradient(ofMargins);
            return ofCorrect(
                    right,
                    selection.labels(setting),
                    (row, is) -> entry.applyAsDouble(
                            is, Arrays.stream(row(margins, row)).max().orElseThrow()));
        });
    }

    /** What belongs to the correct class is written into the column of another one. */
    private void written(Selection selection, IntBinaryOperator from) {
        result(OtherLabels.OF_ANOTHER_ROW, new InTheStep(selection.step), (setting, right) -> {
            int[] labels = selection.labels(setting);
            double[] entries = ofCorrect(right, labels, (row, is) -> 0).value().clone();
            for (int row = 0; row < labels.length; row++) {
                int start = row * right.columns();
                entries[start + labels[from.applyAsInt(row, labels.length)]] = right.value()[start + labels[row]];
            }
            return right.carrying(entries);
        });
    }

    /** The right slope, of the margins that count. */
    private static Slope counting(Counted counted, int... labels) {
        return Slope.times(point -> {
            Mask mask = mask(point.value(), labels, counted);
            int columns = point.value().columns();
            return i -> mask.keeps(i / columns, i % columns) ? 1 : 0;
        });
    }

    private static Quantity masked(Quantity margins, int[] labels, Counted counted) {
        return masked(margins, mask(margins, labels, counted));
    }

    private static Mask mask(Quantity margins, int[] labels, Counted counted) {
        return (row, column) -> counted.counts(row(margins, row), column, labels[row]);
    }

    private static int largest(double[] row, int correct) {
        int largest = correct == 0 ? 1 : 0;
        for (int column = 0; column < row.length; column++) {
            largest = column != correct && row[column] > row[largest] ? column : largest;
        }
        return largest;
    }

    private static int firstPositive(double[] row, int correct) {
        int first = 0;
        while (first < row.length && (first == correct || !(row[first] > 0))) {
            first++;
        }
        return first;
    }

    private static double[] row(Quantity of, int row) {
        return Arrays.copyOfRange(of.value(), row * of.columns(), (row + 1) * of.columns());
    }

    /** What stands in the place of the correct class's entry of a row. */
    private interface OfCorrect {
        double of(int row, double right);
    }

    private static Quantity ofCorrect(Quantity right, int[] labels, OfCorrect instead) {
        double[] entries = right.value().clone();
        for (int row = 0; row < labels.length; row++) {
            int at = row * right.columns() + labels[row];
            entries[at] = instead.of(row, entries[at]);
        }
        return right.carrying(entries);
    }

    /** One array for all rows, in which the entry of the correct class is not written again. */
    private static Quantity writtenOneOverTheOther(Quantity right, int... labels) {
        double[] shared = new double[right.columns()];
        for (int row = 0; row < labels.length; row++) {
            for (int column = 0; column < shared.length; column++) {
                shared[column] = column == labels[row] ? shared[column] : right.value()[row * right.columns() + column];
            }
        }
        return entries(right, i -> shared[i % shared.length]);
    }
}
