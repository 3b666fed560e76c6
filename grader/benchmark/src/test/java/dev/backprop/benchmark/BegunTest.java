package dev.backprop.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.Catalogue;
import dev.backprop.grader.grading.Progress;
import dev.backprop.grader.sources.Submission;
import dev.backprop.grader.sources.files.UnreadableSubmission;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody has worked on is known as it is graded, among all exercises of the course. */
class BegunTest {

    private static final Path ASSIGNMENTS = Path.of("../../assignments");

    private static final List<Assignment> COURSE = Catalogue.load();

    @TempDir
    private Path folder;

    private void handIn(String source, String as) throws IOException {
        Files.copy(ASSIGNMENTS.resolve(source), folder.resolve(as));
    }

    private List<String> started() throws UnreadableSubmission {
        return Progress.started(COURSE, Submission.read(folder));
    }

    /** In the course as it is handed out, which has exercises with names that are alike. */
    @Test
    void a_class_of_one_exercise_is_no_other_one_under_a_wrong_name() throws Exception {
        for (String name : List.of("MatMul", "Relu", "SquaredNorm", "ThreeLayers")) {
            handIn("02-vectorized/solution/backprop/" + name + ".java", name + ".java");
        }

        assertThat(list())
                .anyMatch(line -> line.startsWith("vectorized:") && line.endsWith("started"))
                .anyMatch(line -> line.startsWith("activations:") && line.endsWith("no file here"));
    }

    private List<String> list() throws Exception {
        Process grade = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Path.of("../target/dist/lib") + "/*",
                        "dev.backprop.grader.cli.Main",
                        "list",
                        "--plain",
                        "--dir",
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = grade.inputReader(StandardCharsets.UTF_8)) {
            return lines.lines().toList();
        }
    }

    @Test
    void a_stub_gives_way_to_what_lies_beside_it() throws Exception {
        handIn("03-flat-svm/stub/backprop/SvmLoss.java", "SvmLoss.java");
        assertThat(started()).isEmpty();

        handIn("03-flat-svm/solution/backprop/SvmLoss.java", "SvmLoss (1).java");
        assertThat(started()).containsExactly("flat-svm");
    }

    @Test
    void a_wrong_name_is_begun_where_no_other_exercise_has_it() throws Exception {
        handIn("03-flat-svm/solution/backprop/SvmLoss.java", "SvmLos.java");

        assertThat(started()).containsExactly("flat-svm");
    }
}
