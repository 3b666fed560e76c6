package dev.backprop.assignments.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.authoring.handout.HandoutProof;
import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.derive.DerivedChecks;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The handout's picture and its numbers, which are the solution's. After a change, {@code -Dgolden.write} draws anew. */
class HandoutTest {

    private static final Circuit FORK = new OneFork();

    private static final HandoutProof PROOF =
            new HandoutProof(Path.of(""), "graph", DerivedChecks.exercise(FORK), FORK.graph());

    private static final int ADD = Kind.ADD.number();
    private static final int MUL = Kind.MUL.number();

    @TempDir
    private Path classes;

    private String handout = "";

    @BeforeEach
    void compile_the_solution() throws Exception {
        handout = Files.readString(Path.of("handout.md"));
        List<String> arguments = new ArrayList<>(List.of("-d", classes.toString()));
        for (String folder : List.of("given/backprop", "solution/backprop")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.map(Path::toString).forEach(arguments::add);
            }
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }

    @Test
    void the_picture_is_what_the_graph_draws() {
        if (System.getProperty("golden.write") != null) {
            PROOF.draw();
        }

        assertThat(PROOF.problems()).isEmpty();
    }

    @Test
    void the_graph_with_a_fork_has_these_numbers() throws Exception {
        Object pass = run(new int[] {MUL, ADD}, 0, new int[][] {{0, 3}, {0, 1}}, 2, 3, -4);

        assertThat((int[]) component(pass, "order")).containsExactly(3, 2);
        assertPrinted("values = ", component(pass, "values"), 0);
        assertPrinted("gradients = ", component(pass, "gradients"), 0);
    }

    @Test
    void the_small_circuits_have_these_numbers() throws Exception {
        assertPrinted(run(new int[] {ADD, MUL}, 0, new int[][] {{0, 1}, {3, 2}}, 4, -2, 5, -4), 0);
        assertPrinted(
                run(
                        new int[] {MUL, Kind.MAX.number(), ADD, Kind.SCALE.number()},
                        2,
                        new int[][] {{0, 1}, {2, 3}, {4, 5}, {6}},
                        7,
                        3,
                        -4,
                        2,
                        -1),
                0);
        assertPrinted(
                run(
                        new int[] {MUL, MUL, ADD, Kind.SIGMOID.number()},
                        0,
                        new int[][] {{0, 3}, {1, 4}, {5, 6, 2}, {7}},
                        8,
                        2,
                        -3,
                        -3,
                        -1,
                        -2),
                2);
        int sigmoid = Kind.SIGMOID.number();
        assertPrinted(
                run(
                        new int[] {sigmoid, ADD, sigmoid, ADD, Kind.SQUARE.number(), ADD, Kind.RECIPROCAL.number(), MUL
                        },
                        0,
                        new int[][] {{1}, {0, 2}, {0}, {0, 1}, {5}, {4, 6}, {7}, {3, 8}},
                        9,
                        3,
                        -4),
                4);
    }

    private Object run(int[] kinds, double constant, int[][] arguments, int output, double... inputs) throws Exception {
        double[] constants = new double[kinds.length];
        Arrays.fill(constants, constant);
        GraphInput graph = GraphInput.of(kinds, constants, arguments, output, inputs);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            return Arrays.stream(loader.loadClass("backprop.GraphTrial").getMethods())
                    .filter(method -> method.getName().equals("run"))
                    .findFirst()
                    .orElseThrow()
                    .invoke(
                            null,
                            graph.kinds(),
                            graph.constants(),
                            graph.starts(),
                            graph.arguments(),
                            graph.output(),
                            graph.inputs(),
                            graph.values(),
                            graph.gradients());
        }
    }

    private void assertPrinted(Object pass, int digits) throws Exception {
        assertPrinted("values    = ", component(pass, "values"), digits);
        assertPrinted("gradients = ", component(pass, "gradients"), digits);
    }

    private void assertPrinted(String name, Object numbers, int digits) {
        double[] all = (double[]) numbers;
        String line = IntStream.range(0, all.length)
                .mapToObj(i -> text(all[i], digits))
                .collect(Collectors.joining(", ", "    " + name + "(", ")\n"));
        assertThat(handout).contains(line);
    }

    private static String text(double number, int digits) {
        return number == Math.rint(number)
                ? String.valueOf((int) number)
                : String.format(Locale.ROOT, "%." + digits + "f", number);
    }

    private static Object component(Object pass, String name) throws Exception {
        return pass.getClass().getMethod(name).invoke(pass);
    }
}
