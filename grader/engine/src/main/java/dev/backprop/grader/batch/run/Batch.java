package dev.backprop.grader.batch.run;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.AssignmentInfo;
import dev.backprop.grader.assignment.CourseLoader;
import dev.backprop.grader.batch.book.Books;
import dev.backprop.grader.batch.book.ClassFile;
import dev.backprop.grader.batch.intake.ClassFolder;
import dev.backprop.grader.batch.intake.ClassList;
import dev.backprop.grader.batch.intake.Handin;
import dev.backprop.grader.batch.lane.LaneOrder;
import dev.backprop.grader.batch.lane.LaneProgram;
import dev.backprop.grader.batch.lane.LaneReply;
import dev.backprop.grader.batch.lane.LaneSettings;
import dev.backprop.grader.batch.run.RunMessages.LanesDoNotStart;
import dev.backprop.grader.batch.run.RunMessages.NothingInClass;
import dev.backprop.grader.batch.run.RunMessages.OutputNotLockable;
import dev.backprop.grader.batch.run.RunMessages.RunSeeds;
import dev.backprop.grader.batch.run.RunMessages.RunSeeds.Origin;
import dev.backprop.grader.grading.GraderIdentity;
import dev.backprop.grader.grading.Wants;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.PassMark;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.report.ReportMessages.OutputDiskFull;
import dev.backprop.grader.report.ReportMessages.OutputFailed;
import dev.backprop.grader.report.ReportMessages.OutputFolderMissing;
import dev.backprop.grader.report.ReportMessages.OutputNotWritable;
import dev.backprop.grader.sandbox.JailChoice;
import dev.backprop.grader.sandbox.WorkerArchive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Grades a class. All that it knows of what has been done lies in the output folder, so a run that ends at any moment is gone on
 * with by giving the same order again.
 */
public final class Batch {

    /** For one submission and seed: more than three times what its limits allow, for a machine that is busy with other things. */
    private static final Duration LIMIT = Duration.ofMinutes(10);

    /** For one submission and seed, before it is put off until the others are done. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final Supplier<List<Assignment>> catalogue;
    private final LaneProgram laneProgram;
    private final BatchListener listener;
    private final Duration limit;
    private final Duration patience;
    private volatile @Nullable LanePool pool;
    private volatile boolean stopped;

    /**
     * A run over a class.
     *
     * @param laneProgram what its lanes are
     */
    public Batch(Supplier<List<Assignment>> catalogue, LaneProgram laneProgram, BatchListener listener) {
        this(catalogue, laneProgram, listener, LIMIT, PATIENCE);
    }

    Batch(
            Supplier<List<Assignment>> catalogue,
            LaneProgram laneProgram,
            BatchListener listener,
            Duration limit,
            Duration patience) {
        this.patience = patience;
        this.catalogue = catalogue;
        this.laneProgram = laneProgram;
        this.listener = listener;
        this.limit = limit;
    }

    /**
     * Grades what is new, changed, or was failed by the grader's fault.
     *
     * @throws MessageException if the order cannot be carried out, or the reports can no longer be written; those that have
     *     been written stay
     */
    public BatchResult run(BatchOrder order) {
        OutputFolder out = OutputFolder.open(order.out(), order.submissions());
        try (RunLock lock = RunLock.take(out.path(), order.shard());
                LanePool lanes = lanes(order)) {
            out.sweep(order.shard());
            pool = lanes;
            if (stopped) {
                lanes.stop();
            }
            return run(order, out, lock, lanes);
        }
    }

    /** Ends a run at once, from another thread: {@link #run} soon returns. Nothing that was finished is lost. */
    public void stop() {
        stopped = true;
        LanePool current = pool;
        if (current != null) {
            current.stop();
        }
    }

    /** Whether a run was refused, or broke off, because of the machine, and not because of how it was ordered. */
    public static boolean isOfTheMachine(MessageException refusal) {
        Message reason = refusal.reason();
        return reason instanceof OutputDiskFull
                || reason instanceof OutputFailed
                || reason instanceof OutputNotWritable
                || reason instanceof OutputFolderMissing
                || reason instanceof OutputNotLockable
                || reason instanceof LanesDoNotStart;
    }

    private BatchResult run(BatchOrder order, OutputFolder out, RunLock lock, LanePool lanes) {
        String isolation;
        try {
            lanes.first().begin();
            ClassFolder.Recognised recognised = lock.alone(() -> ClassFolder.recognise(
                    order.submissions(),
                    order.lists(),
                    out.unpacked(),
                    Optional.ofNullable(order.namesCharset()).map(Charset::forName)));
            listener.recognised(recognised.layout());
            recognised.further().forEach(listener::recognised);
            ClassList list = ClassFile.earlier(out.path())
                    .map(recognised.classList()::after)
                    .orElseGet(recognised::classList);
            List<Handin> chosen = chosen(list, order);
            // Before anything is graded: a wrong name is told at once.
            List<Assignment> all = catalogue.get();
            Wants.of(all, options(order.assignments()));
            isolation = lanes.first().isolation();
            WorkerArchive.makeIfPossible(JailChoice.ofMode(isolation));
            List<Assignment> wanted = Wants.of(all, options(wanted(order, graded(list), all, lanes)));
            order.policy().ifPresent(policy -> policy.requireTerms(ids(wanted), ids(all)));
            if (lanes.isStopped()) {
                throw new StoppedException();
            }
            Begun begun = lock.alone(() -> begin(manifest(wanted, order, isolation), order.seeds(), list, out));
            Map<BatchListener.Outcome, Integer> counts = new EnumMap<>(BatchListener.Outcome.class);
            listener.began(chosen.size(), Math.min(order.jobs(), chosen.size()), isolation, begun.words());
            List<String> ids = ids(wanted);
            List<Handin> unfinished = Collections.synchronizedList(new ArrayList<>());
            // What is quick is done first, so that a few that do not end keep nobody waiting.
            for (boolean isBrief : new boolean[] {true, false}) {
                List<Handin> open = isBrief ? chosen : List.copyOf(unfinished);
                lanes.forEach(open, () -> false, (handin, lane) -> {
                    String graded = order.force()
                            ? null
                            : out.gradedSources(handin.key(), begun.seeds()).orElse(null);
                    lane.askBriefly(order(handin, ids, begun.seeds(), graded), isBrief ? patience : limit)
                            .ifPresentOrElse(
                                    reply -> finished(handin, keep(handin.key(), reply, out), counts),
                                    () -> unfinished.add(handin));
                });
            }
            // What there is so far is of use, too.
            Message books = lock.alone(() -> Books.write(out.path(), order.policy()));
            return new BatchResult(
                    chosen.size(),
                    counts.getOrDefault(BatchListener.Outcome.GRADED, 0),
                    counts.getOrDefault(BatchListener.Outcome.UNCHANGED, 0),
                    counts.getOrDefault(BatchListener.Outcome.FAILED, 0),
                    list.unplaced(),
                    Optional.of(begun.words()),
                    Optional.of(books),
                    lanes.isStopped());
        } catch (StoppedException e) {
            return BatchResult.NOTHING;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void finished(Handin handin, BatchListener.Outcome outcome, Map<BatchListener.Outcome, Integer> counts) {
        synchronized (counts) {
            counts.merge(outcome, 1, Integer::sum);
            listener.finished(handin, outcome);
        }
    }

    private static List<String> ids(List<Assignment> assignments) {
        return assignments.stream().map(Assignment::id).toList();
    }

    private LanePool lanes(BatchOrder order) {
        LaneSettings settings = new LaneSettings(order.isolation(), order.namesCharset(), order.submissionSeconds());
        List<LaneKeeper> keepers = new ArrayList<>();
        for (int i = 0; i < order.jobs(); i++) {
            keepers.add(new LaneKeeper(laneProgram, settings, limit));
        }
        return new LanePool(keepers);
    }

    /** What is to be graded, each work once. */
    private static List<Handin> chosen(ClassList list, BatchOrder order) {
        Set<String> keys = new HashSet<>();
        order.only().forEach(said -> keys.add(list.find(said).reportKey()));
        return graded(list).stream()
                .filter(handin -> order.only().isEmpty() || keys.contains(handin.key()))
                .filter(handin -> order.shard().holds(handin.key()))
                .toList();
    }

    private static List<Handin> graded(ClassList list) {
        return list.handins().stream()
                .filter(handin -> handin.sharedWith() == null)
                .toList();
    }

    /** The ids of the assignments to grade: for everybody the same, so that everybody can reach the same points. */
    private static List<String> wanted(BatchOrder order, List<Handin> handins, List<Assignment> all, LanePool lanes) {
        if (!order.assignments().isEmpty()) {
            return order.assignments();
        }
        Set<String> found = new LinkedHashSet<>();
        lanes.forEach(
                handins,
                () -> {
                    synchronized (found) {
                        return found.size() == all.size();
                    }
                },
                (handin, lane) -> {
                    List<String> there =
                            lane.ask(order(handin, List.of(), null, null)).assignments();
                    synchronized (found) {
                        found.addAll(there == null ? List.of() : there);
                    }
                });
        if (found.isEmpty() && !lanes.isStopped()) {
            throw new MessageException(new NothingInClass(
                    order.submissions().toString(),
                    all.stream()
                            .flatMap(assignment -> AssignmentInfo.of(assignment).files().stream())
                            .toList()));
        }
        return all.stream().map(Assignment::id).filter(found::contains).toList();
    }

    private static Manifest manifest(List<Assignment> wanted, BatchOrder order, String isolation) {
        return new Manifest(
                Manifest.SCHEMA,
                GraderIdentity.current(),
                wanted.stream().map(Manifest.Entry::of).toList(),
                order.seeds().seeds(),
                isolation,
                order.namesCharset(),
                order.submissionSeconds(),
                wanted.stream().findFirst().flatMap(CourseLoader::courseOf).orElse(null),
                Instant.now().toString());
    }

    /**
     * How a run was begun, here or by another shard.
     *
     * @param seeds instead of each assignment's published one; null: the published ones
     * @param words the same to tell
     */
    private record Begun(@Nullable List<Long> seeds, RunSeeds words) {}

    /** Whoever creates the manifest decides; all others do as it says, or refuse. */
    private static Begun begin(Manifest wanted, SeedChoice choice, ClassList list, OutputFolder out) {
        boolean isFirst = out.begin(wanted);
        Manifest begun = isFirst ? wanted : Manifest.read(out.path()).orElseThrow();
        begun.require(wanted, choice, out.path());
        out.write("class.json", list);
        List<Long> seeds = begun.seeds();
        if (seeds == null) {
            return new Begun(null, new RunSeeds(Origin.PUBLISHED, List.of()));
        }
        Origin unsaid = isFirst ? Origin.DRAWN : Origin.RECORDED;
        return new Begun(seeds, new RunSeeds(choice.isOwn() ? unsaid : Origin.NAMED, seeds));
    }

    private static BatchListener.Outcome keep(String key, LaneReply reply, OutputFolder out) {
        String report = reply.report();
        switch (reply.outcome()) {
            case GRADED -> {
                out.graded(key, Objects.requireNonNull(report));
                return BatchListener.Outcome.GRADED;
            }
            case UNCHANGED -> {
                out.stands(key);
                return BatchListener.Outcome.UNCHANGED;
            }
            default -> {
                out.failed(
                        key,
                        Objects.requireNonNullElse(reply.reason(), ""),
                        Objects.requireNonNullElse(reply.detail(), ""));
                return BatchListener.Outcome.FAILED;
            }
        }
    }

    private static LaneOrder order(
            Handin handin, List<String> assignments, @Nullable List<Long> seeds, @Nullable String graded) {
        return new LaneOrder(
                handin.student().id(),
                handin.places().stream().map(place -> place.toUri().toString()).toList(),
                assignments,
                seeds,
                graded);
    }

    private static Report.Options options(List<String> assignments) {
        return new Report.Options(assignments, null, null, "process", PassMark.FULL);
    }
}
