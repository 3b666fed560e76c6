package dev.backprop.grader.grading;

import dev.backprop.grader.report.Report;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is to be graded, and how.
 *
 * @param folder the submission
 * @param options what was asked for
 * @param seed instead of each assignment's published one
 */
public record Order(Path folder, Report.Options options, Optional<Long> seed) {}
