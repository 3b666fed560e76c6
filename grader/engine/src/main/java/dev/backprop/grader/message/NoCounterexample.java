package dev.backprop.grader.message;

import java.util.List;

/** A check has no counterexample that could be shown. */
public record NoCounterexample(String check, boolean passed, List<String> reproducible) implements Message {

    public NoCounterexample {
        reproducible = List.copyOf(reproducible);
    }

    @Override
    public String text() {
        return Words.of(passed ? "NoCounterexample.passed" : "NoCounterexample", check)
                + " "
                + Reproducible.among(reproducible);
    }
}
