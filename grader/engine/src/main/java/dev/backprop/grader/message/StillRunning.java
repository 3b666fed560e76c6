package dev.backprop.grader.message;

import java.util.Optional;

/**
 * A call was stopped, because it used up its time.
 *
 * @param reach how far the code had come
 * @param stage the stage that it had come to; empty where that is not known
 * @param spot where it was, if that is known
 * @param size the largest argument, with its shape, as in {@code X of 128×512}
 * @param others how many calls returned
 * @param othersSeconds how long these took, on average
 * @param usualSize whether calls on inputs of about this size returned, or none did: the code does not end, rather than be slow
 */
public record StillRunning(
        ThrewAt.Reach reach,
        String stage,
        Optional<CodeSpot> spot,
        TimedOut.Clock clock,
        double seconds,
        String size,
        int others,
        double othersSeconds,
        boolean usualSize)
        implements Message {

    private static final double[] ROUGHLY = {0.01, 0.1, 1};

    @Override
    public String text() {
        String time = Words.of("StillRunning." + clock.name(), ShortNumber.of(seconds), size);
        String head = spot.isPresent()
                ? Words.of("StillRunning." + reach.name(), stage, spot.get().name(), time)
                        + spot.get().quoted()
                : Words.of("StillRunning.somewhere", time);
        return head + "\n" + comparison() + Words.of("StillRunning.next." + next());
    }

    private String next() {
        return clock == TimedOut.Clock.WALL ? "wait" : usualSize ? "loop" : "slow";
    }

    /** Roughly: a time that differs from run to run makes no two reports differ. */
    private String comparison() {
        for (double limit : ROUGHLY) {
            if (others > 0 && othersSeconds < limit) {
                return Words.of("StillRunning.others", others, ShortNumber.of(1000 * limit)) + " ";
            }
        }
        return "";
    }
}
