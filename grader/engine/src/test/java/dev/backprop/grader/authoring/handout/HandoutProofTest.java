package dev.backprop.grader.authoring.handout;

import static dev.backprop.grader.circuit.op.Hinge.hinge;
import static dev.backprop.grader.circuit.op.Mult.mult;
import static dev.backprop.grader.circuit.op.Plus.plus;
import static dev.backprop.grader.circuit.op.Sigmoid.sigmoid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Size;
import dev.backprop.grader.derive.DerivedChecks;
import dev.backprop.grader.message.Message;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandoutProofTest {

    private static final String HANDOUT = """
            # 12 things about 4 gates

            ![SumProduct](pictures/sum-product.svg)

                q = 3    f = −12    dq = -4
            """;

    /** f = (x + y)z, with an example. */
    public static final class SumProduct extends Circuit {
        final Num x = input(), y = input(), z = input();
        final Num q = stage(plus(x, y));
        final Num f = output(mult(q, z));

        public SumProduct() {
            backward(d(q), d(z), d(x), d(y));
            example(x.is(-2), y.is(5), z.is(-4)).gives(q, 3).gives(f, -12).gives(d(q), -4);
        }
    }

    /** σ(1) = 0.7310585786…, of which two digits are given. */
    public static final class Rounded extends Circuit {
        final Num x = input();
        final Num f = output(sigmoid(x));

        public Rounded() {
            example(x.is(1)).gives(f, 0.73);
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

    public static final class WithoutExample extends Circuit {
        final Num x = input();
        final Num f = output(plus(x, 1));
    }

    @TempDir
    Path temp;

    private Path folder;

    private HandoutProof of(Circuit circuit) {
        return new HandoutProof(folder, "circuits", DerivedChecks.exercise(circuit), circuit.graph());
    }

    private List<String> problems(Circuit circuit) {
        return of(circuit).problems().stream().map(Message::text).toList();
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }

    @BeforeEach
    void begin_with_what_is_right() throws IOException {
        folder = temp.resolve("01-circuits");
        write("handout.md", HANDOUT);
        of(new SumProduct()).draw();
    }

    @Test
    void finds_nothing_where_all_is_well() {
        assertThat(problems(new SumProduct())).isEmpty();
        assertThat(of(new SumProduct()).draw()).isEmpty();
    }

    @Test
    void finds_a_picture_that_is_not_what_the_circuit_draws_and_draws_it_anew() throws IOException {
        Path picture = folder.resolve("pictures/sum-product.svg");
        Files.writeString(picture, Files.readString(picture).replace("q = 3", "q = 4"));

        assertThat(problems(new SumProduct()))
                .containsExactly("01-circuits/pictures/sum-product.svg is not what the circuit draws now. Have it drawn"
                        + " again: grade verify circuits --record");
        assertThat(of(new SumProduct()).draw().map(Message::text))
                .hasValueSatisfying(
                        said -> assertThat(said).startsWith("01-circuits/pictures/sum-product.svg was drawn."));
        assertThat(problems(new SumProduct())).isEmpty();
    }

    @Test
    void finds_a_picture_that_is_missing() throws IOException {
        Files.delete(folder.resolve("pictures/sum-product.svg"));

        assertThat(problems(new SumProduct()))
                .containsExactly("01-circuits/pictures/sum-product.svg is missing. Have it drawn: grade verify circuits"
                        + " --record");
    }

    @Test
    void line_breaks_of_another_system_make_no_picture_old() throws IOException {
        Path picture = folder.resolve("pictures/sum-product.svg");
        Files.writeString(picture, Files.readString(picture).replace("\n", "\r\n"));

        assertThat(problems(new SumProduct())).isEmpty();
    }

    @Test
    void finds_a_handout_that_does_not_show_the_picture_in_every_language() throws IOException {
        write("handout.ru.md", HANDOUT.replace("![SumProduct](pictures/sum-product.svg)", "pictures/sum-product.svg"));

        assertThat(problems(new SumProduct()))
                .containsExactly("01-circuits/handout.ru.md does not show the picture of SumProduct. Write where it"
                        + " belongs: ![SumProduct](pictures/sum-product.svg)");
    }

    @Test
    void finds_a_number_that_a_handout_does_not_print_outside_of_its_headings() throws IOException {
        write("handout.md", HANDOUT.replace("−12", "12"));

        assertThat(problems(new SumProduct()))
                .singleElement()
                .asString()
                .matches("HandoutProofTest\\.java, line \\d+: the example gives -12 for f, and 01-circuits/handout\\.md"
                        + " does not print it\\. Print it there, or mend the example\\.");
    }

    @Test
    void a_digit_of_a_name_is_no_number() throws IOException {
        write("handout.md", HANDOUT.replace("q = 3", "q3, 1.3, 30"));

        assertThat(problems(new SumProduct())).singleElement().asString().contains("gives 3 for q");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.73", "0.731", "0.7310585786300049", "7.31e-1"})
    void a_number_may_be_rounded_to_as_many_digits_as_the_handout_likes(String printed) throws IOException {
        write("handout.md", "![Rounded](pictures/rounded.svg) f = " + printed);
        of(new Rounded()).draw();

        assertThat(problems(new Rounded())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.7", "0.74", "0.732", "1", "-0.73", "0,73", "0.73e-1"})
    void a_number_must_be_rounded_rightly_and_not_to_the_next_whole_one(String printed) throws IOException {
        write("handout.md", "![Rounded](pictures/rounded.svg) f = " + printed);
        of(new Rounded()).draw();

        assertThat(problems(new Rounded())).singleElement().asString().contains("gives 0.73 for f");
    }

    @Test
    void in_another_language_a_number_may_have_a_decimal_comma() throws IOException {
        write("handout.md", "![Rounded](pictures/rounded.svg) f = 0.73");
        write("handout.ru.md", "![Rounded](pictures/rounded.svg) f = 0,73");
        of(new Rounded()).draw();

        assertThat(problems(new Rounded())).isEmpty();
    }

    @Test
    void a_picture_is_well_formed_and_says_everything_in_words_too() throws Exception {
        String svg = CircuitPicture.of("SumProduct", new SumProduct().graph());

        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(svg)
                .contains("<title", "f is q·z; f = −12, gradient 1.", "prefers-color-scheme: dark")
                .contains("class=\"value\"", "class=\"gradient\"");
    }

    @Test
    void a_large_matrix_is_shown_by_its_shape() {
        assertThat(CircuitPicture.of("Layer", new Layer().graph()))
                .contains(">X [20×1]<", ">h [20×1]<", ">max(0, X·W)<");
    }

    @Test
    void there_is_no_picture_without_an_example() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CircuitPicture.of("WithoutExample", new WithoutExample().graph()))
                .withMessageContaining("WithoutExample has no example");
        assertThat(problems(new WithoutExample()))
                .singleElement()
                .asString()
                .matches("HandoutProofTest\\.java, line \\d+: WithoutExample has no example, .*");
        assertThat(of(new WithoutExample()).draw()).isEmpty();
    }
}
