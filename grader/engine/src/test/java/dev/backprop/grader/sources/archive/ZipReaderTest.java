package dev.backprop.grader.sources.archive;

import static dev.backprop.grader.sources.archive.ArchiveReading.SOURCE;
import static dev.backprop.grader.sources.archive.ArchiveReading.USUAL;
import static dev.backprop.grader.sources.archive.ZipBytes.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.sources.archive.ArchiveMessages.ArchiveContradictory;
import dev.backprop.grader.sources.archive.ArchiveMessages.ArchiveDamaged;
import dev.backprop.grader.sources.archive.ArchiveMessages.ArchiveExpandsTooFar;
import dev.backprop.grader.sources.archive.ArchiveMessages.ArchiveLikeBomb;
import dev.backprop.grader.sources.archive.ArchiveMessages.ArchiveListTooLong;
import dev.backprop.grader.sources.archive.ArchiveMessages.ArchiveTooLarge;
import dev.backprop.grader.sources.archive.ArchiveMessages.EntryAgain;
import dev.backprop.grader.sources.archive.ArchiveMessages.EntryDamaged;
import dev.backprop.grader.sources.archive.ArchiveMessages.EntryEncrypted;
import dev.backprop.grader.sources.archive.ArchiveMessages.EntryNameUnusable;
import dev.backprop.grader.sources.archive.ArchiveMessages.EntryOutside;
import dev.backprop.grader.sources.archive.ArchiveMessages.EntryUnsupported;
import dev.backprop.grader.sources.archive.ArchiveMessages.TooManyBytes;
import dev.backprop.grader.sources.archive.ArchiveMessages.TooManyEntries;
import dev.backprop.grader.sources.choose.Inventory;
import dev.backprop.grader.sources.files.Ignored;
import dev.backprop.grader.sources.files.SourceMessages.BuildFolderSkipped;
import dev.backprop.grader.sources.files.SourceMessages.FolderTooDeep;
import dev.backprop.grader.sources.files.SourceMessages.LinkNotFollowed;
import dev.backprop.grader.sources.files.SourceMessages.NotAnOrdinaryFile;
import dev.backprop.grader.sources.files.SourceMessages.NotJavaSource;
import dev.backprop.grader.sources.files.SourceMessages.SourceTooLarge;
import dev.backprop.grader.sources.files.SourceMessages.TooManySources;
import dev.backprop.grader.sources.files.SubmissionLimits;
import dev.backprop.grader.sources.java.Source;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZipReaderTest {

    private static final ArchiveLimits SMALL = new ArchiveLimits(100_000, 60_000, 10, 10_000, 50_000, 5_000);

    private static final ArchiveReading LIMITED =
            new ArchiveReading(new SubmissionLimits(30_000, 4, 40_000, 8, 4), SMALL, Optional.empty());

    // --- As students' programs make them

    @Test
    void reads_what_macos_packs_without_its_notes() throws Exception {
        // "й" decomposed, as on a Mac, in UTF-8 without the flag; the sizes follow, as Finder streams.
        ZipBytes.Entry source = entry("лаби\u0306/SvmLoss.java", SOURCE);
        source.flags = ZipBytes.SIZES_FOLLOW;
        byte[] zip = new ZipBytes()
                .with(entry("лаби\u0306/", "").stored(new byte[0]))
                .with(source)
                .with("__MACOSX/лаби\u0306/._SvmLoss.java", "\0\5\26\7")
                .with(".DS_Store", "\0\0\0\1Bud1")
                .bytes();
        assertThat(USUAL.paths(zip)).containsExactly("лаби\u0306/SvmLoss.java");
        assertThat(USUAL.passedOver(zip)).isEmpty();
    }

    @Test
    void reads_backslashes_of_windows_as_folders() throws Exception {
        byte[] zip = new ZipBytes()
                .with("hw\\", "")
                .with("hw\\backprop\\SvmLoss.java", SOURCE)
                .with("Thumbs.db", "")
                .bytes();
        assertThat(USUAL.paths(zip)).containsExactly("hw/backprop/SvmLoss.java");
        assertThat(USUAL.passedOver(zip)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"IBM866, cp866", "GBK, GBK", "IBM437, ''", "UTF-8, ''"})
    void reads_names_in_the_charset_that_is_declared_or_else_in_cp437(String written, String declared)
            throws Exception {
        String name = written.equals("GBK") ? "作业.java" : written.equals("IBM437") ? "größe.java" : "потери.java";
        byte[] zip = new ZipBytes()
                .with(entry(name.getBytes(Charset.forName(written)), SOURCE.getBytes(StandardCharsets.UTF_8)))
                .bytes();
        assertThat(named(declared).paths(zip)).containsExactly(name);
    }

    @Test
    void believes_a_name_that_says_that_it_is_utf_8_whatever_is_declared() throws Exception {
        ZipBytes.Entry flagged = entry("потери.java", SOURCE);
        flagged.flags = ZipBytes.UTF_8;
        ZipBytes.Entry extended = entry("??????.java", SOURCE);
        extended.extra = unicodePath("??????.java", "второй.java");
        byte[] zip = new ZipBytes().with(flagged).with(extended).bytes();
        assertThat(named("cp866").paths(zip)).containsExactly("потери.java", "второй.java");
    }

    @Test
    void ignores_a_second_name_that_was_made_for_another_first_one() throws Exception {
        ZipBytes.Entry renamed = entry("B.java", SOURCE);
        renamed.extra = unicodePath("A.java", "C.java");
        assertThat(USUAL.paths(new ZipBytes().with(renamed).bytes())).containsExactly("B.java");
    }

    @Test
    void reads_what_github_and_moodle_pack() throws Exception {
        byte[] zip = new ZipBytes()
                .with("lab-ada-0123abc/", "")
                .with("lab-ada-0123abc/src/backprop/SvmLoss.java", SOURCE)
                .with("Ada Lovelace_12345_assignsubmission_file_/SvmLoss.java", SOURCE)
                .with("lovelaceada_LATE_12345_67890_SvmLoss-1.java", SOURCE)
                .bytes();
        assertThat(USUAL.paths(zip))
                .containsExactly(
                        "lab-ada-0123abc/src/backprop/SvmLoss.java",
                        "Ada Lovelace_12345_assignsubmission_file_/SvmLoss.java",
                        "lovelaceada_LATE_12345_67890_SvmLoss-1.java");
    }

    @Test
    void reads_zip64() throws Exception {
        SeekableInMemoryByteChannel written = new SeekableInMemoryByteChannel();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(written)) {
            out.setUseZip64(Zip64Mode.Always);
            out.putArchiveEntry(new ZipArchiveEntry("SvmLoss.java"));
            out.write(SOURCE.getBytes(StandardCharsets.UTF_8));
            out.closeArchiveEntry();
        }
        byte[] zip = Arrays.copyOf(written.array(), (int) written.size());
        assertThat(USUAL.paths(zip)).containsExactly("SvmLoss.java");
    }

    @Test
    void reads_a_zip_behind_something_else() throws Exception {
        byte[] zip = new ZipBytes().with("SvmLoss.java", SOURCE).bytes();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(new byte[] {'P', 'K', 7, 8});
        all.writeBytes(zip);
        assertThat(USUAL.paths(all.toByteArray())).containsExactly("SvmLoss.java");
    }

    @Test
    void passes_over_what_a_folder_would_pass_over() throws Exception {
        byte[] zip = new ZipBytes()
                .with("node_modules/A.java", SOURCE)
                .with("node_modules/B.java", SOURCE)
                .with("inner.zip", "PK")
                .with("SvmLoss.class", "")
                .with("notes.txt", "")
                .bytes();
        assertThat(USUAL.passedOver(zip))
                .containsExactlyInAnyOrder(
                        new Ignored("node_modules", new BuildFolderSkipped("node_modules")),
                        new Ignored("inner.zip", new NotJavaSource("inner.zip")),
                        new Ignored("SvmLoss.class", new NotJavaSource("SvmLoss.class")));
    }

    // --- Names that lead elsewhere

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../SvmLoss.java",
                "a/../../SvmLoss.java",
                "/etc/SvmLoss.java",
                "C:\\SvmLoss.java",
                "c:SvmLoss.java",
                "\\\\server\\SvmLoss.java",
                "..\\SvmLoss.java"
            })
    void leaves_out_what_leads_out_of_the_archive(String name) throws Exception {
        byte[] zip = new ZipBytes().with(name, SOURCE).with("A.java", SOURCE).bytes();
        assertThat(USUAL.paths(zip)).containsExactly("A.java");
        assertThat(USUAL.passedOver(zip)).containsExactly(new Ignored(name, new EntryOutside(name)));
    }

    @Test
    void leaves_out_names_with_nul_and_endless_ones() throws Exception {
        byte[] zip = new ZipBytes()
                .with("SvmLoss.java\0.txt", SOURCE)
                .with("a".repeat(60_000) + ".java", SOURCE)
                .bytes();
        String shortened = "a".repeat(100) + "…";
        assertThat(USUAL.passedOver(zip))
                .containsExactly(
                        new Ignored("SvmLoss.java\0.txt", new EntryNameUnusable("SvmLoss.java\0.txt")),
                        new Ignored(shortened, new EntryNameUnusable(shortened)));
    }

    @Test
    void keeps_other_hostile_names_as_data() throws Exception {
        String name = "\u001B[31m\n\u202E<b>=1+1.java";
        assertThat(USUAL.paths(new ZipBytes().with(name, SOURCE).bytes())).containsExactly(name);
    }

    @Test
    void searches_no_deeper_than_a_folder_would_be() throws Exception {
        byte[] zip = new ZipBytes()
                .with("a/b/c/SvmLoss.java", SOURCE)
                .with("a/b/c/d/A.java", SOURCE)
                .with("a/b/c/d/e/B.java", SOURCE)
                .bytes();
        assertThat(LIMITED.paths(zip)).containsExactly("a/b/c/SvmLoss.java");
        assertThat(LIMITED.passedOver(zip)).containsExactly(new Ignored("a/b/c/d", new FolderTooDeep("a/b/c/d", 4)));
    }

    @Test
    void reads_the_last_of_several_files_of_one_path_and_says_so() throws Exception {
        // The same letter, composed and decomposed: one file on a Mac.
        byte[] zip = new ZipBytes()
                .with("\u0439/A.java", "class Old {}")
                .with("./\u0438\u0306//A.java", "class New {}")
                .bytes();
        Inventory inventory = USUAL.read(zip);
        assertThat(inventory.sources()).extracting(Source::text).containsExactly("class New {}");
        assertThat(inventory.passedOver())
                .containsExactly(new Ignored("\u0438\u0306/A.java", new EntryAgain("\u0438\u0306/A.java")));
    }

    @Test
    void reads_files_whose_names_differ_by_case() throws Exception {
        byte[] zip =
                new ZipBytes().with("a.java", SOURCE).with("A.java", SOURCE).bytes();
        assertThat(USUAL.paths(zip)).containsExactly("a.java", "A.java");
    }

    // --- What is no file

    @Test
    void follows_no_link_and_opens_no_device() throws Exception {
        byte[] zip = new ZipBytes()
                .with(entry("Link.java", "/etc/passwd").mode(0120777))
                .with(entry("Device.java", "").mode(0020666))
                .with(entry("Pipe.java", "").mode(0010666))
                .with(entry("Plain.java", SOURCE).mode(0100644))
                .bytes();
        assertThat(USUAL.paths(zip)).containsExactly("Plain.java");
        assertThat(USUAL.passedOver(zip))
                .containsExactly(
                        new Ignored("Link.java", new LinkNotFollowed("Link.java")),
                        new Ignored("Device.java", new NotAnOrdinaryFile("Device.java")),
                        new Ignored("Pipe.java", new NotAnOrdinaryFile("Pipe.java")));
    }

    // --- What cannot be unpacked

    @Test
    void leaves_out_encrypted_files_and_reads_the_others() throws Exception {
        ZipBytes.Entry secret = entry("Secret.java", SOURCE);
        secret.flags = ZipBytes.ENCRYPTED;
        ZipBytes.Entry aes = entry("Aes.java", SOURCE);
        aes.method = 99;
        byte[] zip =
                new ZipBytes().with(secret).with(aes).with("A.java", SOURCE).bytes();
        assertThat(USUAL.paths(zip)).containsExactly("A.java");
        assertThat(USUAL.passedOver(zip))
                .containsExactly(
                        new Ignored("Secret.java", new EntryEncrypted("Secret.java")),
                        new Ignored("Aes.java", new EntryEncrypted("Aes.java")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 9, 12, 14, 93, 95, 1000})
    void leaves_out_what_is_packed_by_other_methods(int method) throws Exception {
        ZipBytes.Entry odd = entry("A.java", SOURCE);
        odd.method = method;
        assertThat(USUAL.passedOver(new ZipBytes().with(odd).bytes()))
                .containsExactly(new Ignored("A.java", new EntryUnsupported("A.java", method)));
    }

    @Test
    void leaves_out_a_file_with_a_wrong_checksum() throws Exception {
        ZipBytes.Entry wrong = entry("A.java", SOURCE);
        wrong.checksum++;
        wrong.localChecksum++;
        assertDamaged(wrong);
    }

    @Test
    void leaves_out_a_file_of_another_size_than_it_says() throws Exception {
        ZipBytes.Entry wrong = entry("A.java", SOURCE);
        wrong.size++;
        assertDamaged(wrong);
    }

    @Test
    void leaves_out_a_file_whose_packed_bytes_are_nonsense_or_cut_short() throws Exception {
        ZipBytes.Entry nonsense = entry("A.java", SOURCE);
        Arrays.fill(nonsense.packed, (byte) 0xFF);
        assertDamaged(nonsense);
        ZipBytes.Entry cut = entry("A.java", SOURCE);
        cut.packed = Arrays.copyOf(cut.packed, 10);
        cut.claimedPackedSize = 10;
        assertDamaged(cut);
    }

    // --- Archives that are refused

    @Test
    void refuses_an_archive_that_is_cut_short_anywhere() {
        byte[] zip =
                new ZipBytes().with("A.java", SOURCE).with("B.java", SOURCE).bytes();
        for (int length = 4; length < zip.length; length++) {
            Message reason = USUAL.refusal(Arrays.copyOf(zip, length));
            assertThat(reason).as("%d bytes", length).isEqualTo(new ArchiveDamaged("work"));
        }
    }

    @Test
    void refuses_names_that_are_others_in_their_place() {
        ZipBytes.Entry two = entry("A.java", SOURCE);
        two.localName = "B.java".getBytes(StandardCharsets.UTF_8);
        assertContradictory(new ZipBytes().with(two), "A.java");
    }

    @Test
    void refuses_a_checksum_that_is_another_in_its_place() {
        ZipBytes.Entry two = entry("A.java", SOURCE);
        two.localChecksum++;
        assertContradictory(new ZipBytes().with(two), "A.java");
    }

    @Test
    void refuses_files_that_share_their_bytes() {
        ZipBytes.Entry many = entry("A.java", SOURCE);
        many.copies = 3;
        assertContradictory(new ZipBytes().with(many), "A.java");
        // The first file's bytes are the second one, header and all: the way to 281 terabytes in 10 megabytes.
        ZipBytes.Entry outer = entry("A.java", SOURCE);
        outer.claimedPackedSize += 40;
        assertContradictory(new ZipBytes().with(outer).with("B.java", SOURCE), "B.java");
    }

    @Test
    void refuses_an_entry_that_reaches_beyond_the_end() {
        ZipBytes.Entry far = entry("A.java", SOURCE);
        far.claimedPackedSize = 0xFFFF_FFF0L;
        assertThat(USUAL.refusal(new ZipBytes().with(far).bytes())).isEqualTo(new ArchiveDamaged("work"));
        ZipBytes.Entry away = entry("A.java", SOURCE);
        away.offset = 0x7FFF_FFFF;
        assertThat(USUAL.refusal(new ZipBytes().with("B.java", "").with(away).bytes()))
                .isEqualTo(new ArchiveDamaged("work"));
    }

    @Test
    void refuses_an_archive_that_is_too_large_as_it_is() {
        assertThat(LIMITED.refusal(new byte[100_001])).isEqualTo(new ArchiveTooLarge("work", 100_000));
    }

    @Test
    void refuses_too_many_entries() {
        ZipBytes zip = new ZipBytes();
        for (int i = 0; i < 9; i++) {
            zip.with(i + ".txt", "");
        }
        assertThat(LIMITED.refusal(zip.bytes())).isEqualTo(new TooManyEntries(8));
    }

    @Test
    void refuses_too_many_sources_and_too_many_bytes_of_them() {
        ZipBytes many = new ZipBytes();
        for (int i = 0; i < 5; i++) {
            many.with(i + ".java", "");
        }
        assertThat(LIMITED.refusal(many.bytes())).isEqualTo(new TooManySources(4));
        String long1 = "//" + "abcdefghij".repeat(2_500);
        ZipBytes.Entry one = entry("A.java", "").stored(long1.getBytes(StandardCharsets.UTF_8));
        ZipBytes.Entry two = entry("B.java", "").stored(long1.getBytes(StandardCharsets.UTF_8));
        for (ZipBytes.Entry entry : new ZipBytes.Entry[] {one, two}) {
            CRC32 crc = new CRC32();
            crc.update(entry.packed);
            entry.checksum = crc.getValue();
            entry.localChecksum = (int) entry.checksum;
            entry.size = entry.packed.length;
        }
        assertThat(LIMITED.refusal(new ZipBytes().with(one).with(two).bytes())).isEqualTo(new TooManyBytes(40_000));
    }

    @Test
    void gives_up_on_a_million_entries_after_the_first_megabytes() {
        ZipBytes.Entry million = entry("a.txt", "");
        million.copies = 1_000_000;
        assertThat(USUAL.refusal(new ZipBytes().with(million).bytes()))
                .isEqualTo(new ArchiveListTooLong("work", 8 * 1024 * 1024));
    }

    @Test
    void unpacks_no_more_of_a_source_than_its_limit() throws Exception {
        // 30 megabytes of one letter in 30 kilobytes.
        byte[] zip = new ZipBytes().with("A.java", "a".repeat(30_000_000)).bytes();
        assertThat(USUAL.passedOver(zip))
                .containsExactly(new Ignored("A.java", new SourceTooLarge("A.java", 1024 * 1024)));
    }

    @Test
    void refuses_many_sources_that_are_small_only_while_they_are_packed() {
        ZipBytes bomb = new ZipBytes();
        for (int i = 0; i < 100; i++) {
            bomb.with(i + ".java", "a".repeat(2_000_000));
        }
        assertThat(USUAL.refusal(bomb.bytes())).isEqualTo(new ArchiveLikeBomb("work", 200));
        byte[] oversize = new ZipBytes()
                .with("A.java", "a".repeat(40_000))
                .with("B.java", "b".repeat(40_000))
                .bytes();
        ArchiveReading patient = new ArchiveReading(
                LIMITED.limits(), new ArchiveLimits(100_000, 60_000, 1_000, 1, 50_000, 5_000), Optional.empty());
        assertThat(patient.refusal(oversize)).isEqualTo(new ArchiveExpandsTooFar("work", 60_000));
    }

    @Test
    void never_unpacks_what_is_no_source() throws Exception {
        ZipBytes.Entry bomb = entry("data.bin", "");
        bomb.size = 0xFFFF_FFFEL;
        Arrays.fill(bomb.packed, (byte) 0xFF);
        assertThat(USUAL.paths(new ZipBytes().with(bomb).with("A.java", SOURCE).bytes()))
                .containsExactly("A.java");
    }

    private static ArchiveReading named(String charset) {
        return new ArchiveReading(
                SubmissionLimits.DEFAULT,
                ArchiveLimits.DEFAULT,
                charset.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(charset)));
    }

    private static byte[] unicodePath(String name, String second) {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        byte[] bytes = second.getBytes(StandardCharsets.UTF_8);
        return ZipBytes.written(ZipBytes.little(9 + bytes.length)
                .putShort((short) 0x7075)
                .putShort((short) (5 + bytes.length))
                .put((byte) 1)
                .putInt((int) crc.getValue())
                .put(bytes));
    }

    private static void assertDamaged(ZipBytes.Entry entry) throws Exception {
        byte[] zip = new ZipBytes().with(entry).with("B.java", SOURCE).bytes();
        assertThat(USUAL.paths(zip)).containsExactly("B.java");
        assertThat(USUAL.passedOver(zip)).containsExactly(new Ignored("A.java", new EntryDamaged("A.java")));
    }

    private static void assertContradictory(ZipBytes zip, String entry) {
        assertThat(USUAL.refusal(zip.bytes())).isEqualTo(new ArchiveContradictory("work", entry));
    }
}
