package dev.backprop.grader.sources.files;

/**
 * How much of a submission is taken in, so that nobody's folder can use up the grader's time or memory.
 *
 * @param fileBytes the size of one source, in bytes; a larger one is not read, the others are
 * @param sourceFiles how many sources there may be
 * @param totalBytes the size of all sources together, in bytes
 * @param entries how many files and folders are looked at
 * @param depth how many folders deep a source may lie, counting its own name
 */
public record SubmissionLimits(int fileBytes, int sourceFiles, long totalBytes, int entries, int depth) {

    /** Far above what the largest course needs, and read within a second. */
    public static final SubmissionLimits DEFAULT =
            new SubmissionLimits(1024 * 1024, 2_000, 16L * 1024 * 1024, 100_000, 64);

    /**
     * Sets all limits.
     *
     * @throws IllegalArgumentException if one is not positive
     */
    public SubmissionLimits {
        if (fileBytes <= 0 || sourceFiles <= 0 || totalBytes <= 0 || entries <= 0 || depth <= 0) {
            throw new IllegalArgumentException("A limit has to be positive");
        }
    }

    /** How many bytes to read of a source, to see whether it is too large. */
    public int readAhead() {
        return (int) Math.min(fileBytes + 1L, Integer.MAX_VALUE);
    }
}
