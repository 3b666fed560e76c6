package dev.backprop.grader.sources.choose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.sources.Found;
import dev.backprop.grader.sources.HandIn;
import dev.backprop.grader.sources.NotThere;
import dev.backprop.grader.sources.Refused;
import dev.backprop.grader.sources.SourceFile;
import dev.backprop.grader.sources.Sources;
import dev.backprop.grader.sources.files.UnreadableSubmission;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AbsenceTest {

    private static final Wanted SVM = new Wanted("backprop.SvmLoss", "forwardBackward", List.of("scores", "dW"));

    @TempDir
    Path folder;

    private HandIn handIn;

    @BeforeEach
    void beginWithAnEmptyFolder() {
        handIn = new HandIn(folder);
    }

    @Test
    void an_empty_folder_holds_nothing() throws Exception {
        assertNotThere(
                "There is nothing here: the folder or archive has no file in it. Put SvmLoss.java into it, and hand it"
                        + " in again.");
    }

    @Test
    void another_exercise_is_no_evidence() throws Exception {
        handIn.with("src/backprop/TwoLayerNet.java", "package backprop; public class TwoLayerNet { SvmLoss x; }");
        assertNotThere("No Java file declares class backprop.SvmLoss (Java files read: 1). Hand in SvmLoss.java.");
    }

    @Test
    void a_missing_package_line_is_named_where_two_classes_can_be_meant() throws Exception {
        handIn.with("src/backprop/SvmLoss.java", "public class SvmLoss {}")
                .with("old/backprop/SvmLoss.java", "public class SvmLoss { int old; }");
        assertRefused("old/backprop/SvmLoss.java has no package line, but class SvmLoss belongs in package backprop."
                + " Begin the file with: package backprop;");
    }

    @Test
    void a_wrong_package_is_named_with_its_line() throws Exception {
        handIn.with("SvmLoss.java", "// mine", "package main;", "public class SvmLoss {}")
                .with("old/SvmLoss.java", "package older;", "public class SvmLoss { int old; }");
        assertRefused("SvmLoss.java, line 2, says package main, but class SvmLoss belongs in package backprop."
                + " Change the line to: package backprop;");
    }

    @Test
    void a_package_in_a_comment_is_no_package() throws Exception {
        handIn.with("SvmLoss.java", "/* package backprop; */", "public class SvmLoss {}");
        assertRead(
                "package backprop; /* package backprop; */\npublic class SvmLoss {}\n",
                "SvmLoss.java has no package line and was read as if it began with package backprop: nothing else can be"
                        + " meant. Add the line: package backprop;");
    }

    @Test
    void the_only_class_of_the_name_is_read_in_the_package_it_belongs_to_with_those_beside_it() throws Exception {
        handIn.with(
                        "SvmLoss.java",
                        "// mine",
                        "package main;",
                        "import main.Helper;",
                        "public class SvmLoss { Helper h; }")
                .with("Helper.java", "package main;", "class Helper {}");
        assertRead(
                "// mine\npackage backprop;\nimport backprop.Helper;\npublic class SvmLoss { Helper h; }\n",
                "SvmLoss.java says package main and was read as if it said package backprop: nothing else can be meant."
                        + " Change the line to: package backprop;");
        assertThat(((Sources) found()).helpers()).extracting(SourceFile::path).containsExactly("Helper.java");
    }

    @Test
    void a_reserved_package_is_left_as_it_is() throws Exception {
        handIn.with("SvmLoss.java", "package java.util;", "public class SvmLoss {}");
        assertThat(found()).isInstanceOf(Refused.class);
    }

    @Test
    void what_is_right_is_read_as_it_is_whatever_lies_beside_it() throws Exception {
        handIn.with("SvmLoss.java", "package backprop; public class SvmLoss {}")
                .with("SvmLoss.java.bak", "package backprop; public class SvmLoss { int old; }")
                .with("old/SvmLoss.java", "package old; public class SvmLoss { int old; }");
        assertThat(((Sources) found()).main().text()).doesNotContain("old");
        assertThat(((Sources) found()).notes()).isEmpty();
    }

    @Test
    void a_class_in_another_case_is_named() throws Exception {
        handIn.with("SVMLoss.java", "package backprop;", "", "public class SVMLoss {}");
        assertRefused("No Java file declares class backprop.SvmLoss. The closest is backprop.SVMLoss in SVMLoss.java,"
                + " line 3: if that is your solution, rename it to SvmLoss.");
    }

    @Test
    void a_class_in_another_case_explains_more_than_what_was_compiled_from_it() throws Exception {
        handIn.with("A.java", "package backprop; public class SVMLoss {}").with("SVMLoss.class", new byte[] {1});
        assertRefused("No Java file declares class backprop.SvmLoss. The closest is backprop.SVMLoss in A.java,"
                + " line 1: if that is your solution, rename it to SvmLoss.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SvmLo", "vmLoss", "MySvmLoss", "SvmLos", "SvmLosss", "SwmLoss", "SvmLoss2", "SVMLos"})
    void a_class_nearly_of_the_name_is_named(String name) throws Exception {
        handIn.with("A.java", "package backprop; class " + name + " {}");
        assertRefused("No Java file declares class backprop.SvmLoss. The closest is backprop." + name
                + " in A.java, line 1: if that is your solution, rename it to SvmLoss.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SvmLossTest", "Loss", "ALoss", "SvmXyz", "RidgeLoss", "Svm"})
    void other_classes_are_not_taken_for_it(String name) throws Exception {
        handIn.with("A.java", "package backprop; class " + name + " {}");
        assertNotThere("No Java file declares class backprop.SvmLoss (Java files read: 1). Hand in SvmLoss.java.");
    }

    @Test
    void short_names_have_to_be_nearer() throws Exception {
        handIn.with("Rule.java", "package backprop; class Rule {}");
        assertThat(handIn.find("backprop.Relu")).isInstanceOf(NotThere.class);
        handIn.with("Rela.java", "package backprop; class Rela {}");
        assertThat(handIn.find("backprop.Relu")).isInstanceOf(Refused.class);
    }

    @Test
    void a_class_of_another_name_is_known_by_its_record() throws Exception {
        handIn.with(
                "Homework.java",
                "package backprop;",
                "class Before { record Pass(double h1, java.util.Map<String, Integer> dW) {} }",
                "public class Homework {",
                "    public record Pass(@Deprecated(since = \"dW\") SimpleMatrix dW, Map<A, B[]> scores) {}",
                "}",
                "class After {}");
        assertRefused("No Java file declares class backprop.SvmLoss. The closest is backprop.Homework in Homework.java,"
                + " line 3: if that is your solution, rename it to SvmLoss.");
    }

    @Test
    void a_class_of_another_name_is_known_by_its_method_where_no_record_is_asked_for() throws Exception {
        handIn.with("Homework.java", "package backprop;", "class Homework { static int train(int x) { return 1; } }")
                .with("Caller.java", "package backprop;", "class Caller { int x = new Homework().train(1); }");
        Wanted wanted = new Wanted("backprop.Spiral", "train", List.of());
        assertThat(((Refused) handIn.read().sourcesFor(wanted)).message().text())
                .isEqualTo("No Java file declares class backprop.Spiral. The closest is backprop.Homework in"
                        + " Homework.java, line 2: if that is your solution, rename it to Spiral.");
    }

    @Test
    void what_another_exercise_asks_for_is_no_evidence_however_alike() throws Exception {
        handIn.with(
                "Relu.java", "package backprop; public class Relu { record Pass(SimpleMatrix y, SimpleMatrix dx) {} }");

        assertThat(found("Elu", Set.of())).isInstanceOf(Refused.class);
        assertThat(found("Tanh", Set.of())).isInstanceOf(Refused.class);
        assertThat(found("Elu", Set.of("backprop.Relu"))).isInstanceOf(NotThere.class);
        assertThat(found("Tanh", Set.of("backprop.Relu"))).isInstanceOf(NotThere.class);
    }

    private Found found(String name, Set<String> others) throws Exception {
        return handIn.read()
                .sourcesFor(new Wanted(
                        "backprop." + name,
                        "forwardBackward",
                        List.of("y", "dx"),
                        Optional.empty(),
                        Map.of(),
                        Map.of(),
                        Set.of(),
                        others));
    }

    @Test
    void a_method_that_exercises_share_is_no_evidence() throws Exception {
        handIn.with("A.java", "package backprop; class A { static Pass forwardBackward() { return null; } }");
        assertThat(handIn.read().sourcesFor(SVM)).isInstanceOf(NotThere.class);
    }

    @Test
    void a_file_of_the_name_with_another_class_is_named() throws Exception {
        handIn.with("doe_1_2_SvmLoss.java", "package backprop;", "public class Solution {}");
        assertRefused("No Java file declares class backprop.SvmLoss. The closest is backprop.Solution in"
                + " doe_1_2_SvmLoss.java, line 2: if that is your solution, rename it to SvmLoss.");
    }

    @Test
    void a_file_of_the_name_with_no_class_is_named() throws Exception {
        handIn.with("SvmLoss.java", "package backprop;", "public clas SvmLoss {}");
        assertRefused("SvmLoss.java declares no class, although it is named like SvmLoss. It needs the line:"
                + " public final class SvmLoss {");
    }

    @Test
    void kotlin_is_named() throws Exception {
        handIn.with("src/main.kt", "package backprop", "// class X", "object SvmLoss { }");
        assertRefused("src/main.kt is Kotlin, but SvmLoss has to be written in Java. Hand in SvmLoss.java.");
    }

    @Test
    void kotlin_functions_in_a_file_of_the_name_are_named() throws Exception {
        handIn.with("SvmLoss.kt", "fun forwardBackward() = 1").with("Other.kt", "class Other");
        assertRefused("SvmLoss.kt is Kotlin, but SvmLoss has to be written in Java. Hand in SvmLoss.java.");
    }

    @Test
    void a_compiled_class_is_named() throws Exception {
        handIn.with("classes/backprop/SvmLoss.class", new byte[] {1}).with("Other.class", new byte[] {1});
        assertRefused("classes/backprop/SvmLoss.class is a compiled class, but the grader needs its source."
                + " Hand in SvmLoss.java.");
    }

    @Test
    void a_source_under_another_ending_is_named() throws Exception {
        handIn.with("Relu.java.txt", "")
                .with("SvmLoss.java.txt", "package backprop; public class SvmLoss {}")
                .with("SvmLoss.java.bak", "package backprop; public class SvmLoss { int old; }");
        assertRefused("SvmLoss.java.bak does not end in .java and was not read. If it is your solution, rename it to"
                + " SvmLoss.java.");
    }

    @Test
    void the_only_source_under_another_ending_is_read() throws Exception {
        handIn.with("SvmLoss.java.txt", "package backprop; public class SvmLoss {}");
        assertRead(
                "package backprop; public class SvmLoss {}\n",
                "SvmLoss.java.txt was read as SvmLoss.java: nothing else can be meant. Give it that name.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"work.zip", "a/work.rar", "work.7z", "work.tar.gz", "WORK.ZIP", "work.tgz", "SvmLoss.zip"})
    void an_archive_is_named(String path) throws Exception {
        handIn.with(path, new byte[] {'P', 'K'});
        assertNotThere("No Java file declares class backprop.SvmLoss, but there is an archive: " + path
                + ". Unpack it first, then hand in the .java files.");
    }

    @Test
    void a_source_that_is_too_large_is_named() throws Exception {
        handIn.with("SvmLoss.java", new byte[1024 * 1024 + 1]);
        assertRefused("SvmLoss.java is larger than 1048576 bytes and was not read. Keep data out of the source.");
    }

    @Test
    void a_source_in_no_known_encoding_is_named() throws Exception {
        handIn.with("SvmLoss.java", new byte[] {'/', '/', (byte) 0x98});
        assertRefused("SvmLoss.java is neither UTF-8 nor windows-1251 (see line 1), so it was not read."
                + " Save it as UTF-8.");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_link_is_named() throws Exception {
        Files.createSymbolicLink(folder.resolve("SvmLoss.java"), Path.of("elsewhere"));
        assertRefused("SvmLoss.java is a symbolic link, which the grader does not follow. Hand in the file itself.");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_link_to_an_archive_is_no_archive() throws Exception {
        Files.createSymbolicLink(folder.resolve("work.zip"), Path.of("elsewhere"));
        assertNotThere("work.zip is a symbolic link, which the grader does not follow. Hand in the file itself.");
    }

    @Test
    void the_reason_why_the_proper_file_cannot_be_read_comes_first() throws Exception {
        handIn.with("src/backprop/SvmLoss.java", new byte[] {0}).with("old.java", "class SvmLoss {}");
        assertRefused("src/backprop/SvmLoss.java is not plain text: there is a NUL character in line 1."
                + " Save it as plain text in UTF-8.");
    }

    private void assertRead(String text, String note) throws Exception {
        assertThat(found()).isInstanceOfSatisfying(Sources.class, sources -> {
            assertThat(sources.main().text()).isEqualTo(text);
            assertThat(sources.notes()).extracting(Message::text).containsExactly(note);
        });
    }

    private Found found() throws Exception {
        return handIn.read().sourcesFor(SVM);
    }

    private void assertRefused(String message) throws UnreadableSubmission {
        Found found = handIn.read().sourcesFor(SVM);
        assertThat(found)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.message().text()).isEqualTo(message));
    }

    private void assertNotThere(String message) throws UnreadableSubmission {
        Found found = handIn.read().sourcesFor(SVM);
        assertThat(found)
                .isInstanceOfSatisfying(
                        NotThere.class,
                        notThere -> assertThat(notThere.message().text()).isEqualTo(message));
    }
}
