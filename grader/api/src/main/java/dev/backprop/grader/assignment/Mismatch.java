package dev.backprop.grader.assignment;

import org.apiguardian.api.API;

/**
 * One entry that is not what it should be.
 *
 * @param index its position: empty for a scalar, {@code [row, column]} for a matrix
 * @param yours the student's number, finite or not
 * @param expected the trusted number
 * @param errorBound how far {@code expected} can be off, in the same unit; ≥ 0
 * @param oneSided the left and the right derivative where the entry is at a kink and anything between is right; else
 *     empty
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Mismatch(int[] index, double yours, double expected, double errorBound, double[] oneSided) {

    public Mismatch(int[] index, double yours, double expected, double errorBound) {
        this(index, yours, expected, errorBound, new double[0]);
    }
}
