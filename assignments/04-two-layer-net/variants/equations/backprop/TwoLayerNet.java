package backprop;

import org.ejml.equation.Equation;
import org.ejml.simple.SimpleMatrix;

public final class TwoLayerNet {

    public record Pass(
            SimpleMatrix h1,
            SimpleMatrix scores,
            double dataLoss,
            double regLoss,
            double loss,
            SimpleMatrix dscores,
            SimpleMatrix dh1,
            SimpleMatrix dW2,
            SimpleMatrix db2,
            SimpleMatrix dW1,
            SimpleMatrix db1) {}

    public static Pass forwardBackward(
            SimpleMatrix W1,
            SimpleMatrix b1,
            SimpleMatrix W2,
            SimpleMatrix b2,
            SimpleMatrix X,
            int[] y,
            double lambda) {
        int n = X.getNumRows();
        SimpleMatrix Y = new SimpleMatrix(n, W2.getNumCols());
        for (int i = 0; i < n; i++) {
            Y.set(i, y[i], 1);
        }
        Equation eq = new Equation(W1, "W1", b1, "b1", W2, "W2", b2, "b2", X, "X", Y, "Y", n, "n", lambda, "l");
        eq.process("u = ones(n,1)");
        eq.process("z = X*W1 + u*b1");
        SimpleMatrix open = get(eq, "z").elementOp((int i, int j, double z) -> z > 0 ? 1 : 0);
        eq.alias(open, "O");
        eq.process("h = z.*O");
        eq.process("s = h*W2 + u*b2");
        SimpleMatrix scores = get(eq, "s");
        SimpleMatrix shifted = scores.copy();
        for (int i = 0; i < n; i++) {
            shifted.insertIntoThis(i, 0, scores.getRow(i).minus(scores.getRow(i).elementMax()));
        }
        eq.alias(shifted, "t", SimpleMatrix.ones(scores.getNumCols(), 1), "v");
        eq.process("exps = exp(t)");
        eq.process("q = exps*v");
        eq.process("data = (sum(log(q)) - sum(t.*Y))/n");
        eq.process("reg = l*(sum(W1.^2) + sum(W2.^2))");
        eq.process("ds = (exps./(q*v') - Y)/n");
        eq.process("dh = ds*W2'");
        eq.process("dz = dh.*O");
        eq.process("dW2 = h'*ds + 2*l*W2");
        eq.process("db2 = u'*ds");
        eq.process("dW1 = X'*dz + 2*l*W1");
        eq.process("db1 = u'*dz");
        double data = eq.lookupDouble("data");
        double reg = eq.lookupDouble("reg");
        return new Pass(
                get(eq, "h"), scores, data, reg, data + reg, get(eq, "ds"), get(eq, "dh"), get(eq, "dW2"), get(eq, "db2"),
                get(eq, "dW1"), get(eq, "db1"));
    }

    private static SimpleMatrix get(Equation eq, String name) {
        return SimpleMatrix.wrap(eq.lookupDDRM(name).copy());
    }
}
