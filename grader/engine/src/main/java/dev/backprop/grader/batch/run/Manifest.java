package dev.backprop.grader.batch.run;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.AssignmentInfo;
import dev.backprop.grader.assignment.CodeDigest;
import dev.backprop.grader.authoring.AuthoringMessages.JsonFileBroken;
import dev.backprop.grader.batch.book.OneVersion;
import dev.backprop.grader.batch.run.RunMessages.RunDiffers;
import dev.backprop.grader.batch.run.RunMessages.RunDiffers.Difference;
import dev.backprop.grader.batch.run.RunMessages.RunDiffers.What;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.report.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What all reports of an output folder have in common, in {@code manifest.json}.
 *
 * @param schema always {@link #SCHEMA}
 * @param assignments those that every submission is graded for
 * @param seeds the seeds instead of the published ones, at most {@value dev.backprop.grader.report.Report.Options#MOST_SEEDS}; null: the
 *     published ones
 * @param isolation the mode of the jail: {@code bubblewrap+seccomp}, {@code bubblewrap} or {@code process}
 * @param namesCharset how names in archives are read that say nothing; null: as usual
 * @param submissionSeconds the CPU time of a submission; null: as usual
 * @param course where the course of its own was read from; null: the assignments are those that the grader brings along
 * @param createdAt ISO 8601, in UTC
 */
public record Manifest(
        String schema,
        Report.Grader grader,
        List<Entry> assignments,
        @Nullable List<Long> seeds,
        String isolation,
        @Nullable String namesCharset,
        @Nullable Integer submissionSeconds,
        @Nullable String course,
        String createdAt) {

    /** Name and version of the format. */
    public static final String SCHEMA = "backprop-grader/batch/v1";

    /** @throws IllegalArgumentException if it names no seed, or too many */
    public Manifest {
        assignments = List.copyOf(assignments);
        seeds = seeds == null ? null : List.copyOf(seeds);
        Report.Options.requireSeeds(seeds);
    }

    /**
     * An assignment of the run.
     *
     * @param sha256 the digest of its code
     * @param seed its published seed
     */
    public record Entry(String id, String title, String version, String sha256, long seed) {

        static Entry of(Assignment assignment) {
            AssignmentInfo info = AssignmentInfo.of(assignment);
            return new Entry(info.id(), info.title(), info.version(), CodeDigest.of(assignment.code()), info.seed());
        }
    }

    /**
     * Reads the manifest of an output folder, if it has one.
     *
     * @throws MessageException if it is damaged
     */
    public static Optional<Manifest> read(Path out) {
        Path file = out.resolve(OutputFolder.MANIFEST);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ReportJson.read(Manifest.class, Files.readString(file)));
        } catch (IOException | RuntimeException e) {
            throw new MessageException(new JsonFileBroken(file.toString(), String.valueOf(e.getMessage())), e);
        }
    }

    /**
     * Accepts a run whose reports may lie beside those of this one.
     *
     * @param choice the seeds that were asked for: one that was drawn is as good as any other, but a published one is not
     * @throws MessageException if they may not; it says in what the two differ
     */
    void require(Manifest now, SeedChoice choice, Path out) {
        List<Difference> differences = new ArrayList<>();
        compare(What.FORMAT, schema, now.schema, differences);
        compare(What.GRADER, OneVersion.of(grader), OneVersion.of(now.grader), differences);
        compare(What.JAVA, java(grader), java(now.grader), differences);
        compare(What.ASSIGNMENTS, names(assignments), names(now.assignments), differences);
        if (!choice.isOwn()) {
            compare(What.SEEDS, seedWords(), now.seedWords(), differences);
        } else if (seeds == null) {
            differences.add(new Difference(What.SEEDS, seedWords(), "the class's own"));
        }
        compare(What.ISOLATION, isolation, now.isolation, differences);
        compare(What.TIME, said(submissionSeconds), said(now.submissionSeconds), differences);
        compare(What.NAMES, said(namesCharset), said(now.namesCharset), differences);
        if (!differences.isEmpty()) {
            throw new MessageException(new RunDiffers(out.toString(), differences));
        }
    }

    private static void compare(What what, String was, String is, List<Difference> differences) {
        if (!was.equals(is)) {
            differences.add(new Difference(what, was, is));
        }
    }

    private static String said(@Nullable Object value) {
        return value == null ? "as usual" : value.toString();
    }

    private static String java(Report.Grader grader) {
        return grader.java().split("[.+-]", 2)[0];
    }

    private static String names(List<Entry> assignments) {
        return assignments.stream()
                .map(entry -> entry.id() + " " + entry.version() + " (" + OneVersion.start(entry.sha256()) + ", seed "
                        + entry.seed() + ")")
                .collect(Collectors.joining(", "));
    }

    /** The seeds in a word. */
    public String seedWords() {
        return seeds == null ? "published" : seeds.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
