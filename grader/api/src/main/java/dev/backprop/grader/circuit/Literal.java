package dev.backprop.grader.circuit;

import java.util.function.Supplier;
import org.apiguardian.api.API;

/** A number that is written in the circuit. */
@API(status = API.Status.INTERNAL)
public record Literal(double number) implements Operation {

    @Override
    public String name() {
        return number == Math.rint(number) && Math.abs(number) < 1e9
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    @Override
    public Shape shape(Node... arguments) {
        return Shape.NUMBER;
    }

    @Override
    public Quantity value(Quantity[] arguments, int rows, int columns) {
        return Quantity.number(number);
    }

    @Override
    public Linearised at(Quantity[] arguments, Supplier<Quantity> expression, KinkSlopes slopes) {
        throw new IllegalStateException("a literal does not move");
    }
}
