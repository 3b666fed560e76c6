package dev.backprop.grader.cli;

import dev.backprop.grader.batch.lane.Lane;
import dev.backprop.grader.report.ExitCode;
import java.io.InputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code grade lane}: what {@code grade batch} starts, and nobody else. */
@Command(name = LaneCommand.NAME, hidden = true)
final class LaneCommand extends Subcommand {

    static final String NAME = "lane";

    private final InputStream in;

    @Mixin
    private final CourseOption course = new CourseOption();

    LaneCommand(InputStream in) {
        this.in = in;
    }

    @Override
    public Integer call() throws Exception {
        new Lane(() -> course.assignments(terminal), in, out).serve();
        return ExitCode.PASSED.code();
    }
}
