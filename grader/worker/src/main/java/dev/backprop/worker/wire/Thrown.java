package dev.backprop.worker.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exception that the student's code threw.
 *
 * @param type the binary name of its class
 * @param message what {@code getMessage} gave, cut where it is very long
 * @param places the student's own lines on the stack, innermost first, cut where there are very many
 */
public record Thrown(String type, @Nullable String message, List<CodePlace> places) {}
