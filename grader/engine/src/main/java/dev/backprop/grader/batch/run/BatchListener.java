package dev.backprop.grader.batch.run;

import dev.backprop.grader.batch.intake.Handin;
import dev.backprop.grader.message.Message;

/** Is told how a run goes on. By several threads, one after the other. */
public interface BatchListener {

    /** What became of a submission. */
    enum Outcome {
        GRADED,
        /** There was a report of the same sources already. */
        UNCHANGED,
        /** The grader failed. */
        FAILED
    }

    /** The class is known. */
    void recognised(Message layout);

    /**
     * Grading begins.
     *
     * @param seeds a sentence to tell
     */
    void began(int submissions, int lanes, String isolation, Message seeds);

    /** One more is done. */
    void finished(Handin handin, Outcome outcome);
}
