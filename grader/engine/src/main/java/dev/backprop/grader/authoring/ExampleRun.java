package dev.backprop.grader.authoring;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.authoring.AuthoringMessages.ExampleSolvedOtherwise;
import dev.backprop.grader.circuit.Example;
import dev.backprop.grader.circuit.Gradient;
import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Input;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.grading.Signatures;
import dev.backprop.grader.grading.Workers;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.ShortNumber;
import dev.backprop.grader.sandbox.CompileResult.Compiled;
import dev.backprop.grader.sandbox.LoadResult.Loaded;
import dev.backprop.grader.sandbox.Program;
import dev.backprop.grader.sandbox.Reply;
import dev.backprop.grader.sandbox.Sandbox;
import dev.backprop.grader.sources.Sources;
import dev.backprop.grader.sources.Submission;
import dev.backprop.worker.wire.SourceFile;
import dev.backprop.worker.wire.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The solution at the examples of a circuit: what it returns there stands in the handout. It has full marks, but at a kink there are
 * several right gradients.
 */
final class ExampleRun {

    private final Exercise<?, ?> exercise;
    private final Graph graph;
    private final List<Message> problems = new ArrayList<>();

    private ExampleRun(Exercise<?, ?> exercise, Graph graph) {
        this.exercise = exercise;
        this.graph = graph;
    }

    /** What the solution returns otherwise than the circuit; nothing where it cannot be called, which grading it tells. */
    static List<Message> problems(Exercise<?, ?> exercise, Graph graph, Submission solution, Workers workers) {
        if (!(solution.sourcesFor(exercise.className()) instanceof Sources sources)) {
            return List.of();
        }
        List<SourceFile> files = sources.all().stream()
                .map(source -> new SourceFile(source.compilePath(), source.text()))
                .toList();
        if (!(workers.compile(files) instanceof Compiled compiled)) {
            return List.of();
        }
        ExampleRun run = new ExampleRun(exercise, graph);
        Sandbox worker = workers.lend();
        try {
            if (worker.load(compiled.classes(), Signatures.of(exercise)) instanceof Loaded loaded) {
                graph.examples().forEach(example -> run.compare(example, loaded.program()));
            }
        } finally {
            workers.takeBack(worker);
        }
        return run.problems;
    }

    private void compare(Example example, Program program) {
        Map<Node, Quantity> values = graph.forward(example.inputs());
        Map<Node, Quantity> gradients = graph.backward(values);
        Reply reply = program.call(graph.inputs().stream()
                .map(input -> value(input, of(values, input)))
                .toList());
        if (!(reply instanceof Reply.Returned returned) || !(returned.value() instanceof Value.Composite pass)) {
            return;
        }
        graph.stages().forEach(stage -> compare(example, stage.toString(), of(values, stage), pass));
        for (Gradient gradient : graph.gradients()) {
            compare(example, gradient.name(), of(gradients, gradient.node()), pass);
        }
    }

    private void compare(Example example, String stage, Quantity right, Value.Composite pass) {
        double[] own = numbers(pass.values().get(pass.names().indexOf(stage)));
        for (int i = 0; i < right.size(); i++) {
            double there = i < own.length ? own[i] : Double.NaN;
            if (!(Math.abs(there - right.value()[i]) <= right.wideBound(i))) {
                problems.add(new ExampleSolvedOtherwise(
                        example.where(),
                        exercise.simpleName() + "." + stage,
                        ShortNumber.apart(there, right.value()[i]),
                        ShortNumber.apart(right.value()[i], there)));
                return;
            }
        }
    }

    private static Quantity of(Map<Node, Quantity> found, Node node) {
        return Objects.requireNonNull(found.get(node), node::toString);
    }

    private static Value value(Node input, Quantity quantity) {
        double[] numbers = quantity.value();
        if (((Input) input.operation()).role() == Input.Role.LABELS) {
            return new Value.Wholes(
                    Arrays.stream(numbers).mapToInt(label -> (int) label).toArray());
        }
        return switch (input.shape().axes()) {
            case 0 -> new Value.Real(numbers[0]);
            case 1 -> new Value.Reals(numbers);
            default -> new Value.Matrix(quantity.rows(), quantity.columns(), numbers);
        };
    }

    private static double[] numbers(Value value) {
        if (value instanceof Value.Real real) {
            return new double[] {real.value()};
        } else if (value instanceof Value.Reals reals) {
            return reals.values();
        }
        return value instanceof Value.Matrix matrix ? matrix.data() : new double[0];
    }
}
