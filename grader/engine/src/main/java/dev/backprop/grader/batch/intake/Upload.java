package dev.backprop.grader.batch.intake;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What counts of one student's uploads, before the roster was asked who that is.
 *
 * @param label what the upload is called in the class folder
 * @param timing when it came, as far as the platform says
 * @param doubt why what counts may not be what was meant, or null
 * @param file the platform's number of the latest file that counts; null where there is none
 */
record Upload(
        Claim claim,
        String label,
        List<Path> places,
        List<String> notes,
        Timing timing,
        @Nullable String file,
        @Nullable String doubt) {

    Upload {
        places = List.copyOf(places);
        notes = List.copyOf(notes);
    }

    /** An upload of which nobody knows when it came. */
    Upload(Claim claim, String label, StudentFolder work) {
        this(claim, label, work.places(), work.notes(), Timing.UNKNOWN, null, null);
    }
}
