package dev.backprop.grader.sandbox;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.Visible;

/** What the package {@code sandbox} has to say; the words are in the bundle of this name. */
public final class SandboxMessages {

    private SandboxMessages() {}

    /** The isolation that was asked for does not work here. */
    public record IsolationUnavailable(String mode, String reason) implements Message {}

    /** The command line names an isolation that does not exist. */
    public record IsolationUnknown(String mode) implements Message {}

    /**
     * A jail was tried and did not work.
     *
     * @param said what bubblewrap, or the Java in the jail, had to say; only its first line is shown
     */
    public record JailFailed(String said) implements Message {

        private static final int SHOWN = 300;

        @Override
        public String text() {
            String line = said.strip().lines().findFirst().orElse("");
            return line.isEmpty() ? inWords("JailFailed.silent") : inWords("JailFailed", Visible.line(line, SHOWN));
        }
    }

    /** The jail is made of what only Linux has. */
    public record JailNeedsLinux(String system) implements Message {}

    /** A program that the jail is made of is not installed. */
    public record JailToolMissing(String tool, String debianPackage) implements Message {}

    /** The jail has no filter for the system calls of this processor. */
    public record NoFilter(String processor) implements Message {}

    /** Code was run without a jail, because none works here. */
    public record NoJail(String reason) implements Message {}

    /** Code was run without a jail, as the command line said. */
    public record NoJailAskedFor() implements Message {}
}
