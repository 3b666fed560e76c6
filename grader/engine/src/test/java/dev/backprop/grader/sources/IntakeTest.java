package dev.backprop.grader.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.sources.archive.ArchiveMessages.TooManyBytes;
import dev.backprop.grader.sources.files.Ignored;
import dev.backprop.grader.sources.files.SourceMessages.FileNotReadable;
import dev.backprop.grader.sources.files.SourceMessages.NotJavaSource;
import dev.backprop.grader.sources.files.SourceMessages.NotPlainText;
import dev.backprop.grader.sources.files.SourceMessages.SourceTooLarge;
import dev.backprop.grader.sources.files.SourceMessages.TooManySources;
import dev.backprop.grader.sources.files.SubmissionLimits;
import dev.backprop.grader.sources.files.UnreadableSubmission;
import dev.backprop.grader.sources.java.KotlinFile;
import dev.backprop.grader.sources.java.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {

    private final Intake intake = new Intake(new SubmissionLimits(10, 4, 25, 2, 64), StandardCharsets.ISO_8859_1);

    @Test
    void reads_a_source_as_large_as_the_limit() throws Exception {
        add("A.java", "class A {}");
        assertThat(intake.inventory().sources()).extracting(Source::text).containsExactly("class A {}");
    }

    @Test
    void leaves_out_a_source_that_is_larger_and_reads_the_others() throws Exception {
        add("A.java", "class A { }");
        add("B.java", "class B {}");
        assertThat(intake.inventory().sources()).extracting(Source::path).containsExactly("B.java");
        assertThat(intake.inventory().passedOver())
                .containsExactly(new Ignored("A.java", new SourceTooLarge("A.java", 10)));
    }

    @Test
    void never_reads_more_than_one_byte_too_many() throws Exception {
        ByteArrayInputStream large = new ByteArrayInputStream(new byte[1000]);
        intake.file("A.java", () -> large);
        assertThat(large.available()).isEqualTo(1000 - 11);
    }

    @Test
    void refuses_too_many_sources() throws Exception {
        add("A.java", "");
        add("B.kt", "");
        add("notes.txt", "");
        add("C.java", "");
        add("D.java", "");
        assertRefused(() -> add("E.java", ""), new TooManySources(4));
    }

    @Test
    void refuses_too_many_bytes_altogether() throws Exception {
        add("A.java", "1234567890");
        add("B.java", "1234567890");
        add("C.java", "12345");
        assertRefused(() -> add("D.java", "6"), new TooManyBytes(25));
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new AccessDeniedException("/home/ta/x/A.java"), "permission denied"),
                Arguments.of(
                        new FileSystemException("/home/ta/A.java", null, "Input/output error"), "Input/output error"),
                Arguments.of(new FileSystemException("/home/ta/A.java"), "FileSystemException"),
                Arguments.of(new IOException("/home/ta/A.java"), "IOException"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void goes_on_past_a_file_that_cannot_be_read_and_tells_no_path_of_the_machine(IOException failure, String reason)
            throws Exception {
        intake.file("A.java", () -> {
            throw failure;
        });
        add("B.java", "class B {}");
        assertThat(intake.inventory().sources()).extracting(Source::path).containsExactly("B.java");
        assertThat(intake.inventory().passedOver())
                .containsExactly(new Ignored("A.java", new FileNotReadable("A.java", reason)));
    }

    @Test
    void reads_kotlin_only_for_the_names_in_it() throws Exception {
        add("A.kt", "class A");
        assertThat(intake.inventory().sources()).isEmpty();
        assertThat(intake.inventory().kotlinFiles()).containsExactly(new KotlinFile("A.kt", Set.of("A")));
        assertThat(intake.inventory().passedOver()).containsExactly(new Ignored("A.kt", new NotJavaSource("A.kt")));
    }

    @Test
    void leaves_out_a_source_that_is_no_text() throws Exception {
        add("A.java", "\0");
        assertThat(intake.inventory().passedOver())
                .containsExactly(new Ignored("A.java", new NotPlainText("A.java", 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A.class", "a.zip", "a.rar", "a.7z", "a.tar.gz", "A.ZIP"})
    void remembers_what_may_explain_a_missing_class(String path) throws Exception {
        add(path, "no archive");
        assertThat(intake.unpacked(Optional.empty())).isSameAs(intake);
        assertThat(intake.inventory().passedOver()).containsExactly(new Ignored(path, new NotJavaSource(path)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A.java.txt", "A.java~", "A.java.bak"})
    void keeps_a_source_under_another_ending_apart(String path) throws Exception {
        add(path, "class A {}");
        assertThat(intake.inventory().passedOver()).containsExactly(new Ignored(path, new NotJavaSource(path)));
        assertThat(intake.inventory().sources()).isEmpty();
        assertThat(intake.inventory().misnamed()).extracting(Source::path).containsExactly(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"readme.md", "data.csv", "java", "ejml.jar", ".DS_Store", "._A.java"})
    void neither_opens_nor_remembers_other_files(String path) throws Exception {
        intake.file(path, () -> {
            throw new AssertionError("opened");
        });
        assertThat(intake.inventory().passedOver()).isEmpty();
    }

    @Test
    void remembers_a_bounded_number_of_files_of_no_use() throws Exception {
        for (int i = 0; i < 1000; i++) {
            add(i + ".class", "");
        }
        assertThat(intake.inventory().passedOver()).hasSize(8);
    }

    private void add(String path, String text) throws UnreadableSubmission {
        intake.file(path, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertRefused(ThrowingCallable call, Message reason) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        UnreadableSubmission.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessage(reason.text());
    }
}
