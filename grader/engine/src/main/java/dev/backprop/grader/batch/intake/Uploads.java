package dev.backprop.grader.batch.intake;

import dev.backprop.grader.batch.intake.IntakeMessages.NotPlaced;
import java.util.ArrayList;
import java.util.List;

/** What a layout made of a class folder. */
record Uploads(List<Upload> uploads, List<Unplaced> unplaced) {

    Uploads() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    void add(Upload upload) {
        uploads.add(upload);
    }

    void leaveOut(ClassEntry entry, NotPlaced.Reason reason) {
        boolean mayBeWork =
                reason != NotPlaced.Reason.BESIDE_FOLDER && reason != NotPlaced.Reason.FEEDBACK && entry.mayBeWork();
        unplaced.add(new Unplaced(
                entry.name(),
                new NotPlaced(entry.obstacle(reason)).text(),
                mayBeWork && entry.canBeRead() ? entry.place() : null,
                mayBeWork));
    }
}
