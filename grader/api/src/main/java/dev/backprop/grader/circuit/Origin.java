package dev.backprop.grader.circuit;

import java.util.stream.Stream;

/**
 * Where an author wrote something: for what is wrong with it only when the circuit is complete. Keeping it costs next to nothing, for the
 * frames are looked at only then.
 */
final class Origin {

    private static final String OURS = Origin.class.getPackageName() + ".";

    private final Throwable written = new Throwable();

    /** The same refusal, as if it had been thrown there. */
    BadCircuit refuse(String message) {
        BadCircuit refusal = new BadCircuit(message);
        refusal.setStackTrace(frames().toArray(StackTraceElement[]::new));
        return refusal;
    }

    /** The file and its line, as in {@code Gate.java, line 18}. */
    String where() {
        return frames().findFirst()
                .map(frame -> frame.getFileName() + ", line " + frame.getLineNumber())
                .orElse("");
    }

    private Stream<StackTraceElement> frames() {
        return Stream.of(written.getStackTrace())
                .dropWhile(frame -> frame.getClassName().startsWith(OURS));
    }
}
