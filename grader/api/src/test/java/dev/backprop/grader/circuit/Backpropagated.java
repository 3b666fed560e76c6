package dev.backprop.grader.circuit;

import java.util.Map;

/** The gradient of W1 as students write it: Xᵀ·(dh1 where h1 &gt; 0) + 2λ·W1. */
final class Backpropagated {

    private Backpropagated() {}

    static double[] ofW1(Map<Node, Quantity> at, Map<Node, Quantity> gradients, TwoLayerNet net) {
        Quantity x = Found.of(at, net.X.node());
        Quantity h = Found.of(at, net.h1.node());
        double[] dh = Found.of(gradients, net.h1.node()).value();
        double[] gradient = new double[x.columns() * h.columns()];
        for (int d = 0; d < x.columns(); d++) {
            for (int j = 0; j < h.columns(); j++) {
                double sum = 0;
                for (int i = 0; i < x.rows(); i++) {
                    int unit = i * h.columns() + j;
                    sum += h.value()[unit] > 0 ? x.value()[i * x.columns() + d] * dh[unit] : 0;
                }
                int k = d * h.columns() + j;
                gradient[k] = sum
                        + 2
                                * Found.of(at, net.lambda.node()).value()[0]
                                * Found.of(at, net.W1.node()).value()[k];
            }
        }
        return gradient;
    }
}
