package backprop;

import org.ejml.equation.Equation;
import org.ejml.simple.SimpleMatrix;

public final class SvmLoss {

    public record Pass(
            SimpleMatrix scores,
            SimpleMatrix margins,
            double dataLoss,
            double regLoss,
            double loss,
            SimpleMatrix dscores,
            SimpleMatrix dW) {}

    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X, int[] y, double lambda) {
        int n = X.getNumRows();
        int c = W.getNumCols();
        SimpleMatrix H = new SimpleMatrix(n, c);
        for (int i = 0; i < n; i++) {
            H.set(i, y[i], 1);
        }
        Equation eq = new Equation(W, "W", X, "X", H, "H", lambda, "lambda", n, "n", c, "c");
        eq.process("S = X*W");
        eq.process("A = S - (S.*H)*ones(c,c) + ones(n,c) - H");
        SimpleMatrix open = matrix(eq, "A").elementOp((int i, int j, double a) -> a > 0 ? 1 : 0);
        eq.alias(open, "O");
        eq.process("M = A.*O");
        eq.process("data = sum(M)/n");
        eq.process("reg = lambda*sum(W.^2)");
        eq.process("loss = data + reg");
        eq.process("dS = (O - (O*ones(c,c)).*H)/n");
        eq.process("dW = X'*dS + 2*lambda*W");
        return new Pass(
                matrix(eq, "S"),
                matrix(eq, "M"),
                eq.lookupDouble("data"),
                eq.lookupDouble("reg"),
                eq.lookupDouble("loss"),
                matrix(eq, "dS"),
                matrix(eq, "dW"));
    }

    private static SimpleMatrix matrix(Equation eq, String name) {
        return SimpleMatrix.wrap(eq.lookupDDRM(name).copy());
    }
}
