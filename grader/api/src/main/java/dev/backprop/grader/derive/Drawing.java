package dev.backprop.grader.derive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that were drawn on grids, and what is made of them. It shrinks to the least sizes, and then to short numbers that differ from
 * each other: with zeros and equal numbers many mistakes look alike.
 *
 * @param <T> what is drawn
 */
final class Drawing<T> implements Shrinkable<T> {

    /**
     * What is drawn.
     *
     * @param <T> what is made of the numbers
     */
    interface Form<T> {

        /** The smallest sizes that there are. */
        List<Integer> least();

        /** The largest sizes that are drawn. */
        List<Integer> most();

        /** What is drawn where the sizes are these. */
        List<Grid> grids(List<Integer> sizes);

        /** Made of numbers on these grids. */
        T made(List<Integer> sizes, List<int[]> numbers);
    }

    private final Form<T> form;
    private final List<Integer> sizes;
    private final List<Grid> grids;
    private final List<int[]> numbers;
    /** What is done with it in the end; null where it stays as it is. */
    private final @Nullable UnaryOperator<T> change;
    /** Where looking for a simpler one goes on: what comes before has just been tried. */
    private final int next;

    private @Nullable T value;

    private Drawing(
            Form<T> form,
            List<Integer> sizes,
            List<Grid> grids,
            List<int[]> numbers,
            @Nullable UnaryOperator<T> change,
            int next) {
        this.form = form;
        this.sizes = sizes;
        this.grids = grids;
        this.numbers = numbers;
        this.change = change;
        this.next = next;
    }

    static <T> Drawing<T> of(Form<T> form, Random random) {
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < form.least().size(); i++) {
            int least = form.least().get(i);
            sizes.add(least + random.nextInt(form.most().get(i) - least + 1));
        }
        List<Grid> grids = form.grids(sizes);
        List<int[]> numbers = grids.stream().map(grid -> grid.drawn(random)).toList();
        return new Drawing<>(form, List.copyOf(sizes), grids, numbers, null, 0);
    }

    /** The same numbers, where something is done with what they make. */
    Drawing<T> changed(UnaryOperator<T> by) {
        return new Drawing<>(form, sizes, grids, numbers, by, 0);
    }

    @Override
    public T value() {
        T made = value;
        if (made == null) {
            made = form.made(sizes, numbers);
            if (change != null) {
                made = change.apply(made);
            }
            value = made;
        }
        return made;
    }

    @Override
    public Stream<Shrinkable<T>> shrink() {
        List<Supplier<Stream<Shrinkable<T>>>> ways = ways();
        return IntStream.range(0, ways.size())
                .map(i -> (next + i) % ways.size())
                .boxed()
                .flatMap(i -> ways.get(i).get());
    }

    private List<Supplier<Stream<Shrinkable<T>>>> ways() {
        List<Supplier<Stream<Shrinkable<T>>>> ways = new ArrayList<>();
        if (change != null) {
            ways.add(() -> Stream.of(new Drawing<>(form, sizes, grids, numbers, null, 0)));
        }
        if (!sizes.equals(form.least())) {
            ways.add(() -> Stream.of(sized(form.least())));
        }
        if (cost() > 0) {
            ways.add(() -> Stream.of(simplified(0, grids.size())));
        }
        for (int i = 0; i < sizes.size(); i++) {
            int of = i;
            int least = form.least().get(i);
            int size = sizes.get(i);
            if (size > least) {
                ways.add(() -> IntStream.of(least, (size + least) / 2, size - 1)
                        .filter(smaller -> smaller < size)
                        .distinct()
                        .mapToObj(smaller -> sized(with(of, smaller))));
            }
        }
        // Where sizes have to agree, as where a product is of the wrong factors, none gets smaller alone.
        int greatest = form.least().stream().mapToInt(least -> least).max().orElse(0);
        for (int most = greatest; most <= greatest + 1; most++) {
            List<Integer> smaller = atMost(most);
            if (!smaller.equals(sizes)) {
                ways.add(() -> Stream.of(sized(smaller)));
            }
        }
        for (int i = 0; i < grids.size(); i++) {
            int of = i;
            if (grids.get(i).size() > 1 && cost(i) > 0) {
                ways.add(() -> Stream.of(simplified(of, of + 1)));
            }
        }
        for (int i = 0; i < grids.size(); i++) {
            for (int k = 0; k < numbers.get(i).length; k++) {
                int of = i;
                int entry = k;
                int here = ways.size();
                ways.add(() -> simpler(of, entry, here + 1));
            }
        }
        return ways;
    }

    private List<Integer> atMost(int most) {
        return IntStream.range(0, sizes.size())
                .map(i -> Math.max(form.least().get(i), Math.min(sizes.get(i), most)))
                .boxed()
                .toList();
    }

    private List<Integer> with(int index, int size) {
        List<Integer> smaller = new ArrayList<>(sizes);
        smaller.set(index, size);
        return List.copyOf(smaller);
    }

    private Shrinkable<T> sized(List<Integer> smaller) {
        List<Grid> cut = form.grids(smaller);
        List<int[]> left = new ArrayList<>();
        for (int i = 0; i < cut.size(); i++) {
            left.add(cut.get(i).cut(grids.get(i), numbers.get(i)));
        }
        return new Drawing<>(form, smaller, cut, left, change, 0);
    }

    /** All numbers of some of the grids as simple as they get. */
    private Shrinkable<T> simplified(int from, int to) {
        List<int[]> simple = new ArrayList<>(numbers);
        for (int i = from; i < to; i++) {
            Grid grid = grids.get(i);
            int before = before(i);
            int[] targets = new int[grid.size()];
            Arrays.setAll(targets, k -> grid.target(before + k));
            simple.set(i, targets);
        }
        return new Drawing<>(form, sizes, grids, simple, change, 0);
    }

    private Stream<Shrinkable<T>> simpler(int i, int entry, int then) {
        return grids.get(i).simpler(numbers.get(i)[entry], before(i) + entry).stream()
                .map(number -> {
                    List<int[]> simple = new ArrayList<>(numbers);
                    int[] changed = numbers.get(i).clone();
                    changed[entry] = number;
                    simple.set(i, changed);
                    return new Drawing<>(form, sizes, grids, simple, change, then);
                });
    }

    /** How many numbers there are in the grids before one. */
    private int before(int grid) {
        return numbers.stream().limit(grid).mapToInt(each -> each.length).sum();
    }

    private long cost() {
        return IntStream.range(0, grids.size()).mapToLong(this::cost).sum();
    }

    private long cost(int i) {
        int before = before(i);
        int[] of = numbers.get(i);
        long cost = 0;
        for (int k = 0; k < of.length; k++) {
            cost += grids.get(i).cost(of[k], before + k);
        }
        return cost;
    }

    @Override
    public ShrinkingDistance distance() {
        return ShrinkingDistance.of(
                change == null ? 0 : 1, sizes.stream().mapToInt(size -> size).sum(), cost());
    }
}
