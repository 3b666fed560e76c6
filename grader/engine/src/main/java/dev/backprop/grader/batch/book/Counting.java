package dev.backprop.grader.batch.book;

import dev.backprop.grader.batch.intake.Handin;
import dev.backprop.grader.batch.intake.Timing;
import dev.backprop.grader.batch.policy.CoursePolicy;
import dev.backprop.grader.batch.policy.Event;
import dev.backprop.grader.batch.policy.FinalMarks;
import dev.backprop.grader.batch.policy.PolicyMessages.PolicyOfNobody;
import dev.backprop.grader.batch.policy.RawMark;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.CheckReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the marks that count of those that the grader has found, student by student, as a course's policy says. */
final class Counting {

    private final CoursePolicy policy;
    private final Map<String, List<RawMark>> raw = new HashMap<>();
    private final Map<String, Timing> timings = new HashMap<>();
    private final Map<String, Double> maxima = new LinkedHashMap<>();
    private final Set<String> checks = new HashSet<>();

    Counting(CoursePolicy policy) {
        this.policy = policy;
    }

    /** Takes note of what the grader has found. */
    void add(Handin handin, Grade grade, Outcome outcome) {
        timings.put(grade.student().id(), handin.timing());
        if (!(outcome instanceof Outcome.Graded graded) || grade.total().isEmpty()) {
            return;
        }
        List<RawMark> marks = new ArrayList<>();
        for (AssignmentReport assignment : graded.report().assignments()) {
            Map<String, Double> points = new LinkedHashMap<>();
            for (CheckReport check : assignment.checks()) {
                points.put(check.id(), check.score());
                checks.add(assignment.id() + " " + check.id());
            }
            maxima.merge(assignment.id(), assignment.maxScore(), Math::max);
            marks.add(new RawMark(
                    assignment.id(),
                    assignment.score(),
                    assignment.maxScore(),
                    points,
                    at(handin.timing()),
                    handin.timing().late()));
        }
        raw.put(grade.student().id(), marks);
    }

    private static @Nullable Instant at(Timing timing) {
        String at = timing.at();
        return at == null ? null : Instant.parse(at);
    }

    /**
     * The grades with what counts of each.
     *
     * @throws MessageException if something was decided about somebody or something that is not there
     */
    List<Grade> counted(List<Grade> grades) {
        requireKnown(grades);
        return grades.stream()
                .map(grade -> grade.with(FinalMarks.of(
                        marks(grade), policy.eventsOf(grade.student().id()), policy.policy())))
                .toList();
    }

    /** Of whom there is no mark, none of all assignments. */
    private List<RawMark> marks(Grade grade) {
        String id = grade.student().id();
        Timing timing = timings.getOrDefault(id, Timing.UNKNOWN);
        List<RawMark> found = raw.get(id);
        return found != null
                ? found
                : maxima.entrySet().stream()
                        .map(each ->
                                new RawMark(each.getKey(), null, each.getValue(), Map.of(), at(timing), timing.late()))
                        .toList();
    }

    private void requireKnown(List<Grade> grades) {
        Set<String> students = new HashSet<>();
        grades.forEach(grade -> students.add(grade.student().id().toLowerCase(Locale.ROOT)));
        Set<String> assignments = new HashSet<>(maxima.keySet());
        policy.policy().assignments().forEach(terms -> assignments.add(terms.id()));
        for (Event event : policy.events()) {
            if (!students.contains(event.student().toLowerCase(Locale.ROOT))
                    || !assignments.contains(event.assignment())) {
                throw new MessageException(new PolicyOfNobody(event.student(), event.assignment(), ""));
            }
            if (event instanceof Event.Adjusted adjusted
                    && !adjusted.check().isEmpty()
                    && maxima.containsKey(event.assignment())
                    && !checks.contains(event.assignment() + " " + adjusted.check())) {
                throw new MessageException(new PolicyOfNobody(event.student(), event.assignment(), adjusted.check()));
            }
        }
    }
}
