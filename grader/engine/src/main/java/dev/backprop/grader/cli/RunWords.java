package dev.backprop.grader.cli;

import dev.backprop.grader.batch.run.BatchResult;
import dev.backprop.grader.cli.CliMessages.RunEnded;
import dev.backprop.grader.cli.CliMessages.RunFailures;
import dev.backprop.grader.cli.CliMessages.RunStopped;
import dev.backprop.grader.cli.CliMessages.RunUnplaced;
import dev.backprop.grader.message.Message;
import java.util.ArrayList;
import java.util.List;

/** What a run says at its end. */
final class RunWords {

    private RunWords() {}

    /** @param out the output folder, as the person calls it */
    static String of(BatchResult result, String out) {
        List<String> words = new ArrayList<>();
        int done = result.graded() + result.unchanged() + result.failed();
        words.add(
                result.stopped()
                        ? new RunStopped(result.graded(), result.submissions() - done).text()
                        : new RunEnded(result.submissions(), result.graded(), result.unchanged(), out).text());
        result.seeds().map(Message::text).ifPresent(words::add);
        if (result.failed() > 0) {
            words.add(new RunFailures(result.failed(), out).text());
        }
        if (!result.unplaced().isEmpty()) {
            words.add(new RunUnplaced(result.unplaced().stream()
                            .map(each -> new RunUnplaced.Place(each.path(), each.reason()))
                            .toList())
                    .text());
        }
        result.books().map(Message::text).ifPresent(words::add);
        return String.join("\n", words);
    }
}
