package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Lanes;
import dev.backprop.grader.circuit.Linearised;

/** An operation that makes an entry of one entry of each argument: tangents are scaled. */
final class EntryByEntry implements Linearised {

    private final Strides[] strides;
    private final double[][] slopes;
    private final double[][] sizes;
    private final double[] roundings;
    private final int[] ties;

    /**
     * @param slopes by argument and entry of the result, what a tangent of 1 becomes
     * @param sizes likewise what a magnitude of 1 becomes
     * @param roundings by argument, those that a tangent of it meets
     */
    EntryByEntry(Strides[] strides, double[][] slopes, double[][] sizes, double[] roundings, int... ties) {
        this.strides = strides;
        this.slopes = slopes;
        this.sizes = sizes;
        this.roundings = roundings;
        this.ties = ties;
    }

    @Override
    public void tangents(int argument, Lanes in, Lanes out) {
        scale(strides[argument], slopes[argument], in, out);
    }

    @Override
    public void magnitudes(int argument, Lanes in, Lanes out) {
        scale(strides[argument], sizes[argument], in, out);
    }

    private static void scale(Strides strides, double[] by, Lanes in, Lanes out) {
        for (int i = 0; i < by.length; i++) {
            int from = strides.entry(i);
            for (int k = 0; k < in.count(); k++) {
                double tangent = in.data()[k * in.size() + from];
                if (tangent != 0) {
                    out.data()[k * out.size() + i] += by[i] * tangent;
                }
            }
        }
    }

    @Override
    public double roundings(int argument) {
        return roundings[argument];
    }

    @Override
    public int[] ties() {
        return ties;
    }

    @Override
    public boolean reaches(int argument, int entry, Lanes in) {
        int from = strides[argument].entry(entry);
        for (int k = 0; k < in.count(); k++) {
            if (in.data()[k * in.size() + from] != 0) {
                return true;
            }
        }
        return false;
    }
}
