package dev.backprop.grader.message;

import java.util.Locale;

/** A constant with a name of its own in the JSON report. */
public interface JsonName {

    /** As the constant is declared. */
    String name();

    /** The constant's name in the JSON report, such as {@code compile-error}. */
    default String json() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
