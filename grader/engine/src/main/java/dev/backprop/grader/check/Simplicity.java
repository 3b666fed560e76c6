package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Entries;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How soon an input is read, and how much it tells. The simplest comes first.
 *
 * @param numbers how many there are
 * @param coincidences how many of the numbers of a matrix are 0, 1 or the same as another, but for the sign, and of the labels
 *     where all are the same: on such, sums look like products, and one number like its neighbour
 * @param rows how many lines it takes to write it down
 * @param lengths how many axes of different lengths above 1 there are: where they differ, no axis is taken for another
 * @param longest the length of the longest axis
 */
record Simplicity(int numbers, int coincidences, int rows, int lengths, int longest) implements Comparable<Simplicity> {

    private static final int LARGEST_TO_READ = 6;

    /** What a number that could be another costs, in numbers that are to be read. */
    private static final int COINCIDENCE = 3;

    private static final int ROW = 8;

    private static final int LENGTH = 6;

    static Simplicity of(Record input) {
        List<Entries> all = Records.entries(input);
        Set<Integer> lengths = new HashSet<>();
        int numbers = 0;
        int coincidences = 0;
        int rows = 1;
        int longest = 0;
        for (Entries entries : all) {
            numbers += entries.data().length;
            for (int length : entries.shape()) {
                longest = Math.max(longest, length);
                lengths.add(length);
            }
            if (entries.shape().length == 1 && entries.isConstant()) {
                coincidences += entries.data().length - 1;
            }
            if (entries.shape().length == 2) {
                rows = Math.max(rows, entries.shape()[0]);
                coincidences += coincidences(entries.data());
            }
        }
        lengths.remove(1);
        return new Simplicity(numbers, coincidences, rows, lengths.size(), longest);
    }

    private static int coincidences(double[] numbers) {
        long telling = Arrays.stream(numbers)
                .map(Math::abs)
                .filter(number -> number != 0 && number != 1)
                .distinct()
                .count();
        return numbers.length - (int) telling;
    }

    boolean isReadable() {
        return longest <= LARGEST_TO_READ;
    }

    @Override
    public int compareTo(Simplicity other) {
        return Integer.compare(cost(), other.cost());
    }

    private int cost() {
        return numbers + COINCIDENCE * coincidences + ROW * rows - LENGTH * lengths;
    }
}
