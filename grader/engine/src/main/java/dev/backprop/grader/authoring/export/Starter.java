package dev.backprop.grader.authoring.export;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Graded;
import dev.backprop.grader.authoring.export.ExportMessages.HiddenCheckHandedOut;
import dev.backprop.grader.grading.GradingMessages.RequiredUnknown;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.Course;
import dev.backprop.grader.report.Visibility;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folder that a student starts from: stubs, handouts, the launcher with the grader's jars, what the course asks for, and
 * files for IDEs and CI.
 * No solution, no hidden check.
 */
public final class Starter {

    private static final String README = "README.md";

    /** What is copied of {@code student-template}: named one by one, so that nothing that lies about there gets out. */
    private static final List<String> FILES = List.of(
            README,
            "grade",
            "grade.cmd",
            "pom.xml",
            ".gitattributes",
            ".gitignore",
            ".gitlab-ci.yml",
            ".github/workflows/grade.yml");

    /** What the README says of some assignments: their ids, and the text. */
    private static final Pattern ABOUT = Pattern.compile("(?s) *<!-- of ([a-z0-9 -]+) -->\\R(.*?) *<!-- end -->\\R");

    private final Checkout checkout;
    private final List<Assignment> handedOut;

    /**
     * A starter with assignments of this checkout.
     *
     * @param handedOut all assignments of the grader, without their hidden checks
     */
    public Starter(Checkout checkout, List<Assignment> handedOut) {
        this.checkout = checkout;
        this.handedOut = List.copyOf(handedOut);
    }

    /**
     * Writes the starter into a folder that is empty or does not exist yet.
     *
     * @param ids the assignments that it is to have; empty: all
     * @param course what is asked of those who start from it
     * @return the assignments that it has
     * @throws MessageException if it cannot be written, or would hold what no student may have; the folder is as it was then
     */
    public List<String> write(Path folder, List<String> ids, Course course) {
        NewFolder place = new NewFolder(folder);
        Chosen chosen = Chosen.of(checkout.jars(), ids);
        for (String id : course.required()) {
            boolean isExercise = handedOut.stream()
                    .anyMatch(assignment -> chosen.assignments().contains(assignment.id())
                            && assignment.exerciseIds().contains(id));
            if (!isExercise && !chosen.assignments().contains(id)) {
                throw new MessageException(new RequiredUnknown(id, chosen.assignments()));
            }
        }
        chosen.jars().forEach(Jar::requireFitForStudents);
        handedOut.stream()
                .filter(assignment -> chosen.assignments().contains(assignment.id()))
                .forEach(Starter::refuseHiddenChecks);
        place.fill(empty -> {
            fill(empty, chosen);
            write(empty.resolve(Course.FILE), course.json().getBytes(StandardCharsets.UTF_8));
        });
        return chosen.assignments();
    }

    private static void refuseHiddenChecks(Assignment assignment) {
        for (Exercise<?, ?> exercise : assignment.exercises()) {
            for (Class<?> properties : exercise.properties()) {
                for (Method method : properties.getDeclaredMethods()) {
                    Graded graded = method.getAnnotation(Graded.class);
                    if (graded != null && graded.visibility() != Visibility.VISIBLE) {
                        throw new MessageException(new HiddenCheckHandedOut(
                                assignment.id(), graded.check().isEmpty() ? graded.stage() : graded.check()));
                    }
                }
            }
        }
    }

    private void fill(Path folder, Chosen chosen) throws IOException {
        for (String name : FILES) {
            Path from = checkout.template().resolve(name);
            if (name.equals(README) && Files.exists(from)) {
                String text = about(chosen.assignments(), Files.readString(from));
                write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
            } else if (Files.exists(from)) {
                copy(from, folder.resolve(name));
            }
        }
        NewFolder.makeExecutable(folder.resolve("grade"));
        for (Jar jar : chosen.jars()) {
            copy(jar.path(), folder.resolve(".grader/lib").resolve(jar.name()));
            for (Matcher stub : jar.stubs().toList()) {
                write(folder.resolve("src").resolve(stub.group(1)), jar.read(stub.group()));
            }
            for (Matcher handout : jar.handouts().toList()) {
                String id = handout.group(1);
                write(folder.resolve("handouts").resolve(id).resolve(handout.group(2)), jar.read(handout.group()));
            }
        }
    }

    /** Without what is said of assignments that are not in the starter, and without the marks around it. */
    private static String about(List<String> ids, String readme) {
        return ABOUT.matcher(readme)
                .replaceAll(part -> ids.containsAll(List.of(part.group(1).split(" ")))
                        ? Matcher.quoteReplacement(part.group(2))
                        : "");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.resolveSibling("."));
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static void write(Path to, byte[] content) throws IOException {
        Files.createDirectories(to.resolveSibling("."));
        Files.write(to, content);
    }
}
