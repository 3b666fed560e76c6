package dev.backprop.grader.cli;

import dev.backprop.grader.batch.difference.RunDifference;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.report.Defused;
import dev.backprop.grader.report.ExitCode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code grade diff OLD NEW}: who has another result, in what, and why. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Lists every check and every total that is different in two runs of a class, by student, with the"
                + " reason: other sources, seeds, options, another grader or assignment.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./grade diff week3 week3-again      two folders that grade batch has written",
            "  ./grade diff old.json new.json      two reports of one student",
            "",
            "Exit codes: 0 nothing differs, 1 something does, 2 wrong usage, 3 the grader failed."
        })
final class DiffCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final PrintStream out;

    @Parameters(index = "0", paramLabel = "OLD", description = "An output folder of grade batch, or a report.")
    private @Nullable Path old;

    @Parameters(index = "1", paramLabel = "NEW", description = "What to compare it with, of the same kind.")
    private @Nullable Path other;

    DiffCommand(Terminal terminal, PrintStream out) {
        this.terminal = terminal;
        this.out = out;
    }

    @Override
    public Integer call() {
        boolean isDifferent = RunDifference.tell(place(old), place(other), this::tell);
        out.flush();
        return (isDifferent ? ExitCode.BELOW : ExitCode.PASSED).code();
    }

    private Path place(@Nullable Path named) {
        return terminal.folder().resolve(Objects.requireNonNull(named, "picocli requires it"));
    }

    private void tell(Message message) {
        out.println(Defused.line(message.text()));
    }
}
