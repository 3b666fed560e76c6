package dev.backprop.grader.sources.files;

import dev.backprop.grader.message.Message;

/**
 * A file or folder of a submission that is not compiled, and why.
 *
 * @param path relative to the submission, with {@code /} between names
 * @param reason a sentence that names the path
 */
public record Ignored(String path, Message reason) {}
