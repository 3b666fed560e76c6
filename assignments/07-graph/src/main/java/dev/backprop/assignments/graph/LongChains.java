package dev.backprop.assignments.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Chains of ten thousand gates, listed in any order. Most of them take the one before twice, so that there are more ways through than
 * anybody can go one by one; a few take an input too.
 */
class LongChains extends DomainContextBase {

    private static final int GATES = 10_000;
    private static final int INPUTS = 2;

    @Provide
    Arbitrary<GraphInput> chains() {
        return Arbitraries.of(3, 5, 8).dontShrink().map(LongChains::chain);
    }

    private static GraphInput chain(int seed) {
        Random random = new Random(seed);
        List<Integer> places = new ArrayList<>();
        for (int gate = 0; gate < GATES; gate++) {
            places.add(INPUTS + gate);
        }
        Collections.shuffle(places, random);
        int[] kinds = new int[GATES];
        int[][] arguments = new int[GATES][];
        for (int gate = 0; gate < GATES; gate++) {
            int place = places.get(gate) - INPUTS;
            int before = gate == 0 ? 0 : places.get(gate - 1);
            kinds[place] = GraphInput.MEAN;
            arguments[place] = new int[] {gate % (GATES / 4) == 0 ? 1 : before, before};
        }
        return GraphInput.of(kinds, new double[GATES], arguments, places.get(GATES - 1), new double[] {0.7, -1.3});
    }
}
