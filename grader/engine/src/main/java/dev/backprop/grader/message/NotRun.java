package dev.backprop.grader.message;

/** A check did not run, for a reason that is not its own. */
public record NotRun(Reason reason) implements Message {

    /** Why a check did not run. Each constant has its words under {@code NotRun.} and its name. */
    public enum Reason {
        /** The code does not compile. */
        NOT_COMPILED,
        /** The assignment's files are missing or still the stub. */
        NOT_STARTED,
        /** The check needs a gradient stage that passes, and none does. */
        NO_PASSING_GRADIENT,
        /** The code took the process down, or used up its time, in an earlier check. */
        STOPPED_EARLIER,
        /** Too many cases lay so close to a kink that the grader could not measure them. */
        INCONCLUSIVE,
        /** The grader failed. */
        GRADER_FAILED
    }

    @Override
    public String text() {
        return Words.of("NotRun." + reason.name());
    }
}
