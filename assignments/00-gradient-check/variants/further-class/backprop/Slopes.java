package backprop;

/** Differences of one loss, divided by the distance that was really taken. */
final class Slopes {

    private final Loss loss;
    private final double[] w;
    private double above;
    private double below;

    Slopes(Loss loss, double[] w) {
        this.loss = loss;
        this.w = w.clone();
    }

    double[] forward(double h) {
        double[] slopes = new double[w.length];
        for (int k = 0; k < w.length; k++) {
            slopes[k] = loss(k, w[k] + h);
        }
        double here = loss.at(w);
        for (int k = 0; k < w.length; k++) {
            slopes[k] = (slopes[k] - here) / (above(k, h) - w[k]);
        }
        return slopes;
    }

    double[] central(double h) {
        double[] slopes = new double[w.length];
        for (int k = 0; k < w.length; k++) {
            above = above(k, h);
            below = w[k] - h;
            slopes[k] = above == below ? 0 : (loss(k, above) - loss(k, below)) / (above - below);
        }
        return slopes;
    }

    private double above(int k, double h) {
        return w[k] + h;
    }

    private double loss(int k, double value) {
        double old = w[k];
        try {
            w[k] = value;
            return loss.at(w);
        } finally {
            w[k] = old;
        }
    }
}
