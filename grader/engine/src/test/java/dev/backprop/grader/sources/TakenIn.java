package dev.backprop.grader.sources;

import dev.backprop.grader.sources.choose.Inventory;
import dev.backprop.grader.sources.files.Recipient;
import dev.backprop.grader.sources.files.SubmissionLimits;
import dev.backprop.grader.sources.files.UnreadableSubmission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What comes of files that are handed over as a folder or an archive hands them over. */
public final class TakenIn {

    private TakenIn() {}

    /** What hands over files. */
    @FunctionalInterface
    public interface Giver {
        void give(Recipient recipient) throws IOException, UnreadableSubmission;
    }

    public static Inventory from(Giver giver, SubmissionLimits limits) throws IOException, UnreadableSubmission {
        Intake intake = new Intake(limits, StandardCharsets.ISO_8859_1);
        giver.give(intake);
        return intake.inventory();
    }
}
