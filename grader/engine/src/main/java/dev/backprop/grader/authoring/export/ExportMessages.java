package dev.backprop.grader.authoring.export;

import dev.backprop.grader.message.Message;

/** What the package {@code authoring.export} has to say; the words are in the bundle of this name. */
public final class ExportMessages {

    private ExportMessages() {}

    /** A check that students may not see would be handed out to them as code. */
    public record HiddenCheckHandedOut(String assignment, String check) implements Message {}

    /** A jar that would be handed out holds what no student may have. */
    public record JarHoldsMore(String jar, String entry) implements Message {}

    /** The grader was not built where it runs, so there is nothing to hand out. */
    public record NotACheckout() implements Message {}

    /** A new folder was to be made where something is already. */
    public record OutputFolderNotEmpty(String folder) implements Message {}
}
