package dev.backprop.grader.cli;

import dev.backprop.grader.batch.intake.Handin;
import dev.backprop.grader.batch.run.BatchListener;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.report.Defused;
import dev.backprop.grader.write.Labels;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Progress of a run in lines, every few seconds or every few submissions: for a log, and for whoever wants no bar. */
final class PlainProgress implements BatchListener {

    private static final int SUBMISSIONS = 25;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final PrintWriter words;
    private final LongSupplier nanos;
    private int submissions;
    private int done;
    private int graded;
    private int failed;
    private long began;
    private long said;

    PlainProgress(PrintWriter words) {
        this(words, System::nanoTime);
    }

    /** @param nanos a clock that nobody can set */
    PlainProgress(PrintWriter words, LongSupplier nanos) {
        this.words = words;
        this.nanos = nanos;
    }

    @Override
    public void recognised(Message layout) {
        words.println(Defused.lines(layout.text()));
    }

    @Override
    public void began(int submissions, int lanes, String isolation, Message seeds) {
        this.submissions = submissions;
        began = nanos.getAsLong();
        said = began;
        words.println(Labels.of("batch.began", submissions, lanes, isolation));
        words.println(Defused.line(seeds.text()));
    }

    @Override
    public void finished(Handin handin, Outcome outcome) {
        done++;
        graded += outcome == Outcome.GRADED ? 1 : 0;
        failed += outcome == Outcome.FAILED ? 1 : 0;
        long now = nanos.getAsLong();
        if (done % SUBMISSIONS == 0 || now - said >= PAUSE.toNanos() || done == submissions) {
            said = now;
            words.println(line((now - began) / 1e9));
        }
    }

    private String line(double seconds) {
        String line = Labels.of("batch.done", done, submissions);
        if (graded > 0 && seconds > 0) {
            double rate = graded / seconds;
            line += ", " + Labels.of("batch.rate", "%.1f".formatted(rate));
            if (done < submissions) {
                line += ", " + Labels.of("batch.left", duration(Math.round((submissions - done) / rate)));
            }
        }
        return failed == 0 ? line : line + ", " + Labels.of("batch.failed", failed);
    }

    private static String duration(long seconds) {
        return seconds >= 3600
                ? "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60)
                : "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
