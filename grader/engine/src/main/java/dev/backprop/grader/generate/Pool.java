package dev.backprop.grader.generate;

import java.util.List;
import net.jqwik.api.Arbitrary;
import org.ejml.simple.SimpleMatrix;

/**
 * A fixed supply of numbers, out of which a matrix of any smaller shape is cut.
 *
 * <p>Drawing the shape beside the pool instead of before it (with {@code flatMap}) keeps the numbers where they are while
 * the shape shrinks, so that shrinking always gets to the smallest shape.
 */
public final class Pool {

    private final int columns;
    private final List<Double> numbers;

    private Pool(int columns, List<Double> numbers) {
        this.columns = columns;
        this.numbers = numbers;
    }

    /** Pools out of which matrices of at most {@code rows × columns} can be cut. */
    public static Arbitrary<Pool> of(int rows, int columns, Arbitrary<Double> numbers) {
        return numbers.list().ofSize(rows * columns).map(drawn -> new Pool(columns, drawn));
    }

    /** The upper left {@code rows × columns} of the pool: an entry stays where it is when the shape changes. */
    public SimpleMatrix matrix(int rows, int width) {
        SimpleMatrix matrix = new SimpleMatrix(rows, width);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < width; column++) {
                matrix.set(row, column, numbers.get(row * columns + column));
            }
        }
        return matrix;
    }
}
