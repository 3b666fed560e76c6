package dev.backprop.grader.sources.archive;

/**
 * How much work an archive may make, beside what {@link SubmissionLimits} says of the sources in it. All sizes are counted while
 * reading; what the archive says of itself is never believed.
 *
 * @param archiveBytes the size of the archive as it is
 * @param unpackedBytes how many bytes are unpacked, read or passed over, in one reading
 * @param ratio how many times larger than the archive that may be, once it is more than {@code ratioFrom}
 * @param ratioFrom up to how many unpacked bytes the ratio does not matter: short texts may repeat themselves
 * @param tableBytes how much is read of a zip's table of contents
 * @param headerBytes how much of a tar is read for the headers of one entry
 */
public record ArchiveLimits(
        long archiveBytes, long unpackedBytes, int ratio, long ratioFrom, int tableBytes, int headerBytes) {

    private static final int MEBIBYTE = 1024 * 1024;

    static final ArchiveLimits DEFAULT =
            new ArchiveLimits(256L * MEBIBYTE, 256L * MEBIBYTE, 200, 4L * MEBIBYTE, 8 * MEBIBYTE, MEBIBYTE / 4);
}
