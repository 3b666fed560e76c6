package dev.backprop.grader.sources.choose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.sources.HandIn;
import dev.backprop.grader.sources.SourceFile;
import dev.backprop.grader.sources.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a class of the course names is compiled too, where it is the student's. */
class GivenSourcesTest {

    private static final String STUB = "package backprop; public class Gates { static Object of() { return null; } }";

    private static final String OWN = "package backprop; public class Gates { static Object of() { return 1; } }";

    @TempDir
    private Path temp;

    private HandIn handIn;

    @BeforeEach
    void hand_in_a_class_that_names_no_other() {
        handIn = new HandIn(temp);
        handIn.with("backprop/Graph.java", "package backprop; public class Graph { static void run(Object gate) {} }");
    }

    private List<SourceFile> helpers(String trial) throws Exception {
        return helpers(trial, Set.of());
    }

    private List<SourceFile> helpers(String trial, Set<String> replaced) throws Exception {
        Wanted wanted = new Wanted(
                "backprop.Graph",
                "run",
                List.of(),
                Optional.empty(),
                Map.of("backprop.GraphTrial", trial),
                Map.of("backprop.Gates", STUB),
                replaced,
                Set.of());
        return ((Sources) handIn.read().sourcesFor(wanted)).helpers();
    }

    @Test
    void the_students_own_is_compiled_where_the_courses_class_names_it() throws Exception {
        handIn.with("backprop/Gates.java", OWN);

        assertThat(helpers("package backprop; class GraphTrial { void run() { Graph.run(Gates.of()); } }"))
                .extracting(file -> file.text().strip())
                .containsExactly(OWN);
    }

    @Test
    void a_stub_that_was_handed_in_gives_way_to_what_was_made_of_it() throws Exception {
        handIn.with("backprop/Gates.java", STUB).with("my work/Gates.java", OWN);

        assertThat(helpers("package backprop; class GraphTrial { void run() { Graph.run(Gates.of()); } }"))
                .extracting(file -> file.text().strip())
                .containsExactly(OWN);
    }

    @Test
    void the_stub_takes_the_place_of_one_that_nobody_handed_in() throws Exception {
        assertThat(helpers("package backprop; class GraphTrial { void run() { Graph.run(Gates.of()); } }"))
                .extracting(file -> file.text().strip())
                .containsExactly(STUB);
    }

    @Test
    void the_stub_takes_the_place_of_one_that_is_to_be_replaced() throws Exception {
        handIn.with("backprop/Gates.java", OWN);

        assertThat(helpers(
                        "package backprop; class GraphTrial { void run() { Graph.run(Gates.of()); } }",
                        Set.of("backprop.Gates")))
                .extracting(file -> file.text().strip())
                .containsExactly(STUB);
    }

    @Test
    void what_no_class_names_is_not_compiled() throws Exception {
        handIn.with("backprop/Gates.java", OWN);

        assertThat(helpers("package backprop; class GraphTrial { void run() { Graph.run(null); } }"))
                .isEmpty();
    }
}
