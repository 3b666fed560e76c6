package dev.backprop.grader.generate;

import java.util.SplittableRandom;
import net.jqwik.api.Arbitrary;
import org.apiguardian.api.API;

/** A fixed supply of labels, out of which a batch of any smaller size for any number of classes is cut. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Labels {

    /** Divisible by every number of classes up to 10, so that all classes are equally likely. */
    private static final int RANGE = 2520;

    private final int[] drawn;

    private Labels(int[] drawn) {
        this.drawn = drawn;
    }

    /** Supplies for batches of at most {@code most} examples. */
    public static Arbitrary<Labels> of(int most) {
        return Pool.seeds().map(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            return new Labels(random.ints(most, 0, RANGE).toArray());
        });
    }

    /** The first {@code examples} labels, each in {@code 0..classes-1}. */
    public int[] of(int examples, int classes) {
        int[] labels = new int[examples];
        for (int i = 0; i < examples; i++) {
            labels[i] = drawn[i] % classes;
        }
        return labels;
    }
}
