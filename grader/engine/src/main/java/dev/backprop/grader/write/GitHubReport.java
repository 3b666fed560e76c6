package dev.backprop.grader.write;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.backprop.grader.message.Place;
import dev.backprop.grader.message.Said;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.Defused;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.report.ReportWriter;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The report for GitHub Actions: an annotation at the student's line for each thing to do, as workflow commands, and the step's
 * summary in Markdown.
 *
 * <p>{@code ::error file=…,line=…,title=…::message} is what is wrong, {@code ::notice} what is not filled in yet. A percent sign
 * and line ends are written {@code %25}, {@code %0D} and {@code %0A}, in properties also {@code :} and {@code ,} as {@code %3A}
 * and {@code %2C}. GitHub shows ten annotations of a kind for a step; the tenth names the rest.
 */
final class GitHubReport implements ReportWriter {

    private static final int MOST_OF_A_KIND = 10;
    /** The runner cuts off at 4,096. */
    private static final int LONGEST_MESSAGE = 4_000;

    private static final int LONGEST_TITLE = 200;
    /** GitHub's limit is 1,048,576 bytes. */
    private static final long LARGEST_SUMMARY = 1_000_000;

    private final String prefix;
    private final Optional<StepFile> summary;

    /** @param prefix what stands before a file of the submission in a path of the repository */
    GitHubReport(String prefix, Optional<Path> summary) {
        this.prefix = prefix;
        this.summary = summary.map(StepFile::new);
    }

    @Override
    public String name() {
        return "github";
    }

    @Override
    public boolean sharesItsStream() {
        return true;
    }

    @Override
    public void write(Report report, PrintStream out) {
        List<Annotation> errors = new ArrayList<>();
        List<Annotation> notices = new ArrayList<>();
        report.counted().stream()
                .flatMap(assignment -> assignment.byExercise().stream())
                .forEach(exercise -> annotate(exercise, errors, notices));
        print("error", errors, out);
        print("notice", notices, out);
        summary.ifPresent(file -> file.append(StepSummary.of(report, LARGEST_SUMMARY - file.size())));
    }

    private record Annotation(Optional<Place> place, String title, String message) {}

    private void annotate(AssignmentReport assignment, List<Annotation> errors, List<Annotation> notices) {
        List<CheckReport> checks = assignment.checks();
        if (assignment.message() != null) {
            boolean graded = assignment.status() == AssignmentStatus.GRADED;
            boolean notRun = checks.stream().anyMatch(check -> check.status() == CheckStatus.NOT_RUN);
            String title = graded ? assignment.title() : assignment.title() + ": " + Labels.of(assignment.status());
            (graded && !notRun ? notices : errors)
                    .add(new Annotation(
                            Optional.ofNullable(assignment.message().place()),
                            title,
                            assignment.message().text()));
        }
        errors.addAll(grouped(checks.stream().filter(check -> check.status().isFailure())));
        notices.addAll(grouped(checks.stream().filter(check -> check.status() == CheckStatus.TODO)));
    }

    /** What goes wrong in the one call goes wrong for many checks alike: said once, where the first of them is. */
    private static List<Annotation> grouped(Stream<CheckReport> checks) {
        Map<Object, List<CheckReport>> groups = checks.collect(groupingBy(
                check -> List.of(check.alike(), Optional.ofNullable(check.diagnosis())), LinkedHashMap::new, toList()));
        return groups.values().stream().map(GitHubReport::annotation).toList();
    }

    private static Annotation annotation(List<CheckReport> group) {
        CheckReport first = group.get(0);
        String names = String.join(", ", group.stream().map(CheckReport::id).toList());
        return new Annotation(
                Optional.ofNullable(first.message()).map(Said::place),
                names + ": " + PointsText.of(group),
                message(first));
    }

    private static String message(CheckReport check) {
        List<String> lines = new ArrayList<>();
        lines.add(check.text() == null ? check.title() : check.text());
        if (check.diagnosis() != null) {
            lines.add(Labels.of("diagnosis") + " " + check.diagnosis().title());
            lines.add(Labels.of("hint") + " " + check.diagnosis().hint());
        }
        return String.join("\n", lines);
    }

    private void print(String kind, List<Annotation> annotations, PrintStream out) {
        List<Annotation> shown = annotations;
        if (annotations.size() > MOST_OF_A_KIND) {
            List<Annotation> rest = annotations.subList(MOST_OF_A_KIND - 1, annotations.size());
            String titles =
                    String.join("\n", rest.stream().map(Annotation::title).toList());
            shown = new ArrayList<>(annotations.subList(0, MOST_OF_A_KIND - 1));
            shown.add(new Annotation(Optional.empty(), Labels.of("github.more", rest.size()), titles));
        }
        for (Annotation annotation : shown) {
            List<String> properties = new ArrayList<>();
            annotation.place().ifPresent(place -> {
                properties.add("file=" + property(prefix + place.file()));
                properties.add("line=" + place.line());
            });
            properties.add("title=" + property(annotation.title()));
            out.print("::" + kind + " " + String.join(",", properties) + "::"
                    + data(Defused.lines(annotation.message(), LONGEST_MESSAGE)) + "\n");
        }
    }

    private static String property(String raw) {
        String line = raw.length() <= LONGEST_TITLE ? raw : raw.substring(0, LONGEST_TITLE) + "…";
        return data(Defused.line(line)).replace(":", "%3A").replace(",", "%2C");
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
