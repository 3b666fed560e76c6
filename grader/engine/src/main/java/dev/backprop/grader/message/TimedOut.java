package dev.backprop.grader.message;

/** One call of the code was stopped, because it used up its time. */
public record TimedOut(double seconds, Clock clock) implements Message {

    /** What measured the time. */
    public enum Clock {
        /** The processor time that the call used. */
        CPU,
        /** The time that passed, for a call that computes nothing and does not return. */
        WALL
    }

    @Override
    public String text() {
        String key = clock == Clock.CPU ? "TimedOut.cpu" : "TimedOut.wall";
        return Words.of(key, ShortNumber.of(seconds));
    }
}
