package dev.backprop.grader.circuit;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A circuit to 60 digits, with the derivatives of every node with respect to every entry of the inputs. Written on its own, operation by
 * operation, with the slopes that the grader must not know.
 */
final class Digits {

    private static final MathContext DIGITS = new MathContext(60);

    /** A number and its derivatives. */
    record Dual(BigDecimal value, BigDecimal[] slopes) {

        Dual plus(Dual other) {
            return combined(value.add(other.value, DIGITS), BigDecimal.ONE, other, BigDecimal.ONE);
        }

        Dual minus(Dual other) {
            return combined(value.subtract(other.value, DIGITS), BigDecimal.ONE, other, BigDecimal.ONE.negate());
        }

        Dual times(Dual other) {
            return combined(value.multiply(other.value, DIGITS), other.value, other, value);
        }

        Dual reciprocal() {
            BigDecimal f = BigDecimal.ONE.divide(value, DIGITS);
            return scaled(f, f.multiply(f, DIGITS).negate());
        }

        Dual exp() {
            BigDecimal f = BigDecimalMath.exp(value, DIGITS);
            return scaled(f, f);
        }

        Dual log() {
            return scaled(BigDecimalMath.log(value, DIGITS), BigDecimal.ONE.divide(value, DIGITS));
        }

        Dual root() {
            BigDecimal f = BigDecimalMath.sqrt(value, DIGITS);
            return scaled(f, BigDecimal.ONE.divide(f.add(f), DIGITS));
        }

        Dual tanh() {
            BigDecimal f = BigDecimalMath.tanh(value, DIGITS);
            return scaled(f, BigDecimal.ONE.subtract(f.multiply(f, DIGITS), DIGITS));
        }

        Dual sigmoid() {
            BigDecimal e = BigDecimalMath.exp(value.negate(), DIGITS);
            BigDecimal f = BigDecimal.ONE.divide(BigDecimal.ONE.add(e), DIGITS);
            return scaled(f, f.multiply(f, DIGITS).multiply(e, DIGITS));
        }

        boolean isPositive() {
            return value.signum() > 0;
        }

        private Dual scaled(BigDecimal f, BigDecimal by) {
            BigDecimal[] scaled = new BigDecimal[slopes.length];
            for (int k = 0; k < scaled.length; k++) {
                scaled[k] = slopes[k].multiply(by, DIGITS);
            }
            return new Dual(f, scaled);
        }

        private Dual combined(BigDecimal f, BigDecimal by, Dual other, BigDecimal byOther) {
            BigDecimal[] sums = new BigDecimal[slopes.length];
            for (int k = 0; k < sums.length; k++) {
                sums[k] = slopes[k].multiply(by, DIGITS).add(other.slopes[k].multiply(byOther, DIGITS), DIGITS);
            }
            return new Dual(f, sums);
        }
    }

    private record Numbers(int rows, int columns, Dual[] entries) {

        Dual at(int i, int j) {
            return entries[(rows == 1 ? 0 : i) * columns + (columns == 1 ? 0 : j)];
        }
    }

    private interface Entry {
        Dual at(int i, int j);
    }

    private interface Pair {
        Dual of(Dual x, Dual y);
    }

    private final Map<Node, Numbers> known = new HashMap<>();
    private final Map<Node, Integer> offsets = new HashMap<>();
    private final int slopes;

    /** The derivatives are with respect to all entries of {@code inputs}, in their order. */
    Digits(Map<Node, Quantity> inputs) {
        int total = 0;
        for (Map.Entry<Node, Quantity> input : inputs.entrySet()) {
            offsets.put(input.getKey(), total);
            total += input.getValue().size();
        }
        slopes = total;
        inputs.forEach((node, value) -> {
            Dual[] entries = new Dual[value.size()];
            for (int i = 0; i < entries.length; i++) {
                entries[i] = constant(value.value()[i]);
                entries[i].slopes[offset(node) + i] = BigDecimal.ONE;
            }
            known.put(node, new Numbers(value.rows(), value.columns(), entries));
        });
    }

    /** The entry of a node. */
    BigDecimal value(Node node, int entry) {
        return numbers(node).entries[entry].value;
    }

    /** The derivative of a number with respect to an entry of an input. */
    BigDecimal slope(Node number, Node input, int entry) {
        return numbers(number).entries[0].slopes[offset(input) + entry];
    }

    private int offset(Node input) {
        return Objects.requireNonNull(offsets.get(input));
    }

    private Dual constant(double value) {
        BigDecimal[] zeros = new BigDecimal[slopes];
        Arrays.fill(zeros, BigDecimal.ZERO);
        return new Dual(new BigDecimal(value), zeros);
    }

    private Numbers numbers(Node node) {
        Numbers numbers = known.get(node);
        if (numbers == null) {
            numbers = compute(node);
            known.put(node, numbers);
        }
        return numbers;
    }

    private Numbers compute(Node node) {
        List<Numbers> x = new ArrayList<>();
        if (node.operation() instanceof Size.AsNode of) {
            return filled(1, 1, (i, j) -> constant(length(of.size())));
        } else if (node.operation() instanceof Literal literal) {
            return filled(1, 1, (i, j) -> constant(literal.number()));
        }
        node.arguments().forEach(argument -> x.add(numbers(argument)));
        Numbers a = x.get(0);
        Numbers b = x.get(x.size() - 1);
        return switch (node.operation().name()) {
            case "plus" -> pairs(a, b, Dual::plus);
            case "minus" -> pairs(a, b, Dual::minus);
            case "elementMult" -> pairs(a, b, Dual::times);
            case "div", "over" -> pairs(a, b, (p, q) -> p.times(q.reciprocal()));
            case "max", "elementMax" -> pairs(a, b, (p, q) -> p.minus(q).isPositive() ? p : q);
            case "relu", "hinge" -> pairs(a, b, (p, q) -> p.isPositive() ? p : constant(0));
            case "leakyRelu" -> pairs(a, b, (p, q) -> p.isPositive() ? p : p.times(q));
            case "elu" ->
                pairs(
                        a,
                        b,
                        (p, q) ->
                                p.isPositive() ? p : p.exp().minus(constant(1)).times(q));
            case "square" -> each(a, p -> p.times(p));
            case "power" -> each(a, p -> p.times(p).times(p));
            case "reciprocal" -> each(a, Dual::reciprocal);
            case "root" -> each(a, Dual::root);
            case "exp" -> each(a, Dual::exp);
            case "log" -> each(a, Dual::log);
            case "tanh" -> each(a, Dual::tanh);
            case "sigmoid" -> each(a, Dual::sigmoid);
            case "mult" ->
                filled(
                        a.rows,
                        b.columns,
                        (i, j) -> sum(a.columns, k -> a.at(i, k).times(b.at(k, j))));
            case "transpose" -> filled(a.columns, a.rows, (i, j) -> a.at(j, i));
            case "row" -> new Numbers(1, a.entries.length, a.entries);
            case "column" -> new Numbers(a.entries.length, 1, a.entries);
            case "sum" -> filled(1, 1, (i, j) -> sum(a.entries.length, k -> a.entries[k]));
            case "sumRows" -> filled(a.rows, 1, (i, j) -> sum(a.columns, k -> a.at(i, k)));
            case "sumCols" -> filled(a.columns, 1, (i, j) -> sum(a.rows, k -> a.at(k, i)));
            case "mean" -> filled(1, 1, (i, j) -> mean(a.entries.length, k -> a.entries[k]));
            case "meanRows" -> filled(a.rows, 1, (i, j) -> mean(a.columns, k -> a.at(i, k)));
            case "meanCols" -> filled(a.columns, 1, (i, j) -> mean(a.rows, k -> a.at(k, i)));
            case "select" -> filled(a.rows, 1, (i, j) -> a.at(i, label(b, i)));
            case "zeroAt" -> filled(a.rows, a.columns, (i, j) -> j == label(b, i) ? constant(0) : a.at(i, j));
            case "slice" -> filled(a.rows - 1, 1, (i, j) -> a.at(i + 1, 0));
            case "entry" -> filled(1, 1, (i, j) -> a.at(1, 0));
            case "append" ->
                node.shape().axes() == 1
                        ? filled(a.rows + b.rows, 1, (i, j) -> i < a.rows ? a.at(i, 0) : b.at(i - a.rows, 0))
                        : filled(
                                a.rows,
                                a.columns + b.columns,
                                (i, j) -> j < a.columns ? a.at(i, j) : b.at(i, j - a.columns));
            case "crossEntropy" ->
                filled(
                        a.rows,
                        1,
                        (i, j) -> sum(a.columns, k -> a.at(i, k).exp()).log().minus(a.at(i, label(b, i))));
            default -> throw new IllegalArgumentException(node.operation().name());
        };
    }

    private int length(Size size) {
        for (Node input : offsets.keySet()) {
            if (input.shape().rows().equals(Extent.of(size))) {
                return numbers(input).rows;
            } else if (input.shape().columns().equals(Extent.of(size))) {
                return numbers(input).columns;
            }
        }
        return size.least();
    }

    private static int label(Numbers labels, int row) {
        return labels.entries[row].value.intValueExact();
    }

    private interface Term {
        Dual at(int k);
    }

    private Dual sum(int terms, Term term) {
        Dual sum = constant(0);
        for (int k = 0; k < terms; k++) {
            sum = sum.plus(term.at(k));
        }
        return sum;
    }

    private Dual mean(int terms, Term term) {
        return sum(terms, term).times(constant(terms).reciprocal());
    }

    private static Numbers each(Numbers x, UnaryOperator<Dual> function) {
        return filled(x.rows, x.columns, (i, j) -> function.apply(x.entries[i * x.columns + j]));
    }

    private static Numbers pairs(Numbers x, Numbers y, Pair pair) {
        return filled(
                Math.max(x.rows, y.rows), Math.max(x.columns, y.columns), (i, j) -> pair.of(x.at(i, j), y.at(i, j)));
    }

    private static Numbers filled(int rows, int columns, Entry entry) {
        Dual[] entries = new Dual[rows * columns];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = entry.at(i / columns, i % columns);
        }
        return new Numbers(rows, columns, entries);
    }
}
