package dev.backprop.grader.derive;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What the numbers of one input are drawn from: whole multiples of a part, row by row.
 *
 * @param least the smallest that is drawn, in parts
 * @param most the largest
 * @param parts how many make 1
 * @param kind what they stand for
 */
record Grid(int rows, int columns, int least, int most, int parts, Kind kind) {

    /** What numbers stand for, which decides what they shrink to. */
    enum Kind {
        /** Entries that are added and multiplied. */
        NUMBER,
        /** Classes. */
        LABEL,
        /** The places of a list, whose first is the simplest. */
        CHOICE
    }

    /** In parts of 1, where a tenth is a whole number of them: no one is the double or the square of another. */
    private static final int[] TENTHS = {15, -5, 7, -12, 3, 18, -9, 11, -16, 4};

    private static final int[] QUARTERS = {6, -2, 3, -5, 1, 7, -3, 5, -1, -6};
    private static final int[] WHOLE = {3, -2, 4, -1, 2, -3, 1, -4};

    /** What takes more places than this is as long as it gets. */
    private static final int MOST_PLACES = 4;

    private static final int SMALL = 8;
    private static final int ONE_IN = 4;

    int size() {
        return rows * columns;
    }

    /** Each number evenly spread; one in four near 0, where there is any. */
    int[] drawn(Random random) {
        int[] numbers = new int[size()];
        for (int i = 0; i < numbers.length; i++) {
            boolean isNear = kind == Kind.NUMBER && random.nextInt(ONE_IN) == 0;
            int from = isNear ? Math.max(least, -most / SMALL) : least;
            int to = isNear ? Math.max(from, most / SMALL) : most;
            numbers[i] = from + random.nextInt(to - from + 1);
        }
        return numbers;
    }

    /** The numbers of a larger grid that have a place in this one. */
    int[] cut(Grid larger, int[] numbers) {
        int[] cut = new int[size()];
        for (int i = 0; i < cut.length; i++) {
            int number = numbers[i / columns * larger.columns + i % columns];
            cut[i] = Math.max(least, Math.min(most, number));
        }
        return cut;
    }

    /** @param place of the entry, among all that are drawn */
    int target(int place) {
        return switch (kind) {
            case LABEL -> (place + 1) % (most + 1);
            case CHOICE -> 0;
            case NUMBER -> {
                int[] targets = targets();
                yield targets[place % targets.length];
            }
        };
    }

    private int[] targets() {
        boolean isWide = most >= 3 * parts || parts == 1;
        int[] all = isWide ? WHOLE : parts % 10 == 0 ? TENTHS : QUARTERS;
        int of = isWide ? 1 : parts % 10 == 0 ? 10 : 4;
        int[] within = IntStream.of(all)
                .map(number -> (least < 0 ? number : Math.abs(number)) * parts / of)
                .filter(number -> number >= least && number <= most)
                .distinct()
                .toArray();
        return within.length == 0 ? new int[] {most} : within;
    }

    /** What a number may shrink to, simplest first. */
    List<Integer> simpler(int number, int place) {
        int target = target(place);
        IntStream candidates = switch (kind) {
            case LABEL -> IntStream.of(target);
            case CHOICE -> IntStream.range(0, number);
            case NUMBER -> IntStream.of(target, -target, rounded(number, 1), rounded(number, 10));
        };
        long cost = cost(number, place);
        return candidates
                .filter(each -> each >= least && each <= most && cost(each, place) < cost)
                .distinct()
                .boxed()
                .toList();
    }

    private int rounded(int number, int to) {
        double ones = Math.rint((double) number * to / parts) / to;
        return (int) Math.rint(ones * parts);
    }

    /** How much longer a number is than it might be; 0 for the target. */
    long cost(int number, int place) {
        int target = target(place);
        if (kind != Kind.NUMBER) {
            return Math.abs(number - target);
        }
        return number == target
                ? 0
                : number == -target ? 1 : 2 + (long) places(number) * (most - least + 1) + Math.abs(number - target);
    }

    /** Digits after the point. */
    private int places(int number) {
        long shifted = number;
        int places = 0;
        while (shifted % parts != 0 && places < MOST_PLACES) {
            shifted *= 10;
            places++;
        }
        return places;
    }
}
