package dev.backprop.grader.batch.difference;

import dev.backprop.grader.batch.difference.DifferenceMessages.DiffCheck;
import dev.backprop.grader.batch.difference.DifferenceMessages.DiffStudent;
import dev.backprop.grader.batch.difference.DifferenceMessages.DiffStudent.Reason;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.ShortNumber;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares two reports of one student: what came out differently, and what else was different that may be the reason. */
final class ReportDifference {

    private static final String NOTHING = "nothing";

    private final Report before;
    private final Report after;

    ReportDifference(Report before, Report after) {
        this.before = before;
        this.after = after;
    }

    /** The student's line and one for each check that came out differently; none where nothing did. */
    List<Message> lines(String student) {
        List<Message> checks = checks();
        if (checks.isEmpty() && before.score() == after.score() && before.maxScore() == after.maxScore()) {
            return List.of();
        }
        List<Message> lines = new ArrayList<>();
        lines.add(new DiffStudent(student, points(before), points(after), reasons()));
        lines.addAll(checks);
        return lines;
    }

    static String points(Report report) {
        return ShortNumber.inFull(report.score()) + " of " + ShortNumber.inFull(report.maxScore());
    }

    private List<Message> checks() {
        List<Message> changed = new ArrayList<>();
        Map<String, AssignmentReport> old = assignments(before);
        Map<String, AssignmentReport> now = assignments(after);
        for (String id : union(old.keySet(), now.keySet())) {
            AssignmentReport first = old.get(id);
            AssignmentReport second = now.get(id);
            Map<String, CheckReport> oldChecks = checks(first);
            Map<String, CheckReport> newChecks = checks(second);
            if (first == null || second == null || first.status() != second.status()) {
                changed.add(new DiffCheck(id, "", status(first), status(second)));
            }
            for (String check : union(oldChecks.keySet(), newChecks.keySet())) {
                String one = words(oldChecks.get(check));
                String other = words(newChecks.get(check));
                if (!one.equals(other)) {
                    changed.add(new DiffCheck(id, check, one, other));
                }
            }
        }
        return changed;
    }

    private List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        if (!before.submission().sha256().equals(after.submission().sha256())) {
            reasons.add(Reason.SOURCES);
        }
        Report.Options options = before.options();
        List<Long> seeds = after.options().seeds();
        if (before.seed() != after.seed() || !Objects.equals(options.seeds(), seeds)) {
            reasons.add(Reason.SEED);
        }
        if (!options.withSeeds(seeds).equals(after.options()) || before.partial() != after.partial()) {
            reasons.add(Reason.OPTIONS);
        }
        Report.Grader one = before.grader();
        Report.Grader other = after.grader();
        if (!one.version().equals(other.version()) || !one.build().equals(other.build())) {
            reasons.add(Reason.GRADER);
        }
        if (hasOtherAssignment()) {
            reasons.add(Reason.ASSIGNMENT);
        }
        if (!one.java().equals(other.java()) || !one.os().equals(other.os())) {
            reasons.add(Reason.JAVA);
        }
        return reasons;
    }

    private boolean hasOtherAssignment() {
        Map<String, AssignmentReport> now = assignments(after);
        return before.assignments().stream().anyMatch(assignment -> {
            AssignmentReport same = now.get(assignment.id());
            return same != null
                    && !(same.version().equals(assignment.version())
                            && same.sha256().equals(assignment.sha256()));
        });
    }

    private static String status(@Nullable AssignmentReport assignment) {
        return assignment == null ? NOTHING : assignment.status().json();
    }

    private static String words(@Nullable CheckReport check) {
        if (check == null) {
            return NOTHING;
        }
        CheckReport.Diagnosis diagnosis = check.diagnosis();
        return check.status().json() + " " + ShortNumber.inFull(check.score()) + "/"
                + ShortNumber.inFull(check.maxScore()) + (diagnosis == null ? "" : " " + diagnosis.id());
    }

    private static Map<String, AssignmentReport> assignments(Report report) {
        return byId(report.assignments(), AssignmentReport::id);
    }

    private static Map<String, CheckReport> checks(@Nullable AssignmentReport assignment) {
        return assignment == null ? Map.of() : byId(assignment.checks(), CheckReport::id);
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        Map<String, T> byId = new LinkedHashMap<>();
        all.forEach(each -> byId.put(id.apply(each), each));
        return byId;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> union = new LinkedHashSet<>(one);
        union.addAll(other);
        return union;
    }
}
