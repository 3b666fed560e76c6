package dev.backprop.grader.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.sources.choose.Wanted;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceFileTest {

    private static final String STUB = """
            package backprop;

            public final class SvmLoss {
                /** SimpleMatrix scores = null; */
                public record Pass(SimpleMatrix scores, double loss, SimpleMatrix dW, double gamma) {}

                private static final double x = forwardBackward(1);

                public static Pass forwardBackward(SimpleMatrix W) {
                    String text = "scores = null";
                    if (W == null) scores.dW = null;
                    SimpleMatrix scores = null;
                    double dataLoss = Double.NaN, loss = Double . NaN;
                    this.dW = null;
                    double regLoss = 1;
                    return new Pass(scores, loss, dW);
                }

                static double[] gradient(double[] x) { return forwardBackward(null); }

                static <T> List<T> regularise() { return null; }
            }
            """;

    private final SourceFile file = file(STUB);
    private final Sources sources = new Sources(
            new Wanted("backprop.SvmLoss", "forwardBackward", List.of("scores")),
            file,
            List.of(),
            List.of(),
            List.of());

    @Test
    void a_stage_points_to_where_it_is_set_to_nothing() {
        assertThat(sources.lineOf("scores")).isEqualTo(12);
        assertThat(sources.lineOf("dataLoss")).isEqualTo(13);
        assertThat(sources.lineOf("loss")).isEqualTo(13);
        assertThat(sources.lineOf("dW")).isEqualTo(14);
    }

    @Test
    void a_stage_that_is_set_to_something_points_there() {
        assertThat(file.lines().ofEmpty("regLoss")).isEmpty();
        assertThat(sources.lineOf("regLoss")).isEqualTo(15);
        assertThat(file.lines().ofValue("dW")).hasValue(14);
    }

    @Test
    void a_stage_is_left_empty_where_it_is_set_to_nothing_and_to_nothing_else() {
        assertThat(file.lines().leavesEmpty("scores")).isTrue();
        assertThat(file.lines().leavesEmpty("loss")).isTrue();
        assertThat(file.lines().leavesEmpty("regLoss")).isFalse();
        assertThat(file.lines().leavesEmpty("gamma")).isFalse();
        assertThat(file(STUB.replace("this.dW = null;", "this.dW = null; dW = scores;"))
                        .lines()
                        .leavesEmpty("dW"))
                .isFalse();
        assertThat(file(STUB.replace("this.dW = null;", "this.dW = null; if (dW == scores) {}"))
                        .lines()
                        .leavesEmpty("dW"))
                .isTrue();
    }

    @Test
    void a_stage_is_filled_in_where_something_is_assigned_below() {
        assertThat(file.lines().fillsIn("scores")).isFalse();
        assertThat(file.lines().fillsIn("regLoss")).isFalse();
        assertThat(file(STUB.replace("this.dW = null;", "this.dW = null;\nfor (;;) { dW = scores; }"))
                        .lines()
                        .fillsIn("dW"))
                .isTrue();
        assertThat(file(STUB.replace("this.dW = null;", "this.dW = null;\nSimpleMatrix dW = scores;"))
                        .lines()
                        .fillsIn("dW"))
                .isFalse();
    }

    @Test
    void quotes_a_line() {
        assertThat(file.line(12)).hasValue("        SimpleMatrix scores = null;");
        assertThat(file.line(99)).isEmpty();
    }

    @Test
    void a_stage_that_is_never_set_points_to_the_method() {
        assertThat(file.lines().ofValue("W")).isEmpty();
        assertThat(sources.lineOf("gamma")).isEqualTo(9);
    }

    @Test
    void methods_are_found_where_they_are_declared() {
        assertThat(file.lines().ofMethod("forwardBackward")).hasValue(9);
        assertThat(file.lines().ofMethod("gradient")).hasValue(19);
        assertThat(file.lines().ofMethod("regularise")).hasValue(21);
        assertThat(file.lines().ofMethod("Pass")).isEmpty();
    }

    @Test
    void without_the_method_there_is_still_the_class() {
        assertThat(sources.lineOfMethod("missing")).isEqualTo(3);
    }

    @Test
    void is_the_stub_whatever_tools_do_to_white_space() {
        assertThat(file.isSameAs(STUB)).isTrue();
        assertThat(file(STUB.replace("\n", "\r\n")).isSameAs(STUB)).isTrue();
        assertThat(file(STUB.replace("\n", " \t\n") + "\n\n").isSameAs(STUB)).isTrue();
        assertThat(file(STUB.strip()).isSameAs("\uFEFF" + STUB)).isTrue();
    }

    @Test
    void is_no_longer_the_stub_once_anything_else_changes() {
        assertThat(file(STUB.replace("null", "W")).isSameAs(STUB)).isFalse();
        assertThat(file(STUB.replace("    ", "  ")).isSameAs(STUB)).isFalse();
        assertThat(file(STUB.replace("{\n", "{\n\n")).isSameAs(STUB)).isFalse();
    }

    private static SourceFile file(String text) {
        return new SourceFile("SvmLoss.java", "backprop/SvmLoss.java", text);
    }
}
