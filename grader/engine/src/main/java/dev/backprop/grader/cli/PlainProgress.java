package dev.backprop.grader.cli;

import dev.backprop.grader.batch.intake.Handin;
import dev.backprop.grader.batch.run.BatchListener;
import java.io.PrintWriter;

/** Progress of a run in lines, for where no person looks on. */
final class PlainProgress implements BatchListener {

    private final PrintWriter words;
    private int count;

    PlainProgress(PrintWriter words) {
        this.words = words;
    }

    @Override
    public void began(int submissions, int lanes, String isolation) {
        words.println(submissions + " submissions, " + lanes + " lanes, " + isolation);
    }

    @Override
    public void finished(Handin handin, Outcome outcome) {
        count++;
        if (count % 25 == 0) {
            words.println(count);
        }
    }
}
