package dev.backprop.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.assignments.scaling.Scaling;
import dev.backprop.assignments.scaling.Solution;
import dev.backprop.grader.assignment.AssignmentInfo;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.AtomicFile;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.Counterexample;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.report.ReportJson;
import dev.backprop.grader.report.Sayings;
import dev.backprop.grader.report.Visibility;
import dev.backprop.grader.sources.Sources;
import dev.backprop.grader.sources.Submission;
import dev.backprop.grader.sources.files.Ignored;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReproCommandTest {

    private static final String DIGEST = "0123456789abcdef".repeat(4);

    /** The mistake: scores are twice what they should be. */
    private static final String STUDENT = """
            package backprop;

            import org.ejml.simple.SimpleMatrix;

            public final class SvmLoss {
                public record Pass(SimpleMatrix scores, double[] sums, double loss) {}

                public static Pass forwardBackward(SimpleMatrix W, int[] y, double[] pass, double lambda, int args) {
                    return new Pass(W.scale(2), new double[] {pass[0] + y[0], lambda}, lambda + args);
                }
            }
            """;

    @TempDir
    Path folder;

    private String out = "";
    private String err = "";

    @BeforeEach
    void hand_in() throws IOException {
        write("src/backprop/SvmLoss.java", STUDENT);
    }

    private Path write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private int grade(String commandLine) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        int exitCode = CommandLines.run(
                commandLine.split(" "),
                new Terminal(Map.of(), false, folder, folder),
                new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8));
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return exitCode;
    }

    private static Map<String, Object> inputs() {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("W", new double[][] {{0.1 + 0.2, -0.0}, {1e300, Double.MIN_VALUE}});
        inputs.put("y", new int[] {1, 0});
        inputs.put("pass", new double[] {Double.NaN, Double.NEGATIVE_INFINITY});
        inputs.put("lambda", 0.3);
        inputs.put("args", 4);
        return inputs;
    }

    private static CheckReport failed(
            String id, @Nullable String stage, String message, @Nullable Counterexample counterexample) {
        return check(id, stage, CheckStatus.FAILED, message, counterexample);
    }

    private static CheckReport check(
            String id,
            @Nullable String stage,
            CheckStatus status,
            @Nullable String message,
            @Nullable Counterexample counterexample) {
        return new CheckReport(
                id,
                stage,
                "title",
                status,
                0,
                1,
                Visibility.VISIBLE,
                Sayings.said(message),
                1,
                List.of(),
                counterexample,
                null,
                null,
                null,
                1);
    }

    private static Counterexample scores(Map<String, Object> inputs) {
        return new Counterexample(
                inputs, "scores", List.of(0, 0), 0.6000000000000001, 0.30000000000000004, 1e-15, null);
    }

    private static CheckReport scores() {
        return failed("scores", "scores", "scores[0][0] is 0.6, but should be 0.3 (± 2e-15).", scores(inputs()));
    }

    private static AssignmentReport assignment(String id, CheckReport... checks) {
        return new AssignmentReport(id, "title", "1", DIGEST, AssignmentStatus.GRADED, null, List.of(checks), null);
    }

    private void report(CheckReport... checks) {
        report("grade-report.json", assignment("small-svm", checks));
    }

    private void report(String file, AssignmentReport... assignments) {
        Report report = new Report(
                new Report.Grader("1", "build", "17", "Linux"),
                new Report.Submission("ada", DIGEST),
                7,
                false,
                Report.Options.DEFAULT,
                Instant.EPOCH,
                1,
                new Report.Isolation("process", Map.of(), null),
                List.of(assignments));
        new AtomicFile(folder.resolve(file)).write(ReportJson.text(report).getBytes(StandardCharsets.UTF_8));
    }

    /** Compiles the program without a warning beside the student's class, runs it, and gives what it prints. */
    private String run(Path program) throws IOException, InterruptedException {
        Path classes = Files.createTempDirectory(folder, "classes");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            said,
                            files,
                            null,
                            List.of(
                                    "-Xlint:all",
                                    "-Werror",
                                    "-proc:none",
                                    "-encoding",
                                    "US-ASCII",
                                    "-cp",
                                    classPath(),
                                    "-d",
                                    classes.toString()),
                            null,
                            files.getJavaFileObjects(folder.resolve("src/backprop/SvmLoss.java"), program))
                    .call();
            assertThat(compiled).as(said.toString()).isTrue();
        }
        assertThat(said.toString()).isEmpty();
        String className = "backprop." + program.getFileName().toString().replace(".java", "");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath() + System.getProperty("path.separator") + classes,
                        className)
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed.replace("\r", "");
    }

    private static String classPath() {
        String separator = System.getProperty("path.separator");
        return Stream.of(System.getProperty("java.class.path").split(separator))
                .filter(entry -> entry.contains("ejml"))
                .reduce((one, other) -> one + separator + other)
                .orElseThrow();
    }

    @Test
    @Tag("jdk")
    void writes_a_program_that_shows_the_failing_entry() throws Exception {
        report(scores());

        assertThat(grade("repro scores")).isZero();

        Path program = folder.resolve("src/backprop/ReproScores.java");
        assertThat(out).startsWith("Wrote src/backprop/ReproScores.java").contains("IDE", "backprop.ReproScores");
        assertThat(typed()).contains("scores[0][0] is now 0.6000000000000001\n");
        assertThat(err).isEmpty();
        assertThat(run(program))
                .contains("\nscores[0][0] is now 0.6000000000000001\n")
                .contains("\n  scores[0][0] is 0.6, but should be 0.3 (+/- 2e-15).\n")
                .contains("\n  yours: 0.6000000000000001\n  expected: 0.30000000000000004 +/- 1.0E-15\n");
    }

    @Test
    void numbers_are_exact_and_breakpoints_are_named() throws IOException {
        report(scores());

        grade("repro scores");

        assertThat(folder.resolve("src/backprop/ReproScores.java"))
                .content()
                .contains("{0.30000000000000004, -0.0},", "{1.0E300, 4.9E-324},")
                .contains("int[] y = {1, 0};")
                .contains("double[] pass = {Double.NaN, Double.NEGATIVE_INFINITY};")
                .contains("double lambda = 0.3;", "int args = 4;")
                .contains("var pass_ = SvmLoss.forwardBackward(W, y, pass, lambda, args);")
                .contains("// Set a breakpoint on the next line, and step into forwardBackward.")
                .contains("// Set a breakpoint here to look at all values of the pass.");
    }

    @Test
    void the_grader_does_not_compile_the_program() throws Exception {
        report(scores());

        grade("repro scores");

        Sources sources = (Sources) Submission.read(folder).sourcesFor("backprop.SvmLoss");
        assertThat(sources.all()).hasSize(1);
        assertThat(sources.notes()).isEmpty();
        assertThat(sources.ignored()).extracting(Ignored::path).contains("src/backprop/ReproScores.java");
    }

    @Test
    void a_vector_and_a_number_are_shown_as_such() throws Exception {
        report(
                failed("sums", "sums", "m", new Counterexample(inputs(), "sums", List.of(1), 0.3, 0.6, 0.0, null)),
                failed(
                        "loss",
                        "loss",
                        "m",
                        new Counterexample(inputs(), "loss", List.of(), 4.3, null, 1e-9, List.of(1.0, 2.0))));

        assertThat(grade("repro sums")).isZero();
        assertThat(grade("repro loss")).isZero();

        assertThat(run(folder.resolve("src/backprop/ReproSums.java")))
                .contains("sums = [NaN, 0.3]\n", "sums[1] is now 0.3\n");
        assertThat(run(folder.resolve("src/backprop/ReproLoss.java")))
                .startsWith("loss = 4.3\n")
                .contains("yours: 4.3\n  expected: between 1.0 and 2.0 +/- 1.0E-9\n");
    }

    @Test
    void a_further_check_says_that_its_number_may_be_of_several_calls() throws Exception {
        report(failed("scores.large", "scores", "m", scores(inputs())));

        assertThat(grade("repro scores.large")).isZero();

        assertThat(run(folder.resolve("src/backprop/ReproScores_large.java"))).contains("may compare several calls");
    }

    @Test
    void a_check_of_behaviour_shows_the_arguments_and_every_stage() throws Exception {
        report(failed(
                "purity",
                null,
                "Your code changes its argument y.",
                new Counterexample(inputs(), null, List.of(), null, null, null, null)));

        assertThat(grade("repro purity")).isZero();

        assertThat(run(folder.resolve("src/backprop/ReproPurity.java")))
                .contains("y after the call = [1, 0]\n", "loss = 4.3\n", "  Your code changes its argument y.\n")
                .doesNotContain("yours", "expected");
    }

    @Test
    void words_of_the_submission_stay_words() throws Exception {
        String hostile = "\"); } static { int x = 1 / 0; } // \\u000a */ \\\" \u2028\u001b[0m \\";
        report(failed("scores", "scores", hostile + "\nat\tSvmLoss", scores(inputs())));

        assertThat(grade("repro scores")).isZero();

        assertThat(run(folder.resolve("src/backprop/ReproScores.java")))
                .contains(
                        "  \"); } static { int x = 1 / 0; } // \\u000a */ \\\" \\u{2028}\\u{1b}[0m \\\n  at\\tSvmLoss\n");
    }

    @Test
    void its_own_file_is_overwritten_and_no_other() throws IOException {
        report(scores());
        assertThat(grade("repro scores")).isZero();
        Path program = folder.resolve("src/backprop/ReproScores.java");
        String written = Files.readString(program);
        Files.writeString(program, written + "// mine");

        assertThat(grade("repro scores")).isZero();
        assertThat(program).hasContent(written);

        Files.writeString(program, "class ReproScores {}");
        assertThat(grade("repro scores")).isEqualTo(2);
        assertThat(err).startsWith("grade: " + program + " is not a file of the grader");
        assertThat(program).hasContent("class ReproScores {}");
    }

    @Test
    void report_folder_and_target_can_be_named() throws IOException {
        report("old.json", assignment("small-svm", scores()));
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path loose = folder.resolve("loose");
        write("loose/SvmLoss.java", STUDENT);

        assertThat(grade("repro scores --report old.json --out " + elsewhere)).isZero();
        assertThat(elsewhere.resolve("ReproScores.java")).exists();
        assertThat(folder.resolve("src/backprop/ReproScores.java")).doesNotExist();

        assertThat(grade("repro scores --report old.json --dir " + loose)).isZero();
        assertThat(loose.resolve("ReproScores.java")).exists();
    }

    @Test
    void an_assignment_is_needed_only_where_several_fail_the_check() {
        report(
                "grade-report.json",
                assignment("other", scores()),
                assignment("third", check("scores", "scores", CheckStatus.PASSED, null, null)),
                assignment("small-svm", scores()));

        assertThat(grade("repro scores")).isEqualTo(2);
        assertThat(err)
                .isEqualToNormalizingNewlines(
                        "grade: Several assignments fail a check scores. Name one with --assignment: other, small-svm.\n");
        assertThat(grade("repro scores --assignment small-svm")).isZero();
        assertThat(grade("repro scores --assignment other")).isEqualTo(2);
        assertThat(err).contains("There is no assignment other. Choose one of: scaling, small-svm.");
        assertThat(grade("repro scores --assignment svm")).isEqualTo(2);
        assertThat(err).contains("The report says nothing of svm. Choose one of: other, third, small-svm.");
        assertThat(grade("repro scores --assignment third")).isEqualTo(2);
        assertThat(err).contains("there is nothing to reproduce");
    }

    @Test
    void without_a_report_it_says_how_to_get_one() {
        assertThat(grade("repro scores")).isEqualTo(2);
        assertThat(err).contains("grade-report.json. Run ./grade first, or name a report with --report.");
    }

    @Test
    void a_report_of_another_version_is_refused() throws IOException {
        write("grade-report.json", "{\"schema\": \"backprop-grader/report/v1\"}");

        assertThat(grade("repro scores")).isEqualTo(2);
        assertThat(err).contains("backprop-grader/report/v2", "Grade the submission again with this version");
    }

    @Test
    void a_check_without_a_counterexample_is_answered_with_those_that_have_one() {
        report(
                scores(),
                check("sums", "sums", CheckStatus.PASSED, null, null),
                check("loss", "loss", CheckStatus.NOT_RUN, null, null));

        assertThat(grade("repro dW")).isEqualTo(2);
        assertThat(err).contains("The report has no check dW. Checks that fail: scores.");
        assertThat(grade("repro sums")).isEqualTo(2);
        assertThat(err).contains("sums has passed: there is nothing to reproduce. Checks that fail: scores.");
        assertThat(grade("repro loss")).isEqualTo(2);
        assertThat(err)
                .contains(
                        "loss was not run or is not filled in: there is nothing to reproduce. Checks that fail: scores.");
    }

    @Test
    void without_the_students_class_it_asks_for_a_folder() throws IOException {
        report(scores());
        Files.delete(folder.resolve("src/backprop/SvmLoss.java"));

        assertThat(grade("repro scores")).isEqualTo(2);
        assertThat(err).contains("declares backprop.SvmLoss", "--dir", "--out");
        assertThat(grade("repro scores --dir nowhere")).isEqualTo(2);
        assertThat(err).contains("There is no folder nowhere.");
        assertThat(grade("repro scores --out " + folder.resolve("nowhere"))).isEqualTo(2);
        assertThat(err).contains("does not exist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "ragged", "half", "missing", "reordered", "stage", "check"})
    void a_report_that_does_not_fit_the_assignment_is_refused(String fault) {
        Map<String, Object> inputs = inputs();
        switch (fault) {
            case "text" -> inputs.put("lambda", "System.exit(0)");
            case "ragged" -> inputs.put("W", new double[][] {{1}, {1, 2}});
            case "half" -> inputs.put("y", new double[] {0.5});
            case "missing" -> inputs.remove("args");
            case "reordered" -> inputs.put("W", inputs.remove("W"));
            default -> {}
        }
        String id = fault.equals("check") ? "dW" : "scores";
        String stage = fault.equals("stage") ? "getClass" : id;
        report(failed(id, id, "m", new Counterexample(inputs, stage, List.of(0, 0), 1.0, 2.0, 0.0, null)));

        assertThat(grade("repro " + id)).isEqualTo(2);
        assertThat(err).contains("grade-report.json is no report of this grader: ");
        assertThat(folder.resolve("src/backprop/ReproScores.java")).doesNotExist();
    }

    @Test
    @Tag("jdk")
    void a_counterexample_larger_than_a_java_method_is_read_from_strings() throws Exception {
        Map<String, Object> inputs = inputs();
        inputs.put("W", new double[59][101]);
        inputs.put("y", new int[37]);
        report(failed("scores", "scores", "m", scores(inputs)));
        assertThat(grade("repro scores")).as(err).isZero();
        run(folder.resolve("src/backprop/ReproScores.java"));

        inputs.put("y", new int[38]);
        report(failed("scores", "scores", "m", scores(inputs)));

        assertThat(grade("repro scores")).as(err).isZero();
        assertThat(run(folder.resolve("src/backprop/ReproScores.java"))).contains("scores[0][0] is now 0.0");
    }

    @Test
    void the_numbers_of_a_large_counterexample_are_exact_too() throws Exception {
        Map<String, Object> inputs = inputs();
        double[][] large = new double[90][70];
        large[0][0] = 0.1 + 0.2;
        large[89][69] = -0.0;
        inputs.put("W", large);
        report(failed(
                "scores", "scores", "m", new Counterexample(inputs, "scores", List.of(0, 0), 0.6, 0.3, 1e-15, null)));

        assertThat(grade("repro scores")).as(err).isZero();

        assertThat(run(folder.resolve("src/backprop/ReproScores.java")))
                .contains("scores[0][0] is now 0.6000000000000001\n");
        assertThat(folder.resolve("src/backprop/ReproScores.java"))
                .content()
                .contains("SimpleMatrix W = new SimpleMatrix(90, 70, true, numbers(", "-0.0\"));")
                .contains("double[] pass = numbers(", "\"NaN -Infinity\");")
                .contains("int[] y = wholes(", "\"1 0\");");
    }

    @Test
    void what_is_not_drawn_again_is_answered_with_the_command_that_draws_it() {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("W", new double[][] {{1}});
        inputs.put("X", new Counterexample.Large(2500, 20, List.of(1.0)));
        report(
                "grade-report.json",
                assignment(
                        "scaling",
                        failed("dW", "dW", "m", new Counterexample(inputs, "dW", List.of(), 1.0, 2.0, 0.0, null))));

        assertThat(grade("repro dW")).isEqualTo(2);
        assertThat(err).contains("has only the shape", "./grade scaling --check dW");
    }

    @Test
    void a_check_that_fails_without_an_input_gets_one_that_it_tries() throws Exception {
        write("src/backprop/Scaling.java", Solution.with("X.transpose().mult(dscores)", "W.scale(0)"));
        report("grade-report.json", assignment("scaling", failed("dW", "dW", "dW is zero in every case.", null)));

        assertThat(grade("repro dW")).as(err).isZero();

        assertThat(folder.resolve("src/backprop/ReproDW.java"))
                .content()
                .contains("The report has no input for the check dW: this is a small one of those it tries.");
        assertThat(typed()).startsWith("dW = ").contains("The report says:\n  dW is zero in every case.\n");
    }

    @Test
    void the_stub_is_not_taken_for_what_was_graded_beside_it() throws Exception {
        write("src/backprop/Scaling.java", AssignmentInfo.stub(new Scaling(), "backprop/Scaling.java"));
        Path copy = write("src/backprop/Scaling (1).java", Solution.with("scores.scale(2)", "scores.scale(3)"));
        grade("scaling --isolation process --tries 3");

        assertThat(grade("repro dscores")).isEqualTo(2);
        assertThat(err)
                .isEqualTo("grade: Your class was graded from src/backprop/Scaling (1).java, but javac wants it in"
                        + " Scaling.java. Rename src/backprop/Scaling (1).java to Scaling.java, and run this again.\n");

        Files.move(copy, copy.resolveSibling("Scaling.java"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(grade("repro dscores")).as(err).isZero();
        assertThat(typed()).contains("yours");
    }

    @Test
    void a_partial_report_is_read_where_it_is_later() throws Exception {
        write("src/backprop/Scaling.java", Solution.with("scores.scale(2)", "scores.scale(3)"));
        grade("scaling --isolation process --tries 3");
        write(
                "src/backprop/Scaling.java",
                Solution.with("X.transpose().mult(dscores)", "X.transpose().mult(dscores).scale(2)"));
        grade("scaling --isolation process --tries 3 --check dW");

        assertThat(grade("repro dW")).as(err).isZero();
        assertThat(grade("repro dscores")).as(err).isZero();
    }

    /** What the two commands print that the grader has told, typed as they stand. */
    private String typed() throws IOException, InterruptedException {
        List<String> commands =
                out.lines().filter(line -> line.startsWith("  ")).toList();
        assertThat(commands).hasSize(2);
        Process process = new ProcessBuilder("sh", "-e", "-c", String.join("\n", commands))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    @Test
    void help_has_an_example_and_the_command_is_listed() {
        assertThat(grade("repro --help")).isZero();
        assertThat(out).contains("Usage: grade repro", "./grade repro dW", "--report", "--out");
        assertThat(grade("--help")).isZero();
        assertThat(out).contains("Commands:", "repro");
    }

    @ParameterizedTest
    @ValueSource(strings = {"repro", "repro scores --format json", "--seed 1 repro scores", "flat-svm repro scores"})
    void wrong_usage_is_no_failure_of_the_grader(String commandLine) {
        report(scores());

        assertThat(grade(commandLine)).isEqualTo(2);
        assertThat(folder.resolve("src/backprop/ReproScores.java")).doesNotExist();
    }
}
