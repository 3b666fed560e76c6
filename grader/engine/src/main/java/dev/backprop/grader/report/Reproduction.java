package dev.backprop.grader.report;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.check.Examination;
import dev.backprop.grader.message.AssignmentNotInReport;
import dev.backprop.grader.message.AssignmentUnknown;
import dev.backprop.grader.message.CheckInSeveralAssignments;
import dev.backprop.grader.message.CheckNotInReport;
import dev.backprop.grader.message.CounterexampleTooLarge;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.message.NoCounterexample;
import dev.backprop.grader.message.NoReportYet;
import dev.backprop.grader.message.NotOverwritten;
import dev.backprop.grader.message.OutputFailed;
import dev.backprop.grader.message.ReportBroken;
import dev.backprop.grader.message.SourceFolderUnknown;
import dev.backprop.grader.submission.Found;
import dev.backprop.grader.submission.Refused;
import dev.backprop.grader.submission.Sources;
import dev.backprop.grader.submission.Submission;
import dev.backprop.grader.submission.SubmissionLimits;
import dev.backprop.grader.submission.UnreadableSubmission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the counterexample of a check into a program that lies beside the student's class. */
public final class Reproduction {

    private final List<Assignment> catalogue;

    /** @param catalogue the assignments that this grader knows */
    public Reproduction(List<Assignment> catalogue) {
        this.catalogue = List.copyOf(catalogue);
    }

    /**
     * What to reproduce, and where.
     *
     * @param report the JSON report
     * @param assignment the assignment that the check is one of; null where the report has it but once
     * @param submission the folder in which the student's class is looked for
     * @param out the folder to write to; null for that of the student's class
     */
    public record Wish(
            String check,
            Path report,
            @Nullable String assignment,
            Path submission,
            @Nullable Path out) {}

    /**
     * A program that was written.
     *
     * @param className its full name
     */
    public record Written(Path file, String className) {}

    private record Reported(AssignmentReport assignment, CheckReport check) {
        Optional<Counterexample> counterexample() {
            return Optional.ofNullable(check.counterexample());
        }
    }

    /**
     * Writes the program, in place of an older one of the same check.
     *
     * @throws MessageException if the report cannot be read or has no counterexample of that check, or if there is no
     *     folder to write to, or if a file lies in the way that the grader has not written
     */
    public Written write(Wish wish) {
        if (!Files.exists(wish.report())) {
            throw new MessageException(new NoReportYet(wish.report().toString()));
        }
        Report report = new JsonReport().read(wish.report());
        Reported chosen = choose(wish, report);
        Counterexample counterexample = chosen.counterexample()
                .orElseThrow(() -> new MessageException(new NoCounterexample(
                        wish.check(), chosen.check().status() == CheckStatus.PASSED, reproducible(report))));
        Exercise<?, ?> exercise = exercise(chosen, wish);
        ReproProgram program;
        String text;
        try {
            program = new ReproProgram(exercise, chosen.check(), counterexample);
            text = program.text();
        } catch (IllegalArgumentException e) {
            throw new MessageException(new ReportBroken(wish.report().toString(), String.valueOf(e.getMessage())), e);
        }
        if (program.size() > ReproProgram.MOST_NUMBERS) {
            throw new MessageException(
                    new CounterexampleTooLarge(wish.check(), program.size(), ReproProgram.MOST_NUMBERS));
        }
        Path folder = wish.out() == null ? folderOf(exercise, wish.submission()) : wish.out();
        Path file = folder.resolve(program.name() + ".java");
        requireOwn(file);
        new AtomicFile(file).write(text.getBytes(StandardCharsets.US_ASCII));
        String packageName = program.packageName();
        return new Written(file, packageName.isEmpty() ? program.name() : packageName + "." + program.name());
    }

    private static Reported choose(Wish wish, Report report) {
        String wanted = wish.assignment();
        List<String> ids =
                report.assignments().stream().map(AssignmentReport::id).toList();
        if (wanted != null && !ids.contains(wanted)) {
            throw new MessageException(new AssignmentNotInReport(wanted, ids));
        }
        List<Reported> having = report.assignments().stream()
                .filter(assignment -> wanted == null || assignment.id().equals(wanted))
                .flatMap(assignment -> assignment.checks().stream().map(check -> new Reported(assignment, check)))
                .filter(reported -> reported.check().id().equals(wish.check()))
                .toList();
        if (having.isEmpty()) {
            throw new MessageException(new CheckNotInReport(wish.check(), reproducible(report)));
        }
        List<Reported> failing = having.stream()
                .filter(reported -> reported.counterexample().isPresent())
                .toList();
        if (failing.size() > 1) {
            throw new MessageException(new CheckInSeveralAssignments(
                    wish.check(),
                    failing.stream().map(reported -> reported.assignment().id()).toList()));
        }
        return failing.isEmpty() ? having.get(0) : failing.get(0);
    }

    private static List<String> reproducible(Report report) {
        return report.assignments().stream()
                .flatMap(assignment -> assignment.checks().stream())
                .filter(check -> check.counterexample() != null)
                .map(CheckReport::id)
                .distinct()
                .toList();
    }

    private Exercise<?, ?> exercise(Reported reported, Wish wish) {
        String id = reported.assignment().id();
        Assignment known = catalogue.stream()
                .filter(assignment -> assignment.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new MessageException(new AssignmentUnknown(
                        id, catalogue.stream().map(Assignment::id).toList())));
        for (Exercise<?, ?> exercise : known.exercises()) {
            if (Examination.checks(exercise).contains(wish.check())) {
                return exercise;
            }
        }
        throw new MessageException(
                new ReportBroken(wish.report().toString(), id + " has no check " + wish.check() + " any more"));
    }

    private static Path folderOf(Exercise<?, ?> exercise, Path submission) {
        Found found;
        try {
            found = Submission.read(submission, SubmissionLimits.DEFAULT).sourcesFor(exercise.className());
        } catch (UnreadableSubmission e) {
            throw new MessageException(e.reason(), e);
        }
        if (found instanceof Refused refused) {
            throw new MessageException(refused.message());
        }
        try {
            if (found instanceof Sources sources) {
                Path source = submission.resolve(sources.main().path());
                if (Files.isRegularFile(source)) {
                    return source.resolveSibling("");
                }
            }
        } catch (InvalidPathException e) {
            // What the submission calls a path is text to show; in an odd locale it names no file.
            throw new MessageException(new SourceFolderUnknown(exercise.className(), submission.toString()), e);
        }
        throw new MessageException(new SourceFolderUnknown(exercise.className(), submission.toString()));
    }

    private static void requireOwn(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        try {
            // Byte for byte, because a file of somebody else's may be in any charset.
            if (!Files.readString(file, StandardCharsets.ISO_8859_1).startsWith(ReproProgram.MARK)) {
                throw new MessageException(new NotOverwritten(file.toString()));
            }
        } catch (IOException e) {
            throw new MessageException(new OutputFailed(file.toString(), e.toString()), e);
        }
    }
}
