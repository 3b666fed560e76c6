package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.KinkSlopes;
import dev.backprop.grader.circuit.Linearised;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.circuit.Vec;
import dev.backprop.grader.circuit.op.EntryByEntry.Strides;
import java.util.Arrays;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/** The greater of two, entry by entry. Where rounding cannot tell which is, each may get a share. */
@API(status = API.Status.STABLE, since = "0.1")
public final class ElementMax extends Named {

    ElementMax(String name) {
        super(name);
    }

    /** max(x, y), entry by entry. */
    public static Vec elementMax(Vec x, Vec y) {
        return Vec.of(new ElementMax("elementMax"), x.node(), y.node());
    }

    /** max(x, y), entry by entry; one may be {@code row(…)} or {@code column(…)}. */
    public static Mat elementMax(Mat x, Mat y) {
        return Mat.of(new ElementMax("elementMax"), x.node(), y.node());
    }

    @Override
    public Shape shape(Node... arguments) {
        return Paired.common(name(), arguments[0], arguments[1]);
    }

    @Override
    public Quantity value(Quantity[] arguments, int rows, int columns) {
        Quantity x = arguments[0];
        Quantity y = arguments[1];
        Strides ofX = Strides.of(x, columns);
        Strides ofY = Strides.of(y, columns);
        double[] value = new double[rows * columns];
        double[] magnitude = new double[value.length];
        for (int i = 0; i < value.length; i++) {
            value[i] = Math.max(x.value()[ofX.entry(i)], y.value()[ofY.entry(i)]);
            magnitude[i] = x.magnitude()[ofX.entry(i)] + y.magnitude()[ofY.entry(i)];
        }
        return new Quantity(rows, columns, value, magnitude, Math.max(x.roundings(), y.roundings()) + 1);
    }

    @Override
    public Linearised at(Quantity[] arguments, Supplier<Quantity> expression, KinkSlopes slopes) {
        Quantity value = expression.get();
        Quantity x = arguments[0];
        Quantity y = arguments[1];
        Strides[] strides = {Strides.of(x, value.columns()), Strides.of(y, value.columns())};
        double[][] slope = new double[2][value.size()];
        double[][] size = new double[2][value.size()];
        int[] ties = new int[value.size()];
        int tied = 0;
        for (int i = 0; i < value.size(); i++) {
            double difference = x.value()[strides[0].entry(i)] - y.value()[strides[1].entry(i)];
            boolean tie = Math.abs(difference) <= value.bound(i);
            slope[0][i] = slopes.open(i, difference > 0, tie);
            slope[1][i] = 1 - slope[0][i];
            size[0][i] = 1;
            size[1][i] = 1;
            if (slopes.isFree(tie)) {
                ties[tied++] = i;
            }
        }
        return new EntryByEntry(strides, slope, size, new double[] {1, 1}, Arrays.copyOf(ties, tied));
    }

    @Override
    public boolean hasKink() {
        return true;
    }
}
