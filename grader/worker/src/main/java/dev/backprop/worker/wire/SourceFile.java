package dev.backprop.worker.wire;

/**
 * A Java source file.
 *
 * @param path relative, with {@code /} between its parts; only a name, never opened
 */
public record SourceFile(String path, String text) {}
