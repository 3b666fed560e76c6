package dev.backprop.grader.circuit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An exercise, declared once: the graph of its forward pass, and which of its values and gradients a student reports.
 *
 * <pre>{@code
 * public final class SumProduct extends Circuit {
 *     final Num x = input(decimals(4)), y = input(decimals(4)), z = input(decimals(4));
 *     final Num q = stage(plus(x, y));
 *     final Num f = output(mult(q, z));
 *     {
 *         backward(d(q), d(z), d(x), d(y));
 *         example(x.is(-2), y.is(5), z.is(-4)).gives(q, 3).gives(f, -12).gives(d(x), -4);
 *     }
 * }
 * }</pre>
 *
 * <p>Inputs, stages and the output are called what the fields are called that hold them. Inputs are the parameters of the
 * student's method, in this order; the record that it returns has the stages, then the output where it is one of them in order,
 * then the gradients as {@link #backward} lists them.
 */
public abstract class Circuit {

    private final List<Input> inputs = new ArrayList<>();
    private final List<SizeRange> sizes = new ArrayList<>();
    private final List<Expression> stages = new ArrayList<>();
    private final Map<Node, Gradient> gradients = new LinkedHashMap<>();
    private final List<Gradient> backward = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();
    private Points points = new Points(1);
    private @Nullable Expression output;
    private @Nullable Expression given;

    /** A size with the least and the greatest that is drawn. */
    record SizeRange(Node node, int from, int to) {}

    /** Numbers of at most this size, as they are drawn. */
    public record Decimals(double range) {}

    /** Numbers of either sign, of absolute value at most {@code range}. */
    protected static Decimals decimals(double range) {
        return new Decimals(range);
    }

    /** A size of an axis, drawn from {@code from} to {@code to}. */
    protected final Size size(int from, int to) {
        Node node = leaf();
        sizes.add(new SizeRange(node, from, to));
        return new Size(node);
    }

    protected final Num input(Decimals numbers) {
        return new Num(input(Input.Kind.NUMBERS, List.of(), numbers.range()));
    }

    /** A number above 0. */
    protected final Num positive(double range) {
        return new Num(input(Input.Kind.POSITIVE, List.of(), range));
    }

    protected final Vec vector(Size length) {
        return new Vec(input(Input.Kind.NUMBERS, List.of(length.node()), 4));
    }

    /** Examples [N×D], one a row. */
    protected final Mat data(Size rows, Size columns) {
        return new Mat(input(Input.Kind.NUMBERS, List.of(rows.node(), columns.node()), 4));
    }

    /** Parameters. */
    protected final Mat weights(Size rows, Size columns) {
        return new Mat(input(Input.Kind.NUMBERS, List.of(rows.node(), columns.node()), 4));
    }

    /** Parameters of one row, such as biases. */
    protected final Mat biases(Size columns) {
        Node one = leaf();
        sizes.add(new SizeRange(one, 1, 1));
        return new Mat(input(Input.Kind.NUMBERS, List.of(one, columns.node()), 4));
    }

    /** An upstream gradient that is given to the student. */
    protected final Mat upstream(Size rows, Size columns) {
        return new Mat(input(Input.Kind.NUMBERS, List.of(rows.node(), columns.node()), 4));
    }

    protected final Labels labels(Size examples, Size classes) {
        return new Labels(input(Input.Kind.LABELS, List.of(examples.node(), classes.node()), 0));
    }

    /** The strength of the regularisation, 0 among others. */
    protected final Num regularisation() {
        return new Num(input(Input.Kind.REGULARISATION, List.of(), 1));
    }

    /** A value that the student reports. */
    protected final <E extends Expression> E stage(E value) {
        stages.add(value);
        return value;
    }

    /** The value that all gradients are of: a number. It is a stage, too. */
    protected final Num output(Num value) {
        output = value;
        return stage(value);
    }

    /**
     * A value through which all gradients flow, with the gradient that flows in: of ⟨gradient, value⟩. It is a stage, too.
     *
     * @param gradient an input of the same shape
     */
    protected final Mat output(Mat value, Mat gradient) {
        output = value;
        given = gradient;
        return stage(value);
    }

    /** The gradient of the output with respect to a value. */
    protected final Gradient d(Expression of) {
        return gradients.computeIfAbsent(of.node(), Gradient::new);
    }

    /** The gradients that the student reports, in this order. */
    protected final void backward(Gradient... reported) {
        backward.addAll(List.of(reported));
    }

    /** What every stage is worth, but for the exceptions. */
    protected final Points points(double each) {
        points = new Points(each);
        return points;
    }

    /** What stages are worth. */
    public static final class Points {

        private final double each;
        private final Map<Object, Double> exceptions = new LinkedHashMap<>();

        Points(double each) {
            this.each = each;
        }

        public Points except(Expression stage, double worth) {
            exceptions.put(stage.node(), worth);
            return this;
        }

        public Points except(Gradient gradient, double worth) {
            exceptions.put(gradient, worth);
            return this;
        }

        double of(Object stage) {
            return exceptions.getOrDefault(stage, each);
        }

        Set<Object> named() {
            return exceptions.keySet();
        }
    }

    /** An example in numbers, as a handout has it. */
    protected final Example example(Example.Given... values) {
        Example example = new Example(List.of(values));
        examples.add(example);
        return example;
    }

    private Node leaf() {
        return new Node(null, List.of());
    }

    private Node input(Input.Kind kind, List<Node> axes, double range) {
        Node node = leaf();
        inputs.add(new Input(node, kind, axes, range));
        return node;
    }

    List<Input> inputs() {
        return inputs;
    }

    List<SizeRange> sizes() {
        return sizes;
    }

    List<Expression> stages() {
        return stages;
    }

    List<Gradient> backward() {
        return backward;
    }

    List<Example> examples() {
        return examples;
    }

    Points points() {
        return points;
    }

    Optional<Expression> output() {
        return Optional.ofNullable(output);
    }

    /** The input that holds the gradient which flows into the output, if that is no number. */
    Optional<Expression> given() {
        return Optional.ofNullable(given);
    }
}
