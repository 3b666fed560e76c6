package dev.backprop.grader.cli;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.AssignmentInfo;
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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private final CourseOption course = new CourseOption();

    @Option(names = "--plain", description = "No colour, no symbols, no cursor movement, ASCII only.")
    private boolean plain;

    ListCommand(Terminal terminal, PrintStream out) {
        this.terminal = terminal;
        this.out = out;
    }

    @Override
    public Integer call() {
        List<Assignment> assignments = course.assignments(terminal);
        List<Progress> progress = Progress.of(assignments, folder == null ? terminal.submission() : folder);
        Optional<Report> last = lastReport();
        Optional<Course> asked = Course.in(terminal.submission());
        Sheet sheet = new Sheet(TerminalStyle.choose(terminal.environment(), terminal.isTerminal(), plain));
        asked.ifPresent(each -> print(sheet, each));
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

    private void print(Sheet sheet, Assignment assignment, Progress progress, Optional<Report> last) {
        AssignmentInfo info = AssignmentInfo.of(assignment);
        Optional<AssignmentReport> graded = last.stream()
                .flatMap(report -> report.assignments().stream())
                .filter(each -> each.id().equals(info.id()))
                .findFirst();
        sheet.put(Ink.BOLD, info.id())
                .put("  " + info.title() + " " + info.version())
                .end();
        if (assignment.exerciseIds().isEmpty()) {
            points(sheet, String.join(", ", info.files()), CheckPoints.of(assignment), "");
            print(sheet, INDENT, progress, last, graded);
        } else {
            exercises(sheet, assignment, last, graded);
        }
    }

    private void exercises(
            Sheet sheet, Assignment assignment, Optional<Report> last, Optional<AssignmentReport> graded) {
        List<Progress> progress = Progress.inExercises(assignment, folder == null ? terminal.submission() : folder);
        List<String> files = AssignmentInfo.of(assignment).files();
        for (int i = 0; i < files.size(); i++) {
            String id = assignment.exerciseIds().get(i);
            points(sheet, id + "  " + files.get(i), CheckPoints.of(assignment), id + ".");
            Optional<AssignmentReport> part = graded.flatMap(report -> report.byExercise().stream()
                    .filter(each -> each.several().get(0).id().equals(id))
                    .findFirst());
            print(sheet, 2 * INDENT, progress.get(i), last, part);
        }
    }

    /** @param start of the ids of the checks that are meant */
    private static void points(Sheet sheet, String files, Map<String, Double> checks, String start) {
        double points = checks.entrySet().stream()
                .filter(check -> check.getKey().startsWith(start))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        sheet.paragraph(Ink.NORMAL, INDENT, Labels.of("list.files", files, ShortNumber.inFull(points)));
    }

    private static void print(
            Sheet sheet, int indent, Progress progress, Optional<Report> last, Optional<AssignmentReport> graded) {
        if (progress != Progress.STARTED) {
            sheet.paragraph(Ink.DIM, indent, Labels.of("list." + progress));
        } else if (graded.isEmpty()) {
            sheet.paragraph(Ink.DIM, indent, Labels.of(last.isEmpty() ? "list.STARTED" : "list.notInReport"));
        } else if (last.get().partial()) {
            print(sheet, indent, Ink.DIM, "list.partial", graded.get());
        } else if (graded.get().score() == graded.get().maxScore()) {
            print(sheet, indent, Ink.STRONG_GREEN, "list.done", graded.get());
        } else {
            print(sheet, indent, Ink.STRONG_YELLOW, "list.open", graded.get());
        }
    }

    private static void print(Sheet sheet, int indent, Ink ink, String label, AssignmentReport graded) {
        sheet.paragraph(
                ink,
                indent,
                Labels.of(label, ShortNumber.inFull(graded.score()), ShortNumber.inFull(graded.maxScore())));
    }
}
