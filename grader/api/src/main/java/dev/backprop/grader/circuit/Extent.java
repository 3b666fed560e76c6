package dev.backprop.grader.circuit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * How long an axis is, before any size has a value: a sum of sizes and a number.
 *
 * @param sizes those that are not fixed, in order of creation
 * @param plus what is added to them
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Extent(List<Size> sizes, int plus) {

    public static final Extent ONE = of(1);

    public static Extent of(int length) {
        return new Extent(List.of(), length);
    }

    public static Extent of(Size size) {
        return size.isFixed() ? of(size.least()) : new Extent(List.of(size), 0);
    }

    public Extent and(Extent other) {
        List<Size> both = new ArrayList<>(sizes);
        both.addAll(other.sizes);
        both.sort(Comparator.comparingInt(size -> size.node().id()));
        return new Extent(List.copyOf(both), plus + other.plus);
    }

    @Override
    public String toString() {
        String names = sizes.stream().map(Size::toString).collect(Collectors.joining(" + "));
        return sizes.isEmpty() ? Integer.toString(plus) : plus == 0 ? names : names + " + " + plus;
    }
}
