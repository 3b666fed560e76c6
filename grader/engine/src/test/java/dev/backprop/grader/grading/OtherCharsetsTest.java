package dev.backprop.grader.grading;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.assignments.scaling.Scaling;
import dev.backprop.assignments.scaling.Solution;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.sources.HandIn;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Sources that are not UTF-8. */
class OtherCharsetsTest {

    @RegisterExtension
    static final WarmGrader GRADER = new WarmGrader();

    private static final String FILE = "backprop/Scaling.java";

    @TempDir
    private Path temp;

    private AssignmentReport grade(String source, Charset charset) {
        Path folder = new HandIn(temp).with(FILE, charset, source).folder();
        return GRADER.report(folder, new Scaling()).assignments().get(0);
    }

    @Test
    void takes_a_name_in_gbk_for_what_it_is() {
        AssignmentReport graded = grade(
                Solution.SOURCE
                        .replace("dscores = scores", "梯度 = scores")
                        .replace("mult(dscores)", "mult(梯度)")
                        .replace("loss, dscores,", "loss, 梯度,"),
                Charset.forName("GBK"));

        assertThat(graded.score()).isEqualTo(10);
        assertThat(graded.text())
                .isEqualTo("backprop/Scaling.java is not UTF-8 (see line 11) and was read as GBK. Save it as UTF-8.");
    }

    @Test
    void says_what_a_source_was_read_as_that_does_not_compile() {
        String source = Solution.with("scores.scale(2)", "scores.scale(\"два\")");

        AssignmentReport graded = grade(source, Charset.forName("windows-1251"));

        assertThat(graded.status()).isEqualTo(AssignmentStatus.COMPILE_ERROR);
        assertThat(graded.text())
                .startsWith("Your code does not compile:\n  backprop/Scaling.java, line 11: ")
                .endsWith("\nbackprop/Scaling.java is not UTF-8 (see line 11) and was read as windows-1251."
                        + " Save it as UTF-8.");
        assertThat(requireNonNull(requireNonNull(graded.message()).place()).line())
                .isEqualTo(11);
        assertThat(grade(source, StandardCharsets.UTF_8).text())
                .startsWith("Your code does not compile:")
                .doesNotContain("read as");
    }

    @Test
    void says_so_where_the_method_is_not_found_too() {
        AssignmentReport graded =
                grade(Solution.with("Pass forwardBackward", "Pass вперёд"), Charset.forName("windows-1251"));

        assertThat(graded.status()).isEqualTo(AssignmentStatus.COMPILE_ERROR);
        assertThat(graded.text()).endsWith("was read as windows-1251. Save it as UTF-8.");
    }
}
