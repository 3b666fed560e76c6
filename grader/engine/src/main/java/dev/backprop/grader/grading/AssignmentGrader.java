package dev.backprop.grader.grading;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.AssignmentInfo;
import dev.backprop.grader.assignment.AssignmentMessages.NextStep;
import dev.backprop.grader.assignment.CodeDigest;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Handout;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Visibility;
import dev.backprop.grader.check.CheckMessages.NotRun;
import dev.backprop.grader.check.CheckOptions;
import dev.backprop.grader.check.CheckResult;
import dev.backprop.grader.check.CheckStatus;
import dev.backprop.grader.check.Counterexample;
import dev.backprop.grader.check.Examination;
import dev.backprop.grader.check.FailureWords;
import dev.backprop.grader.check.SandboxedProgram;
import dev.backprop.grader.check.SourceText;
import dev.backprop.grader.check.WarmUp;
import dev.backprop.grader.diagnosis.Diagnosis;
import dev.backprop.grader.diagnosis.Diagnostician;
import dev.backprop.grader.grading.GradingMessages.InitialiserFailed;
import dev.backprop.grader.grading.GradingMessages.NeverAValue;
import dev.backprop.grader.grading.GradingMessages.NotFilledIn;
import dev.backprop.grader.grading.GradingMessages.Several;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.Place;
import dev.backprop.grader.message.Said;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.sandbox.CallLimits;
import dev.backprop.grader.sandbox.CompileResult;
import dev.backprop.grader.sandbox.LoadResult;
import dev.backprop.grader.sandbox.PrintedOutput;
import dev.backprop.grader.sandbox.Program;
import dev.backprop.grader.sandbox.Sandbox;
import dev.backprop.grader.sources.Found;
import dev.backprop.grader.sources.NotThere;
import dev.backprop.grader.sources.Refused;
import dev.backprop.grader.sources.Sources;
import dev.backprop.grader.sources.Submission;
import dev.backprop.grader.sources.choose.Wanted;
import dev.backprop.worker.wire.ClassFile;
import dev.backprop.worker.wire.SourceFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Grades one assignment of a submission: finds, compiles, loads, examines. */
final class AssignmentGrader {

    private final Assignment assignment;
    private final AssignmentInfo info;
    private final CheckOptions options;

    /** A grader with a seed of its own, or else with the published one. */
    AssignmentGrader(Assignment assignment, Report.Options options, Optional<Long> seed) {
        this(assignment, options(AssignmentInfo.of(assignment), options, seed));
    }

    AssignmentGrader(Assignment assignment, CheckOptions options) {
        this.assignment = assignment;
        this.info = AssignmentInfo.of(assignment);
        this.options = options;
    }

    private static CheckOptions options(AssignmentInfo info, Report.Options options, Optional<Long> seed) {
        Integer tries = options.tries();
        return new CheckOptions(
                seed.orElse(info.seed()),
                tries == null ? CheckOptions.DEFAULT_TRIES : tries,
                Set.copyOf(options.checks()));
    }

    /** Finds and compiles each exercise that the options ask for. */
    List<Prepared> compile(Submission submission, SourceCompiler compiler) {
        return compile(find(submission), compiler);
    }

    /** Finds the sources of each exercise that the options ask for. */
    List<Prepared> find(Submission submission) {
        List<Prepared> prepared = new ArrayList<>();
        for (int i = 0; i < assignment.exercises().size(); i++) {
            Exercise<?, ?> exercise = assignment.exercises().get(i);
            if (isAskedFor(exercise)) {
                prepared.add(find(exercise, info.files().get(i), submission));
            }
        }
        return prepared;
    }

    private boolean isAskedFor(Exercise<?, ?> exercise) {
        return Examination.checks(exercise).stream().anyMatch(options::includes);
    }

    /** The sources of each exercise that there is something to compile for. */
    static Stream<List<SourceFile>> sources(List<Prepared> found) {
        return found.stream()
                .flatMap(each -> each instanceof Sought sought ? Stream.of(sought.files()) : Stream.empty());
    }

    /** The examinations of what there is something to compile for. */
    Stream<WarmUp.Coming<?, ?>> coming(List<Prepared> found) {
        return found.stream()
                .flatMap(each -> each instanceof Sought sought
                        ? Stream.of(new WarmUp.Coming<>(sought.exercise(), options))
                        : Stream.empty());
    }

    /** Compiles what was found. */
    List<Prepared> compile(List<Prepared> found, SourceCompiler compiler) {
        return found.stream()
                .map(each -> each instanceof Sought sought ? compile(sought, compiler) : each)
                .toList();
    }

    /** Loads what was compiled and examines it, once. */
    AssignmentReport examine(List<Prepared> prepared, Sandbox runner) {
        Rounds rounds = begin(prepared, runner);
        Arrays.stream(Visibility.values()).forEach(rounds::run);
        return rounds.report();
    }

    /** The examination of what was compiled, of which nothing has been loaded yet. */
    Rounds begin(List<Prepared> prepared, Sandbox runner) {
        return new Rounds(prepared.stream()
                .map(each -> each instanceof Compiled compiled ? new Running(compiled, runner) : (Part) each)
                .toList());
    }

    /**
     * An examination in rounds, of which each shows the code what a larger audience must not see. Whoever examines several
     * assignments of one submission goes through each round with all of them before the next: whatever their code says or does after
     * the first hidden input, it is too late to tell those who must not know of it.
     */
    final class Rounds {

        private final List<Examined> exercises;

        private Rounds(List<Examined> exercises) {
            this.exercises = exercises;
        }

        /** To be called once with each visibility, in their order. */
        void run(Visibility visibility) {
            exercises.forEach(each -> each.run(visibility));
        }

        /** To be called after all rounds. */
        AssignmentReport report() {
            return AssignmentGrader.this.report(
                    exercises.stream().map(Examined::part).toList());
        }
    }

    /** An exercise that is being examined, or that there is nothing to examine of. */
    private sealed interface Examined {

        void run(Visibility visibility);

        Part part();
    }

    /** An exercise that is loaded in its first round. */
    private final class Running implements Examined {

        private final Compiled compiled;
        private final Sandbox runner;
        private final List<Finding> findings = new ArrayList<>();
        private final Diagnostician diagnostician = new Diagnostician();
        private @Nullable Part notLoaded;
        private @Nullable Program program;
        private @Nullable Examination examination;
        private Optional<PrintedOutput> output = Optional.empty();

        Running(Compiled compiled, Sandbox runner) {
            this.compiled = compiled;
            this.runner = runner;
        }

        @Override
        public void run(Visibility visibility) {
            if (program == null && notLoaded == null) {
                load();
            }
            Program loaded = program;
            Examination begun = examination;
            if (loaded == null || begun == null) {
                return;
            }
            long start = System.nanoTime();
            List<CheckResult> results = begun.run(visibility).stream()
                    .map(result -> withPlace(result, compiled.sources()))
                    .toList();
            if (!results.isEmpty()) {
                List<Finding> round = Finding.diagnosed(results, diagnostician);
                if (visibility == Visibility.VISIBLE) {
                    findings.addAll(round);
                    output = Optional.of(printed(round, loaded.output(), compiled, runner));
                } else {
                    findings.addAll(taking(Duration.ofNanos(System.nanoTime() - start), round));
                    output = Optional.of(loaded.output());
                }
            }
        }

        /** Checks that not everybody sees take with them all of the time that was spent on them: code can make a sign of it. */
        private static List<Finding> taking(Duration all, List<Finding> round) {
            Duration counted =
                    round.stream().map(found -> found.result().duration()).reduce(Duration.ZERO, Duration::plus);
            List<Finding> taking = new ArrayList<>(round);
            Finding first = taking.get(0);
            taking.set(0, new Finding(first.result().longer(all.minus(counted)), first.diagnosis(), first.second()));
            return taking;
        }

        private void load() {
            Exercise<?, ?> exercise = compiled.exercise();
            LoadResult result = runner.load(compiled.classes(), Signatures.of(exercise), callLimits());
            if (result instanceof LoadResult.NotLoaded not) {
                notLoaded = ungraded(
                        exercise,
                        compiled.sources(),
                        Failures.status(not.problem()),
                        Failures.of(not.problem(), exercise, compiled.lines()));
            } else if (result instanceof LoadResult.LoadStopped stopped) {
                notLoaded = ungraded(
                        exercise,
                        compiled.sources(),
                        AssignmentStatus.CRASHED,
                        new InitialiserFailed(FailureWords.of(stopped.failure(), compiled.lines())));
            } else {
                program = ((LoadResult.Loaded) result).program();
                examination =
                        Examination.begin(exercise, new SandboxedProgram(program, exercise, compiled.lines()), options);
            }
        }

        @Override
        public Part part() {
            List<String> order = Examination.checks(compiled.exercise());
            findings.sort(Comparator.comparingInt(
                    found -> order.indexOf(found.result().id())));
            return notLoaded != null
                    ? notLoaded
                    : new Part(
                            compiled.exercise(),
                            compiled.sources(),
                            AssignmentStatus.GRADED,
                            Optional.empty(),
                            compiled.sources().notes(),
                            findings,
                            output);
        }
    }

    /** The report of an assignment whose submission could not even be looked through. */
    AssignmentReport rejected(Message reason) {
        return report(assignment.exercises().stream()
                .filter(this::isAskedFor)
                .map(exercise -> ungraded(exercise, null, AssignmentStatus.REJECTED, reason))
                .toList());
    }

    /** How far an exercise got before any of its code was loaded. */
    sealed interface Prepared {}

    /** An exercise that can be compiled. */
    private record Sought(Exercise<?, ?> exercise, Sources sources) implements Prepared {

        List<SourceFile> files() {
            return AssignmentGrader.files(sources);
        }
    }

    private static List<SourceFile> files(Sources sources) {
        return sources.all().stream()
                .map(source -> new SourceFile(source.compilePath(), source.text()))
                .toList();
    }

    /** An exercise that can be loaded, as often as one likes. */
    private record Compiled(Exercise<?, ?> exercise, Sources sources, List<ClassFile> classes) implements Prepared {

        SourceText lines() {
            return new QuotedSources(sources);
        }
    }

    /**
     * What became of one exercise.
     *
     * @param sources null where none were found
     */
    private record Part(
            Exercise<?, ?> exercise,
            @Nullable Sources sources,
            AssignmentStatus status,
            Optional<Message> message,
            List<Message> notes,
            List<Finding> checks,
            Optional<PrintedOutput> output)
            implements Prepared, Examined {

        @Override
        public void run(Visibility visibility) {
            // There is nothing to run.
        }

        @Override
        public Part part() {
            return this;
        }
    }

    /**
     * The result of a check.
     *
     * @param diagnosis the mistake behind it, where that is known
     * @param second a second counterexample, where that is not known
     */
    private record Finding(CheckResult result, Optional<Diagnosis> diagnosis, Optional<Counterexample> second) {

        /** Calls the program, which must still be running. */
        static List<Finding> diagnosed(List<CheckResult> results, Diagnostician diagnostician) {
            List<Optional<Diagnosis>> diagnoses = diagnostician.diagnose(results);
            return IntStream.range(0, results.size())
                    .mapToObj(i -> new Finding(
                            results.get(i),
                            diagnoses.get(i),
                            diagnoses.get(i).isPresent() ? Optional.empty() : second(results.get(i))))
                    .toList();
        }

        static Finding plain(CheckResult result) {
            return new Finding(result, Optional.empty(), Optional.empty());
        }

        private static Optional<Counterexample> second(CheckResult result) {
            return result.counterexample().flatMap(first -> result.evidence().flatMap(known -> known.second(first)));
        }

        /** What to do next, where neither the message nor a diagnosis says it. */
        Optional<Message> next(Assignment assignment) {
            if (result.status() != CheckStatus.FAILED || diagnosis.isPresent()) {
                return Optional.empty();
            }
            return Optional.of(new NextStep(
                    result.id(),
                    Handout.of(assignment).hintOn(result.id()),
                    result.counterexample().isPresent()));
        }
    }

    private Prepared find(Exercise<?, ?> exercise, String file, Submission submission) {
        Found found = submission.sourcesFor(wanted(exercise));
        if (found instanceof NotThere missing) {
            return ungraded(exercise, null, AssignmentStatus.MISSING, NotRun.Reason.NOT_STARTED, missing.message());
        } else if (found instanceof Refused refused) {
            return ungraded(exercise, null, AssignmentStatus.REJECTED, refused.message());
        }
        Sources sources = (Sources) found;
        if (sources.main().isSameAs(AssignmentInfo.stub(assignment, file))) {
            return untouched(exercise, sources);
        }
        return new Sought(exercise, sources);
    }

    private Prepared compile(Sought sought, SourceCompiler compiler) {
        CompileResult compiled = compiler.compile(sought.files());
        if (!(compiled instanceof CompileResult.Compiled ok)) {
            return ungraded(
                    sought.exercise(),
                    sought.sources(),
                    AssignmentStatus.COMPILE_ERROR,
                    Failures.of(compiled, sought.sources()));
        }
        return new Compiled(sought.exercise(), sought.sources(), ok.classes());
    }

    /** What a submission is searched for. */
    static Wanted wanted(Exercise<?, ?> exercise) {
        return new Wanted(
                exercise.className(),
                exercise.method(),
                exercise.stages().stream().map(Stage::name).toList());
    }

    /**
     * What belongs to the failure that is shown: the prints of its call alone. That is made in a fresh worker, in which nothing
     * is left of other calls.
     */
    private PrintedOutput printed(List<Finding> findings, PrintedOutput all, Compiled compiled, Sandbox runner) {
        Optional<CheckResult> shown = findings.stream()
                .map(Finding::result)
                .filter(result -> result.counterexample().isPresent())
                .findFirst();
        if (shown.isEmpty() || (all.stdout().isEmpty() && all.stderr().isEmpty())) {
            return all;
        }
        runner.renewAfter(Duration.ZERO);
        LoadResult loaded = runner.load(compiled.classes(), Signatures.of(compiled.exercise()), callLimits());
        if (!(loaded instanceof LoadResult.Loaded again)) {
            return all;
        }
        Program program =
                shown.get().status() == CheckStatus.TIMEOUT ? again.program().briefly() : again.program();
        return SandboxedProgram.printed(
                program, shown.get().counterexample().orElseThrow().input());
    }

    private CallLimits callLimits() {
        return new CallLimits(
                seconds(info.limits().callCpuSeconds()), seconds(info.limits().callWallSeconds()));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    /** What is not filled in yet is shown with its line; a null or NaN without such a line was worked out by the student. */
    private static CheckResult withPlace(CheckResult result, Sources sources) {
        if (result.status() != CheckStatus.TODO || result.stage().isEmpty()) {
            return result;
        }
        String stage = result.stage().get();
        OptionalInt line = sources.main().lineOfEmpty(stage);
        return line.isPresent()
                ? result.saying(new NotFilledIn(stage, sources.main().path(), line.getAsInt()))
                : result.withheld(CheckStatus.ERROR, new NeverAValue(stage));
    }

    private Part untouched(Exercise<?, ?> exercise, Sources sources) {
        List<Finding> todo =
                Examination.notRun(exercise, options, CheckStatus.TODO, new NotRun(NotRun.Reason.NOT_STARTED)).stream()
                        .map(result -> withPlace(result, sources))
                        .map(Finding::plain)
                        .toList();
        return new Part(
                exercise,
                sources,
                AssignmentStatus.UNTOUCHED,
                Optional.empty(),
                sources.notes(),
                todo,
                Optional.empty());
    }

    private Part ungraded(
            Exercise<?, ?> exercise, @Nullable Sources sources, AssignmentStatus status, Message message) {
        return ungraded(exercise, sources, status, NotRun.Reason.NOT_COMPILED, message);
    }

    private Part ungraded(
            Exercise<?, ?> exercise,
            @Nullable Sources sources,
            AssignmentStatus status,
            NotRun.Reason reason,
            Message message) {
        return new Part(
                exercise,
                sources,
                status,
                Optional.of(message),
                List.of(),
                Examination.notRun(exercise, options, CheckStatus.NOT_RUN, new NotRun(reason)).stream()
                        .map(Finding::plain)
                        .toList(),
                Optional.empty());
    }

    /** One exercise decides for the assignment where all are alike; else the assignment counts as graded. */
    private AssignmentReport report(List<Part> parts) {
        AssignmentStatus first = parts.get(0).status();
        boolean alike = parts.stream().allMatch(part -> part.status() == first);
        List<Message> said = new ArrayList<>();
        Optional<Place> place = Optional.empty();
        for (Part part : parts) {
            if (part.message().isPresent()) {
                Message message = part.message().get();
                place = place.or(() -> Failures.place(message, null, part.sources()));
                said.add(message);
            }
            said.addAll(part.notes());
        }
        return new AssignmentReport(
                info.id(),
                info.title(),
                info.version(),
                CodeDigest.of(assignment.code()),
                alike ? first : AssignmentStatus.GRADED,
                said.isEmpty() ? null : Said.of(said.size() == 1 ? said.get(0) : new Several(said), place),
                parts.stream().flatMap(this::checks).toList(),
                output(parts));
    }

    private Stream<CheckReport> checks(Part part) {
        Map<String, Visibility> visibilities = Examination.visibilities(part.exercise());
        return part.checks().stream()
                .map(found -> CheckReports.of(
                        found.result(),
                        found.diagnosis(),
                        found.second(),
                        found.next(assignment),
                        visibilities.getOrDefault(found.result().id(), Visibility.VISIBLE),
                        info.id(),
                        options,
                        part.sources()));
    }

    private static AssignmentReport.@Nullable Output output(List<Part> parts) {
        StringBuilder stdout = new StringBuilder();
        StringBuilder stderr = new StringBuilder();
        boolean truncated = false;
        for (Part part : parts) {
            if (part.output().isPresent()) {
                PrintedOutput output = part.output().get();
                stdout.append(output.stdout());
                stderr.append(output.stderr());
                truncated |= output.truncated();
            }
        }
        return stdout.isEmpty() && stderr.isEmpty() && !truncated
                ? null
                : new AssignmentReport.Output(stdout.toString(), stderr.toString(), truncated);
    }
}
