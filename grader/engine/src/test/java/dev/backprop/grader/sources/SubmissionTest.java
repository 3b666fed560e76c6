package dev.backprop.grader.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.sources.choose.Wanted;
import dev.backprop.grader.sources.files.SourceMessages.LegacyCharsetUsed;
import dev.backprop.grader.sources.files.SourceMessages.SeveralDeclarations;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionTest {

    private static final String SVM = "package backprop; public final class SvmLoss { }";
    private static final String OLDER_SVM = "package backprop; public final class SvmLoss { /* older */ }";

    @TempDir
    Path temporary;

    private HandIn handIn;

    @BeforeEach
    void createTheFolder() throws IOException {
        handIn = new HandIn(Files.createDirectory(temporary.resolve("Иванов Иван_12345_assignsubmission_file_")));
    }

    @Test
    void is_called_like_its_folder() throws Exception {
        assertThat(handIn.read().id()).isEqualTo("Иванов Иван_12345_assignsubmission_file_");
        assertThat(new HandIn(handIn.folder().resolve("../" + handIn.folder().getFileName() + "/."))
                        .read()
                        .id())
                .isEqualTo("Иванов Иван_12345_assignsubmission_file_");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/backprop/SvmLoss.java",
                "src/main/java/backprop/SvmLoss.java",
                "backprop/SvmLoss.java",
                "SvmLoss.java",
                "SvmLoss-1.java",
                "SvmLoss (2).java",
                "SvmLoss.JAVA",
                "doe_jane_12345_67890_SvmLoss.java",
                "doejane_LATE_12345_67890_SvmLoss-3.java",
                "my homework/final/version 2.java",
                "TwoLayerNet.java"
            })
    void finds_a_source_wherever_it_lies_and_whatever_it_is_called(String path) throws Exception {
        Sources sources = handIn.with(path, SVM).svm();
        assertThat(sources.main()).isEqualTo(new SourceFile(path, "backprop/SvmLoss.java", SVM + "\n"));
        assertThat(sources.all()).containsExactly(sources.main());
        assertThat(sources.notes()).isEmpty();
        assertThat(sources.ignored()).isEmpty();
    }

    @Test
    void finds_a_class_that_is_not_public() throws Exception {
        handIn.with("Svm.java", "package backprop; record Pass(double loss) {} class SvmLoss {}");
        assertThat(handIn.svm().main().compilePath()).isEqualTo("backprop/SvmLoss.java");
    }

    @Test
    void calls_a_source_by_its_public_class_because_the_compiler_does() throws Exception {
        handIn.with("SvmLoss.java", "package backprop; class SvmLoss {} public class Extra {}");
        assertThat(handIn.svm().main().compilePath()).isEqualTo("backprop/Extra.java");
    }

    @Test
    void finds_a_class_whose_name_is_written_with_unicode_escapes() throws Exception {
        handIn.with("a.java", "package back\\u0070rop; public class \\u0053vmLoss {}");
        assertThat(handIn.svm().main().path()).isEqualTo("a.java");
    }

    @Test
    void takes_along_what_the_class_needs_and_what_that_needs() throws Exception {
        handIn.with("src/backprop/SvmLoss.java", "package backprop; public class SvmLoss { Hinge h; }")
                .with("src/backprop/Hinge.java", "package backprop; import backprop.maths.*; class Hinge { Rows r; }")
                .with("src/backprop/maths/Rows.java", "package backprop.maths; public class Rows { SvmLossTest t; }")
                .with("src/backprop/maths/Columns.java", "package backprop.maths; public class Columns { }");

        Sources sources = handIn.svm();

        assertThat(sources.helpers())
                .extracting(SourceFile::compilePath)
                .containsExactly("backprop/Hinge.java", "backprop/maths/Rows.java");
        assertThat(handIn.reasonToIgnore("src/backprop/maths/Columns.java"))
                .isEqualTo("src/backprop/maths/Columns.java is not used by backprop.SvmLoss and was left out.");
    }

    @Test
    void survives_classes_that_need_each_other() throws Exception {
        handIn.with("SvmLoss.java", "package backprop; public class SvmLoss { Z z; A a; }")
                .with("Z.java", "package backprop; class Z { }")
                .with("A.java", "package backprop; class A { B b; }")
                .with("B.java", "package backprop; class B { A a; SvmLoss loss; }");
        assertThat(handIn.svm().all())
                .extracting(SourceFile::path)
                .containsExactly("SvmLoss.java", "A.java", "B.java", "Z.java");
    }

    @Test
    void renamed_helpers_get_their_proper_names() throws Exception {
        handIn.with("doe_1_2_SvmLoss.java", "package backprop; public class SvmLoss { Rows r; }")
                .with("doe_1_3_Rows-1.java", "package backprop; public final class Rows { }");
        assertThat(handIn.svm().helpers())
                .containsExactly(new SourceFile(
                        "doe_1_3_Rows-1.java",
                        "backprop/Rows.java",
                        "package backprop; public final class Rows { }\n"));
    }

    @Test
    void tests_and_half_typed_exercises_cost_nothing() throws Exception {
        handIn.with("src/backprop/SvmLoss.java", SVM)
                .with("src/backprop/TwoLayerNet.java", "package backprop; public class TwoLayerNet { SvmLoss x = (")
                .with(
                        "test/backprop/SvmLossTest.java",
                        "package backprop; import org.junit.Test; class SvmLossTest { }")
                .with("Scratch.java", "System.out.println(\"SvmLoss\"")
                .with("Empty.java", "");

        Sources sources = handIn.svm();

        assertThat(sources.all()).hasSize(1);
        assertThat(sources.notes()).isEmpty();
        assertThat(sources.ignored())
                .extracting(ignored -> ignored.reason().text())
                .containsExactly(
                        "Empty.java declares no class, record, enum or interface and was left out.",
                        "Scratch.java declares no class, record, enum or interface and was left out.",
                        "src/backprop/TwoLayerNet.java is not used by backprop.SvmLoss and was left out.",
                        "test/backprop/SvmLossTest.java is not used by backprop.SvmLoss and was left out.");
    }

    @Test
    void an_exercise_may_use_another() throws Exception {
        handIn.with("Spiral.java", "package backprop; public class Spiral { TwoLayerNet.Pass pass; }")
                .with("TwoLayerNet.java", "package backprop; public class TwoLayerNet { record Pass() {} }");
        Sources sources = (Sources) handIn.find("backprop.Spiral");
        assertThat(sources.helpers()).extracting(SourceFile::path).containsExactly("TwoLayerNet.java");
    }

    @Test
    void of_two_copies_prefers_the_one_in_its_proper_place() throws Exception {
        handIn.with("SvmLoss.java", OLDER_SVM).with("some/where/backprop/SvmLoss.java", SVM);
        Sources sources = handIn.svm();
        assertThat(sources.main().path()).isEqualTo("some/where/backprop/SvmLoss.java");
        assertThat(sources.notes())
                .containsExactly(new SeveralDeclarations(
                        "backprop.SvmLoss", "some/where/backprop/SvmLoss.java", List.of("SvmLoss.java")));
        assertThat(handIn.reasonToIgnore("SvmLoss.java"))
                .isEqualTo("SvmLoss.java was left out, because some/where/backprop/SvmLoss.java"
                        + " declares backprop.SvmLoss too.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"target", "build", "out", "bin"})
    void what_lies_where_builds_write_to_counts_where_there_is_nothing_else(String folder) throws Exception {
        String written = folder + "/backprop/SvmLoss.java";
        assertThat(handIn.with(written, OLDER_SVM).svm().main().path()).isEqualTo(written);
        assertThat(handIn.with("my work/hand in/SvmLoss.java", SVM).svm().main().path())
                .isEqualTo("my work/hand in/SvmLoss.java");
    }

    @Test
    void then_the_one_in_the_fewest_folders_then_the_shortest_then_the_first_by_name() throws Exception {
        handIn.with("a/b/SvmLoss.java", SVM).with("long folder name/SvmLoss.java", OLDER_SVM);
        assertThat(handIn.svm().main().path()).isEqualTo("long folder name/SvmLoss.java");
        handIn.with("SvmLoss-1.java", SVM).with("SvmLoss.java", OLDER_SVM);
        assertThat(handIn.svm().main().path()).isEqualTo("SvmLoss.java");
        handIn.with("SvmLosA.java", SVM);
        assertThat(handIn.svm().main().path()).isEqualTo("SvmLosA.java");
    }

    @Test
    void a_name_that_ends_like_the_proper_place_is_not_the_proper_place() throws Exception {
        handIn.with("z/backprop/SvmLoss.java", SVM).with("notbackprop/SvmLoss.java", OLDER_SVM);
        assertThat(handIn.svm().main().path()).isEqualTo("z/backprop/SvmLoss.java");
    }

    @Test
    void identical_copies_make_no_fuss() throws Exception {
        handIn.with("src/backprop/SvmLoss.java", SVM)
                .with("copy/SvmLoss.java", ("\uFEFF" + SVM + "  \r\n\r\n").getBytes(StandardCharsets.UTF_8));
        Sources sources = handIn.svm();
        assertThat(sources.notes()).isEmpty();
        assertThat(handIn.reasonToIgnore("copy/SvmLoss.java"))
                .isEqualTo("copy/SvmLoss.java is a copy of src/backprop/SvmLoss.java and was left out.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SvmLoss.java", "deep/down/here/SvmLoss.java", "SvmLoss.java.txt"})
    void nobody_means_the_stub_who_hands_in_something_else_as_well(String path) throws Exception {
        String stub = "package backprop;\nclass SvmLoss { }";
        String filledIn = "class SvmLoss { int filledIn; }";
        handIn.with("src/backprop/SvmLoss.java", stub.replace("\n", "\r\n")).with(path, filledIn);
        Wanted wanted = new Wanted(
                "backprop.SvmLoss", "", List.of(), Optional.of(stub), Map.of(), Map.of(), Set.of(), Set.of());

        Sources sources = (Sources) handIn.read().sourcesFor(wanted);

        assertThat(sources.main().path()).isEqualTo(path);
        assertThat(sources.main().text()).contains("filledIn");
        assertThat(sources.ignored())
                .filteredOn(ignored -> ignored.path().equals("src/backprop/SvmLoss.java"))
                .extracting(ignored -> ignored.reason().text())
                .containsExactly(
                        "src/backprop/SvmLoss.java was left out, because " + path + " declares backprop.SvmLoss too.");
        assertThat(((Sources) new HandIn(Files.createDirectory(temporary.resolve("stub")))
                                .with("a/SvmLoss.java", stub)
                                .with("b/SvmLoss.java", stub)
                                .read()
                                .sourcesFor(wanted))
                        .main()
                        .isSameAs(stub))
                .isTrue();
    }

    @Test
    void a_helper_comes_from_beside_its_class_even_if_another_lies_less_deep() throws Exception {
        String main = "package backprop; public class SvmLoss { Rows r; }";
        handIn.with("week1/backprop/Rows.java", "package backprop; class Rows { int week = 1; }")
                .with("week2/hand in/backprop/Rows.java", "package backprop; class Rows { int week = 2; }")
                .with("week2/hand in/backprop/SvmLoss.java", main);
        assertThat(handIn.svm().helpers())
                .extracting(SourceFile::path)
                .containsExactly("week2/hand in/backprop/Rows.java");
        assertThat(handIn.svm().notes())
                .containsExactly(new SeveralDeclarations(
                        "backprop.Rows", "week2/hand in/backprop/Rows.java", List.of("week1/backprop/Rows.java")));
    }

    @Test
    void an_older_version_of_the_class_is_no_helper() throws Exception {
        handIn.with("src/backprop/SvmLoss.java", "package backprop; public class SvmLoss { Rows r; }")
                .with("old.java", "package backprop; public class SvmLoss { } class Rows { }");
        assertThat(handIn.svm().helpers()).isEmpty();
    }

    @Test
    void a_russian_comment_in_windows_1251_is_read_and_noted() throws Exception {
        Charset windows1251 = Charset.forName("windows-1251");
        handIn.with("SvmLoss.java", windows1251, "package backprop;", "public class SvmLoss {", "// потери", "}");
        Sources sources = handIn.svm();
        assertThat(sources.main().text()).contains("// потери");
        assertThat(sources.notes()).containsExactly(new LegacyCharsetUsed("SvmLoss.java", 3, "windows-1251"));
    }

    @Test
    void only_notes_on_files_that_are_used_count() throws Exception {
        handIn.with("SvmLoss.java", SVM)
                .with("TwoLayerNet.java", Charset.forName("windows-1251"), "package backprop; class A {} // сеть");
        assertThat(handIn.svm().notes()).isEmpty();
    }

    @Test
    void a_copy_that_cannot_be_read_is_noted() throws Exception {
        handIn.with("old/SvmLoss.java", SVM).with("src/backprop/SvmLoss.java", new byte[] {0});
        assertThat(handIn.svm().notes())
                .extracting(note -> note.text())
                .containsExactly("src/backprop/SvmLoss.java is not plain text: there is a NUL character in line 1."
                        + " Save it as plain text in UTF-8.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"java.lang", "java", "javax.annotation", "org.ejml", "org.ejml.simple", "dev.backprop.worker"})
    void sources_in_reserved_packages_are_never_compiled(String packageName) throws Exception {
        handIn.with("SvmLoss.java", "package backprop; import " + packageName + ".*; class SvmLoss { Thing t; }")
                .with("Thing.java", "package " + packageName + "; public class Thing { }");
        assertThat(handIn.svm().helpers()).isEmpty();
        assertThat(handIn.reasonToIgnore("Thing.java"))
                .isEqualTo("Thing.java is in package " + packageName + ", which belongs to Java, EJML or the grader,"
                        + " and was left out. Use a package of your own.");
    }

    @Test
    void packages_that_only_begin_like_reserved_ones_are_the_students() throws Exception {
        handIn.with("SvmLoss.java", "package backprop; class SvmLoss { javanese.Thing t; }")
                .with("Thing.java", "package javanese; public class Thing { }");
        assertThat(handIn.svm().helpers()).hasSize(1);
    }

    @Test
    void module_and_package_declarations_are_never_compiled() throws Exception {
        handIn.with("src/module-info.java", "@Deprecated(since = \"{\") open module backprop { requires java.sql; }")
                .with("src/backprop/package-info.java", "@SvmLoss.Marker({1, 2}) package backprop; import java.util.*;")
                .with("src/backprop/SvmLoss.java", SVM);
        assertThat(handIn.svm().all()).hasSize(1);
        assertThat(handIn.reasonToIgnore("src/module-info.java"))
                .isEqualTo("src/module-info.java declares a module and was left out, because exercises are compiled"
                        + " without modules.");
        assertThat(handIn.reasonToIgnore("src/backprop/package-info.java"))
                .isEqualTo("src/backprop/package-info.java declares no class, record, enum or interface"
                        + " and was left out.");
    }

    @Test
    void a_source_with_names_too_long_for_a_file_is_left_out() throws Exception {
        handIn.with("SvmLoss.java", SVM).with("Long.java", "package " + "a.".repeat(2000) + "b; class A { }");
        assertThat(handIn.reasonToIgnore("Long.java"))
                .isEqualTo("Long.java declares a package or class with a very long name and was left out."
                        + " Choose a shorter name.");
    }

    @Test
    void the_checksum_is_over_names_and_bytes_of_the_java_sources() throws Exception {
        String before = handIn.with("SvmLoss.java", SVM).read().sha256();
        assertThat(before).hasSize(64);
        assertThat(handIn.with("readme.md", "hello").read().sha256()).isEqualTo(before);
        assertThat(handIn.with("Broken.java", new byte[] {0}).read().sha256()).isNotEqualTo(before);

        HandIn copy = new HandIn(Files.createDirectory(temporary.resolve("copy"))).with("SvmLoss.java", SVM);
        assertThat(copy.read().sha256()).isEqualTo(before);
    }
}
