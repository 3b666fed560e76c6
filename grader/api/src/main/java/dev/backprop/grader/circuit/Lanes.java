package dev.backprop.grader.circuit;

import org.apiguardian.api.API;

/**
 * Several tangents of a node beside each other. What they move is often a small part of the node: no more is held.
 *
 * @param count how many
 * @param size the entries of the node
 * @param held those that {@code data} has; all others are 0
 * @param data entry i of tangent k at {@link #base}(k) + i
 */
@API(status = API.Status.INTERNAL)
public record Lanes(int count, int size, Span held, double[] data) {

    Lanes(int count, int size, Span held) {
        this(count, size, held, new double[count * held.length()]);
    }

    Lanes(int count, int size, double[] data) {
        this(count, size, Span.all(size), data);
    }

    /** Of all entries. */
    public Lanes(int count, int size) {
        this(count, size, Span.all(size));
    }

    /** Where in {@code data} entry 0 of a tangent stands, or would stand. */
    public int base(int tangent) {
        return tangent * held.length() - held.from();
    }

    /** The same, of all entries. */
    Lanes whole() {
        if (held.length() == size) {
            return this;
        }
        Lanes whole = new Lanes(count, size);
        for (int k = 0; k < count; k++) {
            System.arraycopy(data, k * held.length(), whole.data, k * size + held.from(), held.length());
        }
        return whole;
    }

    /** Unit tangents of the entries from … from + count − 1. */
    static Lanes units(int from, int count, int size) {
        Lanes units = new Lanes(count, size, new Span(from, from + count));
        for (int k = 0; k < count; k++) {
            units.data[units.base(k) + from + k] = 1;
        }
        return units;
    }

    /**
     * The sum of products of so many entries, those with a second factor of 0 left out; summed with compensation (Neumaier 1974), because
     * along a direction there are many terms, and nearly all of them cancel.
     */
    static double product(double[] one, int from, double[] other, int fromOther, int count) {
        double sum = 0;
        double lost = 0;
        for (int i = 0; i < count; i++) {
            if (other[fromOther + i] != 0) {
                double term = one[from + i] * other[fromOther + i];
                double next = sum + term;
                lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
                sum = next;
            }
        }
        return Double.isFinite(sum) ? sum + lost : sum;
    }
}
