package dev.backprop.grader.cli;

import dev.backprop.grader.batch.book.ClassFile;
import dev.backprop.grader.batch.intake.ClassList;
import dev.backprop.grader.batch.intake.Handin;
import dev.backprop.grader.batch.rerun.Comparison;
import dev.backprop.grader.batch.rerun.Rerun;
import dev.backprop.grader.report.Defused;
import dev.backprop.grader.report.ExitCode;
import dev.backprop.grader.report.JsonReport;
import dev.backprop.grader.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code grade rerun REPORT SUBMISSION}: grades once more as a report says, and compares. */
@Command(
        name = "rerun",
        description =
                "Grades a submission once more, with the seeds and options of its report, and explains whatever is"
                        + " different now.",
        footer = {
            "  ./grade rerun graded/reports/ada.json submissions/ada",
            "  ./grade rerun graded ada 'Blaise Pascal'                    students of a class",
            "  ./grade rerun grade-report.json . --isolation process      your own code",
            "",
            "Exit codes: 0 the same results, 1 others, 2 wrong usage, 3 the grader failed."
        })
final class RerunCommand extends Subcommand {

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

    @Override
    public Integer call() {
        refuseOrderToGrade();
        Path named = resolved(report);
        if (Files.isDirectory(named)) {
            return ofClass(named);
        }
        if (submissions.size() > 1) {
            throw wrong("A report is of one submission: name that alone.");
        }
        Report earlier = new JsonReport().read(named);
        Path submission = resolved(Path.of(submissions.get(0)));
        Report now = new Rerun(() -> course.assignments(terminal, submission))
                .of(earlier, submission, isolation, charsetIfNamed(namesCharset));
        return tell(new Comparison(earlier, now)).code();
    }

    private int ofClass(Path folder) {
        Rerun rerun = new Rerun(() -> course.assignments(terminal, folder));
        ClassList list = ClassFile.read(folder);
        List<Handin> handins = submissions.stream().map(list::find).toList();
        ExitCode code = ExitCode.PASSED;
        for (Handin handin : handins) {
            out.println(
                    Defused.line(handin.student().id() + " " + handin.student().name() + ":"));
            ExitCode own = tell(rerun.compare(folder, handin, isolation));
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
