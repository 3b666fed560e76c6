package dev.backprop.grader.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.circuit.Circuit;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the authors' guide shows compiles, and its circuits are sound. */
class GuideTest {

    private static final Path GUIDE = Path.of("../../assignments/README.md");

    private static final Pattern SNIPPET = Pattern.compile("(?s)\\n```java\\n(.*?)\\n```\\n");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package (\\S+);");
    private static final Pattern CLASS = Pattern.compile("(?m)^public final class (\\w+)( extends Circuit)?");

    @TempDir
    private Path temp;

    @Test
    void all_snippets_compile_and_all_circuits_are_sound() throws Exception {
        List<Path> files = new ArrayList<>();
        List<String> circuits = new ArrayList<>();
        for (MatchResult found :
                SNIPPET.matcher(Files.readString(GUIDE)).results().toList()) {
            String snippet = found.group(1);
            Matcher declared = CLASS.matcher(snippet);
            assertThat(declared.find()).as(snippet).isTrue();
            Matcher inPackage = PACKAGE.matcher(snippet);
            String home = inPackage.find() ? inPackage.group(1) : "guide";
            String source = home.equals("guide") ? "package guide;\n" + imports() + snippet : snippet;
            Path file = temp.resolve(home.replace('.', '/')).resolve(declared.group(1) + ".java");
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source));
            if (declared.group(2) != null) {
                circuits.add(home + "." + declared.group(1));
            }
        }

        StringWriter said = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<String> options =
                    List.of("-proc:none", "-d", temp.toString(), "-cp", System.getProperty("java.class.path"));
            boolean compiled = compiler.getTask(
                            said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            assertThat(compiled).as(said.toString()).isTrue();
        }

        assertThat(circuits).hasSizeGreaterThan(3);
        try (URLClassLoader loader = new URLClassLoader(new URL[] {temp.toUri().toURL()})) {
            for (String name : circuits) {
                Circuit circuit = (Circuit)
                        loader.loadClass(name).getDeclaredConstructor().newInstance();
                circuit.graph().requireSound();
            }
        }
    }

    /** What a snippet leaves out. */
    private static String imports() throws IOException {
        Path operations = Path.of("../api/src/main/java/dev/backprop/grader/circuit/op");
        try (Stream<Path> files = Files.list(operations)) {
            List<String> names = new ArrayList<>();
            for (Path file : files.toList()) {
                if (Files.readString(file).contains("\npublic final class ")) {
                    names.add(String.valueOf(file.getFileName()));
                }
            }
            String operation = names.stream()
                    .map(name -> "import static dev.backprop.grader.circuit.op." + name.replace(".java", ".*;\n"))
                    .sorted()
                    .collect(Collectors.joining());
            return operation + """
                    import static dev.backprop.grader.assignment.Expectations.*;
                    import course.linearregression.LinearRegression;
                    import dev.backprop.grader.assignment.*;
                    import dev.backprop.grader.assignment.mistakes.*;
                    import dev.backprop.grader.circuit.*;
                    import dev.backprop.grader.derive.*;
                    import dev.backprop.grader.report.Visibility;
                    import java.util.List;
                    import java.util.Map;
                    import net.jqwik.api.ForAll;
                    import net.jqwik.api.Property;
                    import org.ejml.simple.SimpleMatrix;
                    """;
        }
    }
}
