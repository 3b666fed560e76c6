package dev.backprop.grader.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The command line in a process of its own, with an environment of its own. */
@Tag("jdk")
class MainTest {

    @Test
    void writes_utf_8_where_the_locale_says_so_and_is_not_installed() throws Exception {
        assertThat(explained(Map.of("LANG", "xx_XX.UTF-8"))).contains("the caller’s own?");
    }

    @Test
    void spells_all_in_ascii_where_the_locale_has_no_utf_8() throws Exception {
        assertThat(explained(Map.of("LANG", "C"))).contains("the caller's own?");
    }

    private static String explained(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "explain",
                        "argument-changed")
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isZero();
        return text;
    }
}
