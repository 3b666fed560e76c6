package dev.backprop.grader.authoring;

import dev.backprop.grader.authoring.AuthoringMessages.SlowCheck;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.report.CheckReport;
import java.util.List;
import java.util.Optional;

/** The check that took longest, with what it says and with what mistake is looked for. */
final class SlowestCheck {

    /** For less nobody minds waiting, and a machine that is busy may need as much. */
    static final long LONG_MS = 5_000;

    private long longestMs;
    private String check = "";
    private String path = "";

    /** Looks at the checks of a submission. */
    void look(String submission, List<CheckReport> checks) {
        for (CheckReport each : checks) {
            if (each.durationMs() > longestMs) {
                longestMs = each.durationMs();
                check = each.id();
                path = submission;
            }
        }
    }

    /** What to tell the author; empty where none took long. */
    Optional<Message> note() {
        return longestMs < LONG_MS
                ? Optional.empty()
                : Optional.of(new SlowCheck(check, path, Math.round(longestMs / 100.0) / 10.0));
    }
}
