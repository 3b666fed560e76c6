package dev.backprop.assignments.graph;

import dev.backprop.grader.generate.Numbers;
import dev.backprop.grader.generate.Pool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Graphs of one to nine gates, of the student's own, or all of them weighted means; with forks, with a value that goes into a gate
 * twice, with inputs and gates that nothing uses, listed in any order. They shrink to few gates, sums, in order.
 */
class GraphInputs extends DomainContextBase {

    private static final int MOST_INPUTS = 3;
    private static final int MOST_GATES = 9;
    private static final int MOST_ARGUMENTS = 3;

    /** No shuffling of the list. */
    private static final int IN_ORDER = 0;

    @Provide
    Arbitrary<GraphInput> graphs() {
        Arbitrary<List<Part>> parts = Combinators.combine(
                        Numbers.size(0, Kind.ALL.size() - 1),
                        Numbers.size(2, MOST_ARGUMENTS),
                        arguments(),
                        arguments(),
                        arguments())
                .as((kind, count, a, b, c) -> new Part(kind, count, new int[] {a, b, c}))
                .list()
                .ofMinSize(1)
                .ofMaxSize(MOST_GATES);
        return Combinators.combine(
                        Numbers.size(1, MOST_INPUTS),
                        parts,
                        Pool.decimals(1, MOST_INPUTS + MOST_GATES, 2),
                        Arbitraries.of(false, false, false, true),
                        Arbitraries.of(0, 0, 0, 1),
                        Arbitraries.of(IN_ORDER, 1, 2, 3, 4, 5, 6, 7))
                .as(GraphInputs::graph);
    }

    private static Arbitrary<Integer> arguments() {
        return Numbers.size(0, MOST_INPUTS + MOST_GATES);
    }

    /** A gate that is to be. Its arguments are numbers of nodes before it, once they are taken modulo how many there are. */
    private record Part(int kind, int count, int[] arguments) {}

    private static GraphInput graph(
            int inputs, List<Part> parts, Pool numbers, boolean means, int behind, int shuffling) {
        int count = parts.size();
        double[] all = Arrays.stream(
                        numbers.matrix(1, MOST_INPUTS + MOST_GATES).getDDRM().getData())
                .map(number -> number == 0 ? 0.5 : number)
                .toArray();
        // The place of each gate in the list.
        List<Integer> places = new ArrayList<>();
        for (int gate = 0; gate < count; gate++) {
            places.add(inputs + gate);
        }
        if (shuffling != IN_ORDER) {
            Collections.shuffle(places, new Random(shuffling));
        }
        int[] kinds = new int[count];
        double[] constants = new double[count];
        int[][] arguments = new int[count][];
        for (int gate = 0; gate < count; gate++) {
            Part part = parts.get(gate);
            int place = places.get(gate) - inputs;
            Kind kind = Kind.ALL.get(part.kind());
            kinds[place] = means ? GraphInput.MEAN : part.kind();
            constants[place] = all[MOST_INPUTS + gate];
            arguments[place] = new int[kind.takesSeveral() ? part.count() : 1];
            for (int k = 0; k < arguments[place].length; k++) {
                int earlier = part.arguments()[k] % (inputs + gate);
                arguments[place][k] = earlier < inputs ? earlier : places.get(earlier - inputs);
            }
        }
        int output = places.get(Math.max(0, count - 1 - behind));
        return GraphInput.of(kinds, constants, arguments, output, Arrays.copyOf(all, inputs));
    }
}
