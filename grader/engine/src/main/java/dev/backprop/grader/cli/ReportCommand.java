package dev.backprop.grader.cli;

import dev.backprop.grader.batch.book.Books;
import dev.backprop.grader.report.Defused;
import dev.backprop.grader.report.ExitCode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code grade report DIR}: gradebook and summaries of a class, from the reports of a batch. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description =
                "Writes gradebook.csv, summary.json and summary.md of a class anew, from the reports that grade batch"
                        + " has left in DIR, whichever machines they come from. Grades nothing.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./grade report out             after all shards of a batch are done",
            "",
            "Exit codes: 0 written, 2 wrong usage, or reports that do not belong together, 3 the grader failed."
        })
final class ReportCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final PrintStream out;

    @Parameters(paramLabel = "DIR", description = "The folder that was named with --out.")
    private @Nullable Path folder;

    ReportCommand(Terminal terminal, PrintStream out) {
        this.terminal = terminal;
        this.out = out;
    }

    @Override
    public Integer call() {
        Path named = Objects.requireNonNull(folder, "picocli requires it");
        out.println(Defused.line(Books.write(terminal.folder().resolve(named)).text()));
        out.flush();
        return ExitCode.PASSED.code();
    }
}
