package dev.backprop.grader.authoring.handout;

import static dev.backprop.grader.circuit.op.Hinge.hinge;
import static dev.backprop.grader.circuit.op.Mult.mult;
import static dev.backprop.grader.circuit.op.Plus.plus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Size;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoutProofTest {

    private static final String SOLUTION = """
            package backprop;

            public final class SumProduct {
                public record Pass(double q, double f, double dq, double dz, double dx, double dy) {}

                public static Pass forwardBackward(double x, double y, double z) {
                    return new Pass(x + y, (x + y) * z, z, x + y, z, z);
                }
            }
            """;

    private static final String HANDOUT = """
            ![SumProduct](pictures/sum-product.svg)

                q = 3    f = −12    dq = -4
            """;

    /** f = (x + y)z, with an example of which one number is given. */
    static class SumProduct extends Circuit {
        final Num x = input(), y = input(), z = input();
        final Num q = stage(plus(x, y));
        final Num f = output(mult(q, z));

        SumProduct(double f) {
            backward(d(q), d(z), d(x), d(y));
            example(x.is(-2), y.is(5), z.is(-4)).gives(q, 3).gives(this.f, f).gives(d(q), -4);
        }
    }

    static final class Layer extends Circuit {
        final Size N = size(1, 20), D = size(1, 5);
        final Mat X = data(N, D), W = weights(D, D);
        final Mat h = stage(hinge(mult(X, W)));
        final Mat dh = upstream(h);

        Layer() {
            backward(d(W));
            double[][] data = new double[20][];
            double[][] upstream = new double[20][];
            for (int i = 0; i < data.length; i++) {
                data[i] = new double[] {1};
                upstream[i] = new double[] {1};
            }
            example(X.is(data), W.is(new double[] {3}), dh.is(upstream)).gives(d(W), new double[] {20});
        }
    }

    static final class WithoutExample extends Circuit {
        final Num x = input();
        final Num f = output(plus(x, 1));
    }

    @TempDir
    Path folder;

    private HandoutProof of(Circuit circuit) {
        return new HandoutProof(folder, List.of(circuit));
    }

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("solution/backprop"));
        Files.writeString(folder.resolve("solution/backprop/SumProduct.java"), SOLUTION);
        Files.writeString(folder.resolve("handout.md"), HANDOUT);
        of(new SumProduct(-12)).draw();
    }

    @Test
    void finds_nothing_where_all_is_well() {
        HandoutProof proof = of(new SumProduct(-12));

        assertThat(proof.pictures()).isEmpty();
        assertThat(proof.numbers()).isEmpty();
        assertThat(proof.solutions()).isEmpty();
    }

    @Test
    void finds_a_picture_that_is_not_what_the_circuit_draws_or_is_not_shown() throws IOException {
        Path picture = folder.resolve("pictures/sum-product.svg");
        Files.writeString(picture, Files.readString(picture).replace("q = 3", "q = 4"));
        Files.writeString(folder.resolve("handout.md"), "No picture, but q = 3, f = -12 and dq = -4");

        assertThat(of(new SumProduct(-12)).pictures()).hasSize(2);
    }

    @Test
    void finds_a_number_of_an_example_that_the_circuit_does_not_give() {
        assertThat(of(new SumProduct(-13)).numbers())
                .containsExactly("SumProduct, f: the example says -13.0, the circuit gives -12.0");
    }

    @Test
    void finds_a_number_that_the_handout_does_not_print() throws IOException {
        Files.writeString(folder.resolve("handout.md"), HANDOUT.replace("−12", "12"));

        assertThat(of(new SumProduct(-12)).numbers())
                .containsExactly("SumProduct, f: the handout does not print -12.0");
    }

    @Test
    void finds_a_solution_that_returns_something_else() throws IOException {
        Files.writeString(
                folder.resolve("solution/backprop/SumProduct.java"),
                SOLUTION.replace("z, x + y, z, z", "x, x + y, z, z"));

        assertThat(of(new SumProduct(-12)).solutions())
                .containsExactly("SumProduct, dq: the solution returns something else for the example");
    }

    @Test
    void a_picture_is_well_formed_and_says_everything_in_words_too() throws Exception {
        String svg = CircuitPicture.of(new SumProduct(-12));

        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(svg)
                .contains("<title", "f is q·z; f = −12, gradient 1.", "prefers-color-scheme: dark")
                .contains("class=\"value\"", "class=\"gradient\"");
    }

    @Test
    void a_large_matrix_is_shown_by_its_shape() {
        assertThat(CircuitPicture.of(new Layer())).contains(">X [20×1]<", ">h [20×1]<", ">max(0, X·W)<");
    }

    @Test
    void there_is_no_picture_without_an_example() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CircuitPicture.of(new WithoutExample()))
                .withMessageContaining("WithoutExample has no example");
        assertThat(of(new WithoutExample()).numbers()).containsExactly("WithoutExample has no example");
    }
}
