package dev.backprop.grader.authoring.handout;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Example;
import dev.backprop.grader.circuit.Gradient;
import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Input;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Holds what an assignment's handout shows of its circuits to their declarations: each method returns what is wrong, in a sentence for
 * the author, and nothing where all is well.
 */
public final class HandoutProof {

    /** Below the assignment's folder; a picture is called like its exercise, {@code sum-product.svg}. */
    public static final String PICTURES = "pictures";

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final int USUAL_DIGITS = 2;
    private static final double EQUAL = 1e-9;

    private final Path folder;
    private final List<Circuit> circuits;

    /** @param folder of the assignment, with {@code handout.md} */
    public HandoutProof(Path folder, List<Circuit> circuits) {
        this.folder = folder;
        this.circuits = List.copyOf(circuits);
    }

    /** Draws all pictures anew. */
    public void draw() {
        for (Circuit circuit : circuits) {
            try {
                Files.createDirectories(picture(circuit).resolveSibling("."));
                Files.writeString(picture(circuit), CircuitPicture.of(circuit));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Pictures that are not what the circuits draw, or that the handout does not show. */
    public List<String> pictures() {
        List<String> problems = new ArrayList<>();
        String handout = read(folder.resolve("handout.md"));
        for (Circuit circuit : circuits) {
            String name = PICTURES + "/" + picture(circuit).getFileName();
            if (!Files.exists(picture(circuit)) || !read(picture(circuit)).equals(CircuitPicture.of(circuit))) {
                problems.add(
                        name + " is not what the circuit draws: run this test with -Dgolden.write, and look at it");
            }
            if (!handout.contains("](" + name + ")")) {
                problems.add("handout.md does not show " + name);
            }
        }
        return problems;
    }

    /** Numbers of the examples that the circuit does not give, or that the handout does not print. */
    public List<String> numbers() {
        List<BigDecimal> printed = NUMBER.matcher(
                        read(folder.resolve("handout.md")).replace('−', '-'))
                .results()
                .map(found -> new BigDecimal(found.group()))
                .toList();
        List<String> problems = new ArrayList<>();
        for (Circuit circuit : circuits) {
            if (circuit.graph().examples().isEmpty()) {
                problems.add(name(circuit) + " has no example");
            }
            for (Example example : circuit.graph().examples()) {
                Map<Node, Quantity> values = circuit.graph().forward(example.inputs());
                Map<Node, Quantity> gradients = circuit.graph().backward(values);
                for (Example.Result result : example.results()) {
                    Quantity trusted = of(
                            result.stage() instanceof Gradient ? gradients : values,
                            result.stage().node());
                    compare(name(circuit) + ", " + result.stage().name(), trusted, result.value(), printed, problems);
                }
            }
        }
        return problems;
    }

    private static Quantity of(Map<Node, Quantity> found, Node node) {
        return Objects.requireNonNull(found.get(node), node::toString);
    }

    private static void compare(
            String what, Quantity trusted, double[] given, List<BigDecimal> printed, List<String> problems) {
        for (int i = 0; i < given.length; i++) {
            double value = trusted.value()[i];
            if (trusted.size() != given.length
                    || !isRounded(BigDecimal.valueOf(given[i]).stripTrailingZeros(), value)) {
                problems.add(what + ": the example says " + given[i] + ", the circuit gives " + value);
            } else if (printed.stream().noneMatch(number -> isRounded(number, value))) {
                problems.add(what + ": the handout does not print " + value);
            }
        }
    }

    /** Whether a number is a value, or the value rounded to the digits that the number has, two at least. */
    private static boolean isRounded(BigDecimal number, double value) {
        int digits = Math.max(USUAL_DIGITS, number.scale());
        return Math.abs(number.doubleValue() - value) <= EQUAL * Math.max(1, Math.abs(value))
                || (number.scale() > 0
                        && new BigDecimal(value)
                                        .setScale(digits, RoundingMode.HALF_EVEN)
                                        .compareTo(number)
                                == 0);
    }

    /** What the solution returns for the examples and the circuit does not give. */
    public List<String> solutions() {
        List<String> problems = new ArrayList<>();
        SolutionRun solution = new SolutionRun(folder.resolve("solution"));
        for (Circuit circuit : circuits) {
            Graph graph = circuit.graph();
            for (Example example : graph.examples()) {
                Map<Node, Quantity> values = graph.forward(example.inputs());
                Map<Node, Quantity> gradients = graph.backward(values);
                Map<String, double[]> own = solution.run(
                        name(circuit),
                        graph.inputs().stream()
                                .map(input -> argument(input, of(values, input)))
                                .toList());
                graph.stages().forEach(stage -> same(circuit, stage.toString(), of(values, stage), own, problems));
                graph.gradients()
                        .forEach(gradient ->
                                same(circuit, gradient.name(), of(gradients, gradient.node()), own, problems));
            }
        }
        return problems;
    }

    private static SolutionRun.Argument argument(Node input, Quantity value) {
        boolean labels = ((Input) input.operation()).role() == Input.Role.LABELS;
        return new SolutionRun.Argument(
                value.rows(), value.columns(), value.value(), input.shape().axes(), labels);
    }

    private static void same(
            Circuit circuit, String stage, Quantity trusted, Map<String, double[]> own, List<String> problems) {
        double[] found = own.getOrDefault(stage, new double[0]);
        boolean same = found.length == trusted.size();
        for (int i = 0; same && i < found.length; i++) {
            same = Math.abs(found[i] - trusted.value()[i]) <= EQUAL * Math.max(1, Math.abs(trusted.value()[i]));
        }
        if (!same) {
            problems.add(name(circuit) + ", " + stage + ": the solution returns something else for the example");
        }
    }

    private Path picture(Circuit circuit) {
        String kebab = name(circuit).replaceAll("([a-z0-9])([A-Z])|([A-Z])(?=[A-Z][a-z])", "$1$3-$2");
        return folder.resolve(PICTURES).resolve(kebab.toLowerCase(Locale.ROOT) + ".svg");
    }

    private static String name(Circuit circuit) {
        return circuit.getClass().getSimpleName();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
