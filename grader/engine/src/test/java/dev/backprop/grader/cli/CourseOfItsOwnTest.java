package dev.backprop.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.authoring.CourseCode;
import dev.backprop.grader.authoring.export.Checkout;
import dev.backprop.grader.authoring.export.Starter;
import dev.backprop.grader.grading.GraderIdentity;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.report.Course;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The way of an author from {@code grade new} on, in a folder that has nothing else of the grader. */
class CourseOfItsOwnTest {

    @TempDir
    private Path temp;

    private Path course;
    private Path exercise;

    @BeforeEach
    void begin() throws IOException {
        course = Files.createDirectory(temp.resolve("course"));
        exercise = course.resolve("01-tanh-rnn");
        assertThat(CommandRun.of(course, "new tanh-rnn").exitCode()).isZero();
    }

    private CommandRun grade(String commandLine) {
        return CommandRun.of(temp, commandLine);
    }

    private void replace(String file, String what, String by) throws IOException {
        String text = Files.readString(exercise.resolve(file));
        assertThat(text).contains(what);
        Files.writeString(exercise.resolve(file), text.replace(what, by));
    }

    private void finish() throws IOException {
        replace("handout.md", "TODO", "Add.");
        CommandRun run = grade("verify --course course --record");
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    }

    @Test
    void what_was_never_verified_is_said_to_who_hands_it_out() {
        assertThat(CourseCode.of("course", temp).unrecorded(List.of("tanh-rnn")))
                .singleElement()
                .extracting(Message::text)
                .asString()
                .startsWith("01-tanh-rnn/checks.json does not hold version 1.0.");
        assertThat(CourseCode.of("course", temp).unrecorded(List.of("gate"))).isEmpty();
    }

    @Test
    void what_is_made_compiles_and_says_what_is_left_to_write() throws IOException {
        CommandRun run = grade("verify --course course");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "01-tanh-rnn/handout.md, line 3: there is a TODO.",
                        "does not hold version 1.0",
                        "full marks in 1 of 1 run",
                        "not sound: see above (2)");

        finish();
        assertThat(grade("verify --course course").out()).contains("  sound\n");
    }

    /** The working folder may be a submission, so a course that lies there has to be named. */
    @Test
    void a_course_that_is_named_nowhere_is_not_looked_for_and_how_to_name_it_is_said() throws IOException {
        Path submission = Files.createDirectories(temp.resolve("submission"));
        Files.createDirectory(submission.resolve("ada"));
        Files.copy(exercise.resolve("solution/backprop/TanhRnn.java"), submission.resolve("ada/TanhRnn.java"));
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            for (String command :
                    List.of("--dir " + submission + " tanh-rnn", "list", "batch " + submission + " --out out")) {
                CommandRun run = CommandRun.of(course, command);

                assertThat(run.exitCode()).as(command + run.err()).isEqualTo(2);
                assertThat(run.err()).as(command).contains("--course DIR", "GRADER_COURSE");
            }
            assertThat(CommandRun.of(course, "explain factor-n").exitCode()).isZero();
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    @Test
    void its_pom_takes_the_version_of_the_grader_and_hands_out_what_a_student_may_have() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(exercise.resolve("pom.xml").toFile());

        assertThat(pom.getElementsByTagName("artifactId").item(0).getTextContent())
                .isEqualTo("tanh-rnn");
        assertThat(pom.getElementsByTagName("version").item(1).getTextContent())
                .isEqualTo(GraderIdentity.current().version());
        NodeList included = pom.getElementsByTagName("include");
        assertThat(IntStream.range(0, included.getLength())
                        .mapToObj(i -> included.item(i).getTextContent()))
                .containsExactly("assignment.json", "handout*.md", "pictures/*.svg", "stub/**", "given/**");
    }

    @Test
    void a_second_exercise_has_the_next_number_and_nothing_is_written_over() throws IOException {
        CommandRun.of(course, "new gru");
        assertThat(course.resolve("02-gru/assignment.json")).content().contains("\"order\": 2");

        Files.writeString(exercise.resolve("handout.md"), "Mine.");
        assertThat(CommandRun.of(course, "new tanh-rnn").out()).contains("nothing was changed");
        assertThat(exercise.resolve("handout.md")).hasContent("Mine.");
        assertThat(CommandRun.of(course, "new Tanh_RNN").exitCode()).isEqualTo(2);
    }

    @Test
    void stub_solution_and_handout_are_made_of_the_circuit_as_it_is() throws IOException {
        replace("src/main/java/course/tanhrnn/TanhRnn.java", "input(), y = input()", "input(decimals(2)), y = input()");
        replace("src/main/java/course/tanhrnn/TanhRnn.java", "x.is(1)", "x.is(0.5)");
        replace(
                "src/main/java/course/tanhrnn/TanhRnn.java",
                ".gives(sum, 3).gives(f, 9).gives(d(sum), 6).gives(d(x), 6).gives(d(y), 6)",
                "");
        Files.delete(exercise.resolve("handout.md"));
        Files.delete(exercise.resolve("stub/backprop/TanhRnn.java"));
        Files.delete(exercise.resolve("solution/backprop/TanhRnn.java"));

        assertThat(CommandRun.of(course, "new tanh-rnn").exitCode()).isZero();
        assertThat(exercise.resolve("handout.md")).content().contains("| `sum` | 2.5 |", "| `dx` | 5 |");
        assertThat(exercise.resolve("stub/backprop/TanhRnn.java")).content().contains("double sum = Double.NaN;");
        assertThat(exercise.resolve("solution/backprop/TanhRnn.java")).content().contains("double sum = Double.NaN;");
    }

    @Test
    @Tag("long")
    void a_picture_is_drawn_with_the_handout_and_drawn_again_once_the_circuit_is_another() throws IOException {
        finish();
        String circuit = "src/main/java/course/tanhrnn/TanhRnn.java";
        replace(circuit, "x.is(1), y.is(2)", "x.is(2), y.is(1)");

        assertThat(grade("verify --course course").out())
                .contains(
                        "01-tanh-rnn/pictures/tanh-rnn.svg is not what the circuit draws now.",
                        "not sound: see above (1)");
        CommandRun recorded = grade("verify --course course --record");
        assertThat(recorded.out()).contains("01-tanh-rnn/pictures/tanh-rnn.svg was drawn.", "  sound\n");
        assertThat(recorded.exitCode()).isZero();
        assertThat(CourseCode.of("course", temp).unrecorded(List.of("tanh-rnn")))
                .isEmpty();
        assertThat(exercise.resolve("pictures/tanh-rnn.svg")).content().contains(">x = 2<");
        assertThat(grade("verify --course course").exitCode()).isZero();
    }

    @Test
    @Tag("long")
    void a_solution_that_settles_a_tie_of_the_example_in_another_way_than_the_circuit_is_said() throws IOException {
        String circuit = "src/main/java/course/tanhrnn/TanhRnn.java";
        replace(
                circuit,
                "import static dev.backprop.grader.circuit.op.Plus.plus;",
                "import static dev.backprop.grader.circuit.op.Max.max;");
        replace(circuit, "plus(x, y)", "max(x, y)");
        replace(circuit, "x.is(1), y.is(2)", "x.is(3), y.is(3)");
        replace(circuit, ".gives(d(x), 6).gives(d(y), 6)", "");
        replace("solution/backprop/TanhRnn.java", "x + y", "Math.max(x, y)");
        replace(
                "solution/backprop/TanhRnn.java",
                "double dx = dsum;",
                "double dx = x == y ? 0.25 * dsum : x > y ? dsum : 0;");
        replace(
                "solution/backprop/TanhRnn.java",
                "double dy = dsum;",
                "double dy = x == y ? 0.75 * dsum : x > y ? 0 : dsum;");
        replace("handout.md", "TODO", "Add.");

        CommandRun run = grade("verify --course course --record");

        assertThat(run.out())
                .contains(
                        "full marks in 1 of 1 run",
                        "TanhRnn.java, line 18: for this example the solution returns 1.5 as TanhRnn.dx, and the circuit gives");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void the_commands_that_know_assignments_know_those_of_the_course_and_no_others() throws IOException {
        finish();

        assertThat(grade("list --course course").out())
                .startsWith("tanh-rnn: Tanh rnn")
                .doesNotContain("scaling");
        CommandRun graded = grade("--course course --dir " + exercise.resolve("solution") + " --isolation process");
        assertThat(graded.out()).contains("7 of 7 points");
        assertThat(graded.exitCode()).isZero();
        assertThat(grade("explain --course course factor-n").exitCode()).isZero();
        assertThat(grade("--course nowhere").err()).contains("There is no course " + temp.resolve("nowhere"));
    }

    @Test
    void a_jar_and_the_environment_name_a_course_as_well() throws IOException {
        finish();
        String jar = exercise.resolve("target/course/tanh-rnn.jar").toString();

        assertThat(CommandRun.of(temp, Map.of("GRADER_COURSE", jar), "list").out())
                .startsWith("tanh-rnn: ");
        assertThat(CommandRun.of(temp, Map.of("GRADER_COURSE", "nowhere"), "list", "--course", jar)
                        .out())
                .startsWith("tanh-rnn: ");
        assertThat(CommandRun.of(temp, Map.of(), "list").out()).doesNotContain("tanh-rnn");
    }

    @Test
    void code_that_lies_in_a_submission_never_runs_in_the_grader() {
        CommandRun run = CommandRun.of(course, "--course .");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("lies in the submission");
    }

    @Test
    void what_has_not_changed_is_not_compiled_again() throws IOException {
        finish();
        Path jar = exercise.resolve("target/course/tanh-rnn.jar");
        byte[] before = Files.readAllBytes(jar);
        Files.setLastModifiedTime(jar, FileTime.fromMillis(0));

        grade("list --course course");
        assertThat(Files.getLastModifiedTime(jar).toMillis()).isZero();

        replace("src/main/java/course/tanhrnn/TanhRnn.java", "points(1)", "points(2)");
        assertThat(grade("list --course course").out()).contains("points 12");
        replace("src/main/java/course/tanhrnn/TanhRnn.java", "points(2)", "points(1)");
        grade("list --course course");
        assertThat(Files.readAllBytes(jar)).isEqualTo(before);
    }

    @Test
    void hidden_checks_are_compiled_too_and_stay_out_of_the_other_jar() throws IOException {
        Path hidden = Files.createDirectories(exercise.resolve("src/hidden/java/course/tanhrnn"));
        Files.writeString(hidden.resolve("Secret.java"), """
                package course.tanhrnn;

                import dev.backprop.grader.assignment.HiddenChecks;
                import java.util.List;

                public final class Secret implements HiddenChecks {
                    @Override public String assignment() { return "tanh-rnn"; }
                    @Override public String className() { return "backprop.TanhRnn"; }
                    @Override public List<Class<?>> properties() { return List.of(); }
                }
                """);
        Path services = Files.createDirectories(exercise.resolve("src/hidden/resources/META-INF/services"));
        Files.writeString(services.resolve("dev.backprop.grader.assignment.HiddenChecks"), "course.tanhrnn.Secret\n");

        CommandRun run = grade("list --course course");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(exercise.resolve("target/course/tanh-rnn-hidden.jar")).exists();
    }

    @Test
    void a_batch_grades_by_it_and_names_it() throws IOException {
        finish();
        Path handedIn = Files.createDirectories(temp.resolve("class/ada/backprop"));
        Files.copy(exercise.resolve("solution/backprop/TanhRnn.java"), handedIn.resolve("TanhRnn.java"));

        CommandRun run = grade("batch " + temp.resolve("class") + " --out " + temp.resolve("graded")
                + " --isolation process --jobs 1 --course course");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(temp.resolve("graded/gradebook.csv")).content().contains("ada,ada,,7,7,7,graded");
        assertThat(temp.resolve("graded/manifest.json")).content().contains("\"course\": \"" + course + "\"");
        assertThat(grade("batch " + temp + " --out " + temp.resolve("other") + " --course course")
                        .err())
                .contains("lies in the submission");
    }

    @Test
    void its_jar_may_be_handed_out() throws IOException {
        finish();
        Path lib = Files.createDirectory(temp.resolve("lib"));
        Checkout checkout = new Checkout(Path.of("../../student-template"), lib)
                .with(List.of(exercise.resolve("target/course/tanh-rnn.jar")));

        new Starter(checkout, List.of()).write(temp.resolve("starter"), List.of("tanh-rnn"), Course.NONE);

        assertThat(temp.resolve("starter/src/backprop/TanhRnn.java")).exists();
        assertThat(temp.resolve("starter/handouts/tanh-rnn/handout.md"))
                .content()
                .contains("](pictures/tanh-rnn.svg)");
        assertThat(temp.resolve("starter/handouts/tanh-rnn/pictures/tanh-rnn.svg"))
                .hasSameTextualContentAs(exercise.resolve("pictures/tanh-rnn.svg"));
    }

    @Test
    @Tag("long")
    void a_report_that_lies_around_makes_no_folder_unsound() throws IOException {
        finish();
        Files.writeString(exercise.resolve("grade-report.json"), "{}");
        Files.writeString(exercise.resolve("solution/grade-report.json"), "{}");

        assertThat(grade("verify --course course").out()).contains("  sound\n");
    }
}
