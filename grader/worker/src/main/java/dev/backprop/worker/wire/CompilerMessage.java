package dev.backprop.worker.wire;

/**
 * What the compiler says about a place in the sources, in English.
 *
 * @param file the path of the source file, empty where there is none
 * @param line from 1, or 0 where there is none
 * @param column from 1, or 0 where there is none
 */
public record CompilerMessage(String file, int line, int column, Kind kind, String text) {

    /** How grave it is. */
    public enum Kind {
        ERROR,
        WARNING,
        NOTE
    }
}
