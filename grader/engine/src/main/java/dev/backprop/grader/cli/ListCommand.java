package dev.backprop.grader.cli;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.AssignmentInfo;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.check.Checks;
import dev.backprop.grader.grading.CheckPoints;
import dev.backprop.grader.grading.Progress;
import dev.backprop.grader.message.ShortNumber;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.Course;
import dev.backprop.grader.report.JsonReport;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.write.Ink;
import dev.backprop.grader.write.Labels;
import dev.backprop.grader.write.ProgressRows;
import dev.backprop.grader.write.Sheet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code grade list}: which assignments there are, and what is done and what is open. */
@Command(
        name = "list",
        description = "Lists the assignments: what is done, what is open, and what each is worth. Runs nothing.",
        footer = {
            "  ./grade list                   your own folder, with the last report",
            "  ./grade list --dir work --report old.json",
            "",
            "Exit codes: 0 listed, 2 wrong usage, 3 the grader failed."
        })
final class ListCommand extends Subcommand {

    private static final int INDENT = 2;

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

    @Override
    public Integer call() {
        List<Assignment> assignments = course.assignments(terminal);
        List<Progress> progress = Progress.of(assignments, folder == null ? terminal.submission() : folder);
        Optional<Report> last = lastReport();
        Optional<Course> asked = Course.in(terminal.submission());
        Sheet sheet = new Sheet(terminal.style(plain));
        asked.ifPresent(each -> print(sheet, each));
        ProgressRows rows = new ProgressRows();
        for (int i = 0; i < assignments.size(); i++) {
            add(rows, assignments.get(i), assignments, progress.get(i), last);
        }
        rows.print(sheet);
        last.ifPresent(report ->
                sheet.paragraph(Ink.DIM, 0, Labels.of(report.partial() ? "list.source.partial" : "list.source")));
        out.print(sheet);
        return done();
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
        Path file = resolved(report == null ? Outputs.REPORT : report);
        return report == null && !Files.exists(file) ? Optional.empty() : Optional.of(new JsonReport().read(file));
    }

    /** What is done has a row alone; of several exercises each has one, unless none is begun. */
    private void add(
            ProgressRows rows,
            Assignment assignment,
            List<Assignment> assignments,
            Progress progress,
            Optional<Report> last) {
        AssignmentInfo info = AssignmentInfo.of(assignment);
        Optional<AssignmentReport> graded = last.stream()
                .flatMap(report -> report.assignments().stream())
                .filter(each -> each.id().equals(info.id()))
                .findFirst();
        State state = State.of(progress, last, graded);
        boolean several = !assignment.exerciseIds().isEmpty();
        rows.assignment(
                info.id(),
                info.title(),
                points(CheckPoints.of(assignment), "", graded, state),
                state.ink,
                state.text());
        if (state == State.DONE) {
            return;
        }
        if (!several) {
            rows.note(String.join(", ", info.files()));
        } else if (progress == Progress.UNTOUCHED) {
            rows.note(String.join(", ", assignment.exerciseIds()));
        } else {
            exercises(rows, assignment, assignments, last, graded);
        }
        needs(rows, assignment, assignments);
    }

    /** Which other exercises are to be done before one of these. */
    private static void needs(ProgressRows rows, Assignment assignment, List<Assignment> all) {
        for (Exercise<?, ?> exercise : assignment.exercises()) {
            String needed = all.stream()
                    .filter(other -> other.exercises().stream()
                            .anyMatch(each -> Checks.needs(exercise).containsValue(each.className())))
                    .map(Assignment::id)
                    .collect(Collectors.joining(", "));
            if (!needed.isEmpty()) {
                rows.note(Labels.of("list.needs", exercise.id(), needed));
            }
        }
    }

    private void exercises(
            ProgressRows rows,
            Assignment assignment,
            List<Assignment> known,
            Optional<Report> last,
            Optional<AssignmentReport> graded) {
        List<Progress> progress =
                Progress.inExercises(assignment, known, folder == null ? terminal.submission() : folder);
        List<String> files = AssignmentInfo.of(assignment).files();
        for (int i = 0; i < files.size(); i++) {
            String id = assignment.exerciseIds().get(i);
            Optional<AssignmentReport> part = graded.flatMap(report -> report.byExercise().stream()
                    .filter(each -> each.several().get(0).id().equals(id))
                    .findFirst());
            State state = State.of(progress.get(i), last, part);
            rows.exercise(
                    id,
                    files.get(i),
                    points(CheckPoints.of(assignment), id + ".", part, state),
                    state.ink,
                    state.text());
        }
    }

    /** @param start of the ids of the checks that are meant */
    private static String points(
            Map<String, Double> checks, String start, Optional<AssignmentReport> graded, State state) {
        String all = ShortNumber.inFull(checks.entrySet().stream()
                .filter(check -> check.getKey().startsWith(start))
                .mapToDouble(Map.Entry::getValue)
                .sum());
        return state.isInReport
                ? ShortNumber.inFull(graded.orElseThrow().score()) + "/"
                        + ShortNumber.inFull(graded.orElseThrow().maxScore())
                : all;
    }

    /** How far an exercise is. */
    private enum State {
        MISSING(Ink.DIM, false),
        UNTOUCHED(Ink.DIM, false),
        STARTED(Ink.NORMAL, false),
        NOT_IN_REPORT(Ink.NORMAL, false),
        PARTIAL(Ink.NORMAL, true),
        DONE(Ink.STRONG_GREEN, true),
        OPEN(Ink.STRONG_YELLOW, true);

        private final Ink ink;
        private final boolean isInReport;

        State(Ink ink, boolean isInReport) {
            this.ink = ink;
            this.isInReport = isInReport;
        }

        private static State of(Progress progress, Optional<Report> last, Optional<AssignmentReport> graded) {
            if (progress != Progress.STARTED) {
                return progress == Progress.MISSING ? MISSING : UNTOUCHED;
            } else if (graded.isEmpty()) {
                return last.isEmpty() ? STARTED : NOT_IN_REPORT;
            } else if (last.get().partial()) {
                return PARTIAL;
            }
            return graded.get().score() == graded.get().maxScore() ? DONE : OPEN;
        }

        private String text() {
            return Labels.of("list." + name());
        }
    }
}
