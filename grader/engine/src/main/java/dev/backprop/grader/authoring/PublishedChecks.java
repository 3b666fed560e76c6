package dev.backprop.grader.authoring;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.AssignmentInfo;
import dev.backprop.grader.authoring.AuthoringMessages.ChecksChanged;
import dev.backprop.grader.authoring.AuthoringMessages.ChecksChanged.Difference;
import dev.backprop.grader.authoring.AuthoringMessages.ChecksChanged.Kind;
import dev.backprop.grader.authoring.AuthoringMessages.JsonFileBroken;
import dev.backprop.grader.authoring.AuthoringMessages.VersionNotRecorded;
import dev.backprop.grader.grading.CheckPoints;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.message.ShortNumber;
import dev.backprop.grader.report.AtomicFile;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What every published version of an assignment gives points for. Kept in {@value #FILE} in the assignment's folder:
 *
 * <pre>{@code
 * {"format": 1, "versions": {"1.0": {"seed": 20260901, "checks": {"scores": 1, "margins": 2}}}}
 * }</pre>
 *
 * <p>Checks stand in the order of the report. An entry never changes: equal versions give equal marks.
 */
final class PublishedChecks {

    static final String FILE = "checks.json";

    /** The points of each check, in the order of the report, and the seed that everybody's run uses. */
    record Entry(long seed, Map<String, Double> checks) {
        Entry {
            // Gson leaves a field that is missing at null.
            Objects.requireNonNull(checks, "a version has no checks");
        }
    }

    private record Fields(int format, Map<String, Entry> versions) {}

    private final Path file;
    private final String name;
    private final String version;
    private final Entry now;

    PublishedChecks(Path folder, String folderName, Assignment assignment) {
        AssignmentInfo info = AssignmentInfo.of(assignment);
        this.file = folder.resolve(FILE);
        this.name = folderName + "/" + FILE;
        this.version = info.version();
        this.now = new Entry(info.seed(), CheckPoints.of(assignment));
    }

    String name() {
        return name;
    }

    String version() {
        return version;
    }

    /** Whether this version is not in the file yet. */
    boolean isNew() {
        return !recorded().containsKey(version);
    }

    /**
     * What is wrong with the file, if anything.
     *
     * @throws MessageException if it is not of its format
     */
    Optional<Message> problem() {
        Entry recorded = recorded().get(version);
        if (recorded == null) {
            return Optional.of(new VersionNotRecorded(name, version));
        }
        List<Difference> differences = differences(recorded);
        return differences.isEmpty() ? Optional.empty() : Optional.of(new ChecksChanged(name, version, differences));
    }

    /** Adds this version to the file, which must not hold it yet. */
    void record() {
        Map<String, Entry> versions = new LinkedHashMap<>(recorded());
        if (versions.putIfAbsent(version, now) != null) {
            throw new IllegalStateException(name + " holds version " + version);
        }
        Gson gson = new GsonBuilder()
                .setPrettyPrinting()
                .registerTypeAdapter(Double.class, (JsonSerializer<Double>) PublishedChecks::withoutFraction)
                .create();
        new AtomicFile(file).write((gson.toJson(new Fields(1, versions)) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** 1, not 1.0, as people write points. */
    private static JsonElement withoutFraction(Double points, Type type, JsonSerializationContext context) {
        return new JsonPrimitive(new BigDecimal(ShortNumber.inFull(points)));
    }

    private Map<String, Entry> recorded() {
        if (!Files.exists(file)) {
            return Map.of();
        }
        Fields fields = JsonFile.read(file, name).as(Fields.class);
        if (fields.format != 1) {
            throw new MessageException(new JsonFileBroken(name, "$.format must be 1"));
        }
        return fields.versions;
    }

    private List<Difference> differences(Entry recorded) {
        List<Difference> differences = new ArrayList<>();
        now.checks.forEach((check, points) -> {
            Double was = recorded.checks.get(check);
            if (was == null) {
                differences.add(new Difference(Kind.ADDED, check, "", ShortNumber.inFull(points)));
            } else if (!was.equals(points)) {
                differences.add(
                        new Difference(Kind.POINTS, check, ShortNumber.inFull(was), ShortNumber.inFull(points)));
            }
        });
        recorded.checks.forEach((check, points) -> {
            if (!now.checks.containsKey(check)) {
                differences.add(new Difference(Kind.REMOVED, check, ShortNumber.inFull(points), ""));
            }
        });
        List<String> order = List.copyOf(now.checks.keySet());
        if (differences.isEmpty() && !order.equals(List.copyOf(recorded.checks.keySet()))) {
            differences.add(new Difference(Kind.ORDER, "", "", String.join(", ", order)));
        }
        if (recorded.seed != now.seed) {
            differences.add(new Difference(Kind.SEED, "", Long.toString(recorded.seed), Long.toString(now.seed)));
        }
        return differences;
    }
}
