package dev.backprop.grader.cli;

import dev.backprop.grader.batch.lane.Lane;
import dev.backprop.grader.report.ExitCode;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code grade lane}: what {@code grade batch} starts, and nobody else. */
@Command(name = LaneCommand.NAME, hidden = true)
final class LaneCommand implements Callable<Integer> {

    static final String NAME = "lane";

    private final Terminal terminal;
    private final InputStream in;
    private final PrintStream out;

    @Mixin
    private final CourseOption course = new CourseOption();

    LaneCommand(Terminal terminal, InputStream in, PrintStream out) {
        this.terminal = terminal;
        this.in = in;
        this.out = out;
    }

    @Override
    public Integer call() throws Exception {
        new Lane(() -> course.assignments(terminal), in, out).serve();
        return ExitCode.PASSED.code();
    }
}
