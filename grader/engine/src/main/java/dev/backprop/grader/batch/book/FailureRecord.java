package dev.backprop.grader.batch.book;

/**
 * That the grader failed on a submission, in {@code failures/KEY.json}: it has no mark, which is not a mark of 0. Gone once the
 * submission is graded.
 *
 * @param reason in a sentence
 * @param detail for whoever mends it; may be empty
 * @param when ISO 8601, in UTC
 */
public record FailureRecord(String key, String reason, String detail, String when) {}
