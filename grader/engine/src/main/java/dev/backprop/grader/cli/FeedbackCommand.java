package dev.backprop.grader.cli;

import dev.backprop.grader.batch.feedback.Feedback;
import dev.backprop.grader.message.Words;
import dev.backprop.grader.report.Audience;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code grade feedback DIR}: what students may read, as a platform takes it back. */
@Command(
        name = "feedback",
        description = "Writes a text for each student of a class that grade batch has graded, into a zip or folder as a"
                + " platform takes it back: what students may see, and nothing else. Lists whom the platform cannot"
                + " reach.",
        footer = {
            "  ./grade feedback graded --for canvas",
            "  ./grade feedback graded --for moodle --fill worksheet.csv    and as comments, into a copy of the sheet",
            "  ./grade feedback graded --for folder --policy course/policy.json --lang ru",
            "",
            "Exit codes: 0 written, 2 wrong usage, 3 the grader failed."
        })
final class FeedbackCommand extends Subcommand {

    @Parameters(paramLabel = "DIR", description = "The folder that was named with --out.")
    private Path folder = Path.of("");

    @Option(
            names = "--for",
            paramLabel = "PLATFORM",
            required = true,
            description =
                    "canvas, moodle, folder; or moodle-teams, for a Moodle that knows teams by their own numbers.")
    private String platform = "";

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "The course's policy.json, to tell what counts and why; the tables lie beside it.")
    private @Nullable Path policy;

    @Option(
            names = "--audience",
            paramLabel = "WHO",
            description = "students (unless said) or students-after-due-date, who may see more.")
    private String audience = "students";

    @Option(
            names = "--lang",
            paramLabel = "TAG",
            description = "The language of the texts, such as ru or zh-CN, where there are words in it.")
    private @Nullable String language;

    @Option(
            names = "--fill",
            paramLabel = "FILE",
            description = "Also fill the texts as comments into a copy of this grading worksheet of Moodle.")
    private @Nullable Path sheet;

    @Option(names = "--fill-column", paramLabel = "NAME", description = "The column of the comments.")
    private @Nullable String column;

    @Override
    public Integer call() {
        Feedback.Order order = new Feedback.Order(
                resolved(folder),
                platform,
                policyIfNamed(policy),
                Audience.named(audience),
                language == null ? Words.language() : Locale.forLanguageTag(language),
                resolvedIfNamed(sheet),
                Optional.ofNullable(column));
        Feedback.give(order).forEach(this::tell);
        return done();
    }
}
