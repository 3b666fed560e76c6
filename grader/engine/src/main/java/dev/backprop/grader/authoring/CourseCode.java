package dev.backprop.grader.authoring;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.Catalogue;
import dev.backprop.grader.assignment.CourseLoader;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.authoring.AuthoringMessages.NoSuchCourse;
import dev.backprop.grader.check.Checks;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The assignments of a course of its own. Their code runs in the grader itself, so it comes from where the command line says, and never
 * from a submission.
 *
 * @param name what a manifest calls it
 * @param places the folders and jars that it was read from
 * @param jars what its folders were compiled into, and the jars
 */
public record CourseCode(String name, List<Path> places, List<Path> jars, CourseLoader loader) {

    public CourseCode {
        places = List.copyOf(places);
        jars = List.copyOf(jars);
    }

    /**
     * Reads a course, and compiles what has changed in its folders.
     *
     * @param words a folder that holds assignments' folders, one of these, or a jar; several with the separator of a class path between
     * @param working the folder that they are relative to
     * @throws MessageException if there is no such thing, two folders have one id, or their code does not compile
     */
    public static CourseCode of(String words, Path working) {
        List<Path> places = Stream.of(words.split(File.pathSeparator))
                .map(word -> working.resolve(word).toAbsolutePath().normalize())
                .toList();
        List<SourceFolder> folders = new ArrayList<>();
        List<Path> jars = new ArrayList<>();
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                folders.addAll(SourceFolder.in(place));
            } else if (Files.isRegularFile(place)) {
                jars.add(place);
            } else {
                throw new MessageException(new NoSuchCourse(place.toString()));
            }
        }
        Verification.twice(folders, SourceFolder::id, SourceFolder::name).forEach(problem -> {
            throw new MessageException(problem);
        });
        folders.forEach(folder -> jars.addAll(FolderJars.upToDate(folder)));
        return opened(places, jars);
    }

    /**
     * The assignments of these ids whose folders lie in {@code place}, all where none is named, and what these need: compiled where they
     * have changed, or by those that the grader brings along where the folder has no code.
     *
     * @throws MessageException if there is no folder, or its code does not compile
     */
    public static List<Assignment> inFolders(Path place, List<String> ids) {
        List<Assignment> found = named(place, ids);
        if (areAllThere(found)) {
            return found;
        }
        List<Assignment> all = new ArrayList<>(ids.isEmpty() ? found : named(place, List.of()));
        Catalogue.load().stream()
                .filter(known -> all.stream().noneMatch(each -> each.id().equals(known.id())))
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** Whether what they need is among them. */
    private static boolean areAllThere(List<Assignment> found) {
        List<Exercise<?, ?>> exercises = found.stream()
                .flatMap(assignment -> assignment.exercises().stream())
                .toList();
        return exercises.stream()
                .flatMap(exercise -> Checks.needs(exercise).values().stream())
                .allMatch(needed ->
                        exercises.stream().anyMatch(each -> each.className().equals(needed)));
    }

    private static List<Assignment> named(Path place, List<String> ids) {
        List<Path> compiled = new ArrayList<>();
        List<Path> jars = new ArrayList<>();
        List<String> elsewhere = new ArrayList<>();
        for (SourceFolder folder : SourceFolder.in(place)) {
            if (ids.isEmpty() || ids.contains(folder.id())) {
                List<Path> made = FolderJars.upToDate(folder);
                jars.addAll(made);
                compiled.add(folder.path());
                if (made.isEmpty()) {
                    elsewhere.add(folder.id());
                }
            }
        }
        List<Assignment> found = new ArrayList<>();
        if (!jars.isEmpty()) {
            found.addAll(opened(compiled, jars).assignments());
        }
        if (!elsewhere.isEmpty()) {
            Catalogue.load().stream()
                    .filter(assignment -> elsewhere.contains(assignment.id()))
                    .forEach(found::add);
        }
        return found;
    }

    private static CourseCode opened(List<Path> places, List<Path> jars) {
        String name = String.join(
                File.pathSeparator, places.stream().map(Path::toString).toList());
        return new CourseCode(name, places, jars, CourseLoader.open(name, jars));
    }

    /** All of its assignments, with hidden checks where these are there too. */
    public List<Assignment> assignments() {
        return Catalogue.load(loader);
    }

    /** All of its assignments, as students are given them. */
    public List<Assignment> handedOut() {
        return Catalogue.handedOut(loader);
    }

    /** Of the assignments of these ids in its folders: what {@code grade verify --record} has never seen, or saw otherwise. */
    public List<Message> unrecorded(Collection<String> ids) {
        List<Assignment> all = assignments();
        return places.stream()
                .filter(Files::isDirectory)
                .flatMap(place -> SourceFolder.in(place).stream())
                .filter(folder -> ids.contains(folder.id()))
                .flatMap(folder -> all.stream()
                        .filter(assignment -> assignment.id().equals(folder.id()))
                        .flatMap(assignment ->
                                new PublishedChecks(folder.path(), folder.name(), assignment).problem().stream()))
                .toList();
    }

    /** Whether a folder, or a folder or archive in it, holds some of its code: then that is a submission's. */
    public boolean liesIn(Path submission) {
        Path folder = real(submission);
        return places.stream().anyMatch(place -> real(place).startsWith(folder));
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
