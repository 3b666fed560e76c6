package dev.backprop.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.assignments.scaling.Solution;
import dev.backprop.assignments.scaling.ThroughGiven;
import dev.backprop.grader.assignment.AssignmentInfo;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.sources.HandIn;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes that the course gives: compiled with a student's, and never the student's. */
class GivenTest {

    @RegisterExtension
    static final WarmGrader GRADER = new WarmGrader();

    private static final String FILE = "backprop/Scaling.java";

    private static final String SOLUTION = Solution.SOURCE
            .replace("SimpleMatrix X)", "Layer X)")
            .replace("X.mult(W)", "X.times(W)")
            .replace("X.transpose().mult(dscores)", "X.timesTransposed(dscores)");

    @TempDir
    private Path temp;

    private HandIn handIn;

    @BeforeEach
    void start_with_an_empty_folder() {
        handIn = new HandIn(temp);
    }

    @Test
    void compiles_them_with_the_students_own_whether_these_are_handed_in_or_not() {
        assertThat(grade(handIn.with(FILE, SOLUTION)).score()).isEqualTo(10);

        AssignmentReport again = grade(handIn.with(FILE, SOLUTION)
                .with("backprop/Layer.java", AssignmentInfo.given(new ThroughGiven(), "backprop.Layer")));

        assertThat(again.score()).isEqualTo(10);
        assertThat(again.message()).isNull();
    }

    @Test
    @Tag("jdk")
    void names_the_stage_and_the_line_of_the_students_own_where_a_call_throws() {
        AssignmentReport graded = grade(handIn.with(
                FILE, SOLUTION.replace("X.timesTransposed(dscores)", "X.timesTransposed(dscores.transpose())")));

        assertThat(check(graded, "dscores").status()).isEqualTo(CheckStatus.PASSED);
        assertThat(check(graded, "dW").status()).isEqualTo(CheckStatus.ERROR);
        assertThat(check(graded, "dW").text())
                .contains("line 12 of Scaling.java")
                .doesNotContain("LayerTrial")
                .doesNotContain("upstream is");
    }

    @Test
    @Tag("long")
    void keeps_what_was_computed_before_a_loop_that_does_not_end() {
        AssignmentReport graded = grade(
                handIn.with(
                        FILE,
                        SOLUTION.replace(
                                "        SimpleMatrix dW = ",
                                "        for (int k = 0; k < 1; k = 0) { dscores.getNumRows(); }\n        SimpleMatrix dW = ")));

        assertThat(check(graded, "scores").status()).isEqualTo(CheckStatus.PASSED);
        assertThat(check(graded, "dscores").status()).isEqualTo(CheckStatus.PASSED);
        assertThat(check(graded, "dW").score()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Layer.java",
                "backprop/Layer.java",
                "src/backprop/LayerTrial.java",
                "other/LAYERTRIAL.java",
            })
    void uses_its_own_whatever_a_submission_has_under_their_names(String path) {
        String type = path.contains("Trial") || path.contains("TRIAL") ? "LayerTrial" : "Layer";
        AssignmentReport graded = grade(handIn.with(FILE, SOLUTION)
                .with(path, "package backprop; public class " + type + " { static { System.exit(3); } }"));

        assertThat(graded.score()).isEqualTo(10);
        assertThat(graded.checks()).extracting(CheckReport::status).containsOnly(CheckStatus.PASSED);
    }

    @Test
    void says_so_where_a_file_that_is_handed_in_is_not_used() {
        AssignmentReport graded = grade(handIn.with(FILE, SOLUTION)
                .with("backprop/Layer.java", "package backprop; public interface Layer { int mine(); }"));

        assertThat(graded.text())
                .isEqualTo(
                        "backprop/Layer.java was left out: backprop.Layer is given by the course, and the course's own is used.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "interface Layer {}",
                "class LayerTrial { record Pass(int x) {} }",
            })
    void does_not_compile_a_second_class_of_their_names_in_the_students_own_file(String second) {
        AssignmentReport graded = grade(handIn.with(FILE, SOLUTION + second + "\n"));

        assertThat(graded.status()).isEqualTo(AssignmentStatus.COMPILE_ERROR);
        assertThat(graded.text()).contains("Scaling.java, line 1").contains("take yours out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LayerTrial$Pass", "LayerTrial$1"})
    void takes_no_class_of_the_binary_name_of_one_of_theirs(String name) {
        AssignmentReport graded = grade(handIn.with(
                FILE,
                SOLUTION + "class " + name + " { " + name
                        + "(SimpleMatrix a, double b, SimpleMatrix c, SimpleMatrix d) {} }\n"));

        assertThat(graded.status()).isIn(AssignmentStatus.COMPILE_ERROR, AssignmentStatus.GRADED);
        assertThat(graded.score()).isEqualTo(graded.status() == AssignmentStatus.GRADED ? 10 : 0);
    }

    @Test
    @Tag("jdk")
    void lets_no_class_take_the_place_of_one_of_javas_in_them() {
        AssignmentReport graded = grade(handIn.with(
                FILE, SOLUTION + "class Math { static double abs(double x) { System.exit(3); return x; } }\n"));

        assertThat(graded.status()).isEqualTo(AssignmentStatus.REJECTED);
        assertThat(graded.text())
                .isEqualTo(
                        "backprop/Scaling.java declares backprop.Math, which takes the place of Java's own Math in what the"
                                + " course gives. Give it another name.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X)",
                "private static Pass forwardBackward(SimpleMatrix W, Layer X)",
                "public Pass forwardBackward(SimpleMatrix W, Layer X)",
                "public static Pass backward(SimpleMatrix W, Layer X)",
            })
    void says_what_to_keep_where_the_students_method_is_not_what_they_call(String head) {
        AssignmentReport graded = grade(handIn.with(
                FILE,
                SOLUTION.replace("public static Pass forwardBackward(SimpleMatrix W, Layer X)", head)
                        .replace("X.times(W)", "null")
                        .replace("X.timesTransposed(dscores)", "null")));

        assertThat(graded.status()).isEqualTo(AssignmentStatus.COMPILE_ERROR);
        assertThat(graded.text())
                .contains("LayerTrial.java, line 10")
                .contains("Scaling.forwardBackward(W, new Layer(")
                .contains("keep the names, the parameters and the record Pass of Scaling as the stub has them");
    }

    @Test
    void leaves_a_stub_untouched() {
        AssignmentReport graded = grade(handIn.with(FILE, AssignmentInfo.stub(new ThroughGiven(), FILE)));

        assertThat(graded.status()).isEqualTo(AssignmentStatus.UNTOUCHED);
    }

    private static AssignmentReport grade(HandIn handIn) {
        return report(handIn).assignments().get(0);
    }

    private static Report report(HandIn handIn) {
        return GRADER.report(handIn.folder(), new ThroughGiven());
    }

    private static CheckReport check(AssignmentReport report, String id) {
        return report.checks().stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
