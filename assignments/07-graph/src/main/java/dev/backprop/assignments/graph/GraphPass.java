package dev.backprop.assignments.graph;

import org.jspecify.annotations.Nullable;

/**
 * What a pass over a graph gives, by node, and what was counted.
 *
 * @param order the gates as they ran
 * @param runs how often each gate was run, forward or backward, whichever is more
 */
record GraphPass(
        int @Nullable [] order, double @Nullable [] values, double @Nullable [] gradients, int @Nullable [] runs) {}
