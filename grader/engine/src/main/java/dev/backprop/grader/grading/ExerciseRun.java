package dev.backprop.grader.grading;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.check.CheckOptions;
import dev.backprop.grader.check.CheckResult;
import dev.backprop.grader.check.Checks;
import dev.backprop.grader.check.Examination;
import dev.backprop.grader.check.FailureWords;
import dev.backprop.grader.check.SandboxedProgram;
import dev.backprop.grader.check.SourceText;
import dev.backprop.grader.diagnosis.DiagnosisMessages.ModelFailed;
import dev.backprop.grader.diagnosis.Diagnostician;
import dev.backprop.grader.grading.GradingMessages.InitialiserFailed;
import dev.backprop.grader.grading.GradingMessages.NotNamed;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.Visibility;
import dev.backprop.grader.sandbox.LoadResult;
import dev.backprop.grader.sandbox.PrintedOutput;
import dev.backprop.grader.sandbox.Program;
import dev.backprop.grader.sandbox.Sandbox;
import dev.backprop.grader.sources.Sources;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Examines an exercise with one seed, in rounds: what was compiled of it is loaded in the first one. */
final class ExerciseRun {

    private final Task task;
    private final Sandbox worker;
    private final Function<Task, TaskResult> needed;
    private final Diagnostician diagnostician = new Diagnostician();
    private final List<DiagnosedCheck> findings = new ArrayList<>();
    private List<ModelFailed> unnamed = List.of();
    private Prepared reached;
    private @Nullable Program program;
    private @Nullable Examination examination;
    private Optional<PrintedOutput> output = Optional.empty();

    /** @param needed what became of a task that this one needs, once the rounds of that one are over that everybody may see */
    ExerciseRun(Prepared reached, Optional<Long> seed, Sandbox worker, Function<Task, TaskResult> needed) {
        this.task = reached.task().with(seed);
        this.reached = reached;
        this.worker = worker;
        this.needed = needed;
    }

    /** Where its code runs. */
    Sandbox worker() {
        return worker;
    }

    boolean needsAnother() {
        return !task.needs().isEmpty();
    }

    /** To be called once with each visibility, in their order. */
    void round(Visibility visibility) {
        if (!(reached instanceof Prepared.Compiled compiled)) {
            return;
        }
        worker.chargeTo(task.info().id() + "/" + task.file());
        if (program == null) {
            load(compiled);
        }
        Program loaded = program;
        Examination begun = examination;
        if (loaded == null || begun == null) {
            return;
        }
        long start = System.nanoTime();
        List<CheckResult> results = begun.run(visibility).stream()
                .map(result -> Failures.placed(result, compiled.sources()))
                .toList();
        if (!begun.goesOnAfter(visibility)) {
            // All that it remembers of calls is in nobody's way any more.
            examination = null;
        }
        if (!results.isEmpty()) {
            List<DiagnosedCheck> round = DiagnosedCheck.diagnosed(results, diagnostician);
            if (visibility == Visibility.VISIBLE) {
                findings.addAll(round);
                // What is hidden is told by nothing, a name that it has not got included.
                unnamed = diagnostician.failures();
                output = Optional.of(printed(round, loaded.output(), compiled));
            } else {
                findings.addAll(DiagnosedCheck.taking(Duration.ofNanos(System.nanoTime() - start), round));
                output = Optional.of(loaded.output());
            }
        }
    }

    /** To be called after all rounds. */
    TaskResult outcome() {
        if (!(reached instanceof Prepared.Compiled compiled)) {
            return (TaskResult) reached;
        }
        List<String> order = Checks.ids(task.exercise());
        findings.sort(
                Comparator.comparingInt(found -> order.indexOf(found.result().id())));
        Sources sources = compiled.sources();
        List<Message> notes = Stream.concat(
                        sources.notes().stream(), unnamed.stream().map(NotNamed::new))
                .toList();
        return new TaskResult(task, sources, AssignmentStatus.GRADED, Optional.empty(), notes, findings, output);
    }

    private void load(Prepared.Compiled compiled) {
        Exercise<?, ?> exercise = task.exercise();
        SourceText lines = new QuotedSources(compiled.sources());
        LoadResult result = loaded(compiled);
        if (result instanceof LoadResult.NotLoaded not) {
            reached = task.ended(
                    Failures.status(not.problem()), Failures.of(not.problem(), exercise, lines), compiled.sources());
        } else if (result instanceof LoadResult.LoadStopped stopped) {
            reached = task.ended(
                    AssignmentStatus.CRASHED,
                    new InitialiserFailed(FailureWords.of(stopped.failure(), lines)),
                    compiled.sources());
        } else {
            program = ((LoadResult.Loaded) result).program();
            begin(new SandboxedProgram(program, exercise, lines), Needs.open(compiled, needed));
        }
    }

    /** @param open why some checks are not run, by their ids */
    private void begin(SandboxedProgram called, Map<String, Message> open) {
        Exercise<?, ?> exercise = task.exercise();
        CheckOptions options = task.options();
        open.forEach((check, reason) -> findings.addAll(DiagnosedCheck.plain(
                Examination.notRun(exercise, options.with(Set.of(check)), CheckStatus.NOT_RUN, reason))));
        Set<String> others = Checks.ids(exercise).stream()
                .filter(check -> options.includes(check) && !open.containsKey(check))
                .collect(Collectors.toSet());
        if (!others.isEmpty()) {
            examination = Examination.begin(exercise, called, open.isEmpty() ? options : options.with(others));
        }
    }

    private LoadResult loaded(Prepared.Compiled compiled) {
        return worker.load(compiled.classes(), Signatures.of(task.exercise()), task.callLimits());
    }

    /**
     * What belongs to the failure that is shown: the prints of its call alone. That is made in a fresh worker, in which nothing
     * is left of other calls.
     */
    private PrintedOutput printed(List<DiagnosedCheck> round, PrintedOutput all, Prepared.Compiled compiled) {
        Optional<CheckResult> shown = round.stream()
                .map(DiagnosedCheck::result)
                .filter(result -> result.counterexample().isPresent())
                .findFirst();
        if (shown.isEmpty() || (all.stdout().isEmpty() && all.stderr().isEmpty())) {
            return all;
        }
        worker.renewAfter(Duration.ZERO);
        if (!(loaded(compiled) instanceof LoadResult.Loaded again)) {
            return all;
        }
        return SandboxedProgram.printed(
                shown.get().status() == CheckStatus.TIMEOUT ? again.program().briefly() : again.program(),
                shown.get().counterexample().orElseThrow().input());
    }
}
