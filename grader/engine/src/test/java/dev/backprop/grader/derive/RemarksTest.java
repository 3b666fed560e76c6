package dev.backprop.grader.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.derive.mutation.Mutation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What students are told of where something is done wrong. */
class RemarksTest {

    private static Set<String> said(Circuit circuit) {
        Graph graph = circuit.graph();
        Stream<Mutation> ofValues =
                graph.stages().stream().flatMap((Node stage) -> Mutation.ofValue(graph, stage).stream());
        Stream<Mutation> ofGradients = graph.gradients().stream()
                .flatMap(gradient -> Mutation.ofGradient(graph, graph.rule(gradient.node())).stream());
        return Stream.concat(ofValues, ofGradients)
                .flatMap(mutation -> mutation.said().stream())
                .map(remark -> remark.text())
                .collect(Collectors.toSet());
    }

    @Test
    void a_step_without_a_name_is_written_in_the_signs_of_mathematics() {
        assertThat(said(new SvmLoss())).contains("Look at the correct class’s score.");
        assertThat(said(new RidgeLoss()))
                .contains("It goes into w·w twice, and each time something comes back to dw.")
                .noneMatch(text -> text.contains("3 terms"));
        assertThat(said(new MulMax())).contains("Look at xy.", "Look at max.");
    }

    @Test
    void no_remark_is_written_in_the_names_of_operations() {
        for (Circuit circuit : List.of(new SvmLoss(), new RidgeLoss(), new StagedExpression(), new SoftmaxLoss())) {
            assertThat(said(circuit))
                    .isNotEmpty()
                    .noneMatch(text -> text.matches(
                            ".*\\b(plus|minus|mult|elementMult|hinge|select|column|row|append|zeroAt)\\b.*"));
        }
    }
}
