package dev.backprop.grader.batch.rerun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.assignments.scaling.Scaling;
import dev.backprop.assignments.scaling.Solution;
import dev.backprop.grader.grading.Order;
import dev.backprop.grader.grading.SubmissionGrader;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.PassMark;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.submission.HandIn;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    private Report rerun(Report earlier) {
        return new Rerun(() -> List.of(new Scaling())).of(earlier, temp, Optional.empty());
    }

    private Report graded(@Nullable List<Long> seeds, Optional<Long> seed) {
        Report.Options options = new Report.Options(List.of("scaling"), null, 20, seeds, "process", PassMark.FULL);
        return new SubmissionGrader(() -> List.of(new Scaling())).grade(new Order(temp, options, seed));
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
