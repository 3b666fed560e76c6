package dev.backprop.grader.circuit;

/**
 * Several tangents of a node beside each other.
 *
 * @param count how many
 * @param size the entries of the node
 * @param data entry i of tangent k at k·size + i
 */
public record Lanes(int count, int size, double[] data) {

    public Lanes(int count, int size) {
        this(count, size, new double[count * size]);
    }

    /** Unit tangents of the entries from … from + count − 1. */
    static Lanes units(int from, int count, int size) {
        Lanes units = new Lanes(count, size);
        for (int k = 0; k < count; k++) {
            units.data[k * size + from + k] = 1;
        }
        return units;
    }
}
