package dev.backprop.grader.batch.book;

import dev.backprop.grader.batch.book.Summary.Person;
import dev.backprop.grader.batch.book.Summary.Problem;
import dev.backprop.grader.batch.book.Summary.Scores;
import dev.backprop.grader.batch.book.Summary.Slow;
import dev.backprop.grader.batch.intake.ClassList;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts what reports say, and keeps none of them. */
final class Tally {

    private static final int SLOWEST = 10;
    private static final int LONGEST_MESSAGE = 300;
    private static final int MOST_PROBLEMS = 1_000;
    private static final int BINS = 10;

    private final Map<String, Integer> students = new TreeMap<>();
    private final List<double[]> scores = new ArrayList<>();
    private final Map<String, AssignmentTally> assignments = new LinkedHashMap<>();
    private final Map<String, List<double[]>> groups = new TreeMap<>();
    private final Map<String, List<double[]>> tutors = new TreeMap<>();
    private final Map<String, Map<String, List<Person>>> sources = new LinkedHashMap<>();
    private final PriorityQueue<Slow> slowest = new PriorityQueue<>(
            Comparator.comparingLong(Slow::durationMs).thenComparing(Slow::key, Comparator.reverseOrder()));
    private final List<Problem> rejected = new ArrayList<>();
    private final List<Problem> failures = new ArrayList<>();
    private final List<String> pending = new ArrayList<>();
    private @Nullable String grader;
    private @Nullable List<Long> seeds;

    void add(Grade grade, Outcome outcome) {
        students.merge(grade.status().word(), 1, Integer::sum);
        if (outcome instanceof Outcome.Graded graded) {
            add(grade, graded.report());
        } else if (outcome instanceof Outcome.Failed failed) {
            problem(failures, grade, null, failed.reason());
        } else {
            pending.add(grade.key());
        }
    }

    /** Somebody of whom there is no hand-in. */
    void add(Grade grade) {
        students.merge(grade.status().word(), 1, Integer::sum);
    }

    private static Person person(Grade grade) {
        return new Person(grade.student().id(), grade.student().name());
    }

    /** Whether sources were found, and read. */
    private static boolean isRead(AssignmentStatus status) {
        return status != AssignmentStatus.MISSING && status != AssignmentStatus.REJECTED;
    }

    private void add(Grade grade, Report report) {
        grader = OneVersion.of(report.grader());
        seeds = report.options().seeds();
        if (grade.status() == Grade.Status.PARTIAL) {
            return;
        }
        if (grade.status() != Grade.Status.NOTHING_HANDED_IN) {
            double[] score = {report.score(), report.maxScore()};
            scores.add(score);
            add(grade.student().group(), score, groups);
            add(grade.student().tutor(), score, tutors);
            if (report.assignments().stream().anyMatch(each -> each.status().isTouched() && isRead(each.status()))) {
                sources.computeIfAbsent(report.submission().sha256(), none -> new LinkedHashMap<>())
                        .computeIfAbsent(grade.handin().orElseThrow().reportKey(), none -> new ArrayList<>())
                        .add(person(grade));
            }
            slowest.add(new Slow(grade.key(), grade.student().name(), report.durationMs()));
            if (slowest.size() > SLOWEST) {
                slowest.remove();
            }
        }
        for (AssignmentReport assignment : report.assignments()) {
            assignments
                    .computeIfAbsent(assignment.id(), none -> new AssignmentTally(assignment))
                    .add(assignment, person(grade));
            if (assignment.status() == AssignmentStatus.REJECTED) {
                String message = assignment.text();
                problem(rejected, grade, assignment.id(), message == null ? "" : message);
            }
        }
    }

    private static void add(@Nullable String name, double[] score, Map<String, List<double[]>> groups) {
        if (name != null) {
            groups.computeIfAbsent(name, none -> new ArrayList<>()).add(score);
        }
    }

    private static void problem(List<Problem> list, Grade grade, @Nullable String assignment, String message) {
        if (list.size() < MOST_PROBLEMS) {
            String start = message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + "…";
            list.add(new Problem(grade.key(), grade.student().name(), assignment, start));
        }
    }

    /** The assignments that any report names, in the order in which they came. */
    List<String> assignments() {
        return List.copyOf(assignments.keySet());
    }

    Summary summary(
            ClassList list, List<String> leftOver, @Nullable List<Summary.Moved> moved, List<Summary.Asked> asked) {
        List<Slow> slow = new ArrayList<>(slowest);
        slow.sort(slowest.comparator().reversed());
        return new Summary(
                Summary.SCHEMA,
                students,
                grader,
                seeds,
                scores.isEmpty() ? null : scores(),
                assignments.values().stream().map(AssignmentTally::summary).toList(),
                slow,
                rejected,
                failures,
                pending,
                list.unplaced().stream()
                        .map(each -> new Summary.Unplaced(each.path(), each.reason()))
                        .toList(),
                leftOver,
                moved,
                groups(groups),
                groups(tutors),
                sources.values().stream()
                        .filter(reports -> reports.size() > 1)
                        .map(reports ->
                                reports.values().stream().flatMap(List::stream).toList())
                        .toList(),
                asked);
    }

    private static List<Summary.Group> groups(Map<String, List<double[]>> scores) {
        return scores.entrySet().stream()
                .map(group -> group(group.getKey(), group.getValue()))
                .toList();
    }

    private static Summary.Group group(String name, List<double[]> scores) {
        double[] sorted = sorted(scores);
        return new Summary.Group(
                name,
                sorted.length,
                most(scores),
                Arrays.stream(sorted).average().orElse(0),
                quantile(sorted, 0.5),
                full(scores));
    }

    private static double[] sorted(List<double[]> scores) {
        return scores.stream().mapToDouble(score -> score[0]).sorted().toArray();
    }

    private static double most(List<double[]> scores) {
        return scores.stream().mapToDouble(score -> score[1]).max().orElse(0);
    }

    private static int full(List<double[]> scores) {
        return (int) scores.stream()
                .filter(score -> score[1] > 0 && score[0] == score[1])
                .count();
    }

    private Scores scores() {
        double[] sorted = sorted(scores);
        Integer[] histogram = new Integer[BINS];
        Arrays.fill(histogram, 0);
        for (double[] score : scores) {
            double part = score[1] == 0 ? 0 : score[0] / score[1];
            histogram[Math.min(BINS - 1, (int) (part * BINS))]++;
        }
        return new Scores(
                sorted.length,
                most(scores),
                Arrays.stream(sorted).average().orElse(0),
                sorted[0],
                quantile(sorted, 0.25),
                quantile(sorted, 0.5),
                quantile(sorted, 0.75),
                sorted[sorted.length - 1],
                full(scores),
                List.of(histogram));
    }

    /** In between two values the line between them, as spreadsheets do. */
    private static double quantile(double[] sorted, double part) {
        double at = part * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = (int) Math.ceil(at);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    /** What is counted of one assignment. */
    private static final class AssignmentTally {

        private final AssignmentReport first;
        private final Map<String, Integer> statuses = new TreeMap<>();
        private final Map<String, CheckTally> checks = new LinkedHashMap<>();
        private final Map<String, MistakeTally> mistakes = new TreeMap<>();
        private double sum;
        private int touched;

        AssignmentTally(AssignmentReport first) {
            this.first = first;
        }

        void add(AssignmentReport report, Person person) {
            statuses.merge(report.status().json(), 1, Integer::sum);
            boolean isTried = report.status().isTouched();
            if (isTried) {
                sum += report.score();
                touched++;
            }
            Map<String, List<CheckReport>> named = new TreeMap<>();
            Set<String> untried = report.several().stream()
                    .filter(exercise -> !exercise.status().isTouched())
                    .flatMap(exercise -> exercise.checks().stream())
                    .collect(Collectors.toSet());
            for (CheckReport check : report.checks()) {
                checks.computeIfAbsent(check.id(), none -> new CheckTally(check))
                        .add(check, isTried && !untried.contains(check.id()));
                CheckReport.Diagnosis diagnosis = check.diagnosis();
                if (diagnosis != null) {
                    named.computeIfAbsent(diagnosis.id(), none -> new ArrayList<>())
                            .add(check);
                }
            }
            named.forEach((id, found) ->
                    mistakes.computeIfAbsent(id, none -> new MistakeTally()).add(found, person));
        }

        Summary.Assignment summary() {
            List<Summary.Mistake> commonest = new ArrayList<>();
            mistakes.forEach((id, mistake) -> commonest.add(mistake.summary(id)));
            commonest.sort(Comparator.comparingInt(Summary.Mistake::students).reversed());
            return new Summary.Assignment(
                    first.id(),
                    first.title(),
                    first.version(),
                    first.sha256(),
                    checks.values().stream()
                            .mapToDouble(check -> check.first.maxScore())
                            .sum(),
                    statuses,
                    touched == 0 ? null : sum / touched,
                    checks.values().stream().map(CheckTally::summary).toList(),
                    commonest);
        }
    }

    private static final class CheckTally {

        private final CheckReport first;
        private final Map<CheckStatus, Integer> statuses = new EnumMap<>(CheckStatus.class);
        private int passed;
        private int tried;

        CheckTally(CheckReport check) {
            this.first = check;
        }

        void add(CheckReport check, boolean isTried) {
            statuses.merge(check.status(), 1, Integer::sum);
            if (isTried) {
                tried++;
                passed += check.status() == CheckStatus.PASSED ? 1 : 0;
            }
        }

        Summary.Check summary() {
            Map<String, Integer> byName = new LinkedHashMap<>();
            statuses.forEach((status, count) -> byName.put(status.json(), count));
            return new Summary.Check(
                    first.id(),
                    first.title(),
                    first.maxScore(),
                    passed,
                    tried,
                    tried == 0 ? null : (double) passed / tried,
                    byName);
        }
    }

    private static final class MistakeTally {

        private String title = "";
        private final List<Person> who = new ArrayList<>();
        private final TreeSet<String> checks = new TreeSet<>();

        void add(List<CheckReport> found, Person person) {
            who.add(person);
            for (CheckReport check : found) {
                CheckReport.Diagnosis diagnosis = check.diagnosis();
                title = diagnosis == null ? title : diagnosis.title().replace("\n", ", and ");
                checks.add(check.id());
            }
        }

        Summary.Mistake summary(String id) {
            return new Summary.Mistake(id, title, who.size(), List.copyOf(checks), List.copyOf(who));
        }
    }
}
