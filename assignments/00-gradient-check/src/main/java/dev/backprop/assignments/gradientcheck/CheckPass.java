package dev.backprop.assignments.gradientcheck;

/** What {@code LossTrial.run} returns: a student's values, and what the loss saw meanwhile. */
record CheckPass(
        double[] forward,
        double[] central,
        double[] relativeError,
        double bestStep,
        double movedAtOnce,
        double evaluations) {}
