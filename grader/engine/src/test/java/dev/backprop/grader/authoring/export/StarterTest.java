package dev.backprop.grader.authoring.export;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.backprop.assignments.scaling.Scaling;
import dev.backprop.assignments.scaling.WithSecrets;
import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.authoring.export.ExportMessages.HiddenCheckHandedOut;
import dev.backprop.grader.authoring.export.ExportMessages.JarHoldsMore;
import dev.backprop.grader.authoring.export.ExportMessages.OutputFolderNotEmpty;
import dev.backprop.grader.grading.GradingMessages.RequiredUnknown;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.Course;
import dev.backprop.grader.report.PassMark;
import dev.backprop.grader.report.ReportMessages.AssignmentUnknown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StarterTest {

    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(requireNonNull(Course.class.getResourceAsStream("course-v1.schema.json")));

    @TempDir
    private Path temp;

    private FakeCheckout fake;
    private Path out;

    @BeforeEach
    void name_a_folder_with_a_space() {
        fake = FakeCheckout.in(temp.resolve("a course"));
        out = temp.resolve("by week/week 3");
    }

    @Test
    void holds_all_that_students_need_and_nothing_else() throws IOException {
        assertThat(starter().write(out, List.of("scaling"), Course.NONE)).containsExactly("scaling");

        assertThat(files(out))
                .containsExactlyInAnyOrder(
                        ".gitattributes",
                        ".github/workflows/grade.yml",
                        ".gitignore",
                        ".gitlab-ci.yml",
                        ".grader/lib/engine.jar",
                        ".grader/lib/scaling-1.jar",
                        "README.md",
                        "course.json",
                        "grade",
                        "grade.cmd",
                        "handouts/scaling/handout.md",
                        "handouts/scaling/handout.ru.md",
                        "handouts/scaling/pictures/scaling.svg",
                        "pom.xml",
                        "src/backprop/Scaling.java");
        assertThat(out.resolve("src/backprop/Scaling.java"))
                .hasContent("META-INF/backprop/scaling/stub/backprop/Scaling.java");
        assertThat(files(temp.resolve("by week"))).allMatch(file -> file.startsWith("week 3/"));
    }

    @Test
    void grades_every_push_once_and_keeps_what_is_written_out_of_the_repository() throws IOException {
        Path template = Path.of("../../student-template");
        String workflow = Files.readString(template.resolve(".github/workflows/grade.yml"));

        assertThat(workflow.lines())
                .contains("on: [push, workflow_dispatch]")
                .filteredOn(line -> line.contains("uses:"))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).matches(".*: actions/[a-z-]+@v[5-9]"));
        assertThat(Files.readAllLines(template.resolve(".gitignore")))
                .contains("Repro*.java", "grade-report.json", "grade-report-partial.json");
    }

    @Test
    void says_what_the_course_asks_for() throws IOException {
        Course course = new Course("Deep \u201clearning\u201d", List.of("sums"), PassMark.parse("80%"), "ru");

        starter().write(out, List.of(), course);

        assertThat(Course.in(out)).contains(course);
        assertThat(SCHEMA.validate(Files.readString(out.resolve("course.json")), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void its_readme_speaks_of_no_assignment_that_is_not_in_it() throws IOException {
        starter().write(out, List.of("scaling"), Course.NONE);

        assertThat(out.resolve("README.md"))
                .content()
                .startsWith("# Backprop exercises\n")
                .contains("\n4. Open a terminal", "## EJML in one page")
                .doesNotContain("<!--", "SumProduct", "gradient-check", "flat-svm", "SvmLoss")
                .doesNotContain("\n\n\n");
        assertThat(Pattern.compile("(?m)^ *```")
                        .matcher(Files.readString(out.resolve("README.md")))
                        .results())
                .as("fences")
                .satisfies(fences -> assertThat(fences.size() % 2).isZero());
    }

    @Test
    void its_readme_has_what_is_said_of_the_assignments_in_it() throws IOException {
        fake.jar("flat-svm-1.jar", "META-INF/backprop/flat-svm/assignment.json");

        starter().write(out, List.of(), Course.NONE);

        assertThat(out.resolve("README.md"))
                .content()
                .contains("$ ./grade repro dscores\n")
                .doesNotContain("<!--", "gradient-check");
    }

    @Test
    void requires_nothing_that_is_not_in_it() {
        Course course = new Course("t", List.of("sums"), PassMark.FULL, "en");

        assertThatThrownBy(() -> starter().write(out, List.of("scaling"), course))
                .isInstanceOf(MessageException.class)
                .extracting(thrown -> ((MessageException) thrown).reason())
                .isEqualTo(new RequiredUnknown("sums", List.of("scaling")));
        assertThat(out).doesNotExist();
    }

    @Test
    void has_every_assignment_where_none_is_named_and_no_hidden_jar() throws IOException {
        assertThat(starter().write(out, List.of(), Course.NONE)).containsExactly("scaling", "sums");

        assertThat(files(out.resolve(".grader/lib")))
                .containsExactlyInAnyOrder("engine.jar", "scaling-1.jar", "sums-1.jar");
        assertThat(files(out.resolve("src"))).containsExactlyInAnyOrder("backprop/Scaling.java", "backprop/Sums.java");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files are no programs there")
    void can_be_started_even_where_the_checkout_lost_that() throws IOException {
        Path template = Files.createDirectory(temp.resolve("template"));
        Files.writeString(template.resolve("grade"), "#!/bin/sh\n");

        new Starter(new Checkout(template, fake.lib()), List.of()).write(out, List.of(), Course.NONE);

        assertThat(out.resolve("grade")).isExecutable();
    }

    @Test
    void fills_a_folder_that_is_empty_but_for_its_repository() throws IOException {
        Files.createDirectories(out.resolve(".git"));

        starter().write(out, List.of("scaling"), Course.NONE);

        assertThat(out.resolve("grade")).exists();
        try (Stream<Path> inside = Files.list(out)) {
            assertThat(inside.map(path -> path.getFileName().toString())).noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    @Test
    void leaves_a_folder_alone_that_is_not_empty() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("mine.txt"), "mine");

        refuses(List.of(), new OutputFolderNotEmpty(out.toString()));
        assertThat(files(out)).containsExactly("mine.txt");

        Path file = Files.writeString(temp.resolve("file"), "mine");
        assertThatThrownBy(() -> starter().write(file, List.of(), Course.NONE))
                .isInstanceOf(MessageException.class)
                .hasMessageContaining("is there already");
    }

    @Test
    void leaves_nothing_behind_where_it_cannot_be_written() throws IOException {
        Path template = Files.createDirectory(temp.resolve("no launcher"));

        assertThatThrownBy(() ->
                        new Starter(new Checkout(template, fake.lib()), List.of()).write(out, List.of(), Course.NONE))
                .isInstanceOf(MessageException.class)
                .hasMessageContaining("was not written");

        assertThat(out).doesNotExist();
        assertThat(files(temp.resolve("by week"))).isEmpty();
    }

    @Test
    void refuses_a_jar_with_a_solution_a_mistake_or_a_variant() {
        for (String entry : List.of(
                "META-INF/backprop/sums/solution/backprop/Sums.java",
                "META-INF/backprop/sums/mistakes/sign-flipped.patch",
                "META-INF/backprop/sums/variants/loops/backprop/Sums.java",
                "META-INF/backprop/sums/checks.json",
                "backprop/Sums.class")) {
            fake.jar("sums-1.jar", "META-INF/backprop/sums/assignment.json", entry);

            refuses(List.of("sums"), new JarHoldsMore("sums-1.jar", entry));
            assertThat(out).doesNotExist();
        }
    }

    @Test
    void refuses_a_check_that_students_may_not_see() {
        fake.jar("secrets.jar", "META-INF/backprop/with-secrets/assignment.json");

        assertThatThrownBy(() ->
                        new Starter(fake.checkout(), List.of(new WithSecrets())).write(out, List.of(), Course.NONE))
                .isInstanceOfSatisfying(
                        MessageException.class,
                        refusal -> assertThat(refusal.reason())
                                .isInstanceOfSatisfying(
                                        HiddenCheckHandedOut.class,
                                        message -> assertThat(message.check()).isIn("dW.late", "dW.secret")));
        assertThat(out).doesNotExist();
    }

    @Test
    void passes_over_secrets_of_an_assignment_that_stays_here() {
        fake.jar("secrets.jar", "META-INF/backprop/with-secrets/assignment.json");

        assertThat(new Starter(fake.checkout(), List.of(new WithSecrets())).write(out, List.of("sums"), Course.NONE))
                .containsExactly("sums");
    }

    @Test
    void refuses_an_assignment_that_there_is_not() {
        refuses(List.of("scalings"), new AssignmentUnknown("scalings", List.of("scaling", "sums")));
    }

    private void refuses(List<String> ids, Message reason) {
        assertThatThrownBy(() -> starter().write(out, ids, Course.NONE))
                .isInstanceOfSatisfying(
                        MessageException.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private Starter starter() {
        List<Assignment> handedOut = List.of(new Scaling());
        return new Starter(fake.checkout(), handedOut);
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    @Test
    void of_a_course_of_its_own_holds_its_assignments_and_no_others() throws IOException {
        fake.jar("course.jar", "META-INF/backprop/rnn/assignment.json", "META-INF/backprop/rnn/stub/backprop/Rnn.java");
        Path jar = Files.move(fake.lib().resolve("course.jar"), temp.resolve("rnn.jar"));
        Path out = temp.resolve("of a course");

        assertThat(new Starter(fake.checkout().with(List.of(jar)), List.of()).write(out, List.of(), Course.NONE))
                .containsExactly("rnn");
        assertThat(out.resolve("src/backprop/Rnn.java")).exists();
        assertThat(out.resolve(".grader/lib")).isDirectoryContaining("glob:**/rnn.jar");
        assertThat(out.resolve(".grader/lib")).isDirectoryContaining("glob:**/engine.jar");
        assertThat(out.resolve(".grader/lib")).isDirectoryNotContaining("glob:**/scaling*");
    }
}
