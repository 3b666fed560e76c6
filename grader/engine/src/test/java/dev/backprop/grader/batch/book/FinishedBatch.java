package dev.backprop.grader.batch.book;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import dev.backprop.grader.batch.intake.Mark;
import dev.backprop.grader.batch.intake.Receipt;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.AtomicFile;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckReport.Diagnosis;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.report.ReportJson;
import dev.backprop.grader.report.Sayings;
import dev.backprop.grader.report.Visibility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An output folder as a batch leaves it, put together hand-in by hand-in. */
public final class FinishedBatch {

    public static final String DIGEST = "0123456789abcdef".repeat(4);

    private final Path out;
    private final List<Map<String, Object>> handins = new ArrayList<>();
    private final List<Map<String, Object>> unplaced = new ArrayList<>();
    private String build = "build-1";
    private String version = "1.0";
    private String sources = DIGEST;
    private long seed = 7;
    private List<Long> seeds = List.of(7L);

    public FinishedBatch(Path out) {
        this.out = out;
    }

    public Path out() {
        return out;
    }

    public FinishedBatch builtAs(String otherBuild) {
        build = otherBuild;
        return this;
    }

    public FinishedBatch ofVersion(String otherVersion) {
        version = otherVersion;
        return this;
    }

    public FinishedBatch ofSources(String digest) {
        sources = digest;
        return this;
    }

    public FinishedBatch withSeed(long other) {
        seed = other;
        return this;
    }

    public FinishedBatch withSeeds(Long... others) {
        seeds = List.of(others);
        return this;
    }

    /** A student whose id is the platform's, and no roster's. */
    FinishedBatch studentOf(Mark kind, String key, String id, String name) {
        return student(kind, key, id, name, null, true);
    }

    public FinishedBatch student(
            String key, String id, String name, @Nullable String group, boolean handedIn, String... notes) {
        return student(null, key, id, name, group, handedIn, notes);
    }

    private FinishedBatch student(
            @Nullable Mark kind,
            String key,
            String id,
            String name,
            @Nullable String group,
            boolean handedIn,
            String... notes) {
        JsonObject student = new JsonObject();
        student.add("marks", new JsonObject());
        student.addProperty("id", id);
        student.addProperty("name", name);
        if (group != null) {
            student.addProperty("group", group);
        }
        if (kind != null) {
            student.addProperty("kind", kind.name());
        }
        handins.add(new HashMap<>(Map.of(
                "key",
                key,
                "student",
                student,
                "places",
                handedIn ? List.of("/class/" + key) : List.of(),
                "notes",
                List.of(notes),
                "timing",
                Map.of("late", false))));
        return writeClass();
    }

    /** What the platform knows the last student's hand-in by. */
    public FinishedBatch receipt(Mark kind, String number, @Nullable String file, boolean isTeams) {
        handins.get(handins.size() - 1).put("receipt", new Receipt(kind, number, file, isTeams));
        return writeClass();
    }

    /** When the last student handed in, as the platform says it. */
    FinishedBatch at(String time) {
        handins.get(handins.size() - 1).put("timing", Map.of("late", false, "at", time));
        return writeClass();
    }

    /** The platform calls the last student's hand-in late, and does not say how late. */
    public FinishedBatch late() {
        handins.get(handins.size() - 1).put("timing", Map.of("late", true));
        return writeClass();
    }

    /** Why what counts of the last student may not be what was meant. */
    FinishedBatch doubt(String reason) {
        handins.get(handins.size() - 1).put("doubt", reason);
        return writeClass();
    }

    /** What else the last student is known by. */
    public FinishedBatch mark(Mark kind, String value) {
        Object student = handins.get(handins.size() - 1).get("student");
        if (student instanceof JsonObject known) {
            known.getAsJsonObject("marks").addProperty(kind.name(), value);
        }
        return writeClass();
    }

    /** The last student has handed in together with another one. */
    public FinishedBatch sharedWith(String key) {
        handins.get(handins.size() - 1).put("sharedWith", key);
        return writeClass();
    }

    /** The assistant of the last student. */
    FinishedBatch tutor(String name) {
        JsonObject student = (JsonObject)
                Objects.requireNonNull(handins.get(handins.size() - 1).get("student"));
        student.addProperty("tutor", name);
        return writeClass();
    }

    /** Nobody knows for certain whose the last student's hand-in is. */
    public FinishedBatch asked(String reason) {
        handins.get(handins.size() - 1).put("question", Map.of("label", "x", "reason", reason));
        return writeClass();
    }

    private FinishedBatch writeClass() {
        return write(
                "class.json",
                new Gson()
                        .toJson(Map.of(
                                "handins", handins, "unplaced", unplaced, "unclear", List.of(), "order", List.of())));
    }

    public FinishedBatch student(String key) {
        return student(key, key, key, null, true);
    }

    FinishedBatch unplaced(String path, String reason) {
        unplaced.add(Map.of("path", path, "reason", reason, "mayBeWork", false));
        return this;
    }

    /** A report with a check of 6 points and one of 4, of which the first may be failed by a known mistake. */
    public FinishedBatch report(String key, boolean first, boolean second) {
        return report(key, AssignmentStatus.GRADED, null, first, second);
    }

    FinishedBatch report(String key, AssignmentStatus status, @Nullable String message, boolean first, boolean second) {
        AssignmentReport assignment = new AssignmentReport(
                "flat-svm",
                "Flat SVM",
                version,
                DIGEST,
                status,
                Sayings.said(message),
                List.of(check("dscores", 6, first, status), check("dW", 4, second, status)),
                null);
        return report(key, false, assignment);
    }

    /** A report with a check that failed with these words, and a hidden one that students must see nothing of. */
    public FinishedBatch reportOf(String key, String words) {
        return report(
                key,
                false,
                new AssignmentReport(
                        "flat-svm",
                        "Flat SVM",
                        version,
                        DIGEST,
                        AssignmentStatus.GRADED,
                        null,
                        List.of(
                                failed("dW", words, Visibility.VISIBLE),
                                failed("dW.secret", "planted", Visibility.HIDDEN)),
                        null));
    }

    private static CheckReport failed(String id, String words, Visibility visibility) {
        return new CheckReport(
                id,
                id,
                "Title of " + id,
                CheckStatus.FAILED,
                0,
                4,
                visibility,
                Sayings.said(words),
                1,
                List.of(),
                null,
                null,
                null,
                null,
                1);
    }

    FinishedBatch report(String key, boolean partial, AssignmentReport... assignments) {
        Report report = new Report(
                new Report.Grader("0.1.0", build, "17.0.15", "Linux"),
                new Report.Submission(key, sources),
                seed,
                partial,
                new Report.Options(List.of("flat-svm"), null, null, "process", Report.Options.DEFAULT.pass())
                        .withSeeds(seeds),
                Instant.parse("2026-01-01T12:00:00Z"),
                100L + handins.size(),
                new Report.Isolation("process", Map.of(), null),
                List.of(assignments));
        try {
            Files.createDirectories(out.resolve("reports"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new AtomicFile(out.resolve("reports/" + key + ".json")).write(ReportJson.text(report));
        return this;
    }

    static CheckReport check(String id, double points, boolean passed, AssignmentStatus status) {
        boolean ran = status == AssignmentStatus.GRADED;
        boolean isMistake = ran && !passed && id.equals("dscores");
        return new CheckReport(
                id,
                id,
                "Title of " + id,
                !ran ? CheckStatus.NOT_RUN : passed ? CheckStatus.PASSED : CheckStatus.FAILED,
                ran && passed ? points : 0,
                points,
                Visibility.VISIBLE,
                null,
                1,
                List.of(),
                null,
                isMistake ? new Diagnosis("factor-n", "The mean | over <b>the</b> batch is missing", "A hint.") : null,
                null,
                null,
                1);
    }

    public FinishedBatch failure(String key, String reason) {
        return write(
                "failures/" + key + ".json",
                new Gson().toJson(Map.of("key", key, "reason", reason, "detail", "", "when", "2026-01-01T12:00:00Z")));
    }

    FinishedBatch write(String name, String text) {
        try {
            Path file = out.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public String read(String name) {
        try {
            return Files.readString(out.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
