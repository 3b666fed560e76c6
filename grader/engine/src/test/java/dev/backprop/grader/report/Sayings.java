package dev.backprop.grader.report;

import dev.backprop.grader.message.Place;
import dev.backprop.grader.message.Said;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages as reports keep them, for tests that only need words. */
public final class Sayings {

    public static final Place LINE_12 = new Place("SvmLoss.java", 12);

    private Sayings() {}

    /** A message of these words, at a line; null for none. */
    public static @Nullable Said said(@Nullable String text) {
        return text == null ? null : new Said("Saying", Map.of("words", text), LINE_12, text);
    }
}
