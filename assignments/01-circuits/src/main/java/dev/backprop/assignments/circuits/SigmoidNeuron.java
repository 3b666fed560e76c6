package dev.backprop.assignments.circuits;

import static dev.backprop.grader.circuit.op.Append.append;
import static dev.backprop.grader.circuit.op.Dot.dot;
import static dev.backprop.grader.circuit.op.Sigmoid.sigmoid;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Vec;

/** A neuron: f = σ(w₀x₀ + w₁x₁ + w₂). */
public final class SigmoidNeuron extends Circuit {
    final Vec w = vector(3), x = vector(2);
    final Num dot = stage(dot(w, append(x, 1)));
    final Num f = output(sigmoid(dot));

    {
        backward(d(dot), d(x), d(w));
        points(1);
        example(w.is(2, -3, -3), x.is(-1, -2))
                .gives(dot, 1)
                .gives(f, 0.73)
                .gives(d(dot), 0.20)
                .gives(d(x), 0.39, -0.59)
                .gives(d(w), -0.20, -0.39, 0.20);
    }
}
