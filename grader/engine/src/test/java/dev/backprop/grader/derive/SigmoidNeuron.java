package dev.backprop.grader.derive;

import static dev.backprop.grader.circuit.op.Append.append;
import static dev.backprop.grader.circuit.op.Dot.dot;
import static dev.backprop.grader.circuit.op.Sigmoid.sigmoid;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Vec;

/** σ(w₀x₀ + w₁x₁ + w₂). */
public final class SigmoidNeuron extends Circuit {
    final Vec w = vector(3), x = vector(2);
    final Num dot = stage(dot(w, append(x, 1)));
    final Num f = output(sigmoid(dot));

    {
        backward(d(dot), d(x), d(w));
    }
}
