package dev.backprop.grader.authoring.handout;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.circuit.Example;
import dev.backprop.grader.circuit.Given;
import dev.backprop.grader.circuit.Gradient;
import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.message.ShortNumber;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;

/** What a circuit says of its exercise, as Java and as Markdown: the beginning of a stub, a solution and a handout. */
public final class CircuitText {

    /** Of a line of Java. */
    private static final int WIDTH = 120;

    private static final double SMALL = 1e-3;

    private final Exercise<?, ?> exercise;
    private final Graph graph;

    /** What can be said of an exercise that was made of a circuit. */
    public CircuitText(Exercise<?, ?> exercise, Graph graph) {
        this.exercise = exercise;
        this.graph = graph;
    }

    /** The class with every stage open. */
    public String stub() {
        return source("""
                <p>Fill in the lines from top to bottom, and run the grader after each one: every value earns its own points. A value
                that is still {@code null} or {@code NaN} counts as "not filled in yet". The handout has the mathematics and hints.
                """, "Keep the names, the types and the order: the grader reads them.", Map.of());
    }

    /**
     * The stub with stages filled in.
     *
     * @param values the right-hand side of each stage, as far as it is known
     */
    public String solution(Map<String, String> values) {
        return source("", "", values);
    }

    private String source(String task, String order, Map<String, String> values) {
        List<RecordComponent> inputs = List.of(exercise.input().getRecordComponents());
        List<RecordComponent> stages = List.of(exercise.pass().getRecordComponents());
        StringBuilder text = new StringBuilder("package backprop;\n\n");
        if (Stream.concat(inputs.stream(), stages.stream()).anyMatch(one -> one.getType() == SimpleMatrix.class)) {
            text.append("import org.ejml.simple.SimpleMatrix;\n\n");
        }
        String passes = graph.isForwardOnly() ? "one forward pass" : "one forward and one backward pass";
        text.append("/**\n * O").append(passes.substring(1)).append(".\n");
        if (!task.isEmpty()) {
            text.append(" *\n");
            task.lines().forEach(line -> text.append(" * ").append(line).append('\n'));
        }
        text.append(" */\npublic final class ").append(exercise.simpleName()).append(" {\n\n");
        text.append("    /** All values of one pass.")
                .append(order.isEmpty() ? "" : " " + order)
                .append(" */\n");
        text.append(declaration("public record Pass", stages, " {}")).append('\n');
        text.append("    /**\n     * Makes ").append(passes).append(". The arguments are left as they are.\n     *\n");
        graph.inputs()
                .forEach(input -> text.append("     * @param ")
                        .append(input)
                        .append(' ')
                        .append(kind(input))
                        .append('\n'));
        text.append("     */\n").append(declaration("public static Pass " + exercise.method(), inputs, " {"));
        text.append("        // Forward pass.\n");
        graph.stages().forEach(stage -> text.append(open(stage.toString(), stage, kind(stage), values)));
        text.append(graph.isForwardOnly() ? "" : "\n        // Backward pass.\n");
        graph.gradients()
                .forEach(gradient -> text.append(open(
                        gradient.name(),
                        gradient.node(),
                        "the gradient with respect to " + gradient.node() + ", " + kind(gradient.node()),
                        values)));
        List<String> names = stages.stream().map(RecordComponent::getName).toList();
        text.append('\n').append(statement("        return new Pass(", names, ");"));
        return text.append("    }\n}\n").toString();
    }

    private static String open(String name, Node node, String comment, Map<String, String> values) {
        String type = node.shape().axes() == 0 ? "double" : node.shape().axes() == 1 ? "double[]" : "SimpleMatrix";
        String untouched = node.shape().axes() == 0 ? "Double.NaN" : "null";
        return "        " + type + " " + name + " = " + values.getOrDefault(name, untouched) + "; // " + comment + "\n";
    }

    /** On one line, or with a line for each component. */
    private static String declaration(String begin, List<RecordComponent> components, String end) {
        List<String> declared = components.stream()
                .map(one -> one.getType().getSimpleName() + " " + one.getName())
                .toList();
        String line = "    " + begin + "(" + String.join(", ", declared) + ")" + end;
        String indent = "\n            ";
        String broken = "    " + begin + "(" + indent + String.join("," + indent, declared) + ")" + end;
        return (fits(line) ? line : broken) + "\n";
    }

    /** On one line, on two, or with a line for each argument. */
    private static String statement(String begin, List<String> arguments, String end) {
        String all = String.join(", ", arguments) + end;
        String indent = "                ";
        if (fits(begin + all)) {
            return begin + all + "\n";
        }
        String broken = fits(indent + all) ? all : String.join(",\n" + indent, arguments) + end;
        return begin + "\n" + indent + broken + "\n";
    }

    private static boolean fits(String line) {
        return line.length() <= WIDTH;
    }

    /** The circuit with the numbers of its first example. */
    public String picture() {
        return CircuitPicture.of(exercise.simpleName(), graph);
    }

    /** The mathematics are the author's: this has the tables of all circuits of an assignment, and a place for the rest. */
    public static String handout(String title, List<CircuitText> circuits, Map<String, Double> points) {
        boolean areMany = circuits.size() > 1;
        StringBuilder text = new StringBuilder("# " + title + "\n");
        circuits.forEach(circuit -> text.append(circuit.inputs()));
        text.append("\n## 1. The forward pass\n");
        circuits.forEach(circuit -> text.append(circuit.heading(areMany)).append(circuit.forward()));
        List<CircuitText> bothWays = circuits.stream()
                .filter(circuit -> !circuit.graph.isForwardOnly())
                .toList();
        int section = 2;
        if (!bothWays.isEmpty()) {
            text.append("\n## " + section++ + ". The backward pass\n\n");
            text.append("`dsomething` is the gradient with respect to `something`, and has its shape.\n");
            bothWays.forEach(circuit -> text.append(circuit.heading(areMany)).append(circuit.backward()));
        }
        text.append("\n## " + section++ + ". An example in numbers\n");
        circuits.forEach(circuit -> {
            text.append(circuit.heading(areMany));
            circuit.graph.examples().forEach(example -> text.append(circuit.table(example)));
        });
        text.append("\n## " + section++ + ". Points\n\n| check | points |\n|---|---|\n");
        points.forEach((check, worth) -> text.append("| `" + check + "` | " + ShortNumber.inFull(worth) + " |\n"));
        text.append("\n## " + section + ". Hints\n\n");
        int number = 1;
        for (CircuitText circuit : circuits) {
            String of = areMany ? circuit.exercise.simpleName() + ", " : "";
            for (String hinted : circuit.hinted()) {
                text.append(number++ + ". **" + of + hinted + ".** TODO\n");
            }
        }
        return text.toString();
    }

    /** The gradients; of a forward pass alone its stages. */
    private List<String> hinted() {
        return graph.isForwardOnly()
                ? graph.stages().stream().map(Node::toString).toList()
                : graph.gradients().stream().map(Gradient::name).toList();
    }

    private String heading(boolean isOneOfMany) {
        return isOneOfMany ? "\n### " + exercise.simpleName() + "\n" : "";
    }

    private String inputs() {
        StringBuilder text = new StringBuilder("\nYou write one method, `" + exercise.simpleName() + "."
                + exercise.method() + "`. TODO: what it computes, in two sentences.\n\n");
        text.append("| name | shape | what it is |\n|---|---|---|\n");
        graph.inputs().forEach(input -> text.append("| `" + input + "` | " + shape(input) + " | TODO |\n"));
        return text.toString();
    }

    private String forward() {
        StringBuilder text = new StringBuilder();
        if (!graph.examples().isEmpty()) {
            text.append("\n![" + exercise.simpleName() + "](" + HandoutProof.picture(exercise) + ")\n");
        }
        graph.stages().forEach(stage -> text.append("\n**" + stage + "** (" + shape(stage) + "). TODO\n"));
        return text.toString();
    }

    private String backward() {
        StringBuilder text = new StringBuilder();
        graph.gradients()
                .forEach(gradient ->
                        text.append("\n**" + gradient.name() + "** (" + shape(gradient.node()) + "). TODO\n"));
        return text.toString();
    }

    private String table(Example example) {
        StringBuilder text = new StringBuilder("\n| | |\n|---|---|\n");
        for (Given given : example.given()) {
            text.append("| `" + given.input() + "` | " + numbers(given.input(), given.value()) + " |\n");
        }
        Map<Node, Quantity> values = graph.forward(example.inputs());
        Map<Node, Quantity> gradients = graph.backward(values);
        Map<String, double[]> written = new HashMap<>();
        example.results().forEach(result -> written.put(result.stage().name(), result.value()));
        graph.stages().forEach(stage -> text.append(row(stage.toString(), stage, values, written)));
        graph.gradients().forEach(gradient -> text.append(row(gradient.name(), gradient.node(), gradients, written)));
        return text.toString();
    }

    /** As the example writes it, which is what the handout is held to; else in a few digits. */
    private static String row(String name, Node node, Map<Node, Quantity> values, Map<String, double[]> written) {
        Quantity value = Objects.requireNonNull(values.get(node));
        double[] given = written.get(name);
        String numbers = given == null
                ? numbers(node, value)
                : numbers(node, Quantity.exact(value.rows(), value.columns(), given), ShortNumber::inFull);
        return "| `" + name + "` | " + numbers + " |\n";
    }

    /** The rows of a matrix are separated by semicolons. */
    private static String numbers(Node node, Quantity quantity) {
        return numbers(node, quantity, number -> ShortNumber.inFull(rounded(number)));
    }

    /** To four places, and of a small number to four digits: 0 is what is 0. */
    private static double rounded(double number) {
        return Math.abs(number) < SMALL
                ? new BigDecimal(number).round(new MathContext(4)).doubleValue()
                : Math.rint(number * 1e4) / 1e4;
    }

    private static String numbers(Node node, Quantity quantity, DoubleFunction<String> text) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < quantity.rows(); i++) {
            StringBuilder row = new StringBuilder();
            for (int j = 0; j < quantity.columns(); j++) {
                double number = quantity.value()[i * quantity.columns() + j];
                row.append(j == 0 ? "" : " ").append(text.apply(number));
            }
            rows.add(row.toString());
        }
        return String.join(node.shape().axes() == 2 ? "; " : ", ", rows);
    }

    private static String shape(Node node) {
        Shape shape = node.shape();
        return switch (shape.axes()) {
            case 0 -> "number";
            case 1 -> shape.rows().toString();
            default -> shape.rows() + "×" + shape.columns();
        };
    }

    private static String kind(Node node) {
        return switch (node.shape().axes()) {
            case 0 -> "a number";
            case 1 -> "a vector of " + shape(node);
            default -> "a matrix, " + shape(node);
        };
    }
}
