package dev.backprop.grader.batch.run;

import dev.backprop.grader.batch.intake.Unplaced;
import dev.backprop.grader.message.Message;
import java.util.List;
import java.util.Optional;

/**
 * What came of a run.
 *
 * @param submissions how many there were to look at
 * @param graded how many were graded
 * @param unchanged how many had a report of the same sources already
 * @param failed how many the grader failed on
 * @param unplaced what could not be attributed to a student
 * @param seeds with which seeds everybody was graded; empty where it did not come to that
 * @param books what to tell about the gradebook; empty where it did not come to one
 * @param stopped whether the run was stopped before its end
 */
public record BatchResult(
        int submissions,
        int graded,
        int unchanged,
        int failed,
        List<Unplaced> unplaced,
        Optional<Message> seeds,
        Optional<Message> books,
        boolean stopped) {

    /** What has come of a run that was stopped before it began. */
    static final BatchResult NOTHING = new BatchResult(0, 0, 0, 0, List.of(), Optional.empty(), Optional.empty(), true);
}
