package dev.backprop.grader.sources.archive;

import static dev.backprop.grader.sources.archive.ArchiveReading.SOURCE;
import static dev.backprop.grader.sources.archive.ArchiveReading.USUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.grader.sources.Found;
import dev.backprop.grader.sources.HandIn;
import dev.backprop.grader.sources.NotThere;
import dev.backprop.grader.sources.Sources;
import dev.backprop.grader.sources.Submission;
import dev.backprop.grader.sources.archive.ArchiveMessages.ArchiveUnsupported;
import dev.backprop.grader.sources.archive.ArchiveMessages.CompressedButNoArchive;
import dev.backprop.grader.sources.files.Ignored;
import dev.backprop.grader.sources.files.SourceMessages.ArchiveInside;
import dev.backprop.grader.sources.files.SourceMessages.NotAFolder;
import dev.backprop.grader.sources.files.SourceMessages.ReadFromArchive;
import dev.backprop.grader.sources.files.SourceMessages.ReservedPackage;
import dev.backprop.grader.sources.files.SubmissionLimits;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Archives as submissions, through the public door. */
class ArchiveTest {

    @TempDir
    Path temporary;

    @Test
    void reads_an_archive_as_the_folder_that_it_was_made_of() throws Exception {
        HandIn folder = new HandIn(Files.createDirectory(temporary.resolve("folder")))
                .with("src/backprop/SvmLoss.java", SOURCE)
                .with("src/backprop/Relu.java", "package backprop; class Relu {}");
        ZipBytes zip = new ZipBytes()
                .with("src/backprop/SvmLoss.java", SOURCE + "\n")
                .with("src/backprop/Relu.java", "package backprop; class Relu {}\n");
        Submission packed = read("work.zip", zip.bytes());
        assertThat(packed.id()).isEqualTo("work.zip");
        assertThat(packed.sha256()).isEqualTo(folder.read().sha256());
        Sources sources = (Sources) packed.sourcesFor("backprop.SvmLoss");
        assertThat(sources.main().path()).isEqualTo("src/backprop/SvmLoss.java");
        assertThat(sources.notes()).containsExactly(new ReadFromArchive("src/backprop/SvmLoss.java", "work.zip"));
    }

    @Test
    void leaves_nothing_behind() throws Exception {
        read("work.tgz", new TarBytes().with("SvmLoss.java", SOURCE).gzip());
        assertThat(temporary).isDirectoryContaining("glob:**work.tgz");
        try (var files = Files.list(temporary)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void goes_by_the_bytes_whatever_the_name_says() throws Exception {
        assertThat(read("work.rar", new ZipBytes().with("SvmLoss.java", SOURCE).bytes())
                        .sourcesFor("backprop.SvmLoss"))
                .isInstanceOf(Sources.class);
        assertThat(read("work.zip", new TarBytes().with("SvmLoss.java", SOURCE).gzip())
                        .sourcesFor("backprop.SvmLoss"))
                .isInstanceOf(Sources.class);
    }

    /** As one that unpacks itself, or that came through a mail program. */
    @Test
    void reads_a_zip_that_something_was_put_in_front_of() throws Exception {
        byte[] zip = new ZipBytes().with("SvmLoss.java", SOURCE).bytes();
        byte[] before = "Content-Type: application/zip\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(before, before.length + zip.length);
        System.arraycopy(zip, 0, both, before.length, zip.length);
        assertThat(read("work.zip", both).sourcesFor("backprop.SvmLoss")).isInstanceOf(Sources.class);
        assertThat(read("work.zip", new ZipBytes().with("inner.zip", both).bytes())
                        .sourcesFor("backprop.SvmLoss"))
                .isInstanceOf(Sources.class);
        assertThat(USUAL.refusal(before)).isEqualTo(new NotAFolder("work"));
    }

    @Test
    void opens_the_only_archive_that_an_archive_holds() throws Exception {
        byte[] inner = new ZipBytes().with("backprop/SvmLoss.java", SOURCE).bytes();
        Found found = read(
                        "work.zip",
                        new ZipBytes()
                                .with("hw/inner.zip", inner)
                                .with("hw/readme.txt", "")
                                .bytes())
                .sourcesFor("backprop.SvmLoss");
        assertThat(found)
                .isInstanceOfSatisfying(
                        Sources.class,
                        sources -> assertThat(sources.notes())
                                .contains(new ReadFromArchive("backprop/SvmLoss.java", "hw/inner.zip")));
    }

    /** As before it was opened: something to unpack, and no reason to refuse what lies around it. */
    @Test
    void an_inner_archive_that_gives_no_source_stays_something_to_unpack() throws Exception {
        byte[] whole = new ZipBytes().with("backprop/SvmLoss.java", SOURCE).bytes();
        ZipBytes many = new ZipBytes();
        for (int i = 0; i <= SubmissionLimits.DEFAULT.entries(); i++) {
            many.with("a/" + i + ".txt", "");
        }
        for (byte[] inner : List.of(
                Arrays.copyOf(whole, whole.length / 2),
                new ZipBytes().with("org/ejml/A.class", "").bytes(),
                many.bytes())) {
            assertThat(read(
                                    "work.zip",
                                    new ZipBytes().with("lib/inner.zip", inner).bytes())
                            .sourcesFor("backprop.SvmLoss"))
                    .isInstanceOfSatisfying(
                            NotThere.class,
                            absent -> assertThat(absent.message())
                                    .isEqualTo(new ArchiveInside("lib/inner.zip", "backprop.SvmLoss")));
        }
    }

    @Test
    void equal_sources_have_one_checksum_however_often_they_are_packed() throws Exception {
        byte[] inner = new ZipBytes().with("backprop/SvmLoss.java", SOURCE).bytes();

        assertThat(read("work.zip", new ZipBytes().with("inner.zip", inner).bytes())
                        .sha256())
                .isEqualTo(read("work.zip", inner).sha256());
    }

    /** Which of two counts, or how deep to look, nobody knows; beside sources an archive is a copy. */
    @Test
    void opens_no_archive_where_there_is_more_than_one_reading() throws Exception {
        byte[] inner = new ZipBytes().with("backprop/SvmLoss.java", SOURCE).bytes();
        byte[] deeper = new ZipBytes().with("inner.zip", inner).bytes();

        assertThat(read(
                                "work.zip",
                                new ZipBytes()
                                        .with("a.zip", inner)
                                        .with("b.zip", inner)
                                        .bytes())
                        .sourcesFor("backprop.SvmLoss"))
                .isInstanceOf(NotThere.class);
        assertThat(read("work.zip", new ZipBytes().with("deeper.zip", deeper).bytes())
                        .sourcesFor("backprop.SvmLoss"))
                .isInstanceOf(NotThere.class);
        assertThat(read(
                                "work.zip",
                                new ZipBytes()
                                        .with("a.zip", inner)
                                        .with("Other.java", "class Other {}")
                                        .bytes())
                        .sourcesFor("backprop.SvmLoss"))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void names_an_archive_inside_the_archive() throws Exception {
        Found found = read(
                        "work.zip", new ZipBytes().with("hw/inner.rar", "Rar!").bytes())
                .sourcesFor("backprop.SvmLoss");
        assertThat(found)
                .isInstanceOfSatisfying(
                        NotThere.class,
                        absent -> assertThat(absent.message())
                                .isEqualTo(new ArchiveInside("hw/inner.rar", "backprop.SvmLoss")));
    }

    @Test
    void refuses_reserved_packages_as_in_a_folder() throws Exception {
        Found found = read(
                        "work.zip",
                        new ZipBytes()
                                .with("SvmLoss.java", SOURCE)
                                .with("SimpleMatrix.java", "package org.ejml.simple; public class SimpleMatrix {}")
                                .bytes())
                .sourcesFor("backprop.SvmLoss");
        assertThat(found.ignored())
                .contains(
                        new Ignored("SimpleMatrix.java", new ReservedPackage("SimpleMatrix.java", "org.ejml.simple")));
    }

    @ParameterizedTest
    @CsvSource({
        "526172211A0700, RAR",
        "526172211A070100, RAR",
        "377ABCAF271C0004, 7-Zip",
        "425A6839314159265359, bzip2",
        "FD377A585A000004, xz",
        "28B52FFD0458, Zstandard",
        "4C5A495001, lzip",
        "1F9D90, compress",
        "4D534346, Microsoft Cabinet",
        "60EA2900, ARJ",
        "22002D6C68352D, LHA"
    })
    void names_the_program_of_an_archive_that_it_does_not_open(String bytes, String program) {
        assertThat(USUAL.refusal(HexFormat.of().parseHex(bytes))).isEqualTo(new ArchiveUnsupported("work", program));
    }

    @Test
    void refuses_a_file_that_is_no_archive() {
        assertThat(USUAL.refusal(SOURCE.getBytes(StandardCharsets.UTF_8))).isEqualTo(new NotAFolder("work"));
        assertThat(USUAL.refusal("<!DOCTYPE html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new NotAFolder("work"));
        assertThat(USUAL.refusal(new byte[0])).isEqualTo(new NotAFolder("work"));
        assertThat(USUAL.refusal(new byte[10_240])).isEqualTo(new NotAFolder("work"));
        assertThat(USUAL.refusal(SOURCE.repeat(20).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new NotAFolder("work"));
    }

    @Test
    void reads_an_empty_zip() throws Exception {
        assertThat(USUAL.paths(new ZipBytes().bytes())).isEmpty();
    }

    @Test
    void refuses_a_single_file_in_gzip() {
        assertThat(USUAL.refusal(TarBytes.gzip(SOURCE.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(new CompressedButNoArchive("work"));
    }

    @Test
    void reads_a_tar_older_than_its_mark() throws Exception {
        byte[] tar = new TarBytes().with("SvmLoss.java", SOURCE).bytes();
        Arrays.fill(tar, 257, 265, (byte) 0);
        TarBytes.mend(tar, 0);
        assertThat(USUAL.paths(tar)).containsExactly("SvmLoss.java");
    }

    @Test
    void reads_an_archive_through_a_link() throws Exception {
        Path real = Files.write(
                temporary.resolve("real"),
                new ZipBytes().with("SvmLoss.java", SOURCE).bytes());
        Path link = Files.createSymbolicLink(temporary.resolve("link.zip"), real);
        assertThat(Submission.read(link).sourcesFor("backprop.SvmLoss")).isInstanceOf(Sources.class);
    }

    @Test
    void reads_names_in_the_charset_that_is_declared() throws Exception {
        byte[] zip = new ZipBytes()
                .with(ZipBytes.entry("потери/SvmLoss.java".getBytes("IBM866"), SOURCE.getBytes(StandardCharsets.UTF_8)))
                .bytes();
        Path file = Files.write(temporary.resolve("work.zip"), zip);
        Found found = Submission.read(file, Optional.of(java.nio.charset.Charset.forName("cp866")))
                .sourcesFor("backprop.SvmLoss");
        assertThat(((Sources) found).main().path()).isEqualTo("потери/SvmLoss.java");
    }

    @Test
    void tells_the_name_of_the_archive_and_no_path_of_the_machine() {
        assertThatThrownBy(() -> read("work.zip", new byte[] {'P', 'K', 3, 4}))
                .hasMessageStartingWith("work.zip is damaged");
    }

    private Submission read(String name, byte[] archive) throws Exception {
        return Submission.read(Files.write(temporary.resolve(name), archive));
    }
}
