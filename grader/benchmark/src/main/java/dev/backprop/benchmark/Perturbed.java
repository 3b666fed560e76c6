package dev.backprop.benchmark;

import dev.backprop.worker.wire.Outcome;
import dev.backprop.worker.wire.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ejml.Perturbation;

/**
 * A correct program as other correct programs would round it. Each call is made twice, each time with another perturbation and with
 * examples, features, units and classes numbered in another order, so that all sums are added up in another order as well; each
 * value that is returned is that of the one or of the other call, because a program need not go on from the very value that it
 * returns.
 */
final class Perturbed implements Function<List<Value>, Outcome> {

    /** Two calls that differ by more went different ways at a kink, and no program goes both. */
    private static final double SAME = 1e-9;

    private final Function<List<Value>, Outcome> program;
    private final Axes axes;
    private final long seed;
    private long calls;

    /**
     * A program rounded as the seed says.
     *
     * @param program perturbed by {@link Perturbation}
     * @param seed every third one rounds each call otherwise, as threads do that add up in any order
     */
    Perturbed(Function<List<Value>, Outcome> program, Axes axes, long seed) {
        this.program = program;
        this.axes = axes;
        this.seed = seed;
    }

    /**
     * The axes of the arguments, in order, and of the components of the pass, by name: what rows and columns are numbered by, a
     * letter each, {@code 1} for a single row; for labels, the letter of the examples and that of the classes.
     */
    record Axes(List<String> arguments, Map<String, String> components) {}

    @Override
    public Outcome apply(List<Value> arguments) {
        long way = 2 * (seed % 3 == 0 ? seed + 1_000_003 * ++calls : seed);
        Outcome one = call(arguments, way);
        Outcome other = call(arguments, way + 1);
        if (one instanceof Outcome.Returned first
                && other instanceof Outcome.Returned second
                && first.value() instanceof Value.Composite a
                && second.value() instanceof Value.Composite b
                && IntStream.range(0, a.values().size())
                        .allMatch(i -> same(a.values().get(i), b.values().get(i)))) {
            List<Value> values = new ArrayList<>();
            for (int i = 0; i < a.values().size(); i++) {
                boolean ofFirst = new Random(31 * seed + i).nextInt(8) < 4;
                values.add((ofFirst ? a : b).values().get(i));
            }
            return new Outcome.Returned(
                    new Value.Composite(a.names(), values), first.changed(), first.singlePrecision());
        }
        return one;
    }

    private Outcome call(List<Value> arguments, long way) {
        Map<Character, int[]> orders = new HashMap<>();
        List<Value> given = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String named = axes.arguments().get(i);
            if (arguments.get(i) instanceof Value.Matrix matrix) {
                order(orders, named.charAt(0), matrix.rows(), way);
                order(orders, named.charAt(1), matrix.columns(), way);
            }
        }
        for (int i = 0; i < arguments.size(); i++) {
            given.add(
                    arguments.get(i) instanceof Value.Wholes labels
                            ? renumbered(labels, axes.arguments().get(i), orders)
                            : moved(arguments.get(i), axes.arguments().get(i), orders, false));
        }
        Perturbation.choose(way * 0x2545F4914F6CDD1DL + 1);
        Outcome outcome = program.apply(given);
        if (!(outcome instanceof Outcome.Returned returned) || !(returned.value() instanceof Value.Composite pass)) {
            return outcome;
        }
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < pass.values().size(); i++) {
            String named = axes.components().getOrDefault(pass.names().get(i), "");
            values.add(moved(pass.values().get(i), named, orders, true));
        }
        return new Outcome.Returned(
                new Value.Composite(pass.names(), values), returned.changed(), returned.singlePrecision());
    }

    /** Every other way leaves the order as it is. */
    private static void order(Map<Character, int[]> orders, char axis, int size, long way) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        if (axis != '1' && way % 4 != 0) {
            Collections.shuffle(order, new Random(way * 131 + axis));
        }
        orders.put(axis, order.stream().mapToInt(k -> k).toArray());
    }

    private static int[] order(Map<Character, int[]> orders, char axis) {
        return Objects.requireNonNull(orders.get(axis), () -> "no axis " + axis);
    }

    private static Value.Wholes renumbered(Value.Wholes labels, String named, Map<Character, int[]> orders) {
        int[] examples = order(orders, named.charAt(0));
        int[] classes = order(orders, named.charAt(1));
        int[] names = new int[classes.length];
        for (int k = 0; k < classes.length; k++) {
            names[classes[k]] = k;
        }
        return new Value.Wholes(IntStream.range(0, examples.length)
                .map(k -> names[labels.values()[examples[k]]])
                .toArray());
    }

    /** Row k of what the program sees is row {@code order[k]} of what it is asked. */
    private static Value moved(Value value, String named, Map<Character, int[]> orders, boolean back) {
        if (!(value instanceof Value.Matrix matrix)) {
            return value;
        }
        int[] rows = order(orders, named.charAt(0));
        int[] columns = order(orders, named.charAt(1));
        if (rows.length != matrix.rows() || columns.length != matrix.columns()) {
            return value;
        }
        double[] data = new double[matrix.data().length];
        for (int row = 0, k = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.length; column++, k++) {
                int there = rows[row] * columns.length + columns[column];
                if (back) {
                    data[there] = matrix.data()[k];
                } else {
                    data[k] = matrix.data()[there];
                }
            }
        }
        return new Value.Matrix(rows.length, columns.length, data);
    }

    private static boolean same(Value one, Value other) {
        double[] a = numbers(one);
        double[] b = numbers(other);
        double size = 1;
        for (double number : a) {
            size = Math.max(size, Math.abs(number));
        }
        if (a.length != b.length) {
            return false;
        }
        for (int k = 0; k < a.length; k++) {
            if (!(Math.abs(a[k] - b[k]) <= SAME * size)) {
                return false;
            }
        }
        return true;
    }

    private static double[] numbers(Value value) {
        if (value instanceof Value.Matrix matrix) {
            return matrix.data();
        }
        return value instanceof Value.Real real ? new double[] {real.value()} : new double[0];
    }
}
