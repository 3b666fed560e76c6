package dev.backprop.benchmark;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.worker.wire.Value;
import java.util.List;
import java.util.SplittableRandom;

/** An assignment whose gradients are compared. */
interface Subject {

    Assignment assignment();

    /** The assignment's folder, below {@code assignments}. */
    String folder();

    /** The checks that judge a gradient: a mistake counts if it loses one of them. */
    List<String> gradientChecks();

    /** What rows and columns are numbered by. */
    Perturbed.Axes axes();

    /** The blocks of parameters, as the positions of their arguments. */
    List<Integer> blocks();

    /** The component of the pass that is the gradient of each block. */
    List<String> gradients();

    /** The loss of an input as a function of its parameters. */
    DifferentiableLoss loss(List<Value> arguments);

    /** An input of the size of CIFAR's images, with weights as small as they are before training. */
    List<Value> ofCifarSize(int examples, SplittableRandom random);
}
