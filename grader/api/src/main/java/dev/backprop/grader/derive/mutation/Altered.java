package dev.backprop.grader.derive.mutation;

import dev.backprop.grader.circuit.KinkSlopes;
import dev.backprop.grader.circuit.Lanes;
import dev.backprop.grader.circuit.Linearised;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Operation;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Shape;
import java.util.function.Supplier;

/** An operation of which something is wrong. */
class Altered implements Operation {

    /** What is given instead, of the shape of the right value. */
    interface Instead {
        Quantity of(Quantity[] arguments, Quantity right);
    }

    /** What is taken for an argument, of its shape. */
    interface Taken {
        Quantity of(Quantity[] arguments);
    }

    private final Operation right;

    private Altered(Operation right) {
        this.right = right;
    }

    /** It gives another value, made of the right one and of its arguments; gradients go through it as they should. */
    static Operation value(Operation right, Instead instead) {
        return new Altered(right) {
            @Override
            public Quantity value(Quantity[] arguments, int rows, int columns) {
                return instead.of(arguments, super.value(arguments, rows, columns));
            }
        };
    }

    /** It takes something else for one of its arguments, in both passes. */
    static Operation argument(Operation right, int argument, Taken taken) {
        return new Altered(right) {
            @Override
            public Quantity value(Quantity[] arguments, int rows, int columns) {
                return super.value(changed(arguments), rows, columns);
            }

            @Override
            public Linearised at(Quantity[] arguments, Supplier<Quantity> expression, KinkSlopes slopes) {
                return super.at(changed(arguments), expression, slopes);
            }

            private Quantity[] changed(Quantity[] arguments) {
                Quantity[] changed = arguments.clone();
                changed[argument] = taken.of(arguments);
                return changed;
            }
        };
    }

    /** Its value is right, and the gradient of one argument goes through it in another way. */
    static Operation slope(Operation right, int argument, Slope slope) {
        return new Altered(right) {
            @Override
            public Linearised at(Quantity[] arguments, Supplier<Quantity> expression, KinkSlopes slopes) {
                Linearised linearised = super.at(arguments, expression, slopes);
                Slope.Way way = slope.at(new Slope.Point(right, arguments, expression.get(), linearised, argument));
                return new Linearised() {
                    @Override
                    public void tangents(int of, Lanes in, Lanes out) {
                        if (of == argument) {
                            way.push(in, out);
                        } else {
                            linearised.tangents(of, in, out);
                        }
                    }

                    @Override
                    public void magnitudes(int of, Lanes in, Lanes out) {
                        linearised.magnitudes(of, in, out);
                    }

                    @Override
                    public double roundings(int of) {
                        return linearised.roundings(of);
                    }
                };
            }
        };
    }

    @Override
    public String name() {
        return right.name();
    }

    @Override
    public Shape shape(Node... arguments) {
        return right.shape(arguments);
    }

    @Override
    public Quantity value(Quantity[] arguments, int rows, int columns) {
        return right.value(arguments, rows, columns);
    }

    @Override
    public Linearised at(Quantity[] arguments, Supplier<Quantity> expression, KinkSlopes slopes) {
        return right.at(arguments, expression, slopes);
    }
}
