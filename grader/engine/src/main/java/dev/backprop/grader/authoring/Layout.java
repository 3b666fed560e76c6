package dev.backprop.grader.authoring;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.AssignmentInfo;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.authoring.AuthoringMessages.BuiltFromAnotherFile;
import dev.backprop.grader.authoring.AuthoringMessages.CheckOfMistakeUnknown;
import dev.backprop.grader.authoring.AuthoringMessages.FileMissing;
import dev.backprop.grader.authoring.AuthoringMessages.FilesOfOtherClasses;
import dev.backprop.grader.authoring.AuthoringMessages.FolderEmpty;
import dev.backprop.grader.authoring.AuthoringMessages.NotKebabCase;
import dev.backprop.grader.authoring.AuthoringMessages.StrayFile;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.CheckIds;
import dev.backprop.grader.sources.Sources;
import dev.backprop.grader.sources.Submission;
import dev.backprop.grader.sources.files.SubmissionLimits;
import dev.backprop.grader.sources.files.UnreadableSubmission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What lies in an assignment's folder: every file has its use, and none is missing. What can be graded is offered even where
 * something else is wrong.
 */
final class Layout {

    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern HANDOUT = Pattern.compile("handout(\\.[a-z]{2})?\\.md");

    private static final List<String> FILES = List.of(SourceFolder.FILE, PublishedChecks.FILE, "pom.xml");
    private static final List<String> FOLDERS = List.of("stub", "solution", "mistakes", "variants");

    /** Maven's: what is in them is the compiler's business. */
    private static final List<String> NOT_SEARCHED = List.of("src", "target");

    private static final String TOP =
            "assignment.json, checks.json, handout.md, pom.xml, src, stub, solution, mistakes, variants";

    private final SourceFolder folder;
    private final Assignment assignment;
    private final List<String> files;
    private final List<String> checks;
    private final List<Message> problems = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private final List<Path> correct = new ArrayList<>();
    private boolean stubComplete;

    /** Looks through the folder. */
    Layout(SourceFolder folder, Assignment assignment, List<String> checks) {
        this.folder = folder;
        this.assignment = assignment;
        this.files = AssignmentInfo.of(assignment).files();
        this.checks = checks;
        lookThrough();
    }

    /** What is wrong; empty if nothing is. */
    List<Message> problems() {
        return Collections.unmodifiableList(problems);
    }

    /** The mistakes that can be graded, by name. */
    List<Mistake> mistakes() {
        return Collections.unmodifiableList(mistakes);
    }

    /** The solution and the variants, as far as they can be graded. */
    List<Path> correct() {
        return Collections.unmodifiableList(correct);
    }

    /** Whether the stub can be graded. */
    boolean isStubComplete() {
        return stubComplete;
    }

    Path stub() {
        return folder.path().resolve("stub");
    }

    /** A path as messages show it: from the assignment's folder on. */
    String name(Path path) {
        return (folder.name() + "/" + folder.path().relativize(path)).replace('\\', '/');
    }

    private void lookThrough() {
        lookAtInfo(folder.path().resolve(SourceFolder.FILE));
        if (!Files.exists(folder.path().resolve("handout.md"))) {
            problems.add(new FileMissing(name(folder.path().resolve("handout.md")), FileMissing.Need.HANDOUT));
        }
        for (Path path : inside(folder.path())) {
            lookAt(path, String.valueOf(path.getFileName()));
        }
        lookAtStub();
        Path solution = folder.path().resolve("solution");
        if (hasFiles(solution)) {
            refuseUnused(solution);
            correct.add(solution);
        }
        submissions("variants").forEach(this::lookAtVariant);
        submissions("mistakes").forEach(this::lookAtMistake);
    }

    private void lookAtInfo(Path info) {
        List<String> expected = assignment.exercises().stream()
                .map(exercise -> exercise.className().replace('.', '/') + ".java")
                .toList();
        try {
            if (!JsonFile.read(info, name(info)).as(AssignmentInfo.class).equals(AssignmentInfo.of(assignment))) {
                problems.add(new BuiltFromAnotherFile(name(info)));
            } else if (!files.equals(expected)) {
                problems.add(new FilesOfOtherClasses(name(info), files, expected));
            }
        } catch (MessageException e) {
            problems.add(e.reason());
        }
    }

    private void lookAt(Path path, String name) {
        boolean known = Files.isDirectory(path)
                ? FOLDERS.contains(name) || NOT_SEARCHED.contains(name)
                : FILES.contains(name) || HANDOUT.matcher(name).matches();
        if (!known) {
            problems.add(new StrayFile(name(path), TOP));
        } else if (Files.isDirectory(path) && !NOT_SEARCHED.contains(name)) {
            refuseEmpty(path);
        }
    }

    private void refuseEmpty(Path path) {
        List<Path> inside = inside(path);
        if (inside.isEmpty()) {
            problems.add(new FolderEmpty(name(path), "the files of a submission"));
        }
        inside.stream().filter(Files::isDirectory).forEach(this::refuseEmpty);
    }

    private void lookAtStub() {
        stubComplete = hasFiles(stub());
        if (!stubComplete) {
            return;
        }
        for (Path file : filesIn(stub())) {
            String path = relative(stub(), file);
            if (!files.contains(path)) {
                problems.add(new StrayFile(name(file), String.join(", ", files)));
            } else if (!AssignmentInfo.stub(assignment, path).equals(text(file))) {
                problems.add(new BuiltFromAnotherFile(name(file)));
            }
        }
    }

    private List<Path> submissions(String kind) {
        Path parent = folder.path().resolve(kind);
        List<Path> submissions = new ArrayList<>();
        for (Path path : inside(parent)) {
            if (!Files.isDirectory(path)) {
                problems.add(new StrayFile(name(path), "a folder for each of the " + kind));
            } else if (!inside(path).isEmpty()) {
                if (!KEBAB_CASE.matcher(String.valueOf(path.getFileName())).matches()) {
                    problems.add(new NotKebabCase(name(path)));
                }
                submissions.add(path);
            }
        }
        return submissions;
    }

    private void lookAtVariant(Path variant) {
        if (hasFilesOfExercises(variant)) {
            refuseUnused(variant);
            correct.add(variant);
        }
    }

    private void lookAtMistake(Path path) {
        boolean complete = hasFilesOfExercises(path);
        if (complete) {
            refuseUnused(path, Mistake.FILE);
        }
        if (!Files.exists(path.resolve(Mistake.FILE))) {
            problems.add(new FileMissing(name(path.resolve(Mistake.FILE)), FileMissing.Need.MISTAKE));
            return;
        }
        try {
            Mistake mistake = Mistake.read(path, name(path), typed -> meant(typed, path));
            mistake.loses().stream()
                    .filter(check -> !checks.contains(check))
                    .forEach(check ->
                            problems.add(new CheckOfMistakeUnknown(name(path.resolve(Mistake.FILE)), check, checks)));
            if (complete) {
                mistakes.add(mistake);
            }
        } catch (MessageException e) {
            problems.add(e.reason());
        }
    }

    /** Whether a submission has all files that the assignment names; reports those it has not. */
    private boolean hasFiles(Path submission) {
        List<Path> missing = files.stream()
                .map(submission::resolve)
                .filter(file -> !Files.isRegularFile(file))
                .toList();
        missing.forEach(file -> problems.add(new FileMissing(name(file), FileMissing.Need.NAMED)));
        return missing.isEmpty();
    }

    /** Whether a submission has the files of some exercises of several: it is graded for these. */
    private boolean hasFilesOfExercises(Path submission) {
        boolean hasSome = files.stream().map(submission::resolve).anyMatch(Files::isRegularFile);
        return hasSome || hasFiles(submission);
    }

    /** The check of a mistake's exercises that is meant, which may be named by its short id; what names none stays as it is. */
    private String meant(String typed, Path mistake) {
        List<String> exercises = assignment.exercises().stream()
                .filter(exercise ->
                        Files.exists(mistake.resolve(exercise.className().replace('.', '/') + ".java")))
                .map(Exercise::id)
                .filter(assignment.exerciseIds()::contains)
                .toList();
        List<String> meant = exercises.contains(typed) ? List.of() : CheckIds.meant(typed, exercises, checks);
        return meant.size() == 1 ? meant.get(0) : typed;
    }

    private void refuseUnused(Path submission, String... besides) {
        Set<String> used = new HashSet<>(files);
        used.addAll(List.of(besides));
        try {
            Submission read = Submission.read(submission, SubmissionLimits.DEFAULT);
            for (Exercise<?, ?> exercise : assignment.exercises()) {
                if (read.sourcesFor(exercise.className()) instanceof Sources sources) {
                    sources.all().forEach(source -> used.add(source.path()));
                }
            }
        } catch (UnreadableSubmission e) {
            problems.add(e.reason());
            return;
        }
        for (Path file : filesIn(submission)) {
            if (!used.contains(relative(submission, file))) {
                problems.add(new StrayFile(name(file), "Java files that " + String.join(", ", files) + " needs"));
            }
        }
    }

    private static String relative(Path from, Path file) {
        return from.relativize(file).toString().replace('\\', '/');
    }

    /** What lies in a folder, by name, but files of tools, whose names begin with a point. */
    private static List<Path> inside(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> !String.valueOf(path.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> filesIn(Path folder) {
        List<Path> files = new ArrayList<>();
        for (Path path : inside(folder)) {
            if (Files.isDirectory(path)) {
                files.addAll(filesIn(path));
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
