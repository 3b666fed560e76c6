package dev.backprop.grader.authoring;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.AssignmentInfo;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.GivenClasses;
import dev.backprop.grader.authoring.AuthoringMessages.BuiltFromAnotherFile;
import dev.backprop.grader.authoring.AuthoringMessages.CheckOfMistakeUnknown;
import dev.backprop.grader.authoring.AuthoringMessages.DiagnosisOfMistakeUnknown;
import dev.backprop.grader.authoring.AuthoringMessages.FileMissing;
import dev.backprop.grader.authoring.AuthoringMessages.FilesOfOtherClasses;
import dev.backprop.grader.authoring.AuthoringMessages.FolderEmpty;
import dev.backprop.grader.authoring.AuthoringMessages.HandoutUnfinished;
import dev.backprop.grader.authoring.AuthoringMessages.NotKebabCase;
import dev.backprop.grader.authoring.AuthoringMessages.StrayFile;
import dev.backprop.grader.authoring.AuthoringMessages.VariantRepeats;
import dev.backprop.grader.authoring.handout.HandoutProof;
import dev.backprop.grader.authoring.specimen.Mistake;
import dev.backprop.grader.authoring.specimen.PatchHeader;
import dev.backprop.grader.authoring.specimen.SourceTree;
import dev.backprop.grader.authoring.specimen.Specimen;
import dev.backprop.grader.authoring.specimen.Specimens;
import dev.backprop.grader.check.Checks;
import dev.backprop.grader.diagnosis.KnownMistakes;
import dev.backprop.grader.disk.Disk;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.CheckIds;
import dev.backprop.grader.sources.Sources;
import dev.backprop.grader.sources.Submission;
import dev.backprop.grader.sources.files.UnreadableSubmission;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What lies in an assignment's folder: every file has its use, and none is missing. What can be graded is offered even where
 * something else is wrong.
 */
final class Layout {

    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final List<String> FILES = List.of(SourceFolder.FILE, PublishedChecks.FILE, "pom.xml");
    private static final List<String> FOLDERS =
            List.of("stub", "given", Specimens.SOLUTION, Specimens.MISTAKES, Specimens.VARIANTS);

    /** What is in them is the compiler's business, or the handout's. */
    private static final List<String> NOT_SEARCHED = List.of("src", "target", HandoutProof.PICTURES);

    private static final String TOP =
            "assignment.json, checks.json, handout.md, pictures, pom.xml, src, stub, given, solution, mistakes, variants";

    private final SourceFolder folder;
    private final Workbench workbench;
    private final Specimens specimens;
    private final Assignment assignment;
    private final List<String> files;
    private final List<String> checks;
    private final KnownMistakes known;
    private final List<Message> problems = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private final List<Specimen> correct = new ArrayList<>();
    private boolean stubComplete;

    /** Looks through the folder. */
    Layout(SourceFolder folder, Assignment assignment, List<String> checks, Workbench workbench) {
        this.folder = folder;
        this.workbench = workbench;
        this.specimens = new Specimens(folder.path());
        this.assignment = assignment;
        this.files = AssignmentInfo.of(assignment).files();
        this.checks = checks;
        this.known = KnownMistakes.of(List.of(assignment));
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
    List<Specimen> correct() {
        return Collections.unmodifiableList(correct);
    }

    /** Whether the stub can be graded. */
    boolean isStubComplete() {
        return stubComplete;
    }

    Path stub() {
        return folder.path().resolve("stub");
    }

    /** The stub as somebody has begun it. */
    Specimen begunStub() {
        return new Specimen("stub", stub(), SourceTree.of(stub()).begun(files));
    }

    /** A folder with all files of a submission, as long as the workbench is there. */
    Path folder(Specimen specimen) {
        return workbench.layOut(specimen);
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
        lookAtPictures();
        lookAtStub();
        lookAtGiven();
        Specimen solution = specimens.solution();
        if (!hasFiles(solution)) {
            // Then nothing can be said of what differs from it.
            return;
        }
        lookAtCorrect(solution, SourceTree.EMPTY);
        List<Specimen> variants = specimens.variants();
        variants.forEach(variant -> lookAtVariant(variant, solution));
        lookAtMistakes(variants, solution.sources());
    }

    private void lookAtInfo(Path info) {
        List<String> expected = assignment.exercises().stream()
                .map(exercise -> GivenClasses.file(exercise.className()))
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
                : FILES.contains(name) || isHandout(name);
        if (!known) {
            problems.add(new StrayFile(name(path), TOP));
        } else if (Files.isDirectory(path) && !NOT_SEARCHED.contains(name)) {
            refuseEmpty(path);
        } else if (isHandout(name)) {
            refuseUnfinished(path);
        }
    }

    private void refuseUnfinished(Path handout) {
        List<String> lines = Disk.text(handout).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("TODO")) {
                problems.add(new HandoutUnfinished(name(handout), i + 1));
                return;
            }
        }
    }

    /** What no handout shows is there for nothing. Those of circuits are looked at with these. */
    private void lookAtPictures() {
        List<String> ofCircuits =
                assignment.exercises().stream().map(HandoutProof::picture).toList();
        String handouts = inside(folder.path()).stream()
                .filter(path -> isHandout(String.valueOf(path.getFileName())))
                .map(Disk::text)
                .collect(Collectors.joining("\n"));
        for (Path path : inside(folder.path().resolve(HandoutProof.PICTURES))) {
            String picture = Disk.relative(folder.path(), path);
            boolean isShown =
                    HandoutProof.PICTURE.matcher(picture).matches() && handouts.contains("](" + picture + ")");
            if (!isShown && !ofCircuits.contains(picture)) {
                problems.add(new StrayFile(name(path), "SVG pictures that a handout shows"));
            }
        }
    }

    private static boolean isHandout(String name) {
        return HandoutProof.HANDOUT.matcher(name).matches();
    }

    private void refuseEmpty(Path path) {
        List<Path> inside = inside(path);
        if (inside.isEmpty()) {
            problems.add(new FolderEmpty(name(path), "the files of a submission"));
        }
        inside.stream().filter(Files::isDirectory).forEach(this::refuseEmpty);
    }

    private void lookAtStub() {
        stubComplete = hasFiles(stub(), file -> Files.isRegularFile(stub().resolve(file)));
        if (!stubComplete) {
            return;
        }
        for (String path : SourceTree.of(stub()).paths()) {
            Path file = stub().resolve(path);
            if (!files.contains(path)) {
                problems.add(new StrayFile(name(file), String.join(", ", files)));
            } else if (!AssignmentInfo.stub(assignment, path).equals(Disk.text(file))) {
                problems.add(new BuiltFromAnotherFile(name(file)));
            }
        }
    }

    private void lookAtGiven() {
        Path given = folder.path().resolve("given");
        Map<String, String> named = assignment.exercises().stream()
                .flatMap(exercise -> exercise.given().stream())
                .flatMap(classes -> classes.classes().stream())
                .distinct()
                .collect(Collectors.toMap(GivenClasses::file, className -> className, (a, b) -> a, TreeMap::new));
        named.forEach((file, className) -> {
            Path source = given.resolve(file);
            if (!Files.isRegularFile(source)) {
                problems.add(new FileMissing(name(source), FileMissing.Need.GIVEN));
            } else if (!AssignmentInfo.given(assignment, className).equals(Disk.text(source))) {
                problems.add(new BuiltFromAnotherFile(name(source)));
            }
        });
        for (String path : SourceTree.of(given).paths()) {
            if (!named.containsKey(path)) {
                problems.add(new StrayFile(name(given.resolve(path)), String.join(", ", named.keySet())));
            }
        }
    }

    private void lookAtCorrect(Specimen correct, SourceTree base) {
        Specimen narrowed = narrowed(correct, base);
        refuseUnused(narrowed, base);
        this.correct.add(narrowed);
    }

    /** Of several exercises, those that differ: it is graded for these. */
    private Specimen narrowed(Specimen specimen, SourceTree base) {
        return assignment.exercises().size() == 1
                ? specimen
                : new Specimen(
                        specimen.slug(), specimen.place(), specimen.sources().withoutSame(files, base));
    }

    private void lookAtVariant(Specimen variant, Specimen solution) {
        refuseOtherNames(variant.place(), variant.slug());
        Set<String> own = SourceTree.of(variant.place()).paths();
        own.stream()
                .filter(path -> variant.sources().hasSame(path, solution.sources()))
                .forEach(path ->
                        problems.add(new VariantRepeats(name(variant.place().resolve(path)))));
        if (!own.isEmpty()) {
            lookAtCorrect(variant, solution.sources());
        }
    }

    private void lookAtMistakes(List<Specimen> variants, SourceTree solution) {
        List<Path> patches = specimens.patches();
        for (Path patch : patches) {
            try {
                lookAtMistake(specimens.mistake(patch, variants, name(patch)), solution);
            } catch (MessageException e) {
                problems.add(e.reason());
            }
        }
        refuseStray(Specimens.VARIANTS, variants.stream().map(Specimen::place).toList(), "a folder for each variant");
        refuseStray(Specimens.MISTAKES, patches, "a patch for each mistake");
    }

    private void refuseStray(String kind, List<Path> known, String expected) {
        for (Path path : inside(folder.path().resolve(kind))) {
            boolean isEmptyFolder = Files.isDirectory(path) && inside(path).isEmpty();
            if (!known.contains(path) && !isEmptyFolder) {
                problems.add(new StrayFile(name(path), expected));
            }
        }
    }

    private void lookAtMistake(Mistake written, SourceTree solution) {
        Specimen narrowed = narrowed(written.specimen(), solution);
        Mistake mistake = written.losing(written.loses().stream()
                .map(typed -> meant(typed, narrowed.sources()))
                .toList());
        refuseOtherNames(mistake.place(), mistake.slug());
        PatchHeader header = mistake.header();
        String name = name(mistake.place());
        mistake.loses().stream()
                .filter(check -> !checks.contains(check))
                .forEach(check ->
                        problems.add(new CheckOfMistakeUnknown(name, header.line(PatchHeader.LOSES), check, checks)));
        refuseUnknown(
                mistake.diagnosis() == null ? List.of() : List.of(mistake.diagnosis()),
                name,
                header.line(PatchHeader.DIAGNOSIS));
        refuseUnknown(header.mayBeNamed(), name, header.line(PatchHeader.MAY_BE_NAMED));
        if (hasFiles(mistake.specimen())) {
            refuseUnused(narrowed, mistake.base());
            mistakes.add(mistake.of(narrowed));
        }
    }

    private void refuseUnknown(List<String> diagnoses, String name, int line) {
        for (String diagnosis : diagnoses) {
            try {
                known.pages(diagnosis);
            } catch (MessageException e) {
                problems.add(new DiagnosisOfMistakeUnknown(name, line, diagnosis));
            }
        }
    }

    private void refuseOtherNames(Path place, String slug) {
        if (!KEBAB_CASE.matcher(slug).matches()) {
            problems.add(new NotKebabCase(name(place)));
        }
    }

    /** Whether a submission has all files that the assignment names; reports those it has not. */
    private boolean hasFiles(Specimen submission) {
        return hasFiles(submission.place(), submission.sources().paths()::contains);
    }

    private boolean hasFiles(Path place, Predicate<String> isThere) {
        List<String> missing =
                files.stream().filter(file -> !isThere.test(file)).toList();
        missing.forEach(file -> problems.add(new FileMissing(name(place) + "/" + file, FileMissing.Need.NAMED)));
        return missing.isEmpty();
    }

    /** The check that is meant, which may be named by its short id within the exercises there; what names none stays as it is. */
    private String meant(String typed, SourceTree sources) {
        List<String> exercises = assignment.exercises().stream()
                .filter(exercise -> sources.paths().contains(GivenClasses.file(exercise.className())))
                .map(Exercise::id)
                .filter(assignment.exerciseIds()::contains)
                .toList();
        List<String> meant = exercises.contains(typed) ? List.of() : CheckIds.meant(typed, exercises, checks);
        return meant.size() == 1 ? meant.get(0) : typed;
    }

    /** Refuses what nothing uses, but for what the base has: that is there anyway. */
    private void refuseUnused(Specimen submission, SourceTree base) {
        Set<String> used = new HashSet<>(files);
        used.addAll(base.paths());
        try {
            Submission read = Submission.read(folder(submission));
            for (Exercise<?, ?> exercise : assignment.exercises()) {
                Checks.needs(exercise).values().forEach(needed -> used.add(GivenClasses.file(needed)));
                if (read.sourcesFor(exercise.className()) instanceof Sources sources) {
                    sources.all().forEach(source -> used.add(source.path()));
                }
            }
        } catch (UnreadableSubmission e) {
            problems.add(e.reason());
            return;
        }
        for (String path : submission.sources().paths()) {
            if (!used.contains(path)) {
                problems.add(new StrayFile(
                        name(submission.place()) + "/" + path,
                        "Java files that " + String.join(", ", files) + " needs"));
            }
        }
    }

    /** What lies in a folder, by name, but files of tools. */
    private static List<Path> inside(Path folder) {
        return Disk.inside(folder).stream()
                .filter(path -> !SourceTree.isOfTools(String.valueOf(path.getFileName())))
                .toList();
    }
}
