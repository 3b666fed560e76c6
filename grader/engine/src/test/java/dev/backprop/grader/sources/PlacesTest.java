package dev.backprop.grader.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.sources.files.SubmissionLimits;
import dev.backprop.grader.sources.files.UnreadableSubmission;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesTest {

    private static final String SVM = "package backprop; public final class SvmLoss { Rows rows; }";
    private static final String ROWS = "package backprop; final class Rows { }";

    @TempDir
    private Path temporary;

    private HandIn files;

    @BeforeEach
    void createTheFolder() {
        files = new HandIn(temporary);
    }

    private Submission read(SubmissionLimits limits, String... places) throws UnreadableSubmission {
        return new Places(Arrays.stream(places).map(temporary::resolve).toList(), limits, Optional.empty()).read("ada");
    }

    private Submission read(String... places) throws UnreadableSubmission {
        return read(SubmissionLimits.DEFAULT, places);
    }

    private static byte[] zip(String name, String text) throws IOException {
        return zip(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    @Test
    void loose_files_and_archives_are_one_submission() throws Exception {
        files.with("a_1_2_SvmLoss-1.java", SVM).with("a_1_3_work.zip", zip("src/Rows.java", ROWS));

        Submission submission = read("a_1_2_SvmLoss-1.java", "a_1_3_work.zip");

        assertThat(submission.id()).isEqualTo("ada");
        Sources sources = (Sources) submission.sourcesFor("backprop.SvmLoss");
        assertThat(sources.all())
                .extracting(SourceFile::path, SourceFile::compilePath)
                .containsExactly(
                        tuple("a_1_2_SvmLoss-1.java", "backprop/SvmLoss.java"),
                        tuple("a_1_3_work.zip/src/Rows.java", "backprop/Rows.java"));
    }

    @Test
    void an_archive_in_a_folder_has_a_path_that_begins_there() throws Exception {
        files.with("ada/readme.txt", "hello").with("ada/up/work.zip", zip("SvmLoss.java", SVM));

        Sources sources = (Sources) read("ada", "ada/up/work.zip").sourcesFor("backprop.SvmLoss");

        assertThat(sources.main().path()).isEqualTo("up/work.zip/SvmLoss.java");
    }

    @Test
    void what_lies_beside_an_archive_counts_whatever_an_older_version_in_it_lies_like() throws Exception {
        files.with("ada/SvmLoss.java", SVM).with("ada/old.zip", zip("src/backprop/SvmLoss.java", SVM + "// old"));

        Sources sources = (Sources) read("ada", "ada/old.zip").sourcesFor("backprop.SvmLoss");

        assertThat(sources.main().path()).isEqualTo("SvmLoss.java");
        assertThat(sources.notes())
                .extracting(Message::text)
                .containsExactly("backprop.SvmLoss is declared in SvmLoss.java and, differently, in"
                        + " old.zip/src/backprop/SvmLoss.java. The first was used: remove what you do not mean.");
    }

    /** As a learning platform hands out what somebody has packed twice. */
    @Test
    void the_only_archive_in_an_archive_in_a_folder_is_opened() throws Exception {
        files.with("ada/work.zip", zip("hw/again.zip", zip("SvmLoss.java", SVM)));

        assertThat(read("ada", "ada/work.zip").sourcesFor("backprop.SvmLoss")).isInstanceOf(Sources.class);

        files.with("bo/work.zip", zip("readme.txt", "hello"));
        assertThat(read("bo", "bo/work.zip").sourcesFor("backprop.SvmLoss"))
                .as("nothing is left to unpack")
                .isInstanceOf(NotThere.class);
    }

    @Test
    void places_of_one_name_stay_apart() throws Exception {
        files.with("x/SvmLoss.java", SVM).with("y/SvmLoss.java", ROWS);

        assertThat(((Sources) read("x/SvmLoss.java", "y/SvmLoss.java").sourcesFor("backprop.SvmLoss")).all())
                .extracting(SourceFile::path)
                .containsExactly("SvmLoss.java", "2/SvmLoss.java");
    }

    @Test
    void one_place_is_read_as_ever() throws Exception {
        files.with("ada/src/SvmLoss.java", SVM);

        assertThat(read("ada").sha256())
                .isEqualTo(Submission.read(temporary.resolve("ada")).sha256());
        files.with("ada.zip", zip("src/SvmLoss.java", SVM + "\n"));
        assertThat(read("ada.zip").sha256()).isEqualTo(read("ada").sha256());
    }

    @Test
    void no_place_at_all_is_a_submission_without_a_source() throws Exception {
        assertThat(read().sourcesFor("backprop.SvmLoss")).isInstanceOf(NotThere.class);
        files.with("report.pdf", "no source");
        assertThat(read("report.pdf").sourcesFor("backprop.SvmLoss")).isInstanceOf(NotThere.class);
    }

    @Test
    void an_archive_that_nobody_opens_spoils_no_source_beside_it() throws Exception {
        files.with("SvmLoss.java", SVM).with("all.rar", "Rar!\u001a\u0007 and more");

        assertThat(read("SvmLoss.java", "all.rar").sourcesFor("backprop.SvmLoss"))
                .isInstanceOf(Sources.class);
        assertThatThrownBy(() -> read("all.rar"))
                .isInstanceOf(UnreadableSubmission.class)
                .hasMessageContaining("RAR");
    }

    @Test
    void the_limits_hold_for_all_places_together() {
        files.with("A.java", SVM).with("B.java", ROWS).with("d/C.java", "class C {}");
        SubmissionLimits two = new SubmissionLimits(1000, 2, 1000, 100, 64);
        SubmissionLimits few = new SubmissionLimits(1000, 10, 120, 100, 64);
        SubmissionLimits entries = new SubmissionLimits(1000, 10, 1000, 2, 64);

        assertThatThrownBy(() -> read(two, "A.java", "B.java", "d")).hasMessageContaining("more than 2 source files");
        assertThatThrownBy(() -> read(few, "A.java", "B.java", "A.java", "d")).hasMessageContaining("larger than 120");
        assertThatThrownBy(() -> read(entries, "A.java", "B.java", "d")).hasMessageContaining("more than 2 files");
    }

    @Test
    void a_place_that_is_gone_is_told() {
        assertThatThrownBy(() -> read("nowhere")).isInstanceOf(UnreadableSubmission.class);
    }

    @Test
    void an_archive_that_is_damaged_spoils_no_source_beside_it() throws Exception {
        byte[] whole = zip("Rows.java", ROWS);
        files.with("SvmLoss.java", SVM).with("all.zip", Arrays.copyOf(whole, whole.length - 30));

        assertThat(read("SvmLoss.java", "all.zip").sourcesFor("backprop.SvmLoss"))
                .isInstanceOf(Sources.class);
        assertThat(read("SvmLoss.java", "all.zip").sourcesFor("backprop.TwoLayerNet"))
                .isInstanceOfSatisfying(
                        NotThere.class,
                        none -> assertThat(none.message().text()).startsWith("all.zip is damaged or incomplete"));
    }

    @Test
    void an_archive_with_which_it_is_too_much_spoils_no_source_beside_it() throws Exception {
        files.with("ada/SvmLoss.java", SVM)
                .with("ada/Rows.java", ROWS)
                .with("ada/old.zip", zip("Old.java", "class Old {}"));
        SubmissionLimits two = new SubmissionLimits(1000, 2, 1000, 100, 64);

        Submission ada = read(two, "ada", "ada/old.zip");

        assertThat(ada.sourcesFor("backprop.SvmLoss")).isInstanceOf(Sources.class);
        assertThat(ada.sourcesFor("backprop.TwoLayerNet"))
                .isInstanceOfSatisfying(
                        NotThere.class,
                        none -> assertThat(none.message().text()).contains("more than 2 source files"));
    }

    @Test
    void what_is_empty_or_has_no_java_file_says_so() throws Exception {
        files.with("notes.pdf", "%PDF")
                .with("sub/.DS_Store", "x")
                .with("empty.zip", new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});

        for (String empty : new String[] {"sub", "empty.zip"}) {
            assertThat(read(empty).sourcesFor("backprop.SvmLoss"))
                    .isInstanceOfSatisfying(
                            NotThere.class,
                            none -> assertThat(none.message().text())
                                    .isEqualTo(
                                            "There is nothing here: the folder or archive has no file in it. Put SvmLoss.java"
                                                    + " into it, and hand it in again."));
        }
        files.with("doc/readme.txt", "see mail");
        assertThat(read("doc").sourcesFor("backprop.SvmLoss"))
                .isInstanceOfSatisfying(
                        NotThere.class,
                        none -> assertThat(none.message().text())
                                .isEqualTo(
                                        "There is no Java file here, only readme.txt. Put SvmLoss.java beside it, and hand it in"
                                                + " again."));
    }
}
