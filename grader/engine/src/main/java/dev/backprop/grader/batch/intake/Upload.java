package dev.backprop.grader.batch.intake;

import java.nio.file.Path;
import java.util.List;

/**
 * What counts of one student's uploads, before the roster was asked who that is.
 *
 * @param label what the upload is called in the class folder
 */
record Upload(Claim claim, String label, List<Path> places, List<String> notes) {

    Upload {
        places = List.copyOf(places);
        notes = List.copyOf(notes);
    }
}
