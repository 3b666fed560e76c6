package backprop.layers;

import org.ejml.simple.SimpleMatrix;

/** The sum of all entries, divided by the number of rows. */
public record Mean(SimpleMatrix entries) {

    public double forward() {
        return entries.elementSum() / entries.getNumRows();
    }

    public SimpleMatrix backward(double upstream) {
        return SimpleMatrix.filled(entries.getNumRows(), entries.getNumCols(), upstream / entries.getNumRows());
    }
}
