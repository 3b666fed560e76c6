package dev.backprop.assignments.twomodes;

import static dev.backprop.grader.circuit.op.Mult.mult;
import static dev.backprop.grader.circuit.op.Transpose.transpose;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Size;

/** A chain of three Jacobians, a direction v at its start and weights u at its end, multiplied in every order that there is. */
final class Chain extends Circuit {
    final Size D = size(1, 5), H = size(1, 5), K = size(1, 5), M = size(1, 5), one = size(1);
    final Mat J1 = weights(H, D), J2 = weights(K, H), J3 = weights(M, K), v = data(D, one), u = data(M, one);
    final Mat J21 = stage(mult(J2, J1));
    final Mat J32 = stage(mult(J3, J2));
    final Mat J = stage(mult(J3, J21));
    final Mat fromJ32 = mult(J32, J1);

    final Mat jvp = stage(mult(J3, mult(J2, mult(J1, v))));
    final Mat jvpFromJ = mult(J, v);
    final Mat jvpFromJ21 = mult(J3, mult(J21, v));
    final Mat jvpFromJ32 = mult(J32, mult(J1, v));

    final Mat vjp = output(mult(transpose(J1), mult(transpose(J2), mult(transpose(J3), u))));
    final Mat vjpFromJ = mult(transpose(J), u);
    final Mat vjpFromJ21 = mult(transpose(J21), mult(transpose(J3), u));
    final Mat vjpFromJ32 = mult(transpose(J1), mult(transpose(J32), u));
}
