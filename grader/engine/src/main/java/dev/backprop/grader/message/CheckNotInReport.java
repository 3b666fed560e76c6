package dev.backprop.grader.message;

import java.util.List;

/** A report has no such check. */
public record CheckNotInReport(String check, List<String> reproducible) implements Message {

    public CheckNotInReport {
        reproducible = List.copyOf(reproducible);
    }

    @Override
    public String text() {
        return Words.of("CheckNotInReport", check) + " " + Reproducible.among(reproducible);
    }
}
