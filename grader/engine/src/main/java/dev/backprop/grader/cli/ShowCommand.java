package dev.backprop.grader.cli;

import dev.backprop.grader.cli.CliMessages.CheckNotReported;
import dev.backprop.grader.grading.ReportVocabulary;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.message.Words;
import dev.backprop.grader.report.JsonReport;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.write.TerminalReport;
import dev.backprop.grader.write.TerminalStyle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code grade show REPORT}: a JSON report as a student reads it, whoever made it, whenever and in whatever language. */
@Command(
        name = "show",
        description = "Shows a JSON report again: all of it, or one check. Nothing is graded.",
        footer = {
            "  ./grade show                                  the last report in this folder",
            "  ./grade show dW                               one check, as the latest run found it",
            "  ./grade show out/reports/ada.json --check dW  one check of a student's, with its counterexample",
            "",
            "Exit codes: 0 shown, 2 wrong usage, 3 the grader failed."
        })
final class ShowCommand extends Subcommand {

    @Parameters(
            paramLabel = "REPORT",
            arity = "0..1",
            description = "The JSON report; unless said, grade-report.json in the working folder, or with --check"
                    + " grade-report-partial.json where that has the check and is later.")
    private @Nullable Path report;

    @Option(names = "--check", paramLabel = "ID", description = "This check alone.")
    private @Nullable String check;

    @Option(
            names = "--lang",
            paramLabel = "TAG",
            description =
                    "The language, such as ru or zh-CN, where there are words in it; that of the system unless said.")
    private @Nullable String language;

    @Option(names = "--plain", description = "No colour, no symbols, ASCII only.")
    private boolean plain;

    @Override
    public Integer call() {
        refuseOrderToGrade();
        if (report != null && check == null && isCheck(report)) {
            check = report.toString();
            report = null;
        }
        out.print(Words.in(language == null ? Words.language() : Locale.forLanguageTag(language), this::text));
        return done();
    }

    /** As for explain and repro, a word that names no file may be the id of a check. */
    private boolean isCheck(Path word) {
        return !word.toString().endsWith(".json") && !Files.exists(resolved(word));
    }

    private String text() {
        List<Report> read = reports();
        Report asked = check == null ? read.get(0) : only(check, read);
        TerminalStyle style = terminal.style(plain);
        return new TerminalReport(style, true).text(asked.said(ReportVocabulary.ALL::again));
    }

    /** Those that may hold what is asked for, the first that does counts; one at least. */
    private List<Report> reports() {
        List<Report> latestFirst = report == null && check != null ? Outputs.latestFirst(terminal.folder()) : List.of();
        return latestFirst.isEmpty() ? List.of(new JsonReport().read(resolved(named()))) : latestFirst;
    }

    private Report only(String id, List<Report> read) {
        return read.stream()
                .flatMap(each -> each.only(id).stream())
                .findFirst()
                .orElseThrow(() -> new MessageException(new CheckNotReported(named().toString(), id)));
    }

    private Path named() {
        return report == null ? Outputs.REPORT : report;
    }
}
