package dev.backprop.grader.batch.feedback;

import dev.backprop.grader.batch.book.Grade;
import dev.backprop.grader.batch.book.SpreadsheetText;
import dev.backprop.grader.batch.feedback.FeedbackMessages.FeedbackLeftOut;
import dev.backprop.grader.batch.feedback.FeedbackMessages.FeedbackLeftOutMore;
import dev.backprop.grader.batch.feedback.FeedbackMessages.NotGiven;
import dev.backprop.grader.batch.feedback.FeedbackMessages.NotGiven.Reason;
import dev.backprop.grader.message.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Who is given nothing, and why: {@code feedback-left-out.csv}, with the columns {@code id, name, reason}, for staff. There is none where
 * everybody is given something.
 */
final class LeftOut {

    static final String FILE = "feedback-left-out.csv";

    private static final int MOST_LINES = 20;

    private final List<NotGiven> all = new ArrayList<>();

    void add(Grade grade, Reason reason, String detail) {
        all.add(new NotGiven(grade.student().id(), grade.student().name(), reason, detail));
    }

    void add(Grade grade, Reason reason) {
        add(grade, reason, "");
    }

    int size() {
        return all.size();
    }

    /** Writes the table, and says what is in it. */
    List<Message> write(Path out) {
        Path file = out.resolve(FILE);
        SpreadsheetText.write(
                file,
                List.of("id", "name", "reason"),
                all.stream()
                        .map(each -> List.of(each.id(), each.name(), each.why()))
                        .toList());
        if (all.isEmpty()) {
            return List.of();
        }
        List<Message> told = new ArrayList<>();
        told.add(new FeedbackLeftOut(all.size(), file.toString()));
        told.addAll(all.subList(0, Math.min(MOST_LINES, all.size())));
        if (all.size() > MOST_LINES) {
            told.add(new FeedbackLeftOutMore(all.size() - MOST_LINES, file.toString()));
        }
        return told;
    }
}
