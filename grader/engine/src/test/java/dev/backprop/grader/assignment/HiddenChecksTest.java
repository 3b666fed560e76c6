package dev.backprop.grader.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.assignments.scaling.HiddenScaling;
import dev.backprop.assignments.scaling.Scaling;
import dev.backprop.assignments.scaling.Solution;
import dev.backprop.grader.grading.CheckPoints;
import dev.backprop.grader.grading.Grader;
import dev.backprop.grader.grading.Order;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.PassMark;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.sources.HandIn;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HiddenChecksTest {

    private static final List<Assignment> COURSE =
            Catalogue.withHidden(List.of(new Scaling()), List.of(new HiddenScaling()));

    @TempDir
    private Path temp;

    @Test
    void earn_points_in_the_courses_grader_alone() {
        assertThat(CheckPoints.of(new Scaling())).doesNotContainKey("dW.secret");
        assertThat(CheckPoints.of(COURSE.get(0))).hasSize(6).containsEntry("dW.secret", 4.0);
    }

    @Test
    void are_judged_like_all_others() {
        AssignmentReport solution = graded(Solution.SOURCE);
        assertThat(solution.score()).isEqualTo(14);

        AssignmentReport mistaken = graded(Solution.with("X.transpose().mult(dscores)", "W.scale(2)"));
        assertThat(mistaken.checks())
                .filteredOn(check -> check.status() != CheckStatus.PASSED)
                .extracting(CheckReport::id)
                .contains("dW", "dW.secret");
    }

    @Test
    void change_the_digest_of_the_assignment_but_nothing_else_of_it() throws IOException {
        Assignment course = COURSE.get(0);

        assertThat(course.code()).containsExactly(Scaling.class, HiddenScaling.class);
        assertThat(AssignmentInfo.of(course)).isEqualTo(AssignmentInfo.of(new Scaling()));
        // Both classes lie in one folder here, so it takes a class of another jar to see a difference.
        assertThat(CodeDigest.of(List.of(Scaling.class, Test.class)))
                .isNotEqualTo(CodeDigest.of(List.of(Scaling.class)))
                .isNotEqualTo(CodeDigest.of(Test.class));
    }

    @Test
    void are_found_by_their_service_and_handed_out_to_nobody() throws IOException {
        Path services = Files.createDirectories(temp.resolve("META-INF/services"));
        Files.writeString(services.resolve(HiddenChecks.class.getName()), HiddenScaling.class.getName());
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        try (URLClassLoader withHidden =
                new URLClassLoader(new URL[] {temp.toUri().toURL()}, own)) {
            thread.setContextClassLoader(withHidden);

            assertThat(points(Catalogue.load())).isEqualTo(14);
            assertThat(points(Catalogue.handedOut())).isEqualTo(10);
        } finally {
            thread.setContextClassLoader(own);
        }
        assertThat(points(Catalogue.load())).isEqualTo(10);
    }

    @Test
    void for_an_unknown_class_are_refused() {
        HiddenChecks checks = new HiddenChecks() {
            @Override
            public String assignment() {
                return "scaling";
            }

            @Override
            public String className() {
                return "backprop.Scalings";
            }

            @Override
            public List<Class<?>> properties() {
                return List.of();
            }
        };

        assertThatThrownBy(() -> Catalogue.withHidden(List.of(new Scaling()), List.of(checks)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(
                        " has checks for backprop.Scalings, but the classes of scaling are backprop.Scaling");
    }

    private AssignmentReport graded(String source) {
        new HandIn(temp).with("backprop/Scaling.java", source);
        Report report = Grader.grade(
                () -> COURSE,
                new Order(temp, new Report.Options(List.of("scaling"), null, 20, "process", PassMark.FULL)));
        return report.assignments().get(0);
    }

    private static double points(List<Assignment> catalogue) {
        return catalogue.stream()
                .filter(assignment -> assignment.id().equals("scaling"))
                .flatMap(assignment -> CheckPoints.of(assignment).values().stream())
                .mapToDouble(Double::doubleValue)
                .sum();
    }
}
