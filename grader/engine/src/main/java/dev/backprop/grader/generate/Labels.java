package dev.backprop.grader.generate;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/** A fixed supply of labels, out of which a batch of any smaller size for any number of classes is cut. */
public final class Labels {

    /** Divisible by every number of classes up to 10, so that all classes are equally likely. */
    private static final int RANGE = 2520;

    private final List<Integer> drawn;

    private Labels(List<Integer> drawn) {
        this.drawn = drawn;
    }

    /** Supplies for batches of at most {@code most} examples. */
    public static Arbitrary<Labels> of(int most) {
        return Arbitraries.integers()
                .between(0, RANGE - 1)
                .withDistribution(RandomDistribution.uniform())
                .list()
                .ofSize(most)
                .map(Labels::new);
    }

    /** The first {@code examples} labels, each in {@code 0..classes-1}. */
    public int[] of(int examples, int classes) {
        return drawn.subList(0, examples).stream()
                .mapToInt(label -> label % classes)
                .toArray();
    }
}
