package dev.backprop.grader.grading;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.AssignmentInfo;
import dev.backprop.grader.assignment.CodeDigest;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Visibility;
import dev.backprop.grader.check.CheckOptions;
import dev.backprop.grader.check.CheckResult;
import dev.backprop.grader.check.CheckStatus;
import dev.backprop.grader.check.Examination;
import dev.backprop.grader.check.FailureWords;
import dev.backprop.grader.check.SandboxedProgram;
import dev.backprop.grader.check.WarmUp;
import dev.backprop.grader.diagnosis.Diagnosis;
import dev.backprop.grader.diagnosis.Diagnostician;
import dev.backprop.grader.message.InitialiserFailed;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.NeverAValue;
import dev.backprop.grader.message.NotFilledIn;
import dev.backprop.grader.message.NotRun;
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
import dev.backprop.grader.submission.Found;
import dev.backprop.grader.submission.NotThere;
import dev.backprop.grader.submission.Refused;
import dev.backprop.grader.submission.Sources;
import dev.backprop.grader.submission.Submission;
import dev.backprop.grader.submission.Wanted;
import dev.backprop.worker.wire.ClassFile;
import dev.backprop.worker.wire.SourceFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
                Optional.ofNullable(options.check()));
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
            if (options.only().isEmpty()
                    || Examination.checks(exercise).contains(options.only().get())) {
                prepared.add(find(exercise, info.files().get(i), submission));
            }
        }
        return prepared;
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
        return report(prepared.stream()
                .map(each -> each instanceof Compiled compiled ? examine(compiled, runner) : (Part) each)
                .toList());
    }

    /** The report of an assignment whose submission could not even be looked through. */
    AssignmentReport rejected(Message reason) {
        return report(assignment.exercises().stream()
                .filter(exercise -> options.only().isEmpty()
                        || Examination.checks(exercise).contains(options.only().get()))
                .map(exercise -> ungraded(exercise, AssignmentStatus.REJECTED, reason))
                .toList());
    }

    /** How far an exercise got before any of its code was loaded. */
    sealed interface Prepared {}

    /** An exercise that can be compiled. */
    private record Sought(Exercise<?, ?> exercise, Sources sources) implements Prepared {

        List<SourceFile> files() {
            return sources.all().stream()
                    .map(source -> new SourceFile(source.compilePath(), source.text()))
                    .toList();
        }
    }

    /** An exercise that can be loaded, as often as one likes. */
    private record Compiled(Exercise<?, ?> exercise, Sources sources, List<ClassFile> classes) implements Prepared {}

    /** What became of one exercise. */
    private record Part(
            Exercise<?, ?> exercise,
            AssignmentStatus status,
            Optional<Message> message,
            List<Message> notes,
            List<Finding> checks,
            Optional<PrintedOutput> output)
            implements Prepared {}

    /** The result of a check, with the mistake behind it where that is known. */
    private record Finding(CheckResult result, Optional<Diagnosis> diagnosis) {

        /** Calls the program, which must still be running. */
        static List<Finding> diagnosed(List<CheckResult> results) {
            List<Optional<Diagnosis>> diagnoses = Diagnostician.diagnose(results);
            return IntStream.range(0, results.size())
                    .mapToObj(i -> new Finding(results.get(i), diagnoses.get(i)))
                    .toList();
        }

        static Finding plain(CheckResult result) {
            return new Finding(result, Optional.empty());
        }
    }

    private Prepared find(Exercise<?, ?> exercise, String file, Submission submission) {
        Found found = submission.sourcesFor(wanted(exercise));
        if (found instanceof NotThere missing) {
            return ungraded(exercise, AssignmentStatus.MISSING, NotRun.Reason.NOT_STARTED, missing.message());
        } else if (found instanceof Refused refused) {
            return ungraded(exercise, AssignmentStatus.REJECTED, refused.message());
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
            return ungraded(sought.exercise(), AssignmentStatus.COMPILE_ERROR, Failures.of(compiled, sought.sources()));
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

    private Part examine(Compiled compiled, Sandbox runner) {
        Exercise<?, ?> exercise = compiled.exercise();
        LoadResult loaded = runner.load(compiled.classes(), Signatures.of(exercise), callLimits());
        if (loaded instanceof LoadResult.NotLoaded not) {
            return ungraded(exercise, Failures.status(not.problem()), Failures.of(not.problem(), exercise));
        } else if (loaded instanceof LoadResult.LoadStopped stopped) {
            return ungraded(
                    exercise, AssignmentStatus.CRASHED, new InitialiserFailed(FailureWords.of(stopped.failure())));
        }
        Program program = ((LoadResult.Loaded) loaded).program();
        List<Finding> findings = examine(exercise, compiled.sources(), program);
        return new Part(
                exercise,
                AssignmentStatus.GRADED,
                Optional.empty(),
                compiled.sources().notes(),
                findings,
                Optional.of(printed(findings, program.output(), compiled, runner)));
    }

    /**
     * What belongs to the failure that is shown: the prints of its call alone. That is made in a fresh worker, in which nothing
     * is left of other calls.
     */
    private PrintedOutput printed(List<Finding> findings, PrintedOutput all, Compiled compiled, Sandbox runner) {
        Map<String, Visibility> visibilities = Examination.visibilities(compiled.exercise());
        Optional<CheckResult> shown = findings.stream()
                .map(Finding::result)
                .filter(result -> visibilities.get(result.id()) == Visibility.VISIBLE)
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

    private List<Finding> examine(Exercise<?, ?> exercise, Sources sources, Program program) {
        return Finding.diagnosed(
                Examination.run(exercise, new SandboxedProgram(program, exercise, new QuotedSources(sources)), options)
                        .stream()
                        .map(result -> withPlace(result, sources))
                        .toList());
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
                exercise, AssignmentStatus.UNTOUCHED, Optional.empty(), sources.notes(), todo, Optional.empty());
    }

    private Part ungraded(Exercise<?, ?> exercise, AssignmentStatus status, Message message) {
        return ungraded(exercise, status, NotRun.Reason.NOT_COMPILED, message);
    }

    private Part ungraded(Exercise<?, ?> exercise, AssignmentStatus status, NotRun.Reason reason, Message message) {
        return new Part(
                exercise,
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
        List<String> said = new ArrayList<>();
        for (Part part : parts) {
            part.message()
                    .map(Message::text)
                    .filter(text -> !said.contains(text))
                    .ifPresent(said::add);
            part.notes().forEach(note -> said.add(note.text()));
        }
        return new AssignmentReport(
                info.id(),
                info.title(),
                info.version(),
                CodeDigest.of(assignment.code()),
                alike ? first : AssignmentStatus.GRADED,
                said.isEmpty() ? null : String.join("\n", said),
                parts.stream().flatMap(this::checks).toList(),
                output(parts));
    }

    private Stream<CheckReport> checks(Part part) {
        Map<String, Visibility> visibilities = Examination.visibilities(part.exercise());
        return part.checks().stream()
                .map(found -> CheckReports.of(
                        found.result(),
                        found.diagnosis(),
                        visibilities.getOrDefault(found.result().id(), Visibility.VISIBLE),
                        info.id(),
                        options));
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
