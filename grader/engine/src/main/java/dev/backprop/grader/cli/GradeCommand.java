package dev.backprop.grader.cli;

import dev.backprop.grader.grading.Grader;
import dev.backprop.grader.grading.Order;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.Audience;
import dev.backprop.grader.report.Course;
import dev.backprop.grader.report.ExitCode;
import dev.backprop.grader.report.PassMark;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.sandbox.JailChoice;
import dev.backprop.grader.write.Publication;
import dev.backprop.grader.write.Surroundings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code grade [ASSIGNMENT…]}: grades one submission and reports on it. */
@Command(
        name = "grade",
        description = "Grades the submission in this folder and says what is right, what is wrong, and why.",
        footer = {
            "  ./grade                        everything that you have started",
            "  ./grade flat-svm               one assignment",
            "  ./grade --check dW             one check, while you work on it",
            "  ./grade --dir work --json -    another folder, the report as JSON",
            "  ./grade --format text,github --format junit=report.xml",
            "                                 for a CI system, and for people",
            "",
            "Exit codes: 0 pass mark reached, or nothing begun and nothing required; 1 below it,",
            "2 wrong usage, 3 the grader failed."
        })
final class GradeCommand extends Subcommand {

    private final PrintWriter words;
    private final HeadStart headStart;

    @Parameters(
            paramLabel = "ASSIGNMENT",
            description =
                    "What to grade, an assignment or one exercise of it; without it, all that the folder has files for.")
    private List<String> assignments = List.of();

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "The submission's folder or archive (.zip, .tar, .tar.gz), instead of this folder.")
    private @Nullable Path folder;

    @Mixin
    private final CourseOption course = new CourseOption();

    @Option(
            names = "--names-charset",
            paramLabel = "NAME",
            description = "How file names in an archive are read that are not UTF-8: cp866, GBK, … CP437 unless said.")
    private @Nullable String namesCharset;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description =
                    "Where the JSON report goes: grade-report.json in the working folder unless said; - for standard output.")
    private @Nullable String json;

    @Option(
            names = "--format",
            paramLabel = "FORMAT[=FILE]",
            split = ",",
            description =
                    "What to write, any number of: text (unless said), json, github, classroom, junit, gradescope."
                            + " Without =FILE to standard output, which only text and github can share.")
    private List<String> formats = List.of();

    @Option(
            names = "--audience",
            paramLabel = "WHO",
            description = "Who reads the reports: students (unless said), students-after-due-date or staff."
                    + " Hidden checks are left out for students.")
    private String audience = "students";

    @Option(names = "--seed", paramLabel = "N", description = "Draw other inputs than the published ones.")
    private @Nullable Long seed;

    @Option(names = "--tries", paramLabel = "N", description = "Inputs drawn for each check, instead of 100.")
    private @Nullable Integer tries;

    @Option(
            names = "--check",
            paramLabel = "ID",
            split = ",",
            description = "Run these checks only, by commas or repeated; the report says that it is partial.")
    private List<String> checks = List.of();

    @Option(
            names = "--isolation",
            paramLabel = "MODE",
            description = "How code is shut in: auto (unless said), bubblewrap or process.")
    private String isolation = "auto";

    @Option(
            names = "--pass",
            paramLabel = "POINTS|PERCENT",
            description =
                    "From where on the exit code is 0: 15 or 80%%. Unless said, as course.json says, or full marks.")
    private @Nullable String pass;

    @Option(
            names = "--require",
            paramLabel = "ID",
            split = ",",
            description = "What counts 0 if it is not begun, or none. Unless said, as course.json says, or none.")
    private @Nullable List<String> required;

    @Option(names = "--plain", description = "No colour, no symbols, no cursor movement, ASCII only.")
    private boolean plain;

    /** @param words where a person is told what a run takes longer for */
    GradeCommand(PrintWriter words, HeadStart headStart) {
        this.words = words;
        this.headStart = headStart;
    }

    @Override
    public Integer call() {
        Audience readers = Audience.named(audience);
        Outputs outputs = new Outputs(formats, json, !checks.isEmpty(), surroundings(), terminal.folder());
        Publication publication = new Publication(
                Grader.grade(
                        () -> this.course.assignments(terminal, submission()),
                        order(),
                        headStart::sandbox,
                        beforehand -> words.println(beforehand.text())),
                readers);
        outputs.write(publication, out);
        Report report = publication.shown();
        int exitCode = ExitCode.of(report, report.options().pass()).code();
        if (report.assignments().stream().anyMatch(assignment -> assignment.status() == AssignmentStatus.GRADED)) {
            FastStart.remember(JailChoice.ofMode(report.isolation().mode()), exitCode);
        }
        return exitCode;
    }

    private Surroundings surroundings() {
        Map<String, String> environment = terminal.environment();
        Path submission = submission();
        String repository = environment.getOrDefault("GITHUB_WORKSPACE", "");
        return Surroundings.of(
                environment,
                terminal.style(plain),
                Surroundings.prefix(submission, repository.isEmpty() ? submission : Path.of(repository)));
    }

    private Path submission() {
        return folder == null ? terminal.submission() : folder;
    }

    private Order order() {
        if (tries != null && (tries < 1 || tries > Report.Options.MOST_TRIES)) {
            throw wrong("--tries must be from 1 to " + Report.Options.MOST_TRIES + ", not " + tries + ".");
        }
        // Of the folder that the grader lies in: what another submission says of itself counts for nothing.
        Course course = pass != null && required != null
                ? Course.NONE
                : Course.in(terminal.submission()).orElse(Course.NONE);
        PassMark passMark = pass == null ? course.pass() : PassMark.parse(pass);
        String chosen = checks.isEmpty()
                ? null
                : checks.stream().map(String::strip).distinct().collect(Collectors.joining(","));
        return new Order(
                submission(),
                new Report.Options(assignments, chosen, tries, isolation, passMark)
                        .requiring(required == null ? course.required() : named(required))
                        .withSeeds(seed == null ? null : List.of(seed)),
                charsetIfNamed(namesCharset));
    }

    private static List<String> named(List<String> required) {
        return required.equals(List.of("none"))
                ? List.of()
                : required.stream().map(String::strip).distinct().toList();
    }
}
