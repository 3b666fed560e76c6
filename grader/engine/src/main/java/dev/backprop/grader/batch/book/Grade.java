package dev.backprop.grader.batch.book;

import dev.backprop.grader.batch.book.BookMessages.NotGradedYet;
import dev.backprop.grader.batch.book.BookMessages.PartialReport;
import dev.backprop.grader.batch.book.BookMessages.PointsOpen;
import dev.backprop.grader.batch.intake.Handin;
import dev.backprop.grader.batch.intake.Student;
import dev.backprop.grader.batch.intake.Unclear;
import dev.backprop.grader.batch.policy.FinalMark;
import dev.backprop.grader.message.Said;
import dev.backprop.grader.message.ShortNumber;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.sources.files.SourceMessages.ReadFromArchive;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of the gradebook.
 *
 * @param handin empty where it is not known whether there is one
 * @param points by assignment, in the order of the course; empty where there is no mark
 * @param counted what the course makes of it; empty where it has no policy
 */
public record Grade(
        Optional<Handin> handin,
        Student student,
        Status status,
        Optional<Points> total,
        Map<String, Points> points,
        List<String> notes,
        Optional<FinalMark> counted) {

    /** Points that were reached, of those that could be. */
    public record Points(double score, double maxScore) {}

    /** What the mark rests on. */
    public enum Status {
        GRADED,
        NOTHING_HANDED_IN,
        NO_SOURCE,
        REJECTED,
        /** By the grader's fault: no mark. */
        FAILED,
        PARTIAL,
        PENDING,
        /** Whether anything was handed in, or what, nobody knows: no mark. */
        UNCLEAR;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Grade {
        points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
        notes = List.copyOf(notes);
    }

    static Grade of(Handin handin, Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            return without(handin, Status.FAILED, failed.reason());
        } else if (outcome instanceof Outcome.Graded graded) {
            return graded.report().partial()
                    ? without(handin, Status.PARTIAL, new PartialReport().text())
                    : of(handin, graded.report());
        }
        return without(handin, Status.PENDING, new NotGradedYet().text());
    }

    static Grade of(Unclear unclear) {
        return new Grade(
                Optional.empty(),
                unclear.student(),
                Status.UNCLEAR,
                Optional.empty(),
                Map.of(),
                List.of(unclear.reason()),
                Optional.empty());
    }

    /** The same with what the course makes of it. */
    Grade with(FinalMark mark) {
        return new Grade(handin, student, status, total, points, notes, Optional.of(mark));
    }

    /** What moved the mark that counts, or is to be asked, each with its assignment. */
    List<String> moved() {
        return counted.stream()
                .flatMap(mark -> mark.lines().stream())
                .filter(FinalMark.Line::moves)
                .map(FinalMark.Line::text)
                .toList();
    }

    /** Whether something was handed in, and there is a mark for it. */
    public boolean isGraded() {
        return total.isPresent() && status != Status.NOTHING_HANDED_IN;
    }

    /** What the report is called; empty where there is none. */
    String key() {
        return handin.map(Handin::key).orElse("");
    }

    private static Grade without(Handin handin, Status status, String note) {
        List<String> notes = new ArrayList<>(handin.notes());
        notes.add(note);
        return new Grade(
                Optional.of(handin), handin.student(), status, Optional.empty(), Map.of(), notes, Optional.empty());
    }

    private static Grade of(Handin handin, Report report) {
        Map<String, Points> points = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>(handin.notes());
        for (AssignmentReport assignment : report.assignments()) {
            points.put(assignment.id(), new Points(assignment.score(), assignment.maxScore()));
            if (!handin.places().isEmpty()) {
                notes.addAll(notes(assignment));
            }
        }
        return new Grade(
                Optional.of(handin),
                handin.student(),
                status(handin, report),
                Optional.of(new Points(report.score(), report.maxScore())),
                points,
                notes,
                Optional.empty());
    }

    /** Why it was not graded; where some of several exercises were begun, of these why each was not. */
    private static List<String> notes(AssignmentReport assignment) {
        if (assignment.several().isEmpty() || !assignment.status().isTouched()) {
            return assignment.status() == AssignmentStatus.GRADED
                    ? graded(assignment)
                    : List.of(assignment.id() + ": " + assignment.status().json() + message(assignment));
        }
        return assignment.byExercise().stream()
                .filter(part -> part.status().isTouched())
                .flatMap(part -> part.status() == AssignmentStatus.GRADED
                        ? graded(part).stream()
                        : Stream.of(part.several().get(0).id() + ": "
                                + part.status().json() + message(part)))
                .toList();
    }

    /** How it was read where that is not the usual way, and what is open. */
    private static List<String> graded(AssignmentReport graded) {
        List<String> notes = new ArrayList<>();
        Said message = graded.message();
        if (message != null && !message.isA(ReadFromArchive.class)) {
            notes.add(graded.id() + ": " + message.text().replace("\n", " "));
        }
        notes.addAll(open(graded));
        return notes;
    }

    /** Points that were not given and not lost. */
    private static List<String> open(AssignmentReport graded) {
        return graded.checks().stream()
                .filter(check -> check.status() == CheckStatus.NOT_RUN)
                .map(check -> new PointsOpen(
                                check.id(),
                                ShortNumber.inFull(check.maxScore()),
                                Objects.requireNonNullElse(check.text(), "")
                                        .lines()
                                        .findFirst()
                                        .orElse(""))
                        .text())
                .toList();
    }

    private static String message(AssignmentReport assignment) {
        String message = assignment.text();
        return message == null ? "" : " (" + beginning(message) + ")";
    }

    /** The first line, and with it the next where it only announces that. */
    private static String beginning(String message) {
        return message.lines()
                .limit(message.lines().findFirst().orElse("").endsWith(":") ? 2 : 1)
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }

    private static Status status(Handin handin, Report report) {
        if (handin.places().isEmpty()) {
            return Status.NOTHING_HANDED_IN;
        }
        if (all(report, AssignmentStatus.MISSING)) {
            return Status.NO_SOURCE;
        }
        return all(report, AssignmentStatus.REJECTED) ? Status.REJECTED : Status.GRADED;
    }

    private static boolean all(Report report, AssignmentStatus status) {
        return report.assignments().stream().allMatch(assignment -> assignment.status() == status);
    }
}
