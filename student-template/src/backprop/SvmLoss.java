package backprop;

import org.ejml.simple.SimpleMatrix;

/** The multiclass SVM loss of a linear classifier, and its gradients. */
public final class SvmLoss {

    /** What one pass computes, in the order in which it computes it. */
    public record Pass(
            SimpleMatrix scores,
            SimpleMatrix margins,
            double dataLoss,
            double regLoss,
            double loss,
            SimpleMatrix dscores,
            SimpleMatrix dW) {}

    /**
     * One pass forward and backward.
     *
     * @param W weights, D×C
     * @param X examples, one a row, N×D
     * @param y the right class of each example, N numbers in 0..C-1
     * @param lambda strength of the regularisation
     */
    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X, int[] y, double lambda) {
        SimpleMatrix scores = null;
        SimpleMatrix margins = null;
        double dataLoss = Double.NaN;
        double regLoss = Double.NaN;
        double loss = Double.NaN;
        SimpleMatrix dscores = null;
        SimpleMatrix dW = null;
        return new Pass(scores, margins, dataLoss, regLoss, loss, dscores, dW);
    }
}
