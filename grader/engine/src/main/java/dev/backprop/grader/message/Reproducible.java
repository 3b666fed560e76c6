package dev.backprop.grader.message;

import java.util.List;

/** The sentence that says which checks of a report have a counterexample. */
final class Reproducible {

    private Reproducible() {}

    static String among(List<String> checks) {
        return checks.isEmpty()
                ? Words.of("Reproducible.none")
                : Words.of("Reproducible.some", String.join(", ", checks));
    }
}
