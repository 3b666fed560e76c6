package dev.backprop.grader.cli;

import dev.backprop.grader.batch.rerun.Comparison;
import dev.backprop.grader.batch.rerun.Rerun;
import dev.backprop.grader.report.Defused;
import dev.backprop.grader.report.ExitCode;
import dev.backprop.grader.report.JsonReport;
import dev.backprop.grader.report.Report;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code grade rerun REPORT SUBMISSION}: grades once more as a report says, and compares. */
@Command(
        name = "rerun",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description =
                "Grades a submission once more, with the seeds and options of its report, and explains whatever is"
                        + " different now.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./grade rerun graded/reports/ada.json submissions/ada",
            "  ./grade rerun grade-report.json . --isolation process      your own code",
            "",
            "Exit codes: 0 the same results, 1 others, 2 wrong usage, 3 the grader failed."
        })
final class RerunCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final PrintStream out;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "REPORT", description = "The JSON report.")
    private Path report = Path.of("");

    @Parameters(index = "1", paramLabel = "SUBMISSION", description = "The folder or archive that it is of.")
    private Path submission = Path.of("");

    @Option(
            names = "--isolation",
            paramLabel = "MODE",
            description =
                    "How code is shut in, whatever the report says: bubblewrap (unless said), which is a jail or nothing;"
                            + " process, which trusts the submission; auto, which takes what works.")
    private String isolation = "bubblewrap";

    @Option(
            names = "--names-charset",
            paramLabel = "NAME",
            description = "How file names in an archive are read that are not UTF-8: cp866, GBK, … CP437 unless said.")
    private @Nullable String namesCharset;

    @Mixin
    private final CourseOption course = new CourseOption();

    RerunCommand(Terminal terminal, PrintStream out) {
        this.terminal = terminal;
        this.out = out;
    }

    @Override
    public Integer call() {
        Subcommand.refuseOrderToGrade(Objects.requireNonNull(spec, "picocli sets it"));
        Report earlier = new JsonReport().read(terminal.folder().resolve(report));
        Report now = new Rerun(
                        () -> course.assignments(terminal, terminal.folder().resolve(submission)))
                .of(
                        earlier,
                        terminal.folder().resolve(submission),
                        isolation,
                        Optional.ofNullable(namesCharset).map(NamesCharset::named));
        Comparison comparison = new Comparison(earlier, now);
        out.println(Defused.lines(comparison.text()));
        out.flush();
        return (comparison.isEqual() ? ExitCode.PASSED : ExitCode.BELOW).code();
    }
}
