package dev.backprop.benchmark;

/** A trusted loss as a function of blocks of parameters. */
interface DifferentiableLoss {

    /** The numbers of a block, row by row. */
    double[] block(int block);

    /** The loss with one number changed, as a loop of finite differences computes it. */
    double moved(int block, int index, double by);

    /** Whether no kink lies at the input itself. */
    boolean isSmooth();
}
