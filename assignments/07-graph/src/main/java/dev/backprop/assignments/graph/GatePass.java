package dev.backprop.assignments.graph;

import org.jspecify.annotations.Nullable;

/** The value and the gradient of a gate of each kind; but for the one that was asked, they are missing. */
record GatePass(
        double add,
        double @Nullable [] dadd,
        double mul,
        double @Nullable [] dmul,
        double max,
        double @Nullable [] dmax,
        double copy,
        double @Nullable [] dcopy,
        double negate,
        double @Nullable [] dnegate,
        double scale,
        double @Nullable [] dscale,
        double shift,
        double @Nullable [] dshift,
        double reciprocal,
        double @Nullable [] dreciprocal,
        double exp,
        double @Nullable [] dexp,
        double sigmoid,
        double @Nullable [] dsigmoid,
        double square,
        double @Nullable [] dsquare,
        double memory,
        double @Nullable [] dmemory) {

    double value(Kind kind) {
        return switch (kind) {
            case ADD -> add;
            case MUL -> mul;
            case MAX -> max;
            case COPY -> copy;
            case NEGATE -> negate;
            case SCALE -> scale;
            case SHIFT -> shift;
            case RECIPROCAL -> reciprocal;
            case EXP -> exp;
            case SIGMOID -> sigmoid;
            case SQUARE -> square;
        };
    }

    double @Nullable [] gradient(Kind kind) {
        return switch (kind) {
            case ADD -> dadd;
            case MUL -> dmul;
            case MAX -> dmax;
            case COPY -> dcopy;
            case NEGATE -> dnegate;
            case SCALE -> dscale;
            case SHIFT -> dshift;
            case RECIPROCAL -> dreciprocal;
            case EXP -> dexp;
            case SIGMOID -> dsigmoid;
            case SQUARE -> dsquare;
        };
    }
}
