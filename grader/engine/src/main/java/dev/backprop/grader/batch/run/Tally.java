package dev.backprop.grader.batch.run;

import dev.backprop.grader.batch.intake.Handin;
import dev.backprop.grader.batch.intake.Unplaced;
import dev.backprop.grader.batch.run.BatchListener.Outcome;
import dev.backprop.grader.message.Message;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts what becomes of the submissions, and passes it on. */
final class Tally {

    private final BatchListener listener;
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

    Tally(BatchListener listener) {
        this.listener = listener;
    }

    synchronized void finished(Handin handin, Outcome outcome) {
        counts.merge(outcome, 1, Integer::sum);
        listener.finished(handin, outcome);
    }

    synchronized BatchResult result(
            int submissions, List<Unplaced> unplaced, Message seeds, Message books, boolean stopped) {
        return new BatchResult(
                submissions,
                count(Outcome.GRADED),
                count(Outcome.UNCHANGED),
                count(Outcome.FAILED),
                List.copyOf(unplaced),
                Optional.of(seeds),
                Optional.of(books),
                stopped);
    }

    private int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }
}
