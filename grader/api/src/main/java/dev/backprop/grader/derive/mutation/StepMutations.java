package dev.backprop.grader.derive.mutation;

import dev.backprop.grader.assignment.mistakes.OtherLabels;
import dev.backprop.grader.circuit.Extent;
import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Input;
import dev.backprop.grader.circuit.Literal;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Size;
import dev.backprop.grader.derive.mutation.MutationMessages.AnotherNumber;
import dev.backprop.grader.derive.mutation.MutationMessages.InTheStep;
import dev.backprop.grader.message.ShortNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;

/** Steps of either pass that take another number, another size or another label than they should. */
final class StepMutations {

    private static final String CONSTANT = "constant-changed";
    private static final String DIVISOR = "wrong-divisor";

    private static final String BY_CLASSES = "divided-by-c";

    static final List<String> IDS =
            List.of(CONSTANT, DIVISOR, BY_CLASSES, OtherLabels.OFF_BY_ONE, OtherLabels.OF_ANOTHER_ROW);

    private static final double[] FACTORS = {2, 0.5, -1, 10, 0.1, 0};

    /** An argument of a step. */
    private record Use(Node step, int argument) {}

    private final Graph graph;
    private final Function<Node, Term> place;
    private final List<Use> uses = new ArrayList<>();
    private final List<Mutation> found = new ArrayList<>();

    /** @param place what a step is called: itself, or where it is carried back */
    StepMutations(Graph graph, List<Node> steps, Function<Node, Term> place) {
        this.graph = graph;
        this.place = place;
        for (Node step : steps) {
            for (int k = 0; k < step.arguments().size(); k++) {
                uses.add(new Use(step, k));
            }
        }
    }

    List<Mutation> all() {
        for (Use use : uses) {
            Node argument = use.step.arguments().get(use.argument);
            Optional<Size> size = graph.sizes().stream()
                    .filter(each -> each.node().equals(argument))
                    .findFirst();
            if (size.isPresent()) {
                sizes(use, size.get());
            } else if (argument.operation() instanceof Literal literal && literal.number() != 0) {
                constants(use, literal.number());
            }
        }
        labels();
        return found;
    }

    private AnotherNumber another(Use use, String number, String taken) {
        return new AnotherNumber(place.apply(use.step), Term.words(number), Term.words(taken));
    }

    private void constants(Use use, double number) {
        boolean isAppended = use.step.operation().name().equals("append");
        for (double factor : FACTORS) {
            double taken = factor * number;
            if (isAppended && factor == -1) {
                // The number is written in the circuit alone: of w·(x, 1), people write the last term as it is.
                taking(
                        ForwardMutations.SIGN,
                        new InTheStep(taking(use.step)),
                        use,
                        arguments -> Quantity.number(taken));
            } else {
                taking(
                        CONSTANT,
                        another(use, ShortNumber.of(number), ShortNumber.of(taken)),
                        use,
                        arguments -> Quantity.number(taken));
            }
        }
    }

    private Term taking(Node appended) {
        return place.apply(graph.nodes().stream()
                .filter(node -> node.arguments().contains(appended))
                .findFirst()
                .orElse(appended));
    }

    private void sizes(Use use, Size size) {
        for (int more : new int[] {-1, 1}) {
            taking(
                    DIVISOR,
                    another(use, size.toString(), size + (more < 0 ? " - 1" : " + 1")),
                    use,
                    arguments -> Quantity.number(arguments[use.argument].value()[0] + more));
        }
        for (Size other : graph.sizes()) {
            if (!other.equals(size)) {
                entries(use, size, other);
                AnotherNumber remark = another(use, size.toString(), other.toString());
                found.add(Mutation.of(DIVISOR, remark, setting -> {
                    Quantity taken = setting.value(other.node());
                    return setting.with(
                            use.step,
                            new WithArgument(setting.way().operation(use.step), use.argument, arguments -> taken));
                }));
            }
        }
    }

    /** A mean over all entries of rows: over the classes too, or over something else. */
    private void entries(Use use, Size size, Size other) {
        boolean isOfClasses = graph.nodes().stream()
                .anyMatch(node -> node.shape().columns().equals(Extent.of(other))
                        && Mutation.labelsOf(graph, node.shape()).isPresent());
        AnotherNumber remark = another(use, size.toString(), size + "·" + other);
        found.add(Mutation.of(isOfClasses ? BY_CLASSES : DIVISOR, remark, setting -> {
            double factor = setting.value(other.node()).value()[0];
            return setting.with(
                    use.step,
                    new WithArgument(
                            setting.way().operation(use.step),
                            use.argument,
                            arguments -> Quantity.number(arguments[use.argument].value()[0] * factor)));
        }));
    }

    /** In one step, or in all. */
    private void labels() {
        List<Use> ofLabels = uses.stream()
                .filter(use -> use.step.arguments().get(use.argument).operation() instanceof Input of
                        && of.role() == Input.Role.LABELS)
                .toList();
        List<List<Use>> together = new ArrayList<>();
        if (ofLabels.size() > 1) {
            together.add(ofLabels);
        }
        ofLabels.forEach(use -> together.add(List.of(use)));
        for (List<Use> several : together) {
            OtherLabels.SHIFTS.forEach(
                    shift -> relabelled(OtherLabels.OFF_BY_ONE, several, arguments -> shifted(arguments, shift)));
            OtherLabels.ROWS.forEach(
                    row -> relabelled(OtherLabels.OF_ANOTHER_ROW, several, arguments -> ofRow(arguments, row)));
        }
    }

    private void relabelled(String id, List<Use> several, WithArgument.Taken taken) {
        InTheStep remark = new InTheStep(Term.of(several.stream().map(Use::step).toList()));
        found.add(Mutation.of(id, remark, setting -> {
            Setting changed = setting;
            for (Use use : several) {
                changed = changed.with(
                        use.step, new WithArgument(changed.way().operation(use.step), use.argument, taken));
            }
            return changed;
        }));
    }

    /** Labels stand after the matrix whose rows they belong to. */
    private static Quantity shifted(Quantity[] arguments, IntBinaryOperator shift) {
        return Quantity.vector(Arrays.stream(arguments[1].value())
                .map(label -> shift.applyAsInt((int) label, arguments[0].columns()))
                .toArray());
    }

    private static Quantity ofRow(Quantity[] arguments, IntBinaryOperator row) {
        double[] labels = arguments[1].value();
        double[] taken = new double[labels.length];
        Arrays.setAll(taken, i -> labels[row.applyAsInt(i, labels.length)]);
        return Quantity.vector(taken);
    }

    private void taking(String id, MutationMessages.Remark remark, Use use, WithArgument.Taken taken) {
        found.add(Mutation.of(id, remark, use.step, operation -> new WithArgument(operation, use.argument, taken)));
    }
}
