package dev.backprop.grader.batch.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.assignments.scaling.Scaling;
import dev.backprop.assignments.scaling.Solution;
import dev.backprop.grader.batch.intake.ClassLists;
import dev.backprop.grader.batch.intake.Handin;
import dev.backprop.grader.batch.lane.LaneProgram;
import dev.backprop.grader.batch.policy.CoursePolicy;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.report.JsonReport;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.sources.HandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** A class's folder, and runs over it. */
final class TestClass implements BatchListener {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Path submissions;
    private final Path out;
    private final Map<String, Outcome> outcomes = new ConcurrentSkipListMap<>();
    private volatile String told = "";
    private LaneProgram lane = temporary -> new LaneThread();
    private Duration limit = LIMIT;
    private Duration patience = LIMIT;
    private final List<String> sequence = Collections.synchronizedList(new ArrayList<>());

    TestClass(Path temp) {
        this.submissions = temp.resolve("class");
        this.out = temp.resolve("out");
    }

    /** A right submission, a wrong one, one that does not compile, one without a value, and so on, round and round. */
    TestClass of(int size) {
        List<String> sources = List.of(
                Solution.SOURCE,
                Solution.with("scores.scale(2)", "scores.scale(3)"),
                Solution.with("scores.scale(2)", "scores.scale(\"2\")"),
                Solution.with("X.transpose().mult(dscores)", "null"));
        for (int i = 0; i < size; i++) {
            with("s%02d".formatted(i), sources.get(i % sources.size()));
        }
        return this;
    }

    TestClass with(String id, String source) {
        new HandIn(submissions.resolve(id)).with("backprop/Scaling.java", source);
        return this;
    }

    TestClass withLane(LaneProgram program) {
        lane = program;
        return this;
    }

    TestClass withLimit(Duration forOne) {
        limit = forOne;
        return this;
    }

    TestClass withPatience(Duration first) {
        patience = first;
        return this;
    }

    /** The students of the last run, as they were finished. */
    List<String> finished() {
        return List.copyOf(sequence);
    }

    Path submissions() {
        return submissions;
    }

    Path out() {
        return out;
    }

    BatchOrder order() {
        return order(List.of(), List.of(), ClassLists.NONE, SeedChoice.OWN, false, Optional.empty(), Shard.ALL);
    }

    BatchOrder order(
            List<String> assignments,
            List<String> only,
            ClassLists lists,
            SeedChoice seeds,
            boolean force,
            Optional<CoursePolicy> policy,
            Shard shard) {
        return new BatchOrder(
                submissions, out, 1, assignments, only, lists, seeds, "process", null, null, force, policy, shard);
    }

    Batch batch() {
        return batch(this);
    }

    Batch batch(BatchListener listener) {
        return new Batch(() -> List.of(new Scaling()), lane, listener, limit, patience);
    }

    BatchResult run() {
        return run(order());
    }

    BatchResult run(BatchOrder order) {
        outcomes.clear();
        sequence.clear();
        return batch().run(order);
    }

    /** How many a run has graded, found graded, and failed on. */
    static List<Integer> counts(BatchResult result) {
        return List.of(result.graded(), result.unchanged(), result.failed());
    }

    /** What became of each in the last run. */
    Map<String, Outcome> outcomes() {
        return new TreeMap<>(outcomes);
    }

    /** What the last run said of its seeds when it began. */
    String toldOfSeeds() {
        return told;
    }

    /** The only seed in the manifest. */
    long seed() {
        List<Long> seeds =
                Objects.requireNonNull(Manifest.read(out).orElseThrow().seeds());
        assertThat(seeds).hasSize(1);
        return seeds.get(0);
    }

    Report report(String id) {
        return new JsonReport().read(out.resolve("reports").resolve(id + ".json"));
    }

    /** The reports that there are, as they are, by the names of their files; none that is unfinished. */
    Map<String, String> reports() throws IOException {
        Map<String, String> reports = new TreeMap<>();
        if (Files.isDirectory(out.resolve("reports"))) {
            try (Stream<Path> files = Files.list(out.resolve("reports"))) {
                for (Path file : (Iterable<Path>)
                        files.filter(path -> !path.getFileName().toString().startsWith("."))::iterator) {
                    reports.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return reports;
    }

    @Override
    public void recognised(Message layout) {}

    @Override
    public void began(int size, int lanes, String isolation, Message seeds) {
        told = seeds.text();
    }

    @Override
    public void finished(Handin handin, Outcome outcome) {
        outcomes.put(handin.student().id(), outcome);
        sequence.add(handin.student().id());
    }
}
