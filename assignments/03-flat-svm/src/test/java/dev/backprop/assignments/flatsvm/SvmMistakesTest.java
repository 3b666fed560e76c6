package dev.backprop.assignments.flatsvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.diagnosis.KnownMistakes;
import dev.backprop.grader.diagnosis.MistakePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SvmMistakesTest {

    private static final String PAGES = "src/main/resources/META-INF/backprop/mistakes";

    private static final KnownMistakes KNOWN = KnownMistakes.of(List.of(new FlatSvm()));

    static List<MistakePage> own() {
        return KNOWN.byAssignment().values().stream().flatMap(List::stream).toList();
    }

    private static List<String> written(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replace(".md", ""))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("own")
    void every_mistake_has_a_whole_page(MistakePage page) {
        assertThat(page.title()).doesNotEndWith(".");
        assertThat(page.hint()).matches(".*[.?]");
        assertThat(page.sections().stream().map(MistakePage.Section::heading))
                .containsExactly("What happens", "Why", "In two numbers", "How dimensions show it");
        assertThat(page.sections())
                .allSatisfy(section -> assertThat(section.paragraphs()).isNotEmpty());
        assertThat(page.text().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(125));
    }

    @Test
    void every_page_belongs_to_a_mistake_that_can_be_named() throws IOException {
        List<String> known = new ArrayList<>();
        KNOWN.general().forEach(page -> known.add(page.id()));
        own().forEach(page -> known.add(page.id()));

        assertThat(known).containsAll(written(Path.of(PAGES))).containsAll(written(Path.of("../../grader/api", PAGES)));
    }
}
