package dev.backprop.grader.numeric;

/** What a comparison with a numeric derivative says. */
public enum Verdict {
    /** The gradient agrees everywhere. */
    PASS,
    /** The gradient is wrong beyond what any error of the numeric derivative could explain. */
    FAIL,
    /** The numeric derivative is not good enough here to say either: draw another point. */
    INCONCLUSIVE
}
