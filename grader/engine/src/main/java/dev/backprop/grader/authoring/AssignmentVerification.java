package dev.backprop.grader.authoring;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.AssignmentInfo;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.GivenClasses;
import dev.backprop.grader.assignment.Soundness;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.authoring.AuthoringMessages.CorrectLosesPoints;
import dev.backprop.grader.authoring.AuthoringMessages.CorrectUnfinished;
import dev.backprop.grader.authoring.AuthoringMessages.MistakeKeepsPoints;
import dev.backprop.grader.authoring.AuthoringMessages.MistakeLosesMore;
import dev.backprop.grader.authoring.AuthoringMessages.ModelOfMistakeFailed;
import dev.backprop.grader.authoring.AuthoringMessages.RecordedWhenSound;
import dev.backprop.grader.authoring.AuthoringMessages.StubEarnsPoints;
import dev.backprop.grader.authoring.AuthoringMessages.StubUnsound;
import dev.backprop.grader.authoring.AuthoringMessages.SubmissionsNotGraded;
import dev.backprop.grader.authoring.AuthoringMessages.VersionRecorded;
import dev.backprop.grader.authoring.handout.HandoutMessages.StubOtherwise;
import dev.backprop.grader.authoring.handout.HandoutProof;
import dev.backprop.grader.authoring.handout.NamesProof;
import dev.backprop.grader.authoring.handout.StubProof;
import dev.backprop.grader.circuit.BadCircuit;
import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.derive.DerivedChecks;
import dev.backprop.grader.diagnosis.KnownMistakes;
import dev.backprop.grader.grading.CheckPoints;
import dev.backprop.grader.grading.Grader;
import dev.backprop.grader.grading.WarmWorkers;
import dev.backprop.grader.grading.Workers;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.message.ShortNumber;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.sandbox.Jail;
import dev.backprop.grader.sandbox.JailChoice;
import dev.backprop.grader.sources.Submission;
import dev.backprop.grader.sources.files.UnreadableSubmission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Verifies one assignment's folder, once. */
final class AssignmentVerification {

    private final SourceFolder folder;
    private final Assignment assignment;
    private final List<Assignment> known;
    private final AssignmentInfo info;
    private final VerifyOrder order;
    private final Consumer<String> progress;
    private final Map<String, Double> points;
    private final PublishedChecks published;
    private final List<Message> problems = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();
    private final List<MistakeResult> mistakes = new ArrayList<>();
    private final Map<Exercise<?, ?>, Graph> circuits = new LinkedHashMap<>();
    private final SlowestCheck slowest = new SlowestCheck();
    private int correctRuns;
    private int fullMarks;

    /** @param known all assignments of the course, some of whose exercises it may need */
    AssignmentVerification(
            SourceFolder folder,
            Assignment assignment,
            List<Assignment> known,
            VerifyOrder order,
            Consumer<String> progress) {
        this.folder = folder;
        this.assignment = assignment;
        this.known = known;
        this.info = AssignmentInfo.of(assignment);
        this.order = order;
        this.progress = progress;
        this.points = CheckPoints.of(assignment);
        this.published = new PublishedChecks(folder.path(), folder.name(), assignment);
    }

    AssignmentVerdict run(Jail jail) {
        problems.addAll(KnownMistakes.problems(assignment));
        if (!problems.isEmpty()) {
            // Grading would come to a mistake that cannot be named.
            return verdict(0);
        }
        try (Workbench workbench = Workbench.open()) {
            return run(jail, new Layout(folder, assignment, List.copyOf(points.keySet()), workbench));
        }
    }

    private AssignmentVerdict run(Jail jail, Layout layout) {
        problems.addAll(layout.problems());
        problems.addAll(new NamesProof(folder.path(), assignment, points).problems());
        lookAtCircuits(layout);
        if (info.files().size() == assignment.exercises().size()) {
            int mostSeeds = Math.max(order.seeds(), order.mistakeSeeds());
            try (Workers workers = WarmWorkers.ofOneAuthor(JailChoice.only(jail), mostSeeds)) {
                grade(layout, new Pipeline(new Grader(List.of(assignment), known, workers), progress, this::refuse));
                if (correctRuns > 0 && fullMarks == correctRuns) {
                    runExamples(layout, workers);
                }
            }
            problems.addAll(Names.problems(mistakes, layout::name, KnownMistakes.ownOf(assignment)));
            slowest.note().ifPresent(notes::add);
        }
        judgeVersion();
        return verdict(layout.correct().size());
    }

    private AssignmentVerdict verdict(int correct) {
        return new AssignmentVerdict(
                info.id(),
                info.version(),
                folder.name(),
                assignment.exerciseIds(),
                points,
                correct,
                correctRuns,
                fullMarks,
                mistakes,
                problems,
                notes);
    }

    /** Not when an assignment is loaded: students would wait for it. */
    private void lookAtCircuits(Layout layout) {
        for (Exercise<?, ?> exercise : assignment.exercises()) {
            DerivedChecks.circuitOf(exercise).ifPresent(circuit -> lookAtCircuit(exercise, circuit));
        }
        if (layout.isStubComplete()) {
            circuits.forEach((exercise, circuit) -> {
                String file = GivenClasses.file(exercise.className());
                StubProof.problem(
                                layout.name(layout.stub().resolve(file)),
                                AssignmentInfo.stub(assignment, file),
                                info.id(),
                                exercise,
                                circuit)
                        .ifPresent(problems::add);
            });
        }
    }

    private void lookAtCircuit(Exercise<?, ?> exercise, Graph circuit) {
        try {
            DerivedChecks.requireSound(exercise);
        } catch (BadCircuit e) {
            problems.add(Soundness.refused(exercise.simpleName(), e).reason());
            return;
        }
        circuits.put(exercise, circuit);
        HandoutProof proof = new HandoutProof(folder.path(), info.id(), exercise, circuit);
        if (order.record()) {
            proof.draw().ifPresent(notes::add);
        }
        problems.addAll(proof.problems());
    }

    /** What an author's code threw while a submission was graded is said once, however many submissions it stops. */
    private void refuse(RuntimeException thrown) {
        Message said = Soundness.inAuthorsCode(assignment.getClass().getSimpleName(), thrown)
                .orElseThrow(() -> thrown)
                .reason();
        if (!problems.contains(said)) {
            problems.add(said);
        }
    }

    private void runExamples(Layout layout, Workers workers) {
        try {
            Submission solution = Submission.read(layout.folder(layout.correct().get(0)));
            circuits.forEach(
                    (exercise, circuit) -> problems.addAll(ExampleRun.problems(exercise, circuit, solution, workers)));
        } catch (UnreadableSubmission e) {
            problems.add(e.reason());
        }
    }

    private void grade(Layout layout, Pipeline pipeline) {
        if (layout.isStubComplete()) {
            String name = layout.name(layout.stub());
            List<Long> seed = List.of(info.seed());
            pipeline.grade(
                    List.of(layout.stub()),
                    stub -> name,
                    stub -> stub,
                    seed,
                    (stub, runs) -> judgeStub(name, runs.get(0).report(), AssignmentStatus.UNTOUCHED));
            pipeline.grade(List.of(layout.begunStub()), stub -> name, layout::folder, seed, (stub, runs) -> {
                judgeModels(runs);
                judgeTouchedStub(name, runs.get(0).report());
            });
        }
        pipeline.grade(
                layout.correct(),
                correct -> layout.name(correct.place()),
                layout::folder,
                order.seedsOfCorrect(info.seed()),
                (correct, runs) -> judgeCorrect(layout.name(correct.place()), runs));
        pipeline.grade(
                layout.mistakes(),
                mistake -> layout.name(mistake.place()),
                mistake -> layout.folder(mistake.specimen()),
                order.seedsOfMistakes(info.seed()),
                (mistake, runs) -> judgeMistake(layout.name(mistake.place()), new MistakeResult(mistake, runs)));
    }

    private boolean judgeStub(String name, AssignmentReport report, AssignmentStatus expected) {
        boolean all = report.several().stream().allMatch(exercise -> exercise.status() == expected);
        if (report.status() == expected && all) {
            return true;
        }
        boolean isToldAlready = report.status() == AssignmentStatus.COMPILE_ERROR
                && problems.stream().anyMatch(StubOtherwise.class::isInstance);
        if (!isToldAlready) {
            problems.add(new StubUnsound(name, report.status().json(), message(report), info.id()));
        }
        return false;
    }

    /** Whoever has begun has earned nothing yet, as far as gradients go: a stub may well give a scalar that is right. */
    private void judgeTouchedStub(String name, AssignmentReport report) {
        if (!judgeStub(name, report, AssignmentStatus.GRADED)) {
            return;
        }
        List<String> gradients = assignment.exercises().stream()
                .flatMap(exercise -> exercise.stages().stream()
                        .filter(Stage::isGradient)
                        .map(stage -> assignment.checkId(exercise, stage.name())))
                .toList();
        report.checks().stream()
                .filter(check -> check.stage() != null && check.score() > 0)
                .filter(check -> gradients.stream()
                        .anyMatch(id -> check.id().equals(id) || check.id().startsWith(id + ".")))
                .forEach(check ->
                        problems.add(new StubEarnsPoints(name, check.id(), ShortNumber.inFull(check.score()))));
    }

    private void judgeCorrect(String name, List<Run> runs) {
        correctRuns += runs.size();
        judgeModels(runs);
        if (refuseUngraded(name, runs)) {
            return;
        }
        List<String> open = runs.stream()
                .flatMap(run -> run.lost().stream())
                .filter(check -> check.status() == CheckStatus.TODO && check.stage() != null)
                .map(CheckReport::id)
                .distinct()
                .toList();
        if (!open.isEmpty()) {
            problems.add(new CorrectUnfinished(name, open));
        }
        for (Run run : runs) {
            slowest.look(name, run.report().checks());
            List<CheckReport> lost = run.lost();
            lost.stream()
                    .filter(check -> open.isEmpty() || check.status().isFailure())
                    .forEach(check -> problems.add(new CorrectLosesPoints(
                            name, run.seed(), check.id(), check.status().json(), Run.said(check))));
            fullMarks += lost.isEmpty() ? 1 : 0;
        }
    }

    /** A model that fails is said once, however many submissions are compared with it. */
    private void judgeModels(List<Run> runs) {
        runs.stream()
                .flatMap(run -> run.failedModels().stream())
                .map(ModelOfMistakeFailed::new)
                .filter(failed -> !problems.contains(failed))
                .forEach(problems::add);
    }

    private void judgeMistake(String name, MistakeResult result) {
        judgeModels(result.runs());
        if (refuseUngraded(name, result.runs())) {
            return;
        }
        mistakes.add(result);
        List<String> loses = result.mistake().loses();
        for (Run run : result.runs()) {
            slowest.look(name, run.report().checks());
            List<CheckReport> lost = run.lost();
            List<String> ids = lost.stream().map(CheckReport::id).toList();
            lost.stream()
                    .filter(check -> !loses.contains(check.id()))
                    .forEach(check -> problems.add(new MistakeLosesMore(
                            name, run.seed(), check.id(), check.status().json(), Run.said(check))));
            loses.stream()
                    .filter(id -> points.containsKey(id) && !ids.contains(id))
                    .forEach(id -> problems.add(new MistakeKeepsPoints(name, run.seed(), id)));
        }
    }

    /** Code that was never run says nothing about any check. */
    private boolean refuseUngraded(String name, List<Run> runs) {
        Optional<AssignmentReport> ungraded = runs.stream()
                .map(Run::report)
                .flatMap(report -> report.byExercise().stream())
                .filter(report -> report.status() != AssignmentStatus.GRADED)
                .findFirst();
        ungraded.ifPresent(report -> refuseUngraded(name, report.status().json(), message(report)));
        return ungraded.isPresent();
    }

    /** A solution that does not compile any more takes its mistakes with it: that is said once. */
    private void refuseUngraded(String name, String state, String said) {
        for (int i = 0; i < problems.size(); i++) {
            if (problems.get(i) instanceof SubmissionsNotGraded others
                    && others.state().equals(state)
                    && others.said().equals(said)) {
                problems.set(i, others.and(name));
                return;
            }
        }
        problems.add(new SubmissionsNotGraded(List.of(name), state, said));
    }

    private void judgeVersion() {
        try {
            if (!order.record() || !published.isNew()) {
                published.problem().ifPresent(problems::add);
            } else if (problems.isEmpty()) {
                published.record();
                notes.add(new VersionRecorded(published.name(), published.version()));
            } else {
                problems.add(new RecordedWhenSound(published.name(), published.version()));
            }
        } catch (MessageException e) {
            problems.add(e.reason());
        }
    }

    private static String message(AssignmentReport report) {
        return report.text() == null ? "" : Run.oneLine(report.text());
    }
}
