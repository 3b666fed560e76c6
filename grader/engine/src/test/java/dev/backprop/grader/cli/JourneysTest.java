package dev.backprop.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A folder in, a report out: each folder of {@code journeys} is graded as a student would, and what is on the screen and in the
 * report is compared with the files {@code screen.txt} and {@code report.json} beside it. {@code -Dgolden.write} writes these
 * anew, to be read before they are committed; the only check of most words in the place where people read them.
 */
class JourneysTest {

    private static final Path JOURNEYS = Path.of("src", "test", "resources", "journeys");

    private static final Gson JSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    @TempDir
    private Path working;

    static List<String> journeys() throws IOException {
        try (Stream<Path> folders = Files.list(JOURNEYS)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("journeys")
    void ends_with_the_screen_and_the_report_that_are_written_down(String name) throws IOException {
        Path journey = JOURNEYS.resolve(name);

        String screen = grade(journey.resolve("submission"));
        String report = withoutTheMachine(Files.readString(working.resolve("grade-report.json")));

        if (System.getProperty("golden.write") != null) {
            Files.writeString(journey.resolve("screen.txt"), screen);
            Files.writeString(journey.resolve("report.json"), report);
        }
        assertThat(screen).isEqualTo(Files.readString(journey.resolve("screen.txt")));
        assertThat(report).isEqualTo(Files.readString(journey.resolve("report.json")));
    }

    private String grade(Path submission) {
        String[] arguments = {"scaling", "--isolation", "process", "--plain"};
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        int exitCode = CommandLines.run(arguments, new Terminal(Map.of(), false, submission, working), stream, stream);
        return out.toString(StandardCharsets.UTF_8) + "exit code " + exitCode + "\n";
    }

    /** The report without what another machine, minute or build says otherwise. */
    private static String withoutTheMachine(String json) {
        JsonObject report = JsonParser.parseString(json).getAsJsonObject();
        List.of("grader", "startedAt", "isolation").forEach(report::remove);
        withoutTimesAndDigests(report);
        return JSON.toJson(report) + "\n";
    }

    private static void withoutTimesAndDigests(JsonElement element) {
        if (element instanceof JsonObject object) {
            object.remove("durationMs");
            object.remove("sha256");
            object.asMap().values().forEach(JourneysTest::withoutTimesAndDigests);
        } else if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(JourneysTest::withoutTimesAndDigests);
        }
    }
}
