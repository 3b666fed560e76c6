package dev.backprop.grader.batch.book;

import dev.backprop.grader.batch.intake.ClassList;
import dev.backprop.grader.batch.intake.Handin;
import dev.backprop.grader.batch.intake.Timing;
import dev.backprop.grader.batch.policy.CoursePolicy;
import dev.backprop.grader.batch.policy.Event;
import dev.backprop.grader.batch.policy.FinalMark;
import dev.backprop.grader.batch.policy.FinalMarks;
import dev.backprop.grader.batch.policy.PolicyMessages.PolicyOfNobody;
import dev.backprop.grader.batch.policy.RawMark;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.CheckReport;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the marks that count of those that the grader has found, student by student, as a course's policy says. */
final class Counting {

    private final CoursePolicy policy;
    /** What was decided about students, by their ids in small letters. */
    private final Map<String, List<Event>> events;

    private final Map<String, List<RawMark>> raw = new HashMap<>();
    /** What students have in other output folders, by their ids in small letters and by assignment. */
    private final Map<String, Map<String, RawMark>> elsewhere = new HashMap<>();

    private final Map<String, Double> maxima = new LinkedHashMap<>();
    private final Set<String> checks = new HashSet<>();

    /** @throws MessageException if one of the policy's folders is no output folder */
    Counting(CoursePolicy policy, Path out) {
        this.policy = policy;
        this.events = policy.events().stream().collect(Collectors.groupingBy(event -> folded(event.student())));
        for (Path folder : policy.folders()) {
            ClassList list = ClassFile.read(folder);
            if (!Sheet.isSame(folder, out)) {
                Outcomes outcomes = new Outcomes(folder);
                for (Handin handin : list.handins()) {
                    Map<String, RawMark> marks =
                            elsewhere.computeIfAbsent(folded(handin.student().id()), none -> new LinkedHashMap<>());
                    marks(handin, outcomes.of(handin)).forEach(mark -> marks.put(mark.assignment(), mark));
                }
            }
        }
    }

    private static String folded(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    private List<RawMark> marks(Handin handin, Outcome outcome) {
        if (!(outcome instanceof Outcome.Graded graded) || graded.report().partial()) {
            return List.of();
        }
        return graded.report().assignments().stream()
                .map(assignment -> new RawMark(
                        assignment.id(),
                        assignment.score(),
                        assignment.maxScore(),
                        assignment.checks().stream()
                                .collect(Collectors.toMap(
                                        CheckReport::id,
                                        CheckReport::score,
                                        (one, other) -> other,
                                        LinkedHashMap::new)),
                        at(handin.timing()),
                        handin.timing().late()))
                .toList();
    }

    /** Takes note of what the grader has found. */
    void add(Handin handin, Outcome outcome) {
        List<RawMark> marks = marks(handin, outcome);
        for (RawMark mark : marks) {
            mark.checks().keySet().forEach(check -> checks.add(mark.assignment() + " " + check));
            maxima.merge(mark.assignment(), mark.max(), Math::max);
        }
        if (!marks.isEmpty()) {
            raw.put(handin.student().id(), marks);
        }
    }

    private @Nullable Instant at(Timing timing) {
        String at = timing.at();
        return at == null ? null : policy.policy().instant(at);
    }

    /**
     * Adds to the grades what counts of each.
     *
     * @throws MessageException if something was decided about somebody or something that is not there
     */
    void count(List<Grade> grades) {
        requireKnown(grades);
        grades.replaceAll(grade -> grade.with(mark(grade)));
    }

    private FinalMark mark(Grade grade) {
        String id = grade.student().id();
        List<RawMark> own = marks(grade);
        List<RawMark> all = new ArrayList<>(own);
        elsewhere.getOrDefault(folded(id), Map.of()).values().stream()
                .filter(mark -> !maxima.containsKey(mark.assignment()))
                .forEach(all::add);
        return FinalMarks.of(all, events.getOrDefault(folded(id), List.of()), policy.policy())
                .of(maxima.keySet());
    }

    /** Of whom there is no mark, none of all assignments. */
    private List<RawMark> marks(Grade grade) {
        String id = grade.student().id();
        Timing timing = grade.handin().map(Handin::timing).orElse(Timing.UNKNOWN);
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
        grades.forEach(grade -> students.add(folded(grade.student().id())));
        Set<String> assignments = new HashSet<>(maxima.keySet());
        policy.policy().assignments().forEach(terms -> assignments.add(terms.id()));
        for (Event event : policy.events()) {
            if (!students.contains(folded(event.student())) || !assignments.contains(event.assignment())) {
                throw new MessageException(new PolicyOfNobody(event.file(), event.student(), event.assignment(), ""));
            }
            if (event instanceof Event.Adjusted adjusted
                    && !adjusted.check().isEmpty()
                    && maxima.containsKey(event.assignment())
                    && !checks.contains(event.assignment() + " " + adjusted.check())) {
                throw new MessageException(
                        new PolicyOfNobody(event.file(), event.student(), event.assignment(), adjusted.check()));
            }
        }
    }
}
