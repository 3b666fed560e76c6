package dev.backprop.assignments.flatsvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.grading.Grader;
import dev.backprop.grader.grading.Order;
import dev.backprop.grader.report.PassMark;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.report.ReportJson;
import dev.backprop.grader.repro.Reproduction;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a failure through the grader's own report to a program that shows it. */
class ReproductionTest {

    private static final String DW = "X.transpose().mult(dscores).plus(W.scale(2 * lambda))";

    @TempDir
    Path folder;

    @Test
    @Tag("long")
    void a_whole_batch_is_drawn_again_for_a_report_that_has_only_its_shape() throws Exception {
        Report report = grade("(X.getNumCols() > 100 ? " + DW + ".scale(2) : " + DW + ")", "dW.large");
        assertThat(report.score()).isZero();

        String printed = reproduce("dW.large");

        assertThat(printed).contains("dW[", "  yours: ");
        String yours = printed.replaceAll("(?s).*  yours: (\\S+).*", "$1");
        assertThat(printed).contains("] is now " + yours);
    }

    @Test
    void a_regularisation_that_is_missing_on_every_input_is_shown_on_one() throws Exception {
        Report report = grade("X.transpose().mult(dscores)", "dW.regularisation");
        assertThat(report.score()).isZero();

        assertThat(reproduce("dW.regularisation")).contains("dW = ", "what lambda adds to dW");
        assertThat(folder.resolve("SvmLoss.java").resolveSibling("ReproDW_regularisation.java"))
                .content()
                .contains("double lambda = ")
                .doesNotContain("double lambda = 0.0;");
    }

    private Report grade(String dW, String check) throws IOException {
        String solution = Files.readString(Path.of("solution/backprop/SvmLoss.java"));
        assertThat(solution).contains(DW);
        Files.writeString(folder.resolve("SvmLoss.java"), solution.replace(DW, dW));
        Report report = Grader.grade(
                () -> List.of(new FlatSvm()),
                new Order(folder, new Report.Options(List.of(), check, null, "process", PassMark.FULL)));
        Files.writeString(folder.resolve("report.json"), ReportJson.text(report));
        return report;
    }

    /** What the program prints that is written for a check. */
    private String reproduce(String check) throws IOException, InterruptedException {
        Reproduction.Written written = new Reproduction(List.of(new FlatSvm()))
                .write(new Reproduction.Wish(check, List.of(folder.resolve("report.json")), null, folder, null));
        String classPath = System.getProperty("java.class.path");
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-cp",
                classPath,
                "-d",
                folder.toString(),
                written.file().toString()));
        written.sources().forEach(source -> arguments.add(source.toString()));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        folder + File.pathSeparator + classPath,
                        written.className())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}
