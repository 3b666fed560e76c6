package dev.backprop.worker.wire;

/**
 * A line of the student's own code on a call stack.
 *
 * @param file the file's name without folders, empty where unknown
 * @param line from 1
 * @param className the binary name
 */
public record CodePlace(String file, int line, String className, String method) {}
