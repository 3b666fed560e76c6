package dev.backprop.grader.cli;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.AssignmentInfo;
import dev.backprop.grader.assignment.Catalogue;
import dev.backprop.grader.grading.CheckPoints;
import dev.backprop.grader.grading.Progress;
import dev.backprop.grader.message.ShortNumber;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.Course;
import dev.backprop.grader.report.ExitCode;
import dev.backprop.grader.report.JsonReport;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.write.Ink;
import dev.backprop.grader.write.Labels;
import dev.backprop.grader.write.Sheet;
import dev.backprop.grader.write.TerminalStyle;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code grade list}: which assignments there are, and what is done and what is open. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Lists the assignments: what is done, what is open, and what each is worth. Runs nothing.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./grade list                   your own folder, with the last report",
            "  ./grade list --dir work --report old.json",
            "",
            "Exit codes: 0 listed, 2 wrong usage, 3 the grader failed."
        })
final class ListCommand implements Callable<Integer> {

    private static final int INDENT = 2;

    private final Terminal terminal;
    private final PrintStream out;

    @Option(names = "--dir", paramLabel = "DIR", description = "The submission's folder, instead of this one.")
    private @Nullable Path folder;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "The last JSON report; grade-report.json in the working folder unless said.")
    private @Nullable Path report;

    @Option(names = "--plain", description = "No colour, no symbols, no cursor movement, ASCII only.")
    private boolean plain;

    ListCommand(Terminal terminal, PrintStream out) {
        this.terminal = terminal;
        this.out = out;
    }

    @Override
    public Integer call() {
        List<Assignment> assignments = Catalogue.load();
        List<Progress> progress = Progress.of(assignments, folder == null ? terminal.submission() : folder);
        Optional<Report> last = lastReport();
        Optional<Course> course = Course.in(terminal.submission());
        Sheet sheet = new Sheet(TerminalStyle.choose(terminal.environment(), terminal.isTerminal(), plain));
        course.ifPresent(asked -> print(sheet, asked));
        for (int i = 0; i < assignments.size(); i++) {
            print(sheet, assignments.get(i), progress.get(i), last);
        }
        out.print(sheet);
        out.flush();
        return ExitCode.PASSED.code();
    }

    private static void print(Sheet sheet, Course course) {
        sheet.paragraph(Ink.BOLD, 0, course.title());
        String required = course.required().isEmpty()
                ? Labels.of("course.nothing", course.pass())
                : Labels.of("course.required", String.join(", ", course.required()), course.pass());
        sheet.paragraph(Ink.NORMAL, INDENT, required);
        sheet.blank();
    }

    /** A report that is named must be there; the usual one need not. */
    private Optional<Report> lastReport() {
        Path file = terminal.folder().resolve(report == null ? Outputs.REPORT : report);
        return report == null && !Files.exists(file) ? Optional.empty() : Optional.of(new JsonReport().read(file));
    }

    private static void print(Sheet sheet, Assignment assignment, Progress progress, Optional<Report> last) {
        AssignmentInfo info = AssignmentInfo.of(assignment);
        double points = CheckPoints.of(assignment).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        sheet.put(Ink.BOLD, info.id())
                .put("  " + info.title() + " " + info.version())
                .end();
        sheet.paragraph(
                Ink.NORMAL,
                INDENT,
                Labels.of("list.files", String.join(", ", info.files()), ShortNumber.inFull(points)));
        Optional<AssignmentReport> graded = last.stream()
                .flatMap(report -> report.assignments().stream())
                .filter(each -> each.id().equals(info.id()))
                .findFirst();
        if (progress != Progress.STARTED) {
            sheet.paragraph(Ink.DIM, INDENT, Labels.of("list." + progress));
        } else if (graded.isEmpty()) {
            sheet.paragraph(Ink.DIM, INDENT, Labels.of(last.isEmpty() ? "list.STARTED" : "list.notInReport"));
        } else if (last.get().partial()) {
            print(sheet, Ink.DIM, "list.partial", graded.get());
        } else if (graded.get().score() == graded.get().maxScore()) {
            print(sheet, Ink.STRONG_GREEN, "list.done", graded.get());
        } else {
            print(sheet, Ink.STRONG_YELLOW, "list.open", graded.get());
        }
    }

    private static void print(Sheet sheet, Ink ink, String label, AssignmentReport graded) {
        sheet.paragraph(
                ink,
                INDENT,
                Labels.of(label, ShortNumber.inFull(graded.score()), ShortNumber.inFull(graded.maxScore())));
    }
}
