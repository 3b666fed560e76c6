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
import org.jspecify.annotations.Nullable;

/**
 * An exercise that a submission is to be examined for.
 *
 * @param others the classes of all other exercises that are known
 * @param options with the first seed that was chosen, or else the published one
 * @param needs what the exercises are asked that checks of this one run too, by the checks' ids
 */
record Task(
        Assignment assignment,
        Exercise<?, ?> exercise,
        Set<String> others,
        CheckOptions options,
        Map<String, Task> needs) {

    /**
     * Each exercise that the options ask for; checks by their full ids, as {@link Wants#settled} gives them.
     *
     * @param known all of the course's, among which are those whose exercises these need
     * @throws MessageException if a check needs one that is not known
     */
    static List<Task> of(List<Assignment> assignments, List<Assignment> known, Report.Options options) {
        List<Task> tasks = new ArrayList<>();
        for (Assignment assignment : assignments) {
            for (Exercise<?, ?> exercise : assignment.exercises()) {
                Set<String> only = Checks.ids(exercise).stream()
                        .filter(check -> options.checks().contains(assignment.checkId(exercise, check)))
                        .collect(Collectors.toSet());
                if (isNamed(assignment, exercise, options)
                        && only.isEmpty() == options.checks().isEmpty()) {
                    CheckOptions own = options(assignment, options, only);
                    Map<String, Task> needs = needs(exercise, own, known, options);
                    tasks.add(new Task(assignment, exercise, classesBeside(exercise, known), own, needs));
                }
            }
        }
        return tasks;
    }

    /** The classes that other exercises of these assignments ask for. */
    static Set<String> classesBeside(Exercise<?, ?> exercise, List<Assignment> assignments) {
        Set<String> others = assignments.stream()
                .flatMap(assignment -> assignment.exercises().stream())
                .map(Exercise::className)
                .collect(Collectors.toCollection(HashSet::new));
        others.remove(exercise.className());
        return others;
    }

    private static boolean isNamed(Assignment assignment, Exercise<?, ?> exercise, Report.Options options) {
        List<String> names = options.assignments();
        return names.isEmpty() || names.contains(assignment.id()) || names.contains(exercise.id());
    }

    private static Map<String, Task> needs(
            Exercise<?, ?> exercise, CheckOptions options, List<Assignment> known, Report.Options asked) {
        Map<String, Task> needs = new LinkedHashMap<>();
        Checks.needs(exercise).forEach((check, className) -> {
            if (options.includes(check)) {
                needs.put(check, needed(exercise, className, known, asked));
            }
        });
        return needs;
    }

    private static Task needed(
            Exercise<?, ?> exercise, String className, List<Assignment> known, Report.Options asked) {
        for (Assignment other : known) {
            for (Exercise<?, ?> needed : other.exercises()) {
                if (needed.className().equals(className)) {
                    CheckOptions options = options(other, asked, Checks.ofGradients(needed));
                    return new Task(other, needed, Set.of(exercise.className()), options, Map.of());
                }
            }
        }
        throw new MessageException(new NeededUnknown(exercise.id(), className));
    }

    private static CheckOptions options(Assignment assignment, Report.Options asked, Set<String> only) {
        return new CheckOptions(
                asked.seeds() == null
                        ? AssignmentInfo.of(assignment).seed()
                        : asked.seeds().get(0),
                Objects.requireNonNullElse(asked.tries(), CheckOptions.DEFAULT_TRIES),
                only);
    }

    /** Its file in the starter. */
    String file() {
        return GivenClasses.file(exercise.className());
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
                        assignment, exercise, others, new CheckOptions(own, options.tries(), options.only()), needs))
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
        Map<String, String> stubs = exercise.given().isEmpty() ? Map.of() : stubsOfOthers();
        Found found = sought(assignment, exercise, others, stubs, replaced, submission);
        if (found instanceof NotThere missing) {
            return ended(AssignmentStatus.MISSING, NotRun.Reason.NOT_STARTED, missing.message(), null);
        } else if (found instanceof Refused refused) {
            return ended(AssignmentStatus.REJECTED, refused.message(), null);
        }
        Sources sources = (Sources) found;
        return isStub(assignment, exercise, sources) ? untouched(sources) : new Prepared.Sought(this, sources);
    }

    /**
     * What a submission has for an exercise; the stub only where there is nothing else.
     *
     * @param others the classes of other exercises, which are never this one under a wrong name
     * @param stubs what takes the place of classes that those which the course gives call and nobody handed in, by their full names
     * @param replaced those of them that take the place of what was handed in as well
     */
    static Found sought(
            Assignment assignment,
            Exercise<?, ?> exercise,
            Set<String> others,
            Map<String, String> stubs,
            Set<String> replaced,
            Submission submission) {
        Wanted wanted = new Wanted(
                exercise.className(),
                exercise.method(),
                exercise.stages().stream().map(Stage::name).toList(),
                Optional.empty(),
                exercise.given().map(GivenClasses::classes).orElse(List.of()).stream()
                        .collect(Collectors.toMap(name -> name, name -> AssignmentInfo.given(assignment, name))),
                stubs,
                replaced,
                others);
        Found found = submission.sourcesFor(wanted);
        return isStub(assignment, exercise, found)
                ? submission.sourcesFor(wanted.filledIn(stub(assignment, exercise)))
                : found;
    }

    static boolean isStub(Assignment assignment, Exercise<?, ?> exercise, Found found) {
        return found instanceof Sources sources && sources.main().isSameAs(stub(assignment, exercise));
    }

    private static String stub(Assignment assignment, Exercise<?, ?> exercise) {
        return AssignmentInfo.stub(assignment, GivenClasses.file(exercise.className()));
    }

    private Map<String, String> stubsOfOthers() {
        Map<String, String> stubs = assignment.exercises().stream()
                .map(Exercise::className)
                .filter(name -> !name.equals(exercise.className()))
                .collect(Collectors.toMap(
                        name -> name, name -> AssignmentInfo.stub(assignment, GivenClasses.file(name))));
        needs.values()
                .forEach(needed ->
                        stubs.put(needed.exercise.className(), AssignmentInfo.stub(needed.assignment, needed.file())));
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
                sources == null ? List.of() : sources.notes(),
                DiagnosedCheck.plain(Examination.notRun(exercise, options, CheckStatus.NOT_RUN, new NotRun(reason))),
                Optional.empty());
    }
}
