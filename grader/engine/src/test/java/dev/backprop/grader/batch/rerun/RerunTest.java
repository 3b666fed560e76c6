package dev.backprop.grader.batch.rerun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.assignments.scaling.Scaling;
import dev.backprop.assignments.scaling.Solution;
import dev.backprop.grader.grading.Grader;
import dev.backprop.grader.grading.Order;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.JsonReport;
import dev.backprop.grader.report.PassMark;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.report.ReportJson;
import dev.backprop.grader.report.ReportMessages.ReportBroken;
import dev.backprop.grader.sandbox.SandboxMessages.IsolationUnavailable;
import dev.backprop.grader.sources.HandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RerunTest {

    private static final String FILE = "backprop/Scaling.java";

    @TempDir
    private Path temp;

    private HandIn submission;

    @BeforeEach
    void hand_in() {
        submission = new HandIn(temp).with(FILE, Solution.with("scores.scale(2)", "scores.scale(3)"));
    }

    @Test
    void gives_the_same_results_with_the_same_seeds() {
        Report earlier = graded(List.of(5L, 6L), Optional.empty());

        Report now = rerun(earlier);

        assertThat(now.options().seeds()).containsExactly(5L, 6L);
        assertThat(new Comparison(earlier, now).isEqual()).isTrue();
        assertThat(new Comparison(earlier, now).text()).isEqualTo("The same results: 7 of 10 points.");
    }

    /** Wherever the command is run. */
    @Test
    void finds_what_a_class_was_graded_from_beside_the_output_folder() throws IOException {
        Path ada = Files.createDirectories(temp.resolve("week 3/class/Ada"));
        Path place = Path.of("class", "Ada");

        assertThat(Rerun.found(temp.resolve("week 3/graded"), place)).isEqualTo(ada);
        assertThat(Rerun.found(temp.resolve("week 3/graded/again"), place)).isEqualTo(ada);
        assertThat(Rerun.found(temp.resolve("elsewhere"), ada)).isEqualTo(ada);
        assertThatThrownBy(() -> Rerun.found(temp.resolve("elsewhere"), place))
                .hasMessageStartingWith(place + " is not there any more.");
    }

    @Test
    void finds_the_seed_of_a_report_that_does_not_name_it_among_its_options() {
        Report named = graded(null, Optional.of(5L));
        Report earlier = without(named, named.options().seeds() == null ? List.of() : List.of(5L));

        assertThat(rerun(earlier).seed()).isEqualTo(5);
        assertThat(rerun(graded(null, Optional.empty())).options().seeds()).isNull();
    }

    @Test
    void says_that_the_submission_is_another_one() {
        Report earlier = graded(null, Optional.empty());
        submission.with(FILE, Solution.SOURCE);

        Comparison comparison = new Comparison(earlier, rerun(earlier));

        assertThat(comparison.isEqual()).isFalse();
        assertThat(comparison.text().lines())
                .first()
                .isEqualTo("scaling, dscores: it was failed 0/3, and is passed 3/3.");
        assertThat(comparison.text()).contains("Because: the submission itself is another one, ");
    }

    @Test
    void says_which_part_of_the_grader_is_another_one() {
        Report now = graded(null, Optional.empty());
        AssignmentReport was = now.assignments().get(0);
        Report earlier = of(
                now,
                new Report.Grader("0.0.9", now.grader().build(), now.grader().java(), "Linux"),
                now.options(),
                new AssignmentReport(
                        was.id(),
                        was.title(),
                        "0.9",
                        was.sha256(),
                        was.status(),
                        was.message(),
                        was.checks().stream().skip(1).toList(),
                        was.output()));

        assertThat(new Comparison(earlier, now).isEqual()).isTrue();

        Comparison comparison = new Comparison(now, earlier);

        assertThat(comparison.text().lines())
                .hasSize(3)
                .first()
                .isEqualTo("scaling, scores: it was passed 1/1, and is -.");
        assertThat(comparison.text())
                .contains("Because: the assignment was scaling 1.0 ", "Because: the grader was 0.1.0 ");
    }

    @Test
    void admits_that_it_knows_no_reason() {
        Report earlier = graded(null, Optional.empty());
        AssignmentReport all = earlier.assignments().get(0);
        Report less = of(
                earlier,
                earlier.grader(),
                earlier.options(),
                new AssignmentReport(
                        all.id(),
                        all.title(),
                        all.version(),
                        all.sha256(),
                        all.status(),
                        all.message(),
                        List.of(),
                        all.output()));

        assertThat(new Comparison(earlier, less).text()).contains("Nothing that the two were made with differs.");
    }

    /** A report of a submission of somebody else's is a file that he may have written himself. */
    @Test
    void takes_the_jail_from_nobody_but_the_person() {
        Path proof = temp.resolve("unjailed");
        submission.with(
                FILE,
                Solution.after("try { java.nio.file.Files.createFile(java.nio.file.Path.of(\"" + proof
                        + "\")); } catch (java.io.IOException e) { }"));
        Report forged = graded(null, Optional.empty());
        assertThat(forged.isolation().mode()).isEqualTo("process");
        assertThat(forged.options().isolation()).isEqualTo("process");
        proof.toFile().delete();

        try {
            Report now = new Rerun(() -> List.of(new Scaling())).of(forged, temp, "bubblewrap", Optional.empty());

            assertThat(now.isolation().mode()).startsWith("bubblewrap");
        } catch (MessageException e) {
            // A machine without a jail: nothing is run.
            assertThat(e.reason()).isInstanceOf(IsolationUnavailable.class);
        }
        assertThat(proof).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"seeds\": [] | \"tries\": 20",
                "\"seeds\": [5, 6] | \"tries\": 2147483647",
                "\"seeds\": [5, 6] | \"tries\": 0",
                "\"seeds\": [5, 6] | \"tries\": -20",
                "\"seeds\": [5, 6] | \"tries\": 60000",
                "\"seeds\": [5, null] | \"tries\": 20",
                "\"seeds\": \"many\" | \"tries\": 20",
                "\"seeds\": [MANY] | \"tries\": 20"
            })
    void a_forged_report_that_asks_for_too_much_is_none(String forgery) throws IOException {
        Path file = temp.resolve("report.json");
        Files.writeString(file, ReportJson.text(graded(List.of(5L, 6L), Optional.empty())));
        String[] parts = forgery.replace("MANY", "7" + ", 7".repeat(100)).split(" \\| ", 2);
        String json = Files.readString(file);
        String forged = json.replaceAll("\"seeds\": \\[[^\\]]*\\]", parts[0])
                .replaceAll("\"tries\": 20(?=,\n *\"seeds)", parts[1]);
        assertThat(forged).isNotEqualTo(json);
        Files.writeString(file, forged);

        assertThatThrownBy(() -> new JsonReport().read(file))
                .isInstanceOfSatisfying(
                        MessageException.class,
                        refusal -> assertThat(refusal.reason()).isInstanceOf(ReportBroken.class));
    }

    @Test
    void a_forged_report_names_no_assignment_and_no_check_that_there_is_not() {
        Report graded = graded(null, Optional.empty());
        for (Report.Options options : List.of(
                new Report.Options(List.of("../../scaling"), null, 20, "process", PassMark.FULL),
                new Report.Options(List.of("scaling"), "../dW", 20, "process", PassMark.FULL))) {
            Report forged =
                    of(graded, graded.grader(), options, graded.assignments().get(0));

            assertThatThrownBy(() -> rerun(forged)).isInstanceOf(MessageException.class);
        }
    }

    private Report rerun(Report earlier) {
        return new Rerun(() -> List.of(new Scaling())).of(earlier, temp, "process", Optional.empty());
    }

    private Report graded(@Nullable List<Long> seeds, Optional<Long> seed) {
        Report.Options options = new Report.Options(List.of("scaling"), null, 20, "process", PassMark.FULL)
                .withSeeds(seed.map(List::of).orElse(seeds));
        return Grader.grade(() -> List.of(new Scaling()), new Order(temp, options));
    }

    private static Report without(Report report, List<Long> seeds) {
        Report.Options options = report.options();
        assertThat(options.seeds()).isEqualTo(seeds);
        return of(
                report,
                report.grader(),
                new Report.Options(
                        options.assignments(), options.check(), options.tries(), options.isolation(), options.pass()),
                report.assignments().get(0));
    }

    private static Report of(Report report, Report.Grader grader, Report.Options options, AssignmentReport assignment) {
        return new Report(
                grader,
                report.submission(),
                report.seed(),
                report.partial(),
                options,
                report.startedAt(),
                report.durationMs(),
                report.isolation(),
                List.of(assignment));
    }
}
