package dev.backprop.grader.sources.archive;

import static dev.backprop.grader.sources.archive.ArchiveReading.SOURCE;
import static dev.backprop.grader.sources.archive.ArchiveReading.USUAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.sources.archive.ArchiveMessages.ArchiveDamaged;
import dev.backprop.grader.sources.archive.ArchiveMessages.ArchiveExpandsTooFar;
import dev.backprop.grader.sources.archive.ArchiveMessages.ArchiveLikeBomb;
import dev.backprop.grader.sources.archive.ArchiveMessages.ArchiveListTooLong;
import dev.backprop.grader.sources.archive.ArchiveMessages.EntryAgain;
import dev.backprop.grader.sources.archive.ArchiveMessages.EntryNameUnusable;
import dev.backprop.grader.sources.archive.ArchiveMessages.EntryOutside;
import dev.backprop.grader.sources.archive.ArchiveMessages.EntrySparse;
import dev.backprop.grader.sources.archive.ArchiveMessages.HardLinkNotFollowed;
import dev.backprop.grader.sources.archive.ArchiveMessages.TooManyEntries;
import dev.backprop.grader.sources.choose.Inventory;
import dev.backprop.grader.sources.files.Ignored;
import dev.backprop.grader.sources.files.SourceMessages.LinkNotFollowed;
import dev.backprop.grader.sources.files.SourceMessages.NotAnOrdinaryFile;
import dev.backprop.grader.sources.files.SourceMessages.SourceTooLarge;
import dev.backprop.grader.sources.files.SubmissionLimits;
import dev.backprop.grader.sources.java.Source;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TarReaderTest {

    private static final int KIBIBYTE = 1024;

    // --- As students' programs make them

    @Test
    void reads_tar_and_tar_gz_alike() throws Exception {
        TarBytes tar = new TarBytes()
                .with("./", '5', "", "")
                .with("./backprop/SvmLoss.java", SOURCE)
                .with("./notes.txt", "x".repeat(3_000))
                .with("./backprop/Relu.java", "package backprop; class Relu {}");
        assertThat(USUAL.paths(tar.bytes())).containsExactly("backprop/SvmLoss.java", "backprop/Relu.java");
        assertThat(USUAL.paths(tar.gzip())).containsExactly("backprop/SvmLoss.java", "backprop/Relu.java");
        assertThat(USUAL.read(tar.gzip()).sha256())
                .isEqualTo(USUAL.read(tar.bytes()).sha256());
    }

    @Test
    void reads_what_github_packs() throws Exception {
        byte[] archive = new TarBytes()
                .pax('g', "comment", "0123456789abcdef0123456789abcdef01234567")
                .with("lab-main/", '5', "", "")
                .with("lab-main/src/backprop/SvmLoss.java", SOURCE)
                .gzip();
        assertThat(USUAL.paths(archive)).containsExactly("lab-main/src/backprop/SvmLoss.java");
    }

    @Test
    void reads_long_names_of_gnu_and_of_posix() throws Exception {
        String gnu = "g".repeat(200) + "/A.java";
        String posix = "потери/".repeat(30) + "B.java";
        byte[] tar = new TarBytes()
                .with("././@LongLink", 'L', "", gnu + "\0")
                .with(gnu.substring(0, 100), SOURCE)
                .pax('x', "path", posix)
                .with("short", SOURCE)
                .bytes();
        assertThat(USUAL.paths(tar)).containsExactly(gnu, posix);
    }

    @Test
    void reads_concatenated_gzips_as_one() throws Exception {
        byte[] tar =
                new TarBytes().with("A.java", SOURCE).with("B.java", SOURCE).bytes();
        byte[] first = TarBytes.gzip(Arrays.copyOf(tar, 700));
        byte[] second = TarBytes.gzip(Arrays.copyOfRange(tar, 700, tar.length));
        assertThat(USUAL.paths(joined(first, second))).containsExactly("A.java", "B.java");
    }

    @Test
    void ignores_what_follows_a_gzip() throws Exception {
        byte[] archive = new TarBytes().with("A.java", SOURCE).gzip();
        assertThat(USUAL.paths(joined(archive, new byte[5_000]))).containsExactly("A.java");
        assertThat(USUAL.paths(joined(archive, "garbage".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("A.java");
    }

    @Test
    void reads_a_tar_without_end_mark() throws Exception {
        assertThat(USUAL.paths(new TarBytes().with("A.java", SOURCE).withoutEnd()))
                .containsExactly("A.java");
    }

    // --- Names that lead elsewhere, and what is no file

    @ParameterizedTest
    @ValueSource(strings = {"../SvmLoss.java", "/etc/SvmLoss.java", "a/../../SvmLoss.java", "C:/SvmLoss.java"})
    void leaves_out_what_leads_out_of_the_archive(String name) throws Exception {
        byte[] tar = new TarBytes().with(name, SOURCE).with("A.java", SOURCE).bytes();
        assertThat(USUAL.paths(tar)).containsExactly("A.java");
        assertThat(USUAL.passedOver(tar)).containsExactly(new Ignored(name, new EntryOutside(name)));
    }

    @Test
    void leaves_out_a_long_name_beyond_any_system() throws Exception {
        byte[] tar = new TarBytes()
                .with("././@LongLink", 'L', "", "a".repeat(5_000) + ".java\0")
                .with("a", SOURCE)
                .bytes();
        String shortened = "a".repeat(100) + "…";
        assertThat(USUAL.passedOver(tar)).containsExactly(new Ignored(shortened, new EntryNameUnusable(shortened)));
    }

    @Test
    void follows_no_link_and_opens_no_device() throws Exception {
        byte[] tar = new TarBytes()
                .with("Soft.java", '2', "/etc/passwd", "")
                .with("Hard.java", '1', "/etc/passwd", "")
                .with("Character.java", '3', "", "")
                .with("Block.java", '4', "", "")
                .with("Pipe.java", '6', "", "")
                .with("Vendor.java", 'Z', "", "")
                .with("A.java", SOURCE)
                .bytes();
        assertThat(USUAL.paths(tar)).containsExactly("A.java");
        assertThat(USUAL.passedOver(tar))
                .containsExactly(
                        new Ignored("Soft.java", new LinkNotFollowed("Soft.java")),
                        new Ignored("Hard.java", new HardLinkNotFollowed("Hard.java")),
                        new Ignored("Character.java", new NotAnOrdinaryFile("Character.java")),
                        new Ignored("Block.java", new NotAnOrdinaryFile("Block.java")),
                        new Ignored("Pipe.java", new NotAnOrdinaryFile("Pipe.java")),
                        new Ignored("Vendor.java", new NotAnOrdinaryFile("Vendor.java")));
    }

    @Test
    void reads_the_last_of_several_files_of_one_path_and_says_so() throws Exception {
        Inventory inventory = USUAL.read(new TarBytes()
                .with("A.java", "class Old {}")
                .with("./A.java", "class New {}")
                .bytes());
        assertThat(inventory.sources()).extracting(Source::text).containsExactly("class New {}");
        assertThat(inventory.passedOver()).containsExactly(new Ignored("A.java", new EntryAgain("A.java")));
    }

    // --- Archives that are refused

    @Test
    void refuses_a_tar_that_is_cut_short_inside_a_file() {
        byte[] tar = new TarBytes().with("A.java", SOURCE.repeat(30)).withoutEnd();
        for (int length : new int[] {513, 1_000, 1_300}) {
            assertThat(USUAL.refusal(Arrays.copyOf(tar, length)))
                    .as("%d bytes", length)
                    .isEqualTo(new ArchiveDamaged("work"));
        }
    }

    @Test
    void refuses_a_gzip_that_is_cut_short_anywhere_or_has_a_wrong_checksum() {
        byte[] archive = new TarBytes().with("A.java", SOURCE).gzip();
        for (int length = 4; length < archive.length; length++) {
            assertThat(USUAL.refusal(Arrays.copyOf(archive, length)))
                    .as("%d bytes", length)
                    .isEqualTo(new ArchiveDamaged("work"));
        }
        archive[archive.length - 6]++;
        assertThat(USUAL.refusal(archive)).isEqualTo(new ArchiveDamaged("work"));
    }

    @Test
    void refuses_a_header_with_a_wrong_checksum() {
        byte[] tar =
                new TarBytes().with("A.java", SOURCE).with("B.java", SOURCE).bytes();
        tar[2 * TarBytes.RECORD]++;
        assertThat(USUAL.refusal(tar)).isEqualTo(new ArchiveDamaged("work"));
    }

    @ParameterizedTest
    @CsvSource({
        "FF FF FF FF FF FF FF FF FF FF FF FF",
        "80 00 00 00 FF FF FF FF FF FF FF FF",
        "2D 31 20 20 20 20 20 20 20 20 20 00"
    })
    void refuses_negative_and_nonsensical_sizes(String size) {
        byte[] bytes = java.util.HexFormat.ofDelimiter(" ").parseHex(size);
        byte[] tar = new TarBytes()
                .header("A.java", '0', "", bytes)
                .contents(SOURCE.getBytes(StandardCharsets.UTF_8))
                .bytes();
        assertThat(USUAL.refusal(tar)).isEqualTo(new ArchiveDamaged("work"));
    }

    @Test
    void refuses_a_size_beyond_the_end() {
        byte[] tar = new TarBytes()
                .header("A.java", '0', "", TarBytes.octal(8_000_000_000L))
                .contents(SOURCE.getBytes(StandardCharsets.UTF_8))
                .bytes();
        assertThat(USUAL.refusal(tar)).isEqualTo(new ArchiveDamaged("work"));
    }

    @ParameterizedTest
    @CsvSource({"size, -5", "size, 99999999999999999999", "GNU.sparse.map, 1,2,3", "mtime, 9e9999999"})
    void refuses_posix_headers_with_impossible_values_or_ignores_them(String key, String value) throws Exception {
        byte[] tar = new TarBytes().pax('x', key, value).with("A.java", SOURCE).bytes();
        if (key.equals("mtime")) {
            assertThat(USUAL.refusal(tar)).isEqualTo(new ArchiveDamaged("work"));
        } else {
            assertThat(USUAL.refusal(tar)).isInstanceOfAny(ArchiveDamaged.class, EntrySparse.class);
        }
    }

    @Test
    void refuses_files_with_holes_of_every_kind() {
        assertThat(USUAL.refusal(new TarBytes()
                        .pax('x', "GNU.sparse.size", "2000000001", "GNU.sparse.map", "0,1,2000000000,1")
                        .with("A.java", "ab")
                        .bytes()))
                .isEqualTo(new EntrySparse("work", "A.java"));
        assertThat(USUAL.refusal(new TarBytes().with("B.java", 'S', "", "").bytes()))
                .isEqualTo(new EntrySparse("work", "B.java"));
    }

    @Test
    void refuses_headers_of_any_kind_that_are_longer_than_names_are() {
        ArchiveListTooLong reason = new ArchiveListTooLong("work", 256 * KIBIBYTE);
        String huge = "a".repeat(300 * KIBIBYTE);
        assertThat(USUAL.refusal(new TarBytes()
                        .pax('x', "path", huge)
                        .with("A.java", SOURCE)
                        .bytes()))
                .isEqualTo(reason);
        assertThat(USUAL.refusal(new TarBytes()
                        .pax('g', "comment", huge)
                        .with("A.java", SOURCE)
                        .bytes()))
                .isEqualTo(reason);
        assertThat(USUAL.refusal(new TarBytes()
                        .with("l", 'L', "", huge)
                        .with("A.java", SOURCE)
                        .bytes()))
                .isEqualTo(reason);
        // Each is read inside the one before it: deep enough, and the stack is full.
        TarBytes nested = new TarBytes();
        for (int i = 0; i < 20_000; i++) {
            nested.with("l", 'L', "", "");
        }
        assertThat(USUAL.refusal(nested.with("A.java", SOURCE).bytes())).isEqualTo(reason);
    }

    @Test
    void refuses_global_headers_that_every_file_would_copy() {
        String[] fields = new String[3_000];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = "k" + i;
        }
        TarBytes tar = new TarBytes().pax('g', fields).with("A.java", SOURCE);
        assertThat(USUAL.refusal(tar.bytes())).isEqualTo(new ArchiveListTooLong("work", 256 * KIBIBYTE));
    }

    @Test
    void refuses_too_many_entries() {
        ArchiveReading few = new ArchiveReading(
                new SubmissionLimits(100, 10, 1_000, 3, 10), ArchiveLimits.DEFAULT, Optional.empty());
        TarBytes tar = new TarBytes();
        for (int i = 0; i < 4; i++) {
            tar.with(i + ".txt", "");
        }
        assertThat(few.refusal(tar.bytes())).isEqualTo(new TooManyEntries(3));
    }

    @Test
    void refuses_what_unpacks_to_hundreds_of_times_its_size() {
        byte[] bomb = TarBytes.gzip(new TarBytes()
                .with("data.bin", "0".repeat(20_000_000))
                .with("A.java", SOURCE)
                .bytes());
        assertThat(USUAL.refusal(bomb)).isEqualTo(new ArchiveLikeBomb("work", 200));
    }

    @Test
    void refuses_a_bomb_behind_the_end_of_the_tar() {
        byte[] tar = new TarBytes().with("A.java", SOURCE).bytes();
        assertThat(USUAL.refusal(TarBytes.gzip(Arrays.copyOf(tar, 20_000_000))))
                .isEqualTo(new ArchiveLikeBomb("work", 200));
    }

    @Test
    void refuses_more_than_it_unpacks_altogether() {
        ArchiveReading small = new ArchiveReading(
                SubmissionLimits.DEFAULT,
                new ArchiveLimits(100_000, 10_000, 1_000, 1_000_000, 50_000, 5_000),
                Optional.empty());
        assertThat(small.refusal(
                        new TarBytes().with("data.bin", "0".repeat(20_000)).gzip()))
                .isEqualTo(new ArchiveExpandsTooFar("work", 10_000));
    }

    @Test
    void reads_no_more_of_a_source_than_its_limit() throws Exception {
        byte[] tar = new TarBytes()
                .with("A.java", "a".repeat(3_000_000))
                .with("B.java", SOURCE)
                .bytes();
        assertThat(USUAL.paths(tar)).containsExactly("B.java");
        assertThat(USUAL.passedOver(tar))
                .containsExactly(new Ignored("A.java", new SourceTooLarge("A.java", KIBIBYTE * KIBIBYTE)));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(one);
        all.writeBytes(other);
        return all.toByteArray();
    }
}
