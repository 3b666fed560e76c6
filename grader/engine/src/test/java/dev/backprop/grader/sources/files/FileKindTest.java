package dev.backprop.grader.sources.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {

    @ParameterizedTest
    @CsvSource({
        "SvmLoss.java, JAVA",
        "a.zip/SvmLoss.JAVA, JAVA",
        "SvmLoss.kt, KOTLIN",
        "build.gradle.kts, KOTLIN",
        "SvmLoss$Pass.class, COMPILED",
        "work.tar.gz, ARCHIVE",
        "work.7z, ARCHIVE",
        "SvmLoss.java.txt, MISNAMED",
        "SvmLoss.java~, MISNAMED",
        "a.java/readme.txt, OTHER",
        "._SvmLoss.java, OTHER",
        "javanese, OTHER",
    })
    void tells_files_apart_by_their_last_name(String path, FileKind kind) {
        assertThat(FileKind.of(path)).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SvmLoss",
                "SvmLoss.java",
                "src/svmloss.java",
                "SvmLoss-1.java",
                "SvmLoss (2).java",
                "Copy of SvmLoss.java",
                "doe_1_2_SvmLoss.java",
                "XSvmLoss SvmLoss.java",
                "SvmLoss$Pass.class"
            })
    void sees_through_what_uploads_add_to_a_name(String path) {
        assertThat(FileKind.isNamedLike(path, "SvmLoss")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SvmLossTest.java", "MySvmLoss.java", "SvmLoss2", "SvmLoss/A.java", "Svm.java", "Svm Loss"})
    void does_not_take_one_name_for_another(String path) {
        assertThat(FileKind.isNamedLike(path, "SvmLoss")).isFalse();
    }
}
