package dev.backprop.grader.generate;

import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.apiguardian.api.API;
import org.ejml.simple.SimpleMatrix;

/**
 * A fixed supply of numbers, out of which a matrix of any smaller shape is cut.
 *
 * <p>Drawing the shape beside the pool instead of before it (with {@code flatMap}) keeps the numbers where they are while
 * the shape shrinks, so that shrinking always gets to the smallest shape. The numbers do not shrink one by one, which would
 * take thousands of calls: all together they lose a digit. Nor do they shrink to 0, where mistakes hide and ties lie.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Pool {

    private final int columns;
    private final double[] numbers;

    private Pool(int columns, double[] numbers) {
        this.columns = columns;
        this.numbers = numbers;
    }

    /**
     * Pools of decimals of two digits after the point, evenly spread over {@code [-bound, bound]}, for matrices of at most
     * {@code rows × columns}; shrunk, of one digit.
     *
     * <p>Never on a binary grid: there single precision is exact, and goes unnoticed.
     *
     * @param bound at least 0.1
     */
    public static Arbitrary<Pool> decimals(int rows, int columns, double bound) {
        return Combinators.combine(seeds(), Arbitraries.of(10, 100, 100, 100, 100, 100, 100, 100))
                .as((seed, parts) -> new Pool(columns, draw(seed, rows * columns, bound, parts)));
    }

    /** The upper left {@code rows × width} of the pool: an entry stays where it is when the shape changes. */
    public SimpleMatrix matrix(int rows, int width) {
        SimpleMatrix matrix = new SimpleMatrix(rows, width);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < width; column++) {
                matrix.set(row, column, numbers[row * columns + column]);
            }
        }
        return matrix;
    }

    static Arbitrary<Long> seeds() {
        return Arbitraries.longs().dontShrink();
    }

    private static double[] draw(long seed, int count, double bound, int parts) {
        SplittableRandom random = new SplittableRandom(seed);
        int most = (int) Math.round(bound * parts);
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = random.nextInt(-most, most + 1) / (double) parts;
        }
        return numbers;
    }
}
