package dev.backprop.grader.cli;

import dev.backprop.grader.batch.difference.RunDifference;
import dev.backprop.grader.report.ExitCode;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code grade diff OLD NEW}: who has another result, in what, and why. */
@Command(
        name = "diff",
        description = "Lists every check and every total that is different in two runs of a class, by student, with the"
                + " reason: other sources, seeds, options, another grader or assignment.",
        footer = {
            "  ./grade diff week3 week3-again      two folders that grade batch has written",
            "  ./grade diff old.json new.json      two reports of one student",
            "",
            "Exit codes: 0 nothing differs, 1 something does, 2 wrong usage, 3 the grader failed."
        })
final class DiffCommand extends Subcommand {

    @Parameters(index = "0", paramLabel = "OLD", description = "An output folder of grade batch, or a report.")
    private Path old = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "What to compare it with, of the same kind.")
    private Path other = Path.of("");

    @Override
    public Integer call() {
        boolean isDifferent = RunDifference.tell(resolved(old), resolved(other), this::tell);
        return done(isDifferent ? ExitCode.BELOW : ExitCode.PASSED);
    }
}
