package dev.backprop.grader.sandbox;

/**
 * What a program printed, up to 64 KiB of each.
 *
 * @param dropped how many bytes are missing; where the program was stopped in the middle of a flood, at least this many
 */
public record PrintedOutput(String stdout, String stderr, long dropped) {

    /** Whether some of it is missing. */
    public boolean truncated() {
        return dropped > 0;
    }
}
