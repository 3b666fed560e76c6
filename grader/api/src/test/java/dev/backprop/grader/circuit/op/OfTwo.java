package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Vec;

/** Inputs of all kinds for a function of two arguments; subclasses say what is made of them. */
abstract class OfTwo extends Circuit {
    final Num x = input(), y = input();
    final Vec u = vector(3), v = vector(3), w = vector(2);
    final Mat A = data(size(2), size(3)), B = data(size(2), size(3)), C = weights(size(3), size(2));

    /** Makes the sum of what is given, each with a factor of its own, the output, and asks for the gradients of all inputs. */
    final Num finish(Num... parts) {
        Num sum = Plus.plus(Mean.mean(Plus.plus(A, B)), Plus.plus(Dot.dot(u, v), Mult.mult(x, y)));
        sum = Plus.plus(sum, Plus.plus(Sum.sum(w), Mean.mean(C)));
        for (int k = 0; k < parts.length; k++) {
            sum = Plus.plus(sum, Scale.scale(0.75 + k, parts[k]));
        }
        Num total = output(sum);
        backward(d(x), d(y), d(u), d(v), d(w), d(A), d(B), d(C));
        return total;
    }
}
