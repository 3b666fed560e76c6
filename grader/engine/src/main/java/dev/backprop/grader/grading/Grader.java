package dev.backprop.grader.grading;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.AssignmentInfo;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.check.WarmUp;
import dev.backprop.grader.grading.GradingMessages.NothingToGrade;
import dev.backprop.grader.grading.GradingMessages.TakesLonger;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.report.Visibility;
import dev.backprop.grader.sandbox.Confinement;
import dev.backprop.grader.sandbox.JailChoice;
import dev.backprop.grader.sandbox.Limits;
import dev.backprop.grader.sandbox.Sandbox;
import dev.backprop.grader.sources.Found;
import dev.backprop.grader.sources.Submission;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Grades submissions. Whatever their code does ends up in the report; exceptions are for the person who gave the order.
 *
 * <p>One thread may compile a submission while another examines the one before.
 */
public final class Grader {

    private final List<Assignment> catalogue;
    private final List<Assignment> known;
    private final Workers workers;

    /**
     * A grader for one submission after the other.
     *
     * @param catalogue all that a submission may hold, in the order of the course
     * @param workers which stay the caller's, to be closed by it
     */
    public Grader(List<Assignment> catalogue, Workers workers) {
        this(catalogue, catalogue, workers);
    }

    /**
     * The same for some of a course's assignments.
     *
     * @param known all of the course's, some of whose exercises these may need
     */
    public Grader(List<Assignment> catalogue, List<Assignment> known, Workers workers) {
        this.catalogue = List.copyOf(catalogue);
        this.known = List.copyOf(known);
        this.workers = workers;
    }

    /** Grades one submission in workers of its own; the catalogue is asked for while one of them is starting. */
    public static Report grade(Supplier<List<Assignment>> catalogue, Order order) {
        return grade(catalogue, order, Workers::sandbox, beforehand -> {});
    }

    /**
     * Grades one submission, wherever it lies, in workers of its own.
     *
     * @param handedIn is read once, after the options
     * @param limits how much time it may take
     */
    public static Report grade(
            Supplier<List<Assignment>> catalogue,
            Supplier<Submission> handedIn,
            Report.Options options,
            Limits limits) {
        try (Workers workers = new WarmWorkers(JailChoice.named(options.isolation()), limits)) {
            return new Grader(catalogue.get(), workers).grade(handedIn, options);
        }
    }

    /**
     * As {@link #grade(Supplier, Order)}, in sandboxes that come from elsewhere: one may have been started ahead.
     *
     * @param sandboxes makes a sandbox of an isolation's name, as {@link Workers#sandbox} does; it is closed after use
     * @param beforehand is told what whoever waits should know, before any code runs
     */
    public static Report grade(
            Supplier<List<Assignment>> catalogue,
            Order order,
            Function<String, Sandbox> sandboxes,
            Consumer<Message> beforehand) {
        Report.Options options = order.options();
        // First of all, because a worker takes a while to start, and so does finding out what it is to do.
        try (Workers workers = new FreshWorkers(() -> sandboxes.apply(options.isolation()))) {
            return new Grader(catalogue.get(), workers).grade(order::read, options, beforehand);
        }
    }

    /**
     * What a submission has for an exercise, as it is graded.
     *
     * @param known all assignments of the course, whose classes are never this exercise's under a wrong name
     */
    public static Found found(
            Assignment assignment, Exercise<?, ?> exercise, List<Assignment> known, Submission submission) {
        Set<String> others = Task.classesBeside(exercise, known);
        return Task.sought(assignment, exercise, others, Map.of(), Set.of(), submission);
    }

    /**
     * Grades a submission: finds its sources, compiles them, has workers run the classes, examines what they answer, reports.
     *
     * @param handedIn is read after the options
     * @param asked may name checks by their short ids; the report has the full ones
     * @throws MessageException if it holds nothing to grade, if the options name an assignment or a check that does not exist,
     *     or if the isolation does not work here
     */
    public Report grade(Supplier<Submission> handedIn, Report.Options asked) {
        return grade(handedIn, asked, beforehand -> {});
    }

    private Report grade(Supplier<Submission> handedIn, Report.Options asked, Consumer<Message> beforehand) {
        List<Assignment> wanted = Wants.of(catalogue, asked);
        Report.Options options = Wants.settled(catalogue, asked);
        Submission submission = handedIn.get();
        Started started = new Started(wanted, options, workers.limits());
        Ready ready = compile(submission, wanted, options);
        ready.takingLonger().map(task -> new TakesLonger(task.id())).forEach(beforehand);
        List<Examined> bySeed = examine(ready, seeds(options));
        List<AssignmentReport> reports = IntStream.range(0, wanted.size())
                .mapToObj(i -> WorstOfSeeds.of(
                        bySeed.stream().map(each -> each.reports.get(i)).toList()))
                .map(report -> withoutMissing(report, options))
                .filter(report -> report.status() != AssignmentStatus.MISSING
                        || options.insistsOn(report.id())
                        || !report.several().isEmpty())
                .toList();
        if (reports.isEmpty()) {
            throw new MessageException(nothingToGrade(submission, wanted));
        }
        Confinement confinement = bySeed.get(bySeed.size() - 1).confinement;
        return started.report(submission.id(), submission.sha256(), confinement, reports);
    }

    /**
     * The report of a submission that cannot even be looked through.
     *
     * @param sha256 what stands in the place of its sources' checksum
     */
    public Report reject(String id, String sha256, Message reason, Report.Options asked) {
        List<Assignment> wanted = Wants.of(catalogue, asked);
        Report.Options options = Wants.settled(catalogue, asked);
        Stream<TaskResult> rejected = Task.of(wanted, known, options).stream()
                .map(task -> task.ended(AssignmentStatus.REJECTED, reason, null));
        return new Started(wanted, options, workers.limits())
                .report(id, sha256, workers.confinement(), TaskResult.reports(rejected));
    }

    /** The exercises alone that the submission has files for, or that are asked for. */
    private static AssignmentReport withoutMissing(AssignmentReport report, Report.Options options) {
        return options.insistsOn(report.id())
                ? report
                : report.among(
                        exercise -> exercise.status() != AssignmentStatus.MISSING || options.insistsOn(exercise.id()));
    }

    /** A submission that is ready to be examined, as often as one likes: compiled, or found to be beyond that. */
    public static final class Ready {

        private final List<Prepared> prepared;
        private final List<Prepared> needed;

        /** @param needed what they need and is not among them */
        private Ready(List<Prepared> prepared, List<Prepared> needed) {
            this.prepared = prepared;
            this.needed = needed;
        }

        /** How many there is something to run of. */
        private int exercises() {
            return (int) Stream.concat(needed.stream(), prepared.stream())
                    .filter(Prepared.Compiled.class::isInstance)
                    .count();
        }

        private Stream<Task> takingLonger() {
            return prepared.stream()
                    .filter(Prepared.Compiled.class::isInstance)
                    .map(Prepared::task)
                    .filter(Task::takesLonger);
        }
    }

    /**
     * Finds and compiles all classes of the catalogue in a folder.
     *
     * @throws MessageException if the folder cannot be read
     */
    public Ready compile(Path folder) {
        return compile(Order.read(folder, Optional.empty()), catalogue, Report.Options.DEFAULT);
    }

    private Ready compile(Submission submission, List<Assignment> wanted, Report.Options options) {
        List<Prepared> found = Task.of(wanted, known, options).stream()
                .map(task -> task.find(submission))
                .toList();
        List<Prepared> needed =
                needed(found).stream().map(task -> task.find(submission)).toList();
        List<Prepared> all = Stream.concat(needed.stream(), found.stream()).toList();
        workers.expect((int) Prepared.sought(all).count());
        WarmUp.begin(
                Prepared.sought(all)
                        .<WarmUp.Coming<?, ?>>map(Prepared.Sought::coming)
                        .toList(),
                GraderIdentity::digest);
        SourceCompiler together = workers.together(
                Prepared.sought(all).map(Prepared.Sought::files).toList());
        return new Ready(
                found.stream().map(each -> compiled(each, together, submission)).toList(),
                needed.stream().map(each -> each.compile(together)).toList());
    }

    /** What those that can be compiled need, and none of them examines in full. */
    private static List<Task> needed(List<Prepared> found) {
        Map<String, Task> needed = new LinkedHashMap<>();
        Prepared.sought(found)
                .flatMap(each -> each.task().needs().values().stream())
                .forEach(task -> needed.put(task.exercise().className(), task));
        found.stream()
                .map(Prepared::task)
                .filter(task -> task.options().only().isEmpty())
                .forEach(task -> needed.remove(task.exercise().className()));
        return List.copyOf(needed.values());
    }

    /** Where an exercise that it needs keeps it from being compiled, that is not its own fault. */
    private Prepared compiled(Prepared found, SourceCompiler together, Submission submission) {
        Prepared compiled = found.compile(together);
        return compiled.task().needs().isEmpty()
                        || !(found instanceof Prepared.Sought)
                        || compiled instanceof Prepared.Compiled
                ? compiled
                : found.task().findAlone(submission).compile(workers);
    }

    /** The reports of the catalogue's assignments, for each seed. Nothing is left of one seed when the next one comes. */
    public List<List<AssignmentReport>> grade(Ready ready, List<Long> seeds) {
        return examine(ready, seeds.stream().map(Optional::of).toList()).stream()
                .map(Examined::reports)
                .toList();
    }

    /** What came of one seed, and how the code was shut in. */
    private record Examined(List<AssignmentReport> reports, Confinement confinement) {}

    /** Each time the classes are loaded anew. */
    private List<Examined> examine(Ready ready, List<Optional<Long>> seeds) {
        List<Examined> examined = new ArrayList<>();
        while (examined.size() < seeds.size()) {
            int end = Math.min(examined.size() + workers.seedsOfOne(), seeds.size());
            try (Crew crew = Crew.of(workers, ready.exercises())) {
                for (Optional<Long> seed : seeds.subList(examined.size(), end)) {
                    examined.add(new Examined(examine(ready, seed, crew), crew.confinement()));
                }
            }
        }
        return examined;
    }

    /**
     * Goes through each round with all exercises before the next round, which shows the code what a larger audience must not
     * see: whatever the code says or does after the first hidden input, it is too late to tell those who must not know of it.
     */
    private static List<AssignmentReport> examine(Ready ready, Optional<Long> seed, Crew crew) {
        WarmUp.awaitExamined();
        Map<String, ExerciseRun> byClass = new HashMap<>();
        Function<Prepared, ExerciseRun> begin = each -> {
            Sandbox worker = each instanceof Prepared.Compiled ? crew.next() : crew.first();
            ExerciseRun run = new ExerciseRun(each, seed, worker, task -> outcome(byClass, task));
            byClass.putIfAbsent(each.task().exercise().className(), run);
            return run;
        };
        // First, because of an exercise that is asked for in part there are two.
        List<ExerciseRun> needed = ready.needed.stream().map(begin).toList();
        List<ExerciseRun> runs = ready.prepared.stream().map(begin).toList();
        Map<Boolean, List<ExerciseRun>> byNeed =
                runs.stream().collect(Collectors.partitioningBy(ExerciseRun::needsAnother));
        for (Visibility visibility : Visibility.values()) {
            // What others need comes before them.
            for (List<ExerciseRun> sideBySide : List.of(needed, byNeed.get(false), byNeed.get(true))) {
                crew.each(sideBySide, run -> run.round(visibility));
            }
        }
        return TaskResult.reports(runs.stream().map(ExerciseRun::outcome));
    }

    private static TaskResult outcome(Map<String, ExerciseRun> byClass, Task needed) {
        return Objects.requireNonNull(byClass.get(needed.exercise().className()))
                .outcome();
    }

    /** Empty stands for the published ones, one for each assignment. */
    private static List<Optional<Long>> seeds(Report.Options options) {
        List<Long> chosen = options.seeds();
        return chosen == null
                ? List.of(Optional.empty())
                : chosen.stream().map(Optional::of).toList();
    }

    private static NothingToGrade nothingToGrade(Submission submission, List<Assignment> wanted) {
        return new NothingToGrade(
                submission.id(),
                wanted.stream()
                        .flatMap(a -> AssignmentInfo.of(a).files().stream())
                        .toList());
    }

    /** When the grading of a submission began, and what for. */
    private record Started(Instant at, long nanoTime, List<Assignment> wanted, Report.Options options, Limits limits) {

        Started(List<Assignment> wanted, Report.Options options, Limits limits) {
            this(Instant.now(), System.nanoTime(), wanted, options, limits);
        }

        Report report(String id, String sha256, Confinement confinement, List<AssignmentReport> reports) {
            List<AssignmentInfo> infos = wanted.stream().map(AssignmentInfo::of).toList();
            return new Report(
                    GraderIdentity.current(),
                    new Report.Submission(id, sha256),
                    seeds(options).get(0).orElseGet(() -> infos.get(0).seed()),
                    Wants.isPartial(wanted, options),
                    options,
                    at,
                    Duration.ofNanos(System.nanoTime() - nanoTime).toMillis(),
                    IsolationNotes.of(confinement, limits, infos),
                    reports);
        }
    }
}
