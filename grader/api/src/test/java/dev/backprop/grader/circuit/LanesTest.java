package dev.backprop.grader.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lanes that hold a part of the entries go through an operation as those do that hold all, with zeros. */
class LanesTest {

    private static final int TANGENTS = 3;

    private final SplittableRandom random = new SplittableRandom(20261128);

    @Test
    void parts_move_what_whole_lanes_move() {
        TwoLayerNet net = new TwoLayerNet();
        check(net, net.N, net.D, net.H, net.C);
        SvmLoss svm = new SvmLoss();
        check(svm, svm.N, svm.D, svm.C);
        StagedExpression staged = new StagedExpression();
        check(staged);
    }

    private void check(Circuit circuit, Size... sizes) {
        Graph graph = circuit.graph();
        Map<Size, Integer> lengths =
                Stream.of(sizes).collect(Collectors.toMap(size -> size, size -> random.nextInt(2, 6)));
        Map<Node, Quantity> at = graph.forward(new Drawn(7).inputs(graph, lengths));
        Evaluation evaluation = new Evaluation(graph, at, Way.PLAIN);
        int parts = 0;
        for (Node node : graph.nodes()) {
            for (int k = 0; k < node.arguments().size(); k++) {
                int entries = evaluation.value(node.arguments().get(k)).size();
                for (int from = 0; from < entries; from++) {
                    Span span = new Span(from, random.nextInt(from + 1, entries + 1));
                    parts += check(evaluation, node, k, drawn(entries, span));
                }
            }
        }
        assertThat(parts).isPositive();
    }

    private Lanes drawn(int entries, Span span) {
        Lanes lanes = new Lanes(TANGENTS, entries, span);
        for (int i = 0; i < lanes.data().length; i++) {
            lanes.data()[i] = random.nextDouble(-1, 1);
        }
        return lanes;
    }

    private static int check(Evaluation evaluation, Node node, int argument, Lanes part) {
        Linearised operation = evaluation.linearised(node);
        if (operation.reach(argument, part.held()).isEmpty()) {
            return 0;
        }
        Span reached = operation.reach(argument, part.held()).get();
        int size = evaluation.value(node).size();
        for (BiConsumer<Lanes, Lanes> push : Stream.<BiConsumer<Lanes, Lanes>>of(
                        (in, out) -> operation.tangents(argument, in, out),
                        (in, out) -> operation.magnitudes(argument, in, out))
                .toList()) {
            Lanes whole = new Lanes(TANGENTS, size);
            push.accept(part.whole(), whole);
            Lanes narrow = new Lanes(TANGENTS, size, reached);
            push.accept(part, narrow);
            Lanes wide = new Lanes(TANGENTS, size);
            push.accept(part, wide);

            assertThat(narrow.whole().data())
                    .as("%s, argument %d, %s", node, argument, part.held())
                    .containsExactly(whole.data());
            assertThat(wide.data()).containsExactly(whole.data());
        }
        for (int entry : operation.ties()) {
            assertThat(operation.reaches(argument, entry, part))
                    .isEqualTo(operation.reaches(argument, entry, part.whole()));
        }
        return 1;
    }
}
