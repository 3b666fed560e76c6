package dev.backprop.grader.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.grader.batch.intake.HandedIn.Member;
import dev.backprop.grader.message.MessageException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class UnpackedArchiveTest {

    @TempDir
    private Path temporary;

    private ClassFolder.Recognised recognise(byte[] archive) throws IOException {
        Path file = Files.write(temporary.resolve("submissions.zip"), archive);
        return recognise(file, Optional.empty());
    }

    private ClassFolder.Recognised recognise(Path place, Optional<Charset> namesCharset) {
        return ClassFolder.recognise(place, ClassLists.NONE, temporary.resolve("out/unpacked"), namesCharset);
    }

    private ClassList read(byte[] archive) throws IOException {
        return recognise(archive).classList();
    }

    private static Member member(String name, String text) {
        return new Member(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void one_zip_of_folders() throws IOException {
        ClassList list =
                read(HandedIn.zip("ada/SvmLoss.java", "blaise/src/SvmLoss.java", "__MACOSX/ada/._SvmLoss.java"));

        assertThat(HandedIn.placesOf(list)).containsExactly("ada: ada", "blaise: blaise");
        assertThat(list.handins().get(0).places().get(0).resolve("SvmLoss.java"))
                .hasContent(HandedIn.SVM);
    }

    @Test
    void names_are_in_the_charset_that_is_told_and_another_one_unpacks_anew() throws IOException {
        Charset cp866 = Charset.forName("cp866");
        Path archive = temporary.resolve("class.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive), cp866)) {
            for (String name : List.of("Иванов/SvmLoss.java", "Петров/SvmLoss.java")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(HandedIn.SVM.getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(namesIn(archive, Optional.empty())).doesNotContain("Иванов", "Петров");
        assertThat(namesIn(archive, Optional.of(cp866))).containsExactlyInAnyOrder("Иванов", "Петров");
    }

    private List<String> namesIn(Path archive, Optional<Charset> namesCharset) {
        return recognise(archive, namesCharset).classList().handins().stream()
                .map(handin -> handin.student().id())
                .toList();
    }

    @Test
    void one_zip_of_zips_in_a_folder() throws IOException {
        byte[] work = HandedIn.zip("SvmLoss.java");
        ClassList list = read(HandedIn.zipOf(
                new Member("week 3/ada.zip", work), new Member("week 3/Иван.zip", work), member("week 3/x.txt", "")));

        assertThat(list.handins()).extracting(handin -> handin.student().id()).containsExactlyInAnyOrder("ada", "Иван");
        assertThat(list.handins().get(0).places())
                .singleElement()
                .satisfies(place -> assertThat(place).hasBinaryContent(work));
    }

    @Test
    void one_zip_of_loose_files_from_canvas() throws IOException {
        ClassFolder.Recognised recognised = recognise(HandedIn.zip(
                "lovelaceada_1_11_SvmLoss.java", "иванов_2_12_SvmLoss.java", "b_3_13_report.pdf", ".DS_Store"));

        assertThat(recognised.layout().text()).contains("a download from Canvas: 3 hand-ins, 0 left over");
        assertThat(recognised.classList().handins())
                .extracting(handin ->
                        handin.student().name() + " " + handin.places().size())
                .containsExactlyInAnyOrder("lovelaceada 1", "иванов 1", "b 1");
    }

    @Test
    void a_folder_that_holds_nothing_but_the_download() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("downloads"));
        new HandedIn(folder).withZip("all.zip", "ada/SvmLoss.java", "bo/SvmLoss.java");

        assertThat(HandedIn.placesOf(recognise(folder, Optional.empty()).classList()))
                .containsExactly("ada: ada", "bo: bo");
    }

    @Test
    void the_archive_of_the_only_student_is_that_students() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("class"));
        new HandedIn(folder).withZip("ada.zip", "src/SvmLoss.java", "test/SvmLossTest.java");

        assertThat(HandedIn.placesOf(recognise(folder, Optional.empty()).classList()))
                .containsExactly("ada: ada.zip");
    }

    @Test
    void what_was_unpacked_is_found_again_and_half_of_it_is_done_again() throws IOException {
        byte[] archive = HandedIn.zip("ada/SvmLoss.java", "bo/SvmLoss.java");
        ClassList first = read(archive);
        Path whole = first.handins().get(0).places().get(0).resolve("../..").normalize();
        Files.writeString(whole.resolve("mark"), "still there");

        assertThat(read(archive)).isEqualTo(first);
        assertThat(whole.resolve("mark")).exists();

        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        Files.move(whole, part);
        assertThat(read(archive)).isEqualTo(first);
        assertThat(whole.resolve("mark")).doesNotExist();
        assertThat(part).doesNotExist();
    }

    @Test
    void another_archive_of_that_name_is_unpacked_elsewhere() throws IOException {
        ClassList first = read(HandedIn.zip("ada/SvmLoss.java", "bo/SvmLoss.java"));
        ClassList second = read(HandedIn.zip("ada/SvmLoss.java", "carl/SvmLoss.java"));

        assertThat(HandedIn.placesOf(second)).containsExactly("ada: ada", "carl: carl");
        assertThat(second.handins().get(0).places())
                .isNotEqualTo(first.handins().get(0).places());
    }

    @Test
    void nothing_is_written_elsewhere_whatever_names_say() throws IOException {
        byte[] archive = HandedIn.zip(
                "ada/SvmLoss.java",
                "bo/SvmLoss.java",
                "../evil.java",
                "ada/../../evil.java",
                "/tmp/evil.java",
                "C:\\evil.java",
                "ada\\..\\..\\evil.java",
                "CON/SvmLoss.java",
                "x\u0001y/SvmLoss.java",
                "n".repeat(300) + "/SvmLoss.java",
                "ADA/SvmLoss.java",
                "carl. /SvmLoss.java");

        ClassList list = read(archive);

        assertThat(list.handins())
                .extracting(handin -> handin.student().id())
                .contains("ada", "bo", "CON", "x\u0001y", "n".repeat(300), "ADA", "carl. ");
        try (Stream<Path> files = Files.walk(temporary)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> temporary.relativize(file).toString())
                            .filter(file -> !file.startsWith("out/unpacked/") && !file.equals("submissions.zip")))
                    .isEmpty();
        }
        try (Stream<Path> files = Files.walk(temporary.resolve("out"))) {
            assertThat(files.map(file -> file.getFileName().toString())).allMatch(name -> name.matches("[ -~]{1,100}"));
        }
        assertThat(list.unplaced()).extracting(Unplaced::reason).anyMatch(reason -> reason.contains("evil.java"));
    }

    @Test
    void a_file_where_a_folder_should_be_is_refused() throws IOException {
        ClassList list = read(HandedIn.zip("ada/SvmLoss.java", "bo/SvmLoss.java", "bo/SvmLoss.java/x.java", "ada"));

        assertThat(HandedIn.placesOf(list)).contains("bo: bo");
        assertThat(list.handins().stream()
                        .flatMap(handin -> handin.notes().stream())
                        .toList())
                .anyMatch(note -> note.contains("x.java was not unpacked."));
    }

    @Test
    @Timeout(60)
    void a_bomb_is_refused_and_leaves_nothing() throws IOException {
        byte[] zeros = new byte[60 * 1024 * 1024];
        Arrays.fill(zeros, (byte) ' ');
        byte[] archive = HandedIn.zipOf(
                new Member("ada/A.java", zeros), new Member("bo/A.java", zeros), new Member("carl/A.java", zeros));

        assertThatThrownBy(() -> read(archive))
                .isInstanceOf(MessageException.class)
                .hasMessageContaining("submissions.zip cannot be opened as the archive of a whole class");
        try (Stream<Path> files = Files.list(temporary.resolve("out/unpacked"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .allMatch(name -> name.endsWith(".part") || name.equals(".lock"));
        }
    }

    @Test
    void what_is_no_archive_is_told() {
        assertThatThrownBy(() -> read("no zip".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MessageException.class)
                .hasMessageContaining("neither a folder nor an archive");
    }
}
