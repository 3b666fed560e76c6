package dev.backprop.grader.report;

import dev.backprop.grader.message.Said;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known after one submission was graded; every other format is made from it.
 *
 * <p>The components are the fields of the JSON report, in its order; {@code report-v2.schema.json} describes them.
 *
 * @param schema always {@link #SCHEMA}
 * @param partial whether only some checks ran, by choice: such a report enters no gradebook
 * @param startedAt when grading began
 * @param score the sum over the exercises that {@linkplain #counted count}
 * @param maxScore the points that could be earned in them
 */
public record Report(
        String schema,
        Grader grader,
        Submission submission,
        long seed,
        boolean partial,
        Options options,
        Instant startedAt,
        long durationMs,
        Isolation isolation,
        double score,
        double maxScore,
        List<AssignmentReport> assignments) {

    /** Name and version of the format. */
    public static final String SCHEMA = "backprop-grader/report/v2";

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if a score is not the sum of its parts, or the schema is another one */
    public Report {
        assignments = List.copyOf(assignments);
        if (!schema.equals(SCHEMA)) {
            throw new IllegalArgumentException("schema is " + schema + ", not " + SCHEMA);
        }
        Points.requireSum("score", score, counted(assignments, options).mapToDouble(AssignmentReport::score));
        Points.requireSum("maxScore", maxScore, counted(assignments, options).mapToDouble(AssignmentReport::maxScore));
    }

    /** Adds up the points of the assignments that count. */
    public Report(
            Grader grader,
            Submission submission,
            long seed,
            boolean partial,
            Options options,
            Instant startedAt,
            long durationMs,
            Isolation isolation,
            List<AssignmentReport> assignments) {
        this(
                SCHEMA,
                grader,
                submission,
                seed,
                partial,
                options,
                startedAt,
                durationMs,
                isolation,
                Points.sum(counted(assignments, options).mapToDouble(AssignmentReport::score)),
                Points.sum(counted(assignments, options).mapToDouble(AssignmentReport::maxScore)),
                assignments);
    }

    /** Whether the assignment, or an exercise of it, is part of the score. */
    public boolean counts(AssignmentReport assignment) {
        return counts(assignment, options);
    }

    /**
     * The assignments that are part of the score, with those of their exercises that are: what nobody has begun is only if it was
     * named, or if the course requires it.
     */
    public List<AssignmentReport> counted() {
        return counted(assignments, options).toList();
    }

    /**
     * The same report as {@code audience} may see it: the other checks are taken out along with their points, their time, and
     * whatever the code printed in an assignment that has such checks, because code can print the inputs that it is given.
     *
     * <p>In their place stands only that there are further ones, so that nobody takes the points for the last word. What is not
     * in the report cannot be betrayed by a writer, by a sum, by an exit code that is made of it, or by the pass mark.
     */
    public Report shownTo(Audience audience) {
        long unseenMs = assignments.stream()
                .flatMap(assignment -> assignment.checks().stream())
                .filter(check -> !audience.sees(check.visibility()))
                .mapToLong(CheckReport::durationMs)
                .sum();
        List<AssignmentReport> shown = assignments.stream()
                .map(assignment -> assignment.shownTo(audience))
                .toList();
        return shown.equals(assignments) ? this : with(partial, Math.max(0, durationMs - unseenMs), shown);
    }

    /** The same report with other words for everything that is said in it. */
    public Report said(UnaryOperator<Said> words) {
        return with(
                partial,
                durationMs,
                assignments.stream().map(each -> each.said(words)).toList());
    }

    /** The checks of that name, or of the exercise of that name, alone, as the partial report of a run of no other ones would have them; empty where there are none. */
    public Optional<Report> only(String check) {
        List<AssignmentReport> found =
                assignments.stream().flatMap(each -> each.only(check).stream()).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(with(true, durationMs, found));
    }

    private Report with(boolean asPart, long tookMs, List<AssignmentReport> others) {
        return new Report(
                grader, submission, seed, asPart, options.knowing(others), startedAt, tookMs, isolation, others);
    }

    /** An assignment that counts, with those of its exercises that do. */
    public AssignmentReport counted(AssignmentReport assignment) {
        return counted(assignment, options);
    }

    private static AssignmentReport counted(AssignmentReport assignment, Options options) {
        return assignment.among(exercise -> counts(exercise, assignment, options));
    }

    private static Stream<AssignmentReport> counted(List<AssignmentReport> assignments, Options options) {
        return assignments.stream()
                .filter(assignment -> counts(assignment, options))
                .map(assignment -> counted(assignment, options));
    }

    private static boolean counts(AssignmentReport assignment, Options options) {
        return assignment.status() != AssignmentStatus.UNTOUCHED
                || options.insistsOn(assignment.id())
                || assignment.several().stream().anyMatch(exercise -> options.insistsOn(exercise.id()));
    }

    private static boolean counts(ExerciseReport exercise, AssignmentReport assignment, Options options) {
        return exercise.status().isTouched() || options.insistsOn(assignment.id()) || options.insistsOn(exercise.id());
    }

    /** The assignments and exercises that nobody has begun and that are no part of the score. */
    public List<AssignmentReport> leftOut() {
        return assignments.stream().flatMap(this::leftOut).toList();
    }

    private Stream<AssignmentReport> leftOut(AssignmentReport assignment) {
        return counts(assignment)
                ? assignment.several().stream()
                        .filter(exercise -> !counts(exercise, assignment, options))
                        .map(assignment::alone)
                : Stream.of(assignment);
    }

    static void requireSha256(String digest) {
        if (!SHA_256.matcher(digest).matches()) {
            throw new IllegalArgumentException("not 64 hexadecimal digits: " + digest);
        }
    }

    /**
     * The grader that made the report.
     *
     * @param build what this very build was made of, such as a commit
     * @param java version of the Java runtime
     * @param os name of the operating system
     */
    public record Grader(String version, String build, String java, String os) {}

    /**
     * What was graded.
     *
     * @param id the name under which the submission was handed in, or the name of its folder
     * @param sha256 the digest of its sources, 64 hexadecimal digits
     */
    public record Submission(String id, String sha256) {
        /** @throws IllegalArgumentException if the digest is none */
        public Submission {
            requireSha256(sha256);
        }
    }

    /**
     * What the command line asked for, as far as it changes the result.
     *
     * @param assignments the assignments asked for by name, and single exercises of assignments that have several; empty: all that
     *     the submission has files for
     * @param check the checks asked for, with commas between; null: all
     * @param tries how many cases each check tries; null: as the assignment says
     * @param seeds the seeds instead of each assignment's published one, each check counting with its worst result; null: the
     *     published ones, or the report's seed where the report is older than this field
     * @param isolation {@code auto}, {@code bubblewrap} or {@code process}
     * @param required the assignments and exercises that count 0 where nobody has begun them; null: none
     */
    public record Options(
            List<String> assignments,
            @Nullable String check,
            @Nullable Integer tries,
            @Nullable List<Long> seeds,
            String isolation,
            PassMark pass,
            @Nullable List<String> required) {

        /** How many assignments may be asked for by name. */
        public static final int MOST_ASSIGNMENTS = 100;

        /** With how many seeds a submission may be graded. */
        public static final int MOST_SEEDS = 100;

        /** How many cases a check may try, with all seeds together. */
        public static final int MOST_TRIES = 100_000;

        /** All assignments and checks, isolation as the machine allows, full marks to pass. */
        public static final Options DEFAULT = new Options(List.of(), null, null, "auto", PassMark.FULL);

        /** @throws IllegalArgumentException if a number or a list is out of bounds, however it came here */
        public Options {
            assignments = List.copyOf(assignments);
            seeds = seeds == null ? null : List.copyOf(seeds);
            required = required == null || required.isEmpty() ? null : List.copyOf(required);
            requireSeeds(seeds);
            int most = MOST_TRIES / (seeds == null ? 1 : seeds.size());
            if (tries != null && (tries < 1 || tries > most)) {
                throw new IllegalArgumentException("tries is " + tries + ", not 1 to " + most);
            }
            if (assignments.size() > MOST_ASSIGNMENTS) {
                throw new IllegalArgumentException("more than " + MOST_ASSIGNMENTS + " assignments are asked for");
            }
        }

        /**
         * Accepts seeds that a submission may be graded with.
         *
         * @param seeds null: the published ones
         * @throws IllegalArgumentException if there is none of them, or there are more than {@link #MOST_SEEDS}
         */
        public static void requireSeeds(@Nullable List<Long> seeds) {
            if (seeds != null && (seeds.isEmpty() || seeds.size() > MOST_SEEDS)) {
                throw new IllegalArgumentException("there are " + seeds.size() + " seeds, not 1 to " + MOST_SEEDS);
            }
        }

        /** Options with the published seeds, of a course that requires nothing. */
        public Options(
                List<String> assignments,
                @Nullable String check,
                @Nullable Integer tries,
                String isolation,
                PassMark pass) {
            this(assignments, check, tries, null, isolation, pass, null);
        }

        /** The same options with these seeds; with the published ones for null. */
        public Options withSeeds(@Nullable List<Long> chosen) {
            return new Options(assignments, check, tries, chosen, isolation, pass, required);
        }

        /** The same options in a course that requires these assignments. */
        public Options requiring(List<String> ids) {
            return new Options(assignments, check, tries, seeds, isolation, pass, ids);
        }

        /** The ids of the checks asked for; empty: all. */
        public List<String> checks() {
            return check == null ? List.of() : List.of(check.split(","));
        }

        /** Whether an assignment or exercise counts even where nobody has begun it: it was named, or the course requires it. */
        public boolean insistsOn(String id) {
            return assignments.contains(id) || (required != null && required.contains(id));
        }

        /** The same options with these checks. */
        public Options withChecks(List<String> ids) {
            return new Options(
                    assignments, ids.isEmpty() ? null : String.join(",", ids), tries, seeds, isolation, pass, required);
        }

        /** The same options without the names of checks that none of the assignments has. */
        private Options knowing(List<AssignmentReport> reports) {
            Set<String> known = reports.stream()
                    .flatMap(assignment -> assignment.checks().stream())
                    .map(CheckReport::id)
                    .collect(Collectors.toSet());
            List<String> shown = checks().stream().filter(known::contains).toList();
            return withChecks(shown);
        }
    }

    /**
     * What kept the submission from doing harm.
     *
     * @param mode {@code bubblewrap+seccomp}, {@code bubblewrap} or {@code process}
     * @param limits each limit with what enforces it, such as {@code memory} and {@code 640 MiB (RLIMIT_DATA)}
     * @param note why it is no better, in words; null where it is the best there is
     */
    public record Isolation(
            String mode,
            Map<String, String> limits,
            @Nullable String note) {
        public Isolation {
            limits = Collections.unmodifiableMap(new LinkedHashMap<>(limits));
        }
    }
}
