package dev.backprop.grader.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.backprop.assignments.scaling.Scaling;
import dev.backprop.assignments.scaling.Solution;
import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.AssignmentInfo;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.Course;
import dev.backprop.grader.report.JsonReport;
import dev.backprop.grader.report.PassMark;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.sources.HandIn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Literal command lines, each with its exit code and what a person or a program then reads. */
class GradeCommandTest {

    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(requireNonNull(JsonReport.class.getResourceAsStream("report-v2.schema.json")));

    private static final String FILE = "backprop/Scaling.java";
    private static final String WITHOUT_DW = Solution.with("X.transpose().mult(dscores)", "null");
    private static final String TRANSPOSED = Solution.with("new Pass(scores", "new Pass(scores.transpose()");

    @TempDir
    private Path temp;

    private HandIn submission;
    private Path workingFolder;
    private Path reportFile;

    /** What a command line left behind. */
    private record Outcome(int exitCode, String out, String err) {}

    @BeforeEach
    void start_with_an_empty_submission() throws IOException {
        submission = new HandIn(Files.createDirectory(temp.resolve("submission")));
        workingFolder = Files.createDirectory(temp.resolve("working"));
        reportFile = workingFolder.resolve("grade-report.json");
    }

    @Test
    void grades_the_solution_and_leaves_a_report_in_the_working_folder() throws IOException {
        submission.with(FILE, Solution.SOURCE);

        Outcome outcome = grade();

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("Title of scaling", "10 of 10 points");
        assertThat(outcome.err()).isEmpty();
        assertThat(SCHEMA.validate(Files.readString(reportFile), InputFormat.JSON))
                .isEmpty();
        assertThat(report(reportFile).score()).isEqualTo(10);
        assertThat(submission.folder()).isDirectoryNotContaining("glob:**grade-report.json");
    }

    @Test
    void takes_no_arguments_for_options_at_their_defaults() {
        submission.with(FILE, Solution.SOURCE);

        Outcome outcome = grade();
        Report plain = report(reportFile);
        Outcome told = grade("--audience", "students", "--isolation", "auto", "--format", "text");

        assertThat(told.out()).isEqualTo(outcome.out());
        assertThat(report(reportFile).options()).isEqualTo(plain.options());
        assertThat(report(reportFile).seed()).isEqualTo(plain.seed());
    }

    @Test
    void grades_the_assignment_and_the_folder_that_are_named() {
        HandIn elsewhere = new HandIn(temp.resolve("elsewhere")).with(FILE, Solution.SOURCE);

        Outcome outcome =
                grade("scaling", "--dir", elsewhere.folder().toString(), "--isolation", "process", "--tries", "3");

        assertThat(outcome.exitCode()).isZero();
        assertThat(report(reportFile).submission().id()).isEqualTo("elsewhere");
        assertThat(report(reportFile).options().assignments()).containsExactly("scaling");
    }

    @Test
    void grades_an_archive_and_says_which_file_in_it() throws IOException {
        Path archive = temp.resolve("work.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive), Charset.forName("IBM866"))) {
            zip.putNextEntry(new ZipEntry("потери/Scaling.java"));
            zip.write(Solution.SOURCE.getBytes(StandardCharsets.UTF_8));
        }

        Outcome outcome = grade("--dir", archive.toString(), "--names-charset", "cp866", "--tries", "3");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("archive work.zip.");
        assertThat(Files.readString(reportFile)).contains("потери/Scaling.java was read from the archive work.zip.");
        assertThat(report(reportFile).submission().id()).isEqualTo("work.zip");
        assertThat(temp).isDirectoryNotContaining("glob:**Scaling.java");
    }

    @Test
    void exits_with_2_where_the_archive_is_damaged() throws IOException {
        Path archive = Files.write(temp.resolve("work.zip"), new byte[] {'P', 'K', 3, 4, 0, 0});

        Outcome outcome = grade("--dir", archive.toString());

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("grade: work.zip is damaged or incomplete");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void writes_the_report_to_the_file_that_is_named() {
        submission.with(FILE, Solution.SOURCE);

        grade("--json", "mine.json", "--tries", "3");

        assertThat(report(workingFolder.resolve("mine.json")).score()).isEqualTo(10);
        assertThat(reportFile).doesNotExist();
    }

    @Test
    void writes_nothing_but_the_report_to_standard_output_when_asked_to() {
        submission.with(FILE, Solution.after("System.out.println(\"printed by the student\");"));

        Outcome outcome = grade("--json", "-", "--tries", "3");

        assertThat(outcome.out()).startsWith("{\n").endsWith("}\n");
        assertThat(new JsonReport().parse(outcome.out(), "standard output").score())
                .isEqualTo(10);
        assertThat(outcome.err()).isEmpty();
        assertThat(reportFile).doesNotExist();
    }

    @Test
    void writes_json_to_standard_output_and_to_the_file() throws IOException {
        submission.with(FILE, Solution.SOURCE);

        Outcome outcome = grade("--format", "json", "--tries", "3");

        assertThat(outcome.out()).isEqualTo(Files.readString(reportFile));
    }

    @Test
    void spells_everything_in_ascii_when_asked_to() {
        submission.with(FILE, TRANSPOSED);
        Map<String, String> unicode = Map.of("LANG", "en_US.UTF-8");

        assertThat(grade(unicode, true, "--tries", "5").out()).contains("×", "\u001b[");
        assertThat(grade(unicode, true, "--plain", "--tries", "5").out())
                .contains("wrong shape")
                .matches("[\\n\\x20-\\x7e]+");
    }

    @ParameterizedTest
    @CsvSource({"'', true, true", "1, true, false", "'', false, false"})
    void sends_colours_to_terminals_that_want_them(String noColour, boolean isTerminal, boolean coloured) {
        submission.with(FILE, Solution.SOURCE);

        String out =
                grade(Map.of("NO_COLOR", noColour), isTerminal, "--tries", "1").out();

        assertThat(out.contains("\u001b[")).isEqualTo(coloured);
    }

    @Test
    void runs_one_check_and_says_that_the_report_is_partial() {
        submission.with(FILE, WITHOUT_DW);

        reportFile = workingFolder.resolve("grade-report-partial.json");
        Outcome outcome = grade("--check", "dscores");

        assertThat(outcome.exitCode()).isZero();
        assertThat(report(reportFile).partial()).isTrue();
        assertThat(report(reportFile).maxScore()).isEqualTo(3);
        assertThat(report(reportFile).assignments().get(0).checks())
                .singleElement()
                .satisfies(check -> assertThat(check.id()).isEqualTo("dscores"));
    }

    @Test
    void gives_equal_reports_for_equal_seeds() throws IOException {
        submission.with(FILE, Solution.with("scores.scale(2)", "scores.scale(3)"));

        grade("--seed", "7", "--tries", "8", "--json", "one.json");
        grade("--seed", "7", "--tries", "8", "--json", "two.json");
        grade("--seed", "8", "--tries", "8", "--json", "other.json");

        assertThat(withoutTimes("one.json")).isEqualTo(withoutTimes("two.json"));
        assertThat(inputs("one.json")).isNotEqualTo(inputs("other.json"));
        Report report = report(workingFolder.resolve("one.json"));
        assertThat(report.seed()).isEqualTo(7);
        assertThat(report.options().tries()).isEqualTo(8);
        assertThat(report.assignments().get(0).checks().get(0).tries()).isEqualTo(8);
    }

    @Test
    void draws_a_hundred_inputs_from_the_published_seed() {
        submission.with(FILE, Solution.SOURCE);

        grade();

        assertThat(report(reportFile).seed()).isEqualTo(20260901);
        assertThat(report(reportFile).assignments().get(0).checks())
                .allSatisfy(check -> assertThat(check.tries()).isEqualTo(100));
    }

    @ParameterizedTest
    @CsvSource({"50%, 0", "7, 0", "71%, 1", "7.5, 1"})
    void measures_a_partial_solution_by_the_pass_mark(String passMark, int exitCode) {
        submission.with(FILE, WITHOUT_DW);

        assertThat(grade("--pass", passMark, "--tries", "3").exitCode()).isEqualTo(exitCode);
        assertThat(report(reportFile).score()).isEqualTo(7);
    }

    @Test
    void exits_with_1_below_full_marks_and_names_what_is_not_filled_in() {
        submission.with(FILE, WITHOUT_DW);

        Outcome outcome = grade("--tries", "3");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out())
                .contains("7 of 10 points", "dW is not filled in yet", "backprop/Scaling.java, line 12");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void exits_with_0_where_nothing_is_begun_and_nothing_required_and_says_so() {
        submission.with(FILE, AssignmentInfo.stub(new Scaling(), FILE));

        Outcome outcome = grade();

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out())
                .contains("Nothing is begun yet, and nothing is required.")
                .doesNotContain("0 of 0", "Score");
        assertThat(grade("scaling", "--pass", "0").exitCode()).isEqualTo(1);
        assertThat(grade("--require", "scaling", "--pass", "0").exitCode()).isEqualTo(1);
        assertThat(report(reportFile).assignments().get(0).checks().subList(0, 4))
                .extracting(check -> check.text())
                .containsExactly(
                        "scores is not filled in yet: backprop/Scaling.java, line 9.",
                        "loss is not filled in yet: backprop/Scaling.java, line 10.",
                        "dscores is not filled in yet: backprop/Scaling.java, line 11.",
                        "dW is not filled in yet: backprop/Scaling.java, line 12.");
    }

    @Test
    void what_the_course_requires_counts_0_where_it_is_not_begun() throws IOException {
        submission.with(FILE, AssignmentInfo.stub(new Scaling(), FILE)).with("course.json", course("scaling", "50%"));

        Outcome outcome = grade();

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out())
                .contains("not started, 0 of 10 points", "Score: 0 of 10 points", "Nothing is begun yet.");
        assertThat(report(reportFile).options().required()).containsExactly("scaling");
        assertThat(SCHEMA.validate(Files.readString(reportFile), InputFormat.JSON))
                .isEmpty();

        submission.with(FILE, WITHOUT_DW);
        assertThat(grade().exitCode()).isZero();
        assertThat(grade("--pass", "100%").exitCode()).isEqualTo(1);

        Files.delete(submission.folder().resolve(FILE));
        assertThat(grade().exitCode()).isEqualTo(1);
        assertThat(report(reportFile).maxScore()).isEqualTo(10);
    }

    @Test
    void an_option_wins_over_the_course() {
        submission.with(FILE, AssignmentInfo.stub(new Scaling(), FILE)).with("course.json", course("scaling", "50%"));

        assertThat(grade("--require", "none").exitCode()).isZero();
        assertThat(grade("--require", "small-svm,scaling").exitCode()).isEqualTo(1);
        assertThat(report(reportFile).options().required()).containsExactly("small-svm", "scaling");
        assertThat(report(reportFile).maxScore()).isEqualTo(15);

        submission.with("course.json", "no JSON");
        assertThat(grade("--require", "none", "--pass", "10").exitCode()).isZero();
    }

    @Test
    void the_course_is_that_of_the_folder_with_the_grader_and_never_that_of_another_submission() {
        submission.with("course.json", course("scaling", "100%"));
        HandIn elsewhere = new HandIn(temp.resolve("elsewhere"))
                .with(FILE, WITHOUT_DW)
                .with("course.json", course("small-svm", "0"));

        Outcome outcome = grade("--dir", elsewhere.folder().toString());

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(report(reportFile).options().required()).containsExactly("scaling");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"format\": \"backprop-grader/course/v2\"}",
                "{\"format\": \"backprop-grader/course/v1\", \"title\": \"t\", \"required\": [], \"pass\": \"lots\", \"language\": \"en\"}",
                "{\"format\": \"backprop-grader/course/v1\", \"title\": \"t\", \"required\": \"scaling\", \"pass\": \"1\", \"language\": \"en\"}",
                "{\"format\": \"backprop-grader/course/v1\", \"title\": \"t\", \"required\": [], \"pass\": \"1\", \"language\": \"en\", \"due\": 1}",
                "{\"format\": \"backprop-grader/course/v1\", \"title\": \"t\", \"required\": [], \"pass\": \"1\", \"language\": \"\\u001b[0m\"}"
            })
    void a_course_that_cannot_be_used_is_refused_with_what_to_do(String json) {
        submission.with(FILE, Solution.SOURCE).with("course.json", json);

        Outcome outcome = grade();

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err())
                .startsWith("grade: course.json cannot be used: ")
                .contains("Mend it, or delete it")
                .doesNotContain("\u001b");
    }

    @Test
    void a_course_that_requires_what_there_is_not_is_refused() {
        submission.with(FILE, Solution.SOURCE).with("course.json", course("scalings", "1"));

        assertThat(grade().err())
                .contains("scalings is required (by course.json or --require)", "Choose some of: scaling, small-svm.");
    }

    private static String course(String required, String pass) {
        return new Course("A course", List.of(required), PassMark.parse(pass), "en").json();
    }

    @Test
    void runs_several_checks_and_keeps_the_last_whole_report() throws IOException {
        submission.with(FILE, WITHOUT_DW);
        grade("--tries", "3");
        String whole = Files.readString(reportFile);

        for (List<String> options :
                List.of(List.of("--check", "dscores,loss"), List.of("--check", "loss", "--check", "dscores"))) {
            List<String> all = new ArrayList<>(options);
            all.addAll(List.of("--tries", "3"));
            assertThat(grade(all.toArray(String[]::new)).exitCode()).isZero();

            Report partial = report(workingFolder.resolve("grade-report-partial.json"));
            assertThat(partial.partial()).isTrue();
            assertThat(partial.assignments().get(0).checks())
                    .extracting(check -> check.id())
                    .containsExactly("loss", "dscores");
            assertThat(SCHEMA.validate(
                            Files.readString(workingFolder.resolve("grade-report-partial.json")), InputFormat.JSON))
                    .isEmpty();
        }
        assertThat(reportFile).hasContent(whole);
        assertThat(grade("--check", "dscores,dv").err()).contains("There is no check dv.");
    }

    @Test
    void exits_with_1_where_an_assignment_that_is_named_is_missing() {
        submission.with("Main.java", "class Main {}");

        Outcome outcome = grade("scaling");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).contains("No Java file declares class backprop.Scaling");
    }

    @Test
    void the_class_of_another_assignment_is_not_called_a_misspelt_one_where_that_is_not_asked_for() {
        submission.with("backprop/SvmLoss.java", Solution.SOURCE.replace("class Scaling", "class SvmLoss"));

        assertThat(grade("scaling").out()).contains("missing").doesNotContain("rename it");
    }

    @Test
    void exits_with_1_where_the_code_does_not_compile() {
        submission.with(FILE, Solution.with("scores.scale(2);", "scores.scale(2)"));

        Outcome outcome = grade();

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).contains("does not compile", "backprop/Scaling.java, line 11: ';' expected");
    }

    @Test
    void writes_several_formats_to_standard_output_and_to_files() throws IOException {
        submission.with("src/" + FILE, Solution.with("scores.scale(2)", "scores.scale(3)"));
        Path summary = workingFolder.resolve("summary.md");
        Map<String, String> github = Map.of(
                "GITHUB_STEP_SUMMARY", summary.toString(),
                "GITHUB_OUTPUT", workingFolder.resolve("output").toString(),
                "GITHUB_WORKSPACE", temp.toString());

        Outcome outcome = grade(
                github,
                false,
                "scaling",
                "--tries",
                "5",
                "--format",
                "text,github,classroom",
                "--format=junit=report.xml",
                "--format",
                "gradescope=results.json,json=copy.json");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out())
                .startsWith("Title of scaling: 7 of 10 points\n")
                .contains("\n::error file=submission/src/backprop/Scaling.java,line=11,title=dscores%3A 0 of 3 points::"
                        + "dscores[");
        assertThat(Files.readString(summary)).startsWith("## Score&#58; 7 of 10 points\n");
        assertThat(Files.readString(workingFolder.resolve("output"))).startsWith("result=");
        assertThat(Files.readString(workingFolder.resolve("report.xml"))).contains("<testcase name=\"dscores\"");
        assertThat(Files.readString(workingFolder.resolve("results.json"))).contains("\"max_score\": 3");
        assertThat(report(workingFolder.resolve("copy.json"))).isEqualTo(report(reportFile));
    }

    @ParameterizedTest
    @ValueSource(strings = {"github", "classroom", "junit", "gradescope", "json"})
    void writes_each_format_alone_to_standard_output(String format) {
        submission.with(FILE, WITHOUT_DW);

        Outcome outcome = grade("--tries", "2", "--format", format);

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).isNotEmpty().doesNotContain("Title of scaling: ");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void writes_the_other_reports_where_one_cannot_be_written() {
        submission.with(FILE, Solution.SOURCE);

        Outcome outcome = grade("--tries", "2", "--format", "text,junit=no/where.xml,gradescope=results.json");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("grade: The folder ").contains("does not exist");
        assertThat(outcome.out()).contains("10 of 10 points");
        assertThat(workingFolder.resolve("results.json")).exists();
        assertThat(reportFile).exists();
    }

    @Test
    void nothing_that_a_submission_says_is_a_command_to_github() {
        submission.with(
                FILE,
                Solution.after(
                        "System.out.println(\"::error::owned\\n##[add-mask]x\");"
                                + " if (X != null) throw new IllegalStateException(\"x\\r::stop-commands::owned ##[error]x\");"));

        Outcome outcome = grade("--tries", "3", "--format", "text,github");

        assertThat(outcome.out()).contains("owned");
        assertThat(outcome.out().lines())
                .filteredOn(line -> line.strip().startsWith("::"))
                .isNotEmpty()
                .allMatch(line -> line.matches("::(error|notice) file=backprop/Scaling.java,line=.*"));
        assertThat(outcome.out()).doesNotContain("##[");
    }

    @ParameterizedTest
    @CsvSource({"students, 1, 0", "students-after-due-date, 3, 1", "staff, 7, 1"})
    void shows_each_audience_what_is_for_it(String audience, double maxScore, int exitCode) throws IOException {
        submission.with(FILE, Solution.with("X.transpose().mult(dscores)", "X.transpose().mult(dscores).scale(3)"));

        Outcome outcome = gradeWithSecrets("--audience", audience, "--format", "text,github");

        assertThat(outcome.exitCode()).isEqualTo(exitCode);
        assertThat(report(reportFile).score()).isEqualTo(1);
        assertThat(report(reportFile).maxScore()).isEqualTo(maxScore);
        String everything = outcome.out() + Files.readString(reportFile);
        assertThat(everything.contains("dW.secret")).isEqualTo(maxScore == 7);
        assertThat(everything.contains("dW.late")).isEqualTo(maxScore >= 3);
        assertThat(everything.contains("dW[")).isEqualTo(maxScore >= 3);
    }

    @Test
    void gives_gradescope_what_it_is_to_hide() throws IOException {
        submission.with(FILE, Solution.after("System.out.println(\"printed\" + X);"));

        gradeWithSecrets("--format", "gradescope=results.json");

        assertThat(Files.readString(workingFolder.resolve("results.json")))
                .contains("\"visibility\": \"visible\"", "\"visibility\": \"hidden\"")
                .contains("\"visibility\": \"after_due_date\"")
                .doesNotContain("printed");
    }

    @Test
    void explains_its_options() {
        Outcome outcome = grade("--help");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).startsWith("Usage: grade").contains("--json", "--seed", "--pass", "Examples:");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void tells_its_version_and_that_of_java() {
        Outcome outcome = grade("--version");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out())
                .matches("grade \\d+\\.\\d+\\S*\\RJava " + Runtime.version().feature() + "\\b.*\\R");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vectorized             | grade: There is no assignment vectorized. Choose one of: scaling, small-svm.
            --check dX             | grade: There is no check dX. Choose one of: scores, loss, dscores, dW, purity,
            --json no/where.json   | Create it, or name a file in another folder.
            --tries 0              | --tries must be from 1 to 100000, not 0.
            --tries many           | Invalid value for option '--tries'
            --seed 1.5             | Invalid value for option '--seed'
            --pass most            | grade: most is no pass mark. Write points, such as 15, or a percentage, such as 80%.
            --pass 101%            | grade: 101% is no pass mark.
            --format html          | grade: There is no format html. Choose one of:
            --isolation docker     | grade: There is no isolation docker. Choose one of: auto, bubblewrap, process.
            --format text,html     | grade: There is no format html. Choose one of:
            --format text,junit    | grade: The format junit fills standard output alone. Name a file for it
            --format text --json - | grade: The format json fills standard output alone.
            --format junit=x,gradescope=./x | grade: Two reports were to go to
            --format junit=grade-report.json | grade: Two reports were to go to
            --audience everybody   | grade: There is no audience everybody. Choose one of: students,
            --names-charset cp999  | grade: There is no charset cp999 here.
            --unknown              | Unknown option: '--unknown'
            """)
    void exits_with_2_and_says_what_is_wrong_with(String arguments, String message) {
        submission.with(FILE, Solution.SOURCE);

        Outcome outcome = grade(arguments.split(" "));

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains(message).doesNotContain("\tat ");
        assertThat(reportFile).doesNotExist();
    }

    @Test
    void exits_with_2_where_there_is_no_such_folder() {
        Outcome outcome = grade("--dir", temp.resolve("nowhere").toString());

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("grade: There is no folder ").contains("nowhere");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void exits_with_2_where_there_is_nothing_to_grade() {
        submission.with("Main.java", "class Main {}");

        Outcome outcome = grade();

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err())
                .isEqualToIgnoringNewLines("grade: The folder submission holds nothing to grade. Looked for:"
                        + " backprop/Scaling.java, backprop/SvmLoss.java. Name another folder with --dir.");
    }

    @Test
    void says_to_the_author_that_an_assignment_is_not_there() throws IOException {
        submission.with(FILE, Solution.SOURCE);

        Outcome outcome = gradeWith("no.such.Assignment", "--tries", "1");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err())
                .contains("META-INF/services", "no.such.Assignment")
                .doesNotContain("\tat ");
        assertThat(outcome.out()).isEmpty();
        assertThat(reportFile).doesNotExist();
    }

    @Test
    void a_property_that_throws_or_cannot_draw_costs_its_own_check_alone() throws IOException {
        submission.with(FILE, Solution.SOURCE);

        Outcome outcome = gradeWith("dev.backprop.assignments.scaling.Unsound", "--tries", "3");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).doesNotContain("\tat ");
        assertThat(outcome.out().replaceAll("\\s+", " "))
                .contains("ok loss 1/1", "not run scores 0/1", "not run drawn 0/1")
                .contains("Next: ./grade unsound shows all of it")
                .containsPattern(
                        "Not run, because the course's own code failed, which is not your fault. Please tell your"
                                + " teachers: Unsound.java, line \\d+: IllegalStateException: the author forgot something")
                .containsPattern("Unsound.java, line \\d+: ArithmeticException: / by zero");
        assertThat(report(reportFile).assignments().get(1).checks())
                .filteredOn(check -> check.status() == CheckStatus.NOT_RUN)
                .extracting(CheckReport::id)
                .containsExactly("scores", "drawn");
    }

    @Test
    void exits_with_3_and_blames_no_student_where_the_grader_fails() throws IOException {
        submission.with(FILE, Solution.SOURCE);

        Outcome outcome = gradeWith("dev.backprop.assignments.scaling.Unsound$Undrawn", "--tries", "1");

        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.err())
                .startsWith(
                        "grade: the course's own code failed; this says nothing about your code. Please tell its teachers: Unsound.java, line ")
                .contains("\tat dev.backprop.grader");
        assertThat(outcome.out()).isEmpty();
        assertThat(reportFile).doesNotExist();
    }

    private Outcome gradeWithSecrets(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("with-secrets", "--tries", "3"));
        all.addAll(List.of(arguments));
        return gradeWith("dev.backprop.assignments.scaling.WithSecrets", all.toArray(String[]::new));
    }

    /** Grades with one more assignment than usual. */
    private Outcome gradeWith(String provider, String... arguments) throws IOException {
        new HandIn(temp.resolve("classes")).with("META-INF/services/" + Assignment.class.getName(), provider);
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {temp.resolve("classes").toUri().toURL()}, usual)) {
            thread.setContextClassLoader(loader);
            return grade(arguments);
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    private Outcome grade(String... arguments) {
        return grade(Map.of(), false, arguments);
    }

    private Outcome grade(Map<String, String> environment, boolean isTerminal, String... arguments) {
        Terminal terminal = new Terminal(environment, isTerminal, submission.folder(), workingFolder);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = CommandLines.run(arguments, terminal, stream(out), stream(err));
        return new Outcome(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static Report report(Path file) {
        return new JsonReport().read(file);
    }

    private Map<String, Object> inputs(String file) {
        return requireNonNull(report(workingFolder.resolve(file)).assignments().get(0).checks().stream()
                        .filter(check -> check.id().equals("dscores"))
                        .findFirst()
                        .orElseThrow()
                        .counterexample())
                .inputs();
    }

    private String withoutTimes(String file) throws IOException {
        return Files.readString(workingFolder.resolve(file))
                .replaceAll("\"(durationMs|startedAt)\": [^,\\n]+", "\"$1\": 0");
    }
}
