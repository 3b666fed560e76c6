package dev.backprop.grader.authoring.begin;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.AssignmentInfo;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.GivenClasses;
import dev.backprop.grader.assignment.Soundness;
import dev.backprop.grader.authoring.CourseCode;
import dev.backprop.grader.authoring.begin.BeginMessages.ExerciseMade;
import dev.backprop.grader.authoring.begin.BeginMessages.NoCircuit;
import dev.backprop.grader.authoring.begin.BeginMessages.NoExerciseName;
import dev.backprop.grader.authoring.handout.CircuitText;
import dev.backprop.grader.authoring.handout.HandoutProof;
import dev.backprop.grader.circuit.BadCircuit;
import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.derive.DerivedChecks;
import dev.backprop.grader.disk.Disk;
import dev.backprop.grader.grading.CheckPoints;
import dev.backprop.grader.grading.GraderIdentity;
import dev.backprop.grader.message.MessageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * The folder of an exercise: whatever of it is missing is made, and what is there stays. Circuit and assignment are an example to write
 * over; stub, solution, handout and picture follow from the circuit as it is then.
 */
public final class NewExercise {

    /** The solution of the circuit that is made; that of any other is its author's. */
    private static final Map<String, String> EXAMPLE =
            Map.of("sum", "x + y", "f", "sum * sum", "dsum", "2 * sum", "dx", "dsum", "dy", "dsum");

    private static final String BUILD_OF_ASSIGNMENTS = "<artifactId>assignments</artifactId>";

    private final Path course;
    private final String id;
    private final Path folder;
    private final List<String> made = new ArrayList<>();

    private NewExercise(Path course, String id) {
        this.course = course;
        this.id = id;
        this.folder = existing().orElseGet(() -> course.resolve("%02d-%s".formatted(next(), id)));
    }

    /**
     * Makes what is missing.
     *
     * @param course the folder that holds the assignments' folders
     * @param id of the exercise, in kebab case; its class is called after it
     * @throws MessageException if that is no such name, or the code that is there cannot be used
     */
    public static ExerciseMade in(Path course, String id) {
        if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new MessageException(new NoExerciseName(id));
        }
        try {
            return new NewExercise(course.toAbsolutePath().normalize(), id).make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ExerciseMade make() throws IOException {
        boolean isNew = !Files.exists(folder);
        if (isNew) {
            code();
        }
        followFromCircuit(isNew ? EXAMPLE : Map.of());
        return new ExerciseMade(String.valueOf(folder.getFileName()), id, made, java("circuit"));
    }

    private void code() throws IOException {
        boolean inCheckout = Files.exists(course.resolve("pom.xml"))
                && Files.readString(course.resolve("pom.xml")).contains(BUILD_OF_ASSIGNMENTS);
        write("assignment.json", template("assignment.json"));
        write(java("circuit"), template("Circuit.java"));
        write(java("assignment"), template("Assignment.java"));
        write(java("package-info"), template("package-info.java"));
        write(
                "src/main/resources/META-INF/services/" + Assignment.class.getName(),
                packageName() + "." + className() + "Assignment\n");
        if (inCheckout) {
            write("pom.xml", template("checkout-pom.xml"));
            write(java("test"), template("FolderTest.java"));
            write("src/test/resources/junit-platform.properties", template("junit-platform.properties"));
            String modules = Files.readString(course.resolve("pom.xml"));
            Files.writeString(
                    course.resolve("pom.xml"),
                    modules.replaceFirst(
                            "(?=[ \\t]*</modules>)", "    <module>" + folder.getFileName() + "</module>\n"));
        } else {
            write("pom.xml", template("pom.xml"));
            ignoreWhatIsMade();
        }
    }

    /** In a repository of the course's own: what is compiled, and the grader itself. */
    private void ignoreWhatIsMade() throws IOException {
        Path ignored = course.resolve(".gitignore");
        if (!Files.exists(ignored)) {
            Files.writeString(ignored, "target/\n.grader/\n");
        }
    }

    private void followFromCircuit(Map<String, String> solved) throws IOException {
        for (Assignment assignment : CourseCode.inFolders(folder, List.of())) {
            for (Map.Entry<String, Supplier<String>> file :
                    following(assignment, solved).entrySet()) {
                if (!Files.exists(folder.resolve(file.getKey()))) {
                    write(file.getKey(), file.getValue().get());
                }
            }
        }
    }

    /** All that follows from the circuits of an assignment. */
    private static Map<String, Supplier<String>> following(Assignment assignment, Map<String, String> solved) {
        Map<String, Supplier<String>> files = new LinkedHashMap<>();
        for (Exercise<?, ?> exercise : assignment.exercises()) {
            String file = GivenClasses.file(exercise.className());
            files.put("stub/" + file, () -> sound(assignment, exercise).stub());
            files.put("solution/" + file, () -> sound(assignment, exercise).solution(solved));
        }
        files.put("handout.md", () -> {
            List<CircuitText> circuits = assignment.exercises().stream()
                    .map(exercise -> sound(assignment, exercise))
                    .toList();
            return CircuitText.handout(AssignmentInfo.of(assignment).title(), circuits, CheckPoints.of(assignment));
        });
        for (Exercise<?, ?> exercise : assignment.exercises()) {
            DerivedChecks.circuitOf(exercise)
                    .filter(circuit -> !circuit.examples().isEmpty())
                    .ifPresent(circuit -> files.put(
                            HandoutProof.picture(exercise),
                            () -> sound(assignment, exercise).picture()));
        }
        return files;
    }

    private static CircuitText sound(Assignment assignment, Exercise<?, ?> exercise) {
        Graph circuit = DerivedChecks.circuitOf(exercise)
                .orElseThrow(() -> new MessageException(new NoCircuit(assignment.id(), exercise.simpleName())));
        try {
            DerivedChecks.requireSound(exercise);
        } catch (BadCircuit e) {
            throw Soundness.refused(exercise.simpleName(), e);
        }
        return new CircuitText(exercise, circuit);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        made.add(name);
    }

    private String template(String name) throws IOException {
        try (InputStream in = NewExercise.class.getResourceAsStream(name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("the grader's jar holds no " + name);
            }
            String seed = Long.toString(RandomGenerator.getDefault().nextLong(10_000_000, 100_000_000));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@id@", id)
                    .replace("@Class@", className())
                    .replace("@package@", packageName())
                    .replace("@order@", folder.getFileName().toString().replaceFirst("^0*(\\d+).*", "$1"))
                    .replace("@seed@", seed)
                    .replace("@title@", title())
                    .replace("@version@", GraderIdentity.current().version());
        }
    }

    private String java(String what) {
        String place = (what.equals("test") ? "src/test/java/" : "src/main/java/")
                + packageName().replace('.', '/') + "/";
        return place
                + switch (what) {
                    case "circuit" -> className();
                    case "assignment" -> className() + "Assignment";
                    case "test" -> "FolderTest";
                    default -> what;
                }
                + ".java";
    }

    private String packageName() {
        return "course." + id.replace("-", "");
    }

    private String className() {
        StringBuilder name = new StringBuilder();
        for (String word : id.split("-", -1)) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    private String title() {
        return Character.toUpperCase(id.charAt(0)) + id.substring(1).replace('-', ' ');
    }

    private Optional<Path> existing() {
        return folders().stream()
                .filter(each -> String.valueOf(each.getFileName()).matches("(\\d+-)?" + id))
                .findFirst();
    }

    private int next() {
        return 1
                + folders().stream()
                        .map(each -> String.valueOf(each.getFileName()))
                        .filter(name -> name.matches("\\d{1,4}-.*"))
                        .mapToInt(name -> Integer.parseInt(name.substring(0, name.indexOf('-'))))
                        .max()
                        .orElse(0);
    }

    private List<Path> folders() {
        return Disk.inside(course).stream().filter(Files::isDirectory).toList();
    }
}
