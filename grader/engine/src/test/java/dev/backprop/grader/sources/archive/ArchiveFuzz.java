package dev.backprop.grader.sources.archive;

import static dev.backprop.grader.sources.archive.ArchiveReading.SOURCE;

import com.sun.management.ThreadMXBean;
import dev.backprop.grader.sources.files.SubmissionLimits;
import dev.backprop.grader.sources.files.UnreadableSubmission;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Reads archives that were changed at random: nothing but the declared refusal may come of it, and no input may make the reader
 * allocate beyond the cap. Run by hand; input number n of a seed is always the same.
 */
final class ArchiveFuzz {

    /**
     * What one input may allocate altogether, in bytes; what is alive at any moment is less. With the limits below: two readings
     * of a tar, sources of 256 KiB, each as bytes and as text, and what the lexer makes of it.
     */
    static final long ALLOCATION_CAP = 64L * 1024 * 1024;

    private static final int KIBIBYTE = 1024;

    /** Small enough that a mutated input meets them. */
    private static final ArchiveReading READING = new ArchiveReading(
            new SubmissionLimits(64 * KIBIBYTE, 20, 256 * KIBIBYTE, 200, 10),
            new ArchiveLimits(1024 * KIBIBYTE, 4096 * KIBIBYTE, 100, 512 * KIBIBYTE, 256 * KIBIBYTE, 64 * KIBIBYTE),
            Optional.empty());

    private static final List<byte[]> SEEDS = seeds();

    /** Values that lengths and offsets go wrong with. */
    private static final long[] EDGES = {
        0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000L, 0xFFFFFFFFL, -1
    };

    private static final String HEADER_CHARACTERS = "0123456789LKxgS\0\377\200 -/.";

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final long seed;
    private final Map<String, Long> outcomes = new TreeMap<>();
    private long largest;
    private long largestInput;
    private long crashes;

    ArchiveFuzz(long seed) {
        this.seed = seed;
    }

    public static void main(String... arguments) {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 20260901;
        long most = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1_000_000;
        ArchiveFuzz fuzz = new ArchiveFuzz(seed);
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        long inputs = 0;
        while (inputs < most && System.nanoTime() < end) {
            fuzz.run(inputs++, System.out);
        }
        double elapsed = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "seed %d, %d inputs in %.0f s, %.0f a second%n%s%ncrashes: %d%nlargest allocation: %.1f MB (input %d), cap %.1f MB%n",
                seed,
                inputs,
                elapsed,
                inputs / elapsed,
                fuzz.outcomes,
                fuzz.crashes,
                fuzz.largest / 1e6,
                fuzz.largestInput,
                ALLOCATION_CAP / 1e6);
        System.exit(fuzz.crashes == 0 && fuzz.largest <= ALLOCATION_CAP ? 0 : 1);
    }

    /** Reads input number {@code number}, and says to {@code out} what must not happen. */
    void run(long number, PrintStream out) {
        byte[] input = input(number);
        long before = threads.getCurrentThreadAllocatedBytes();
        String outcome;
        try {
            outcome = READING.read(input).sources().isEmpty() ? "read, empty" : "read";
        } catch (UnreadableSubmission e) {
            outcome = e.reason().getClass().getSimpleName();
        } catch (IOException | RuntimeException | Error e) {
            outcome = "crash";
            crashes++;
            out.println("input " + number + " of seed " + seed + ": " + e);
            e.printStackTrace(out);
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        if (allocated > largest) {
            largest = allocated;
            largestInput = number;
        }
        outcomes.merge(outcome, 1L, Long::sum);
    }

    long crashes() {
        return crashes;
    }

    /** The most bytes that one input made the reader allocate. */
    long largestAllocation() {
        return largest;
    }

    Map<String, Long> outcomes() {
        return outcomes;
    }

    private byte[] input(long number) {
        SplittableRandom random = new SplittableRandom(seed + number * 0x9E3779B97F4A7C15L);
        byte[] bytes = SEEDS.get(random.nextInt(SEEDS.size())).clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            bytes = changed(bytes, random);
        }
        // Random damage to what is packed hardly gets past the checksum: half of the tars are packed afterwards.
        return ArchiveFormat.of(bytes) == ArchiveFormat.TAR && random.nextBoolean() ? TarBytes.gzip(bytes) : bytes;
    }

    private static byte[] changed(byte[] bytes, SplittableRandom random) {
        if (bytes.length < 8) {
            return bytes;
        }
        int at = random.nextInt(bytes.length - 7);
        byte[] changed = bytes.clone();
        switch (random.nextInt(8)) {
            case 0, 1 -> changed[at] = (byte) random.nextInt();
            case 2 -> changed[at] ^= (byte) (1 << random.nextInt(8));
            case 3 -> {
                long edge = EDGES[random.nextInt(EDGES.length)];
                int width = 1 << random.nextInt(4);
                for (int i = 0; i < width; i++) {
                    changed[at + i] = (byte) (edge >> (8 * i));
                }
            }
            case 4 -> changed = Arrays.copyOf(bytes, at);
            case 5 -> {
                byte[] other = SEEDS.get(random.nextInt(SEEDS.size()));
                int length = Math.min(random.nextInt(600), Math.min(other.length, bytes.length - at));
                System.arraycopy(other, random.nextInt(other.length - length + 1), changed, at, length);
            }
            case 6 -> {
                int length = Math.min(random.nextInt(1_100), bytes.length - at);
                changed = Arrays.copyOf(bytes, bytes.length + length);
                System.arraycopy(bytes, at, changed, at + length, bytes.length - at);
            }
            default -> changed = withSoundChecksums(bytes, at, random);
        }
        return changed;
    }

    /** Changes a tar's header and mends its checksum, so that the reader goes on; any other archive at one byte. */
    private static byte[] withSoundChecksums(byte[] bytes, int at, SplittableRandom random) {
        byte[] changed = bytes.clone();
        int record = at / TarBytes.RECORD * TarBytes.RECORD;
        if (record + TarBytes.RECORD > changed.length || ArchiveFormat.of(bytes) != ArchiveFormat.TAR) {
            changed[at] = (byte) random.nextInt(256);
            return changed;
        }
        int field = new int[] {0, 124, 136, 156, 157, 257, 345, 386, 482}[random.nextInt(9)];
        for (int i = 0; i < 1 + random.nextInt(12) && record + field + i < changed.length; i++) {
            changed[record + field + i] = (byte) HEADER_CHARACTERS.charAt(random.nextInt(HEADER_CHARACTERS.length()));
        }
        TarBytes.mend(changed, record);
        return changed;
    }

    private static List<byte[]> seeds() {
        ZipBytes.Entry streamed = ZipBytes.entry("b/Relu.java", "package backprop; class Relu {}");
        streamed.flags = ZipBytes.SIZES_FOLLOW;
        ZipBytes.Entry extended = ZipBytes.entry("????.java", SOURCE);
        extended.extra = new byte[] {
            0x75, 0x70, 9, 0, 1, 0, 0, 0, 0, 'A', 'b', 'c', 'd', 1, 0, 16, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,
            14, 15, 16
        };
        byte[] zip = new ZipBytes()
                .with("a/", "")
                .with("a/SvmLoss.java", SOURCE)
                .with(streamed)
                .with(extended)
                .with(ZipBytes.entry("Link.java", "x").mode(0120777))
                .bytes();
        TarBytes tar = new TarBytes()
                .pax('g', "comment", "0123")
                .with("./", '5', "", "")
                .with("./SvmLoss.java", SOURCE)
                .pax('x', "path", "потери/A.java", "mtime", "1.5")
                .with("A.java", "class A {}")
                .with("././@LongLink", 'L', "", "long/".repeat(30) + "B.java\0")
                .with("B.java", "class B {}")
                .with("Link.java", '2', "/etc/passwd", "");
        TarBytes sparse = new TarBytes()
                .pax('x', "GNU.sparse.size", "80000", "GNU.sparse.map", "0,1,70000,1")
                .with("A.java", "ab")
                .pax('x', "GNU.sparse.major", "1", "GNU.sparse.minor", "0", "GNU.sparse.realsize", "9000")
                .with("B.java", "1\n0\n5\n")
                .with("C.java", 'S', "", "abc");
        byte[] bomb = new ZipBytes().with("A.java", "a".repeat(500_000)).bytes();
        return List.of(
                zip,
                zip,
                tar.bytes(),
                tar.gzip(),
                sparse.bytes(),
                bomb,
                TarBytes.gzip(new TarBytes().with("A.java", "a".repeat(300_000)).bytes()),
                SOURCE.getBytes(StandardCharsets.UTF_8));
    }
}
