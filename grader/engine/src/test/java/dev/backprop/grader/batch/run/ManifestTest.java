package dev.backprop.grader.batch.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.grader.authoring.AuthoringMessages.JsonFileBroken;
import dev.backprop.grader.batch.run.RunMessages.RunDiffers;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.report.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {

    @TempDir
    private Path out;

    private static Manifest manifest(@Nullable List<Long> seeds, String java, String isolation) {
        return new Manifest(
                Manifest.SCHEMA,
                new Report.Grader("1", "b", java, "Linux"),
                List.of(),
                seeds,
                isolation,
                null,
                null,
                null,
                "2026-01-01T12:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[null]", "5", "[\"x\"]", "[MANY]", "null"})
    void one_that_is_forged_is_none(String seeds) throws IOException {
        String text = Files.readString(Files.writeString(
                out.resolve("manifest.json"), ReportJson.text(manifest(List.of(5L), "17.0.1", "process"))));
        Files.writeString(
                out.resolve("manifest.json"),
                text.replaceAll("\\[\\s*5\\s*]", seeds.replace("MANY", "7" + ", 7".repeat(100))));

        assertThatThrownBy(() -> Manifest.read(out))
                .isInstanceOfSatisfying(
                        MessageException.class,
                        refusal -> assertThat(refusal.reason()).isInstanceOf(JsonFileBroken.class));
    }

    @Test
    void loosens_no_jail() {
        refused(manifest(List.of(5L), "17", "process"), manifest(List.of(5L), "17", "bubblewrap"), SeedChoice.OWN);
    }

    @Test
    void names_a_java_that_is_none_without_harm() {
        refused(manifest(List.of(5L), "none", "process"), manifest(List.of(5L), "17", "process"), SeedChoice.OWN);
        assertThatCode(() -> manifest(List.of(5L), "17.0.1+7", "process")
                        .require(manifest(List.of(5L), "17", "process"), SeedChoice.OWN, out))
                .doesNotThrowAnyException();
    }

    @Test
    void gives_away_what_was_drawn_and_asks_for_the_published_seeds_by_nobody_but_the_person() {
        Manifest drawn = manifest(List.of(5L), "17", "process");
        Manifest published = manifest(null, "17", "process");

        assertThatCode(() -> drawn.require(manifest(List.of(6L), "17", "process"), SeedChoice.OWN, out))
                .doesNotThrowAnyException();
        refused(published, manifest(List.of(6L), "17", "process"), SeedChoice.OWN);
        refused(drawn, published, SeedChoice.PUBLISHED);
        refused(drawn, manifest(List.of(6L), "17", "process"), new SeedChoice(false, List.of(6L)));
        assertThatCode(() -> published.require(published, SeedChoice.PUBLISHED, out))
                .doesNotThrowAnyException();
    }

    private void refused(Manifest begun, Manifest now, SeedChoice choice) {
        assertThatThrownBy(() -> begun.require(now, choice, out))
                .isInstanceOfSatisfying(
                        MessageException.class,
                        refusal -> assertThat(refusal.reason()).isInstanceOf(RunDiffers.class));
    }
}
