package dev.backprop.grader.sources.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.sources.HandIn;
import dev.backprop.grader.sources.NotThere;
import dev.backprop.grader.sources.Sources;
import dev.backprop.grader.sources.choose.Wanted;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes a reader that goes back, or calls itself, run for hours or out of stack. No clock: they just end. */
@Tag("jdk")
class HostileSourceTest {

    private static final int LENGTH = 800_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"x ", "{", "(", "\\", "\\u", "/*", "\"\"\"\\", "\"\\", "'\\", "x", "0.", ".", "@", "<", "\\u000a"
            })
    void the_lexer_comes_to_an_end_of_it(String piece) {
        Lexer lexer = new Lexer(piece.repeat(LENGTH / piece.length()));
        int tokens = 0;
        while (!lexer.next().isEnd()) {
            tokens++;
        }
        assertThat(tokens).isLessThanOrEqualTo(LENGTH);
    }

    @Test
    void an_exercise_that_needs_nothing_else_is_gathered() throws Exception {
        Map<String, String> helpers = new TreeMap<>();
        helpers.put("Braces", "class Braces " + "{".repeat(LENGTH));
        helpers.put("Deep", "class Deep { int x = " + "(".repeat(LENGTH));
        helpers.put("Dots", "class Dots { " + "backprop.".repeat(LENGTH / 9) + "A x; }");
        helpers.put("Generic", "class Generic { " + "A<".repeat(LENGTH / 2));
        helpers.put("Imports", "import backprop.*;".repeat(LENGTH / 18) + "class Imports {}");
        helpers.put("Records", "class Records { " + "record R(".repeat(LENGTH / 9));
        helpers.put("Types", "class Types {}" + "class A{}".repeat(LENGTH / 9));

        HandIn handIn = new HandIn(folder);
        helpers.forEach((name, text) -> handIn.with(name + ".java", "package backprop; " + text));
        handIn.with(
                "SvmLoss.java", "package backprop; class SvmLoss { " + String.join(" x; ", helpers.keySet()) + " x; }");

        Sources sources = handIn.svm();
        assertThat(sources.helpers()).hasSameSizeAs(helpers.keySet());
        assertThat(sources.lineOf("scores")).isEqualTo(1);
        Wanted missing = new Wanted("backprop.TwoLayerNet", "forwardBackward", List.of("h1", "scores"));
        assertThat(handIn.read().sourcesFor(missing)).isInstanceOf(NotThere.class);
    }
}
