package dev.backprop.grader.cli;

import dev.backprop.grader.batch.intake.Handin;
import dev.backprop.grader.batch.rerun.ClassRerun;
import dev.backprop.grader.batch.rerun.Comparison;
import dev.backprop.grader.batch.rerun.Rerun;
import dev.backprop.grader.report.Defused;
import dev.backprop.grader.report.ExitCode;
import dev.backprop.grader.report.JsonReport;
import dev.backprop.grader.report.Report;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
            "  ./grade rerun graded ada 'Blaise Pascal'                    students of a class",
            "  ./grade rerun grade-report.json . --isolation process      your own code",
            "",
            "Exit codes: 0 the same results, 1 others, 2 wrong usage, 3 the grader failed."
        })
final class RerunCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final PrintStream out;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "REPORT",
            description = "The JSON report; or the folder that was named with --out of grade batch.")
    private Path report = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "SUBMISSION",
            description = "The folder, archive or source that the report is of; of a class, students by id, address or"
                    + " name.")
    private List<String> submissions = List.of();

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
        CommandSpec specified = Objects.requireNonNull(spec, "picocli sets it");
        Subcommand.refuseOrderToGrade(specified);
        Path named = terminal.folder().resolve(report);
        if (Files.isDirectory(named)) {
            return ofClass(named);
        }
        if (submissions.size() > 1) {
            throw new ParameterException(specified.commandLine(), "A report is of one submission: name that alone.");
        }
        Report earlier = new JsonReport().read(named);
        Report now = new Rerun(
                        () -> course.assignments(terminal, terminal.folder().resolve(submissions.get(0))))
                .of(
                        earlier,
                        terminal.folder().resolve(submissions.get(0)),
                        isolation,
                        Optional.ofNullable(namesCharset).map(NamesCharset::named));
        return tell(new Comparison(earlier, now)).code();
    }

    private int ofClass(Path folder) {
        ClassRerun rerun = new ClassRerun(() -> course.assignments(terminal, folder), folder);
        List<Handin> handins = submissions.stream().map(rerun::student).toList();
        ExitCode code = ExitCode.PASSED;
        for (Handin handin : handins) {
            out.println(
                    Defused.line(handin.student().id() + " " + handin.student().name() + ":"));
            ExitCode own = tell(rerun.compare(handin, isolation));
            code = own == ExitCode.PASSED ? code : own;
        }
        return code.code();
    }

    private ExitCode tell(Comparison comparison) {
        out.println(Defused.lines(comparison.text()));
        out.flush();
        return comparison.isEqual() ? ExitCode.PASSED : ExitCode.BELOW;
    }
}
