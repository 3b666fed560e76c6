package dev.backprop.grader.cli;

import dev.backprop.grader.batch.intake.Handin;
import dev.backprop.grader.batch.run.BatchListener;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.report.Defused;
import dev.backprop.grader.write.Labels;
import dev.backprop.grader.write.TerminalStyle;
import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Progress of a run as a bar, for a person at a terminal. */
final class BarProgress implements BatchListener, AutoCloseable {

    private static final int UPDATE_MILLIS = 250;

    private final PrintWriter words;
    private final TerminalStyle style;
    private @Nullable ProgressBar bar;
    private int failed;

    BarProgress(PrintWriter words, TerminalStyle style) {
        this.words = words;
        this.style = style;
    }

    @Override
    public void recognised(Message layout) {
        words.println(Defused.lines(layout.text()));
    }

    @Override
    public void began(int submissions, int lanes, String isolation, Message seeds) {
        words.println(Labels.of("batch.began", submissions, lanes, isolation));
        words.println(Defused.line(seeds.text()));
        bar = new ProgressBarBuilder()
                .setTaskName(Labels.of("batch.task"))
                .setInitialMax(submissions)
                .setStyle(style.symbols() ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .showSpeed()
                // Not the library's own console: that looks the terminal up once more, with native code.
                .setConsumer(new DelegatingProgressBarConsumer(this::show, style.width() - 1))
                .build();
    }

    @Override
    public void finished(Handin handin, Outcome outcome) {
        ProgressBar current = bar;
        if (current != null) {
            if (outcome == Outcome.FAILED) {
                failed++;
                current.setExtraMessage(Labels.of("batch.failed", failed));
            }
            current.step();
        }
    }

    @Override
    public void close() {
        ProgressBar current = bar;
        bar = null;
        if (current != null) {
            current.close();
            words.println();
        }
    }

    private void show(String line) {
        words.print("\r" + line);
        words.flush();
    }
}
