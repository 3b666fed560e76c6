package dev.backprop.grader.batch.feedback;

import dev.backprop.grader.batch.book.BookMessages.MarkTogether;
import dev.backprop.grader.batch.feedback.FeedbackMessages.MarkInTheEnd;
import dev.backprop.grader.batch.feedback.FeedbackMessages.MarkOfEach;
import dev.backprop.grader.batch.feedback.FeedbackMessages.MarkOfMore;
import dev.backprop.grader.batch.policy.FinalMark;
import dev.backprop.grader.grading.ReportVocabulary;
import dev.backprop.grader.message.Visible;
import dev.backprop.grader.message.Words;
import dev.backprop.grader.report.Audience;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.write.Publication;
import dev.backprop.grader.write.TerminalReport;
import dev.backprop.grader.write.TerminalStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a student reads: the report, as far as students may see it, and what the course makes of its marks. */
final class StudentText {

    private static final TerminalStyle STYLE = new TerminalStyle(false, true, 80);

    private final Audience audience;
    private final Locale language;

    StudentText(Audience audience, Locale language) {
        this.audience = audience;
        this.language = language;
    }

    /**
     * The text, in lines.
     *
     * @param marks what counts of each who reads it, made without the words of staff; where that is not the same for all, nobody is
     *     told the others'
     */
    String of(Report report, List<Optional<FinalMark>> marks) {
        return Words.in(language, () -> text(report, marks));
    }

    private String text(Report report, List<Optional<FinalMark>> marks) {
        Report shown = new Publication(report, audience).shown().said(ReportVocabulary.ALL::again);
        List<String> lines = new ArrayList<>(new TerminalReport(STYLE, true)
                .text(shown)
                .stripTrailing()
                .lines()
                .toList());
        Optional<FinalMark> mark = marks.get(0);
        if (mark.isPresent()) {
            lines.add("");
            if (shown.assignments().stream().anyMatch(each -> Boolean.TRUE.equals(each.further()))) {
                // Any sum, and any step to it, would tell how the checks ended that are not shown.
                lines.add(new MarkOfMore().text());
            } else if (marks.stream().distinct().count() > 1) {
                lines.add(new MarkOfEach().text());
            } else {
                lines.add(new MarkInTheEnd().text());
                mark.get()
                        .lines()
                        .forEach(line -> lines.add("  " + Visible.line(line.assignment()) + ": "
                                + line.message().text()));
                lines.add("  "
                        + new MarkTogether(
                                        mark.get().points().orElse(-1),
                                        mark.get().max())
                                .text());
            }
        }
        return String.join("\n", lines) + "\n";
    }
}
