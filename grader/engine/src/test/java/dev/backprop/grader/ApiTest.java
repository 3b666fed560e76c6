package dev.backprop.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/** The assignments of this repository use of the grader what any author may use, and nothing else. */
class ApiTest {

    /** A class, which may lie in others; of a static import the last word is a method or a constant. */
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?(?<home>dev\\.backprop\\.grader"
            + "(?:\\.[a-z]+)*)\\.(?<type>[A-Z]\\w*(?:\\.[A-Z]\\w*[a-z]\\w*)*)");

    @Test
    void assignments_use_what_is_marked_for_authors() throws IOException, ClassNotFoundException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("../../assignments"))) {
            for (Path file : files.filter(ApiTest::isOfAssignment).toList()) {
                IMPORT.matcher(Files.readString(file))
                        .results()
                        .forEach(found ->
                                used.add(found.group(1) + "." + found.group(2).replace('.', '$')));
            }
        }

        assertThat(used).contains("dev.backprop.grader.circuit.Circuit");
        for (String name : used) {
            API mark = Class.forName(name).getAnnotation(API.class);
            assertThat(mark).as(name).isNotNull();
            assertThat(mark.status()).as(name).isNotEqualTo(API.Status.INTERNAL);
        }
    }

    private static boolean isOfAssignment(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.endsWith(".java") && (path.contains("/src/main/java/") || path.contains("/src/hidden/java/"));
    }
}
