package backprop;

import org.ejml.simple.SimpleMatrix;

/** A layer without parameters of its own, which counts how often it was asked. */
public interface Layer {
    SimpleMatrix times(SimpleMatrix weights);

    SimpleMatrix timesTransposed(SimpleMatrix upstream);
}
