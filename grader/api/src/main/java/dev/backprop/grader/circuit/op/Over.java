package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Size;
import dev.backprop.grader.circuit.Vec;
import org.apiguardian.api.API;

/** What is divided by a size, as {@code over(sum(margins), N)}. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Over {

    private Over() {}

    /** x/size */
    public static Num over(Num x, Size size) {
        return Num.of(new Div("over"), x.node(), size.node());
    }

    /** x/size of each entry. */
    public static Vec over(Vec x, Size size) {
        return Vec.of(new Div("over"), x.node(), size.node());
    }

    /** x/size of each entry. */
    public static Mat over(Mat x, Size size) {
        return Mat.of(new Div("over"), x.node(), size.node());
    }
}
