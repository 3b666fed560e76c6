package dev.backprop.grader.grading;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.AssignmentInfo;
import dev.backprop.grader.assignment.AssignmentMessages.NextStep.Hint;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.GivenClasses;
import dev.backprop.grader.assignment.Handout;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.check.CheckMessages.NotRun;
import dev.backprop.grader.check.CheckOptions;
import dev.backprop.grader.check.Checks;
import dev.backprop.grader.check.Examination;
import dev.backprop.grader.grading.GradingMessages.NeededUnknown;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.sandbox.CallLimits;
import dev.backprop.grader.sources.Found;
import dev.backprop.grader.sources.NotThere;
import dev.backprop.grader.sources.Refused;
import dev.backprop.grader.sources.Sources;
import dev.backprop.grader.sources.Submission;
import dev.backprop.grader.sources.choose.Wanted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An exercise that a submission is to be examined for.
 *
 * @param file its file in the starter
 * @param others the classes of all other exercises that are known
 * @param options with the first seed that was chosen, or else the published one
 * @param needs what the exercises are asked that checks of this one run too, by the checks' ids
 */
record Task(
        Assignment assignment,
        Exercise<?, ?> exercise,
        String file,
        Set<String> others,
        CheckOptions options,
        Map<String, Task> needs) {

    /**
     * Each exercise that the options ask for; checks by their full ids, as {@link Wants#settled} gives them.
     *
     * @param known among which are those whose exercises these need
     * @throws MessageException if a check needs one that is not known
     */
    static List<Task> of(List<Assignment> assignments, List<Assignment> known, Report.Options options) {
        Set<String> classes = assignments.stream()
                .flatMap(assignment -> assignment.exercises().stream())
                .map(Exercise::className)
                .collect(Collectors.toSet());
        return assignments.stream()
                .flatMap(assignment -> of(assignment, classes, options))
                .map(task -> task.needing(known, options))
                .toList();
    }

    private Task needing(List<Assignment> known, Report.Options asked) {
        Map<String, Task> all = new LinkedHashMap<>();
        Checks.needs(exercise).forEach((check, className) -> {
            if (options.includes(check)) {
                all.put(check, needed(known, className, asked));
            }
        });
        Set<String> besides = new HashSet<>(others);
        all.values().forEach(task -> besides.add(task.exercise.className()));
        return new Task(assignment, exercise, file, besides, options, all);
    }

    private Task needed(List<Assignment> known, String className, Report.Options asked) {
        for (Assignment other : known) {
            for (int i = 0; i < other.exercises().size(); i++) {
                Exercise<?, ?> needed = other.exercises().get(i);
                if (needed.className().equals(className)) {
                    AssignmentInfo info = AssignmentInfo.of(other);
                    return new Task(
                            other,
                            needed,
                            info.files().get(i),
                            Set.of(exercise.className()),
                            options(info, asked, Checks.ofGradients(needed)),
                            Map.of());
                }
            }
        }
        throw new MessageException(new NeededUnknown(exercise.id(), className));
    }

    private static CheckOptions options(AssignmentInfo info, Report.Options asked, Set<String> only) {
        return new CheckOptions(
                asked.seeds() == null ? info.seed() : asked.seeds().get(0),
                Objects.requireNonNullElse(asked.tries(), CheckOptions.DEFAULT_TRIES),
                only);
    }

    private static Stream<Task> of(Assignment assignment, Set<String> classes, Report.Options asked) {
        AssignmentInfo info = AssignmentInfo.of(assignment);
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < assignment.exercises().size(); i++) {
            Exercise<?, ?> exercise = assignment.exercises().get(i);
            Set<String> only = Checks.ids(exercise).stream()
                    .filter(check -> asked.checks().contains(assignment.checkId(exercise, check)))
                    .collect(Collectors.toSet());
            boolean isNamed = asked.assignments().isEmpty()
                    || asked.assignments().contains(assignment.id())
                    || asked.assignments().contains(exercise.id());
            if (isNamed && only.isEmpty() == asked.checks().isEmpty()) {
                Set<String> others = new HashSet<>(classes);
                others.remove(exercise.className());
                tasks.add(new Task(
                        assignment, exercise, info.files().get(i), others, options(info, asked, only), Map.of()));
            }
        }
        return tasks.stream();
    }

    /** What the command line calls the exercise. */
    String id() {
        return assignment.exerciseIds().isEmpty() ? assignment.id() : exercise.id();
    }

    /** What the report calls one of its checks. */
    String checkId(String check) {
        return assignment.checkId(exercise, check);
    }

    /** The handout's hint on one of its checks. */
    Optional<Hint> hintOn(String check) {
        Handout handout = Handout.of(assignment);
        return assignment.exerciseIds().isEmpty()
                ? handout.hintOn(check)
                : handout.hintOn(exercise.simpleName(), check);
    }

    /** The same with a seed of its own. */
    Task with(Optional<Long> seed) {
        return seed.map(own -> new Task(
                        assignment,
                        exercise,
                        file,
                        others,
                        new CheckOptions(own, options.tries(), options.only()),
                        needs))
                .orElse(this);
    }

    AssignmentInfo info() {
        return AssignmentInfo.of(assignment);
    }

    CallLimits callLimits() {
        AssignmentInfo.Limits limits = info().limits().of(exercise.id());
        return new CallLimits(seconds(limits.callCpuSeconds()), seconds(limits.callWallSeconds()));
    }

    /** Whether its calls may take longer than those of other exercises. */
    boolean takesLonger() {
        AssignmentInfo.Limits usual = info().limits();
        return usual.of(exercise.id()).callCpuSeconds() > usual.callCpuSeconds();
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    /** Looks for its sources in a submission. */
    Prepared find(Submission submission) {
        return find(submission, Set.of());
    }

    /** The same with the stubs of all that it needs, whatever was handed in for those. */
    Prepared findAlone(Submission submission) {
        return find(
                submission,
                needs.values().stream().map(each -> each.exercise.className()).collect(Collectors.toSet()));
    }

    private Prepared find(Submission submission, Set<String> replaced) {
        Wanted wanted = new Wanted(
                exercise.className(),
                exercise.method(),
                exercise.stages().stream().map(Stage::name).toList(),
                Optional.empty(),
                exercise.given().map(GivenClasses::classes).orElse(List.of()).stream()
                        .collect(Collectors.toMap(name -> name, name -> AssignmentInfo.given(assignment, name))),
                exercise.given().isEmpty() ? Map.of() : stubsOfOthers(),
                replaced,
                others);
        Found found = submission.sourcesFor(wanted);
        if (isStub(found)) {
            found = submission.sourcesFor(wanted.filledIn(AssignmentInfo.stub(assignment, file)));
        }
        if (found instanceof NotThere missing) {
            return ended(AssignmentStatus.MISSING, NotRun.Reason.NOT_STARTED, missing.message(), null);
        } else if (found instanceof Refused refused) {
            return ended(AssignmentStatus.REJECTED, refused.message(), null);
        }
        Sources sources = (Sources) found;
        return isStub(sources) ? untouched(sources) : new Prepared.Sought(this, sources);
    }

    private boolean isStub(Found found) {
        return found instanceof Sources sources && sources.main().isSameAs(AssignmentInfo.stub(assignment, file));
    }

    private Map<String, String> stubsOfOthers() {
        Map<String, String> stubs = assignment.exercises().stream()
                .map(Exercise::className)
                .filter(name -> !name.equals(exercise.className()))
                .collect(Collectors.toMap(
                        name -> name, name -> AssignmentInfo.stub(assignment, GivenClasses.file(name))));
        needs.values()
                .forEach(needed ->
                        stubs.put(needed.exercise.className(), AssignmentInfo.stub(needed.assignment, needed.file)));
        return stubs;
    }

    private TaskResult untouched(Sources sources) {
        NotRun reason = new NotRun(NotRun.Reason.NOT_STARTED);
        return new TaskResult(
                this,
                sources,
                AssignmentStatus.UNTOUCHED,
                Optional.empty(),
                sources.notes(),
                DiagnosedCheck.plain(Examination.notRun(exercise, options, CheckStatus.TODO, reason).stream()
                        .map(result -> Failures.placed(result, sources))
                        .toList()),
                Optional.empty());
    }

    /** The outcome where none of its code can be called. */
    TaskResult ended(AssignmentStatus status, Message message, @Nullable Sources sources) {
        NotRun.Reason reason =
                status == AssignmentStatus.CRASHED ? NotRun.Reason.STOPPED_EARLIER : NotRun.Reason.NOT_COMPILED;
        return ended(status, reason, message, sources);
    }

    private TaskResult ended(
            AssignmentStatus status, NotRun.Reason reason, Message message, @Nullable Sources sources) {
        return new TaskResult(
                this,
                sources,
                status,
                Optional.of(message),
                List.of(),
                DiagnosedCheck.plain(Examination.notRun(exercise, options, CheckStatus.NOT_RUN, new NotRun(reason))),
                Optional.empty());
    }
}
