package dev.backprop.grader.batch.feedback;

import dev.backprop.grader.batch.book.Results.Result;
import dev.backprop.grader.batch.book.SpreadsheetText;
import dev.backprop.grader.batch.feedback.FeedbackMessages.FeedbackLeftOut;
import dev.backprop.grader.batch.feedback.FeedbackMessages.FeedbackLeftOutMore;
import dev.backprop.grader.batch.feedback.FeedbackMessages.NotGiven;
import dev.backprop.grader.batch.feedback.FeedbackMessages.NotGiven.Reason;
import dev.backprop.grader.disk.Disk;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.report.AtomicFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * Who is given nothing, and why: {@code feedback-left-out.csv}, with the columns {@code id, name, reason}, for staff. There is none where
 * everybody is given something.
 */
final class LeftOut {

    static final String FILE = "feedback-left-out.csv";

    private static final int MOST_LINES = 20;

    private final List<NotGiven> all = new ArrayList<>();

    void add(Result result, Reason reason, String detail) {
        all.add(new NotGiven(result.student().id(), result.student().name(), reason, detail));
    }

    void add(Result result, Reason reason) {
        add(result, reason, "");
    }

    int size() {
        return all.size();
    }

    /** Writes the table, and says what is in it. */
    List<Message> write(Path out) {
        Path file = out.resolve(FILE);
        if (all.isEmpty()) {
            Disk.delete(file);
            return List.of();
        }
        StringBuilder csv = new StringBuilder(line("id", "name", "reason"));
        all.forEach(each -> csv.append(
                line(SpreadsheetText.of(each.id()), SpreadsheetText.of(each.name()), SpreadsheetText.of(each.why()))));
        AtomicFile.ofOwner(file).write(csv.toString().getBytes(StandardCharsets.UTF_8));
        List<Message> told = new ArrayList<>();
        told.add(new FeedbackLeftOut(all.size(), file.toString()));
        told.addAll(all.subList(0, Math.min(MOST_LINES, all.size())));
        if (all.size() > MOST_LINES) {
            told.add(new FeedbackLeftOutMore(all.size() - MOST_LINES, file.toString()));
        }
        return told;
    }

    private static String line(String... cells) {
        return CSVFormat.RFC4180.format((Object[]) cells) + "\r\n";
    }
}
