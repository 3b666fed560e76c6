package dev.backprop.grader.generate;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;
import org.apiguardian.api.API;

/** Numbers that read well in a counterexample. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Numbers {

    private Numbers() {}

    /**
     * Decimals of two digits after the point, evenly spread over {@code [-bound, bound]}; they shrink to 0.
     *
     * @param bound at least 0.01
     */
    public static Arbitrary<Double> decimals(double bound) {
        int hundredths = (int) Math.round(bound * 100);
        return Arbitraries.integers()
                .between(-hundredths, hundredths)
                .withDistribution(RandomDistribution.uniform())
                .map(number -> number / 100.0);
    }

    /** A whole number, each equally likely; shrinks to the smallest. */
    public static Arbitrary<Integer> size(int smallest, int largest) {
        return Arbitraries.integers()
                .between(smallest, largest)
                .withDistribution(RandomDistribution.uniform())
                .shrinkTowards(smallest);
    }

    /** One of the given numbers, each equally likely; shrinks to the first. */
    public static Arbitrary<Double> oneOf(Double... numbers) {
        return Arbitraries.of(List.of(numbers));
    }
}
