package dev.backprop.grader.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.grader.diagnosis.MistakePage.Section;
import dev.backprop.grader.message.MessageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MistakePageTest {

    private static final Path PAGES = Path.of("../api/src/main/resources/META-INF/backprop/mistakes");

    private static final int LINE = 125;

    static Stream<String> general() {
        return KnownMistakes.of(List.of()).general().stream().map(MistakePage::id);
    }

    static List<String> written() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.map(file -> file.getFileName().toString().replace(".md", ""))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void a_page_has_a_title_a_hint_and_sections() {
        MistakePage page = MistakePage.parse(
                "x", "# Title\n> One\n> hint.\n\n## What\n\nA line\nand more.\n\nB.\n\n## Why\n\nC.\n");

        assertThat(page.title()).isEqualTo("Title");
        assertThat(page.hint()).isEqualTo("One hint.");
        assertThat(page.sections())
                .containsExactly(
                        new Section("What", List.of("A line and more.", "B.")), new Section("Why", List.of("C.")));
    }

    @Test
    void text_may_stand_right_below_its_heading() {
        assertThat(MistakePage.parse("x", "# Title\n> Hint.\n## What\nA line\nand more.\n\nB.\n## Why\n")
                        .sections())
                .containsExactly(new Section("What", List.of("A line and more.", "B.")), new Section("Why", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# Title\n", "> Hint\n", "Title\n\nHint\n"})
    void a_page_without_a_title_or_a_hint_is_refused(String text) {
        assertThatThrownBy(() -> MistakePage.parse("x", text))
                .isInstanceOf(MessageException.class)
                .hasMessageContainingAll("mistakes/x.md, line ", "# TITLE", "> HINT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing-like-it", "../mistakes/zero", "Zero", ""})
    void what_is_no_page_is_not_found(String id) {
        assertThat(MistakePage.find(id)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("general")
    void every_general_mistake_has_a_page(String id) {
        assertThat(MistakePage.find(id)).isPresent();
    }

    @ParameterizedTest
    @MethodSource("written")
    void every_page_is_complete(String id) {
        MistakePage page = MistakePage.find(id).orElseThrow();

        assertThat(page.title()).doesNotEndWith(".");
        assertThat(page.hint()).matches(".*[.?]");
        assertThat(page.sections().stream().map(Section::heading))
                .containsExactly("What happens", "Why", "In two numbers", "How dimensions show it");
        assertThat(page.sections())
                .allSatisfy(section -> assertThat(section.paragraphs())
                        .isNotEmpty()
                        .allSatisfy(text -> assertThat(text).isNotBlank()));
        assertThat(page.text().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(LINE));
    }
}
