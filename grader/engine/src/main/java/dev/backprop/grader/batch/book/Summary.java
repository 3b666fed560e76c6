package dev.backprop.grader.batch.book;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The class in numbers: {@code summary.json}, whose fields are these components, in this order.
 *
 * @param schema always {@link #SCHEMA}
 * @param students how many there are of each status in the gradebook
 * @param grader version and build; null where nothing is graded yet
 * @param seeds the seeds that all were graded with, instead of the published ones; null: the published ones, or nothing is graded yet
 * @param scores of those who handed something in and have a mark; null where there is nobody
 * @param rejected what was refused before it was compiled
 * @param failures what the grader failed on: no mark, and not the student's fault
 * @param pending the keys of what is not graded yet
 * @param unplaced what could not be attributed to anybody
 * @param leftOver reports of nobody in the class, each in a sentence
 * @param moved what has moved a mark, or is to be asked, by the course's policy; null where it has none
 * @param groups the marks of each group, in the order of their names; empty where nobody is in one
 * @param tutors likewise of those whom each assistant looks after
 * @param equalSources who has handed in the same sources and not together, a list for each; empty files and stubs do not count
 * @param asked what a human has to decide, as in {@code needs-a-human.csv}
 */
public record Summary(
        String schema,
        Map<String, Integer> students,
        @Nullable String grader,
        @Nullable List<Long> seeds,
        @Nullable Scores scores,
        List<Assignment> assignments,
        List<Slow> slowest,
        List<Problem> rejected,
        List<Problem> failures,
        List<String> pending,
        List<Unplaced> unplaced,
        List<String> leftOver,
        @Nullable List<Moved> moved,
        List<Group> groups,
        List<Group> tutors,
        List<List<Person>> equalSources,
        List<Asked> asked) {

    /** Name and version of the format. */
    public static final String SCHEMA = "backprop-grader/summary/v1";

    /**
     * Points, and how they are distributed.
     *
     * @param maxScore the points that could be reached
     * @param full how many reached them
     * @param histogram how many reached at least 0 %, 10 %, … 90 % of them and less than the next; the last holds 100 % too
     */
    public record Scores(
            int count,
            double maxScore,
            double mean,
            double lowest,
            double lowerQuartile,
            double median,
            double upperQuartile,
            double highest,
            int full,
            List<Integer> histogram) {}

    /**
     * An assignment.
     *
     * @param statuses how many there are of each, by its name in the reports
     * @param mean of those whose files were there and not the stub; null where there are none
     * @param mistakes by how many students made them, the commonest first
     */
    public record Assignment(
            String id,
            String title,
            String version,
            String sha256,
            double maxScore,
            Map<String, Integer> statuses,
            @Nullable Double mean,
            List<Check> checks,
            List<Mistake> mistakes) {}

    /**
     * A check.
     *
     * @param passed of {@code tried}
     * @param tried how many submissions had the assignment's files, not the stub
     * @param passRate the part that passed, 0 to 1; null where nobody tried
     * @param statuses how many there are of each, by its name in the reports
     */
    public record Check(
            String id,
            String title,
            double maxScore,
            int passed,
            int tried,
            @Nullable Double passRate,
            Map<String, Integer> statuses) {}

    /**
     * A known mistake.
     *
     * @param checks in which it was found
     * @param who made it
     */
    public record Mistake(String id, String title, int students, List<String> checks, List<Person> who) {}

    /** Somebody of the class. */
    public record Person(String id, String name) {}

    /**
     * A group, and its points.
     *
     * @param maxScore the points that could be reached
     */
    public record Group(String name, int count, double maxScore, double mean, double median, int full) {}

    /** What a human has to decide. */
    public record Asked(String handin, String reason, String next) {}

    /** How long a hand-in took. */
    public record Slow(String key, String name, long durationMs) {}

    /**
     * A mark that was moved.
     *
     * @param what the assignment, and what has moved its mark
     */
    public record Moved(String id, String name, String what) {}

    /**
     * What could not be attributed.
     *
     * @param reason why it could not be attributed, and what to do about it
     */
    public record Unplaced(String path, String reason) {}

    /**
     * What has happened to somebody's hand-in.
     *
     * @param assignment null where it is not about one
     */
    public record Problem(String key, String name, @Nullable String assignment, String message) {}
}
