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
import dev.backprop.grader.derive.mutation.MutationMessages.Remark;
import dev.backprop.grader.message.ShortNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;

/** Steps of either pass that take another number, another size or another label than they should. */
final class StepMutations extends Mutations {

    private static final String CONSTANT = "constant-changed";
    private static final String DIVISOR = "wrong-divisor";

    private static final String BY_CLASSES = "divided-by-c";

    static final List<String> IDS =
            List.of(CONSTANT, DIVISOR, BY_CLASSES, OtherLabels.OFF_BY_ONE, OtherLabels.OF_ANOTHER_ROW);

    private static final double[] FACTORS = {2, 0.5, -1, 10, 0.1, 0};

    private final Function<Node, Term> place;
    private final List<Use> uses;

    /** @param place what a step is called: itself, or where it is carried back */
    StepMutations(Graph graph, List<Node> steps, Function<Node, Term> place) {
        super(graph);
        this.place = place;
        this.uses = uses(steps);
    }

    List<Mutation> all() {
        for (Use use : uses) {
            Optional<Size> size = graph.sizes().stream()
                    .filter(each -> each.node().equals(use.node()))
                    .findFirst();
            if (size.isPresent()) {
                sizes(use, size.get());
            } else if (use.node().operation() instanceof Literal literal && literal.number() != 0) {
                constants(use, literal.number());
            }
        }
        labels();
        return found;
    }

    private AnotherNumber another(Use use, String number, String taken) {
        return new AnotherNumber(place.apply(use.step()), Term.words(number), Term.words(taken));
    }

    private void constants(Use use, double number) {
        boolean isAppended = isA(use.step(), "append");
        for (double factor : FACTORS) {
            double taken = factor * number;
            // A number appended is written in the circuit alone: of w·(x, 1), people write the last term as it is.
            boolean isSign = isAppended && factor == -1;
            Remark remark = isSign
                    ? new InTheStep(taking(use.step()))
                    : another(use, ShortNumber.of(number), ShortNumber.of(taken));
            taking(isSign ? ForwardMutations.SIGN : CONSTANT, remark, use, arguments -> Quantity.number(taken));
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
                    arguments -> Quantity.number(arguments[use.argument()].value()[0] + more));
        }
        for (Size other : graph.sizes()) {
            if (!other.equals(size)) {
                entries(use, size, other);
                AnotherNumber remark = another(use, size.toString(), other.toString());
                add(DIVISOR, remark, setting -> {
                    Quantity taken = setting.value(other.node());
                    return setting.withArgument(use, arguments -> taken);
                });
            }
        }
    }

    /** A mean over all entries of rows: over the classes too, or over something else. */
    private void entries(Use use, Size size, Size other) {
        boolean isOfClasses = graph.nodes().stream()
                .anyMatch(node -> node.shape().columns().equals(Extent.of(other))
                        && labelsOf(node.shape()).isPresent());
        AnotherNumber remark = another(use, size.toString(), size + "·" + other);
        add(isOfClasses ? BY_CLASSES : DIVISOR, remark, setting -> {
            double factor = setting.value(other.node()).value()[0];
            return setting.withArgument(
                    use, arguments -> Quantity.number(arguments[use.argument()].value()[0] * factor));
        });
    }

    /** In one step, or in all. */
    private void labels() {
        List<Use> ofLabels =
                uses.stream().filter(use -> is(use.node(), Input.Role.LABELS)).toList();
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

    private void relabelled(String id, List<Use> several, Altered.Taken taken) {
        InTheStep remark = new InTheStep(Term.of(several.stream().map(Use::step).toList()));
        together(id, remark, several, (setting, use) -> setting.withArgument(use, taken));
    }

    /** Labels stand after the matrix whose rows they belong to. */
    private static Quantity shifted(Quantity[] arguments, IntBinaryOperator shift) {
        return each(arguments[1], label -> shift.applyAsInt((int) label, arguments[0].columns()));
    }

    private static Quantity ofRow(Quantity[] arguments, IntBinaryOperator row) {
        double[] labels = arguments[1].value();
        return entries(arguments[1], i -> labels[row.applyAsInt(i, labels.length)]);
    }

    private void taking(String id, Remark remark, Use use, Altered.Taken taken) {
        add(id, remark, setting -> setting.withArgument(use, taken));
    }
}
