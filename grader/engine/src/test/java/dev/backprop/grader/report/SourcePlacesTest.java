package dev.backprop.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.assignments.scaling.Scaling;
import dev.backprop.assignments.scaling.Solution;
import dev.backprop.grader.submission.HandIn;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcePlacesTest {

    private static final String FILE = "src/backprop/Scaling.java";

    @TempDir
    private Path repository;

    @Test
    void a_stage_is_where_its_value_is_set() {
        submission(Solution.SOURCE);

        assertThat(place("dscores", CheckStatus.FAILED, null)).contains(new Place("lab/" + FILE, 11));
        assertThat(place("dW", CheckStatus.TODO, null)).contains(new Place("lab/" + FILE, 12));
    }

    @Test
    void behaviour_is_where_the_method_is() {
        submission(Solution.SOURCE);

        assertThat(place("purity", CheckStatus.FAILED, null)).contains(new Place("lab/" + FILE, 8));
    }

    @Test
    void what_did_not_run_is_where_the_message_says() {
        submission(Solution.SOURCE);

        assertThat(place("dW", CheckStatus.NOT_RUN, "No:\n  " + FILE + ", line 10: ';' expected"))
                .contains(new Place("lab/" + FILE, 10));
        assertThat(place("dW", CheckStatus.NOT_RUN, "No.")).contains(new Place("lab/" + FILE, 8));
    }

    @Test
    void files_are_named_from_the_submission_where_it_is_in_no_repository() {
        submission(Solution.SOURCE);

        assertThat(new SourcePlaces(
                                () -> List.of(new Scaling()),
                                repository.resolve("lab"),
                                repository.resolve("elsewhere"))
                        .of(assignment(null), check("dW", CheckStatus.FAILED)))
                .contains(new Place(FILE, 12));
    }

    @Test
    void there_may_be_no_place() {
        submission("class Other {}");

        assertThat(place("dW", CheckStatus.FAILED, null)).isEmpty();
        assertThat(place("unknown", CheckStatus.FAILED, null)).isEmpty();
    }

    private void submission(String source) {
        new HandIn(repository.resolve("lab")).with(FILE, source);
    }

    private Optional<Place> place(String check, CheckStatus status, @Nullable String message) {
        return new SourcePlaces(() -> List.of(new Scaling()), repository.resolve("lab"), repository)
                .of(assignment(message), check(check, status));
    }

    private static AssignmentReport assignment(@Nullable String message) {
        return new AssignmentReport(
                "scaling", "Scaling", "1", SampleReports.DIGEST, AssignmentStatus.GRADED, message, List.of(), null);
    }

    private static CheckReport check(String id, CheckStatus status) {
        CheckReport check = SampleReports.check(id, "Title", status, 0, 1, null);
        return id.equals("purity")
                ? new CheckReport(
                        id, null, "Title", status, 0, 1, Visibility.VISIBLE, null, 1, List.of(), null, null, null, 1)
                : check;
    }
}
