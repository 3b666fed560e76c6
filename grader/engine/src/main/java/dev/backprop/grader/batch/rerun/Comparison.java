package dev.backprop.grader.batch.rerun;

import dev.backprop.grader.batch.rerun.RerunMessages.CheckDiffers;
import dev.backprop.grader.batch.rerun.RerunMessages.RerunReason;
import dev.backprop.grader.batch.rerun.RerunMessages.RerunReason.What;
import dev.backprop.grader.batch.rerun.RerunMessages.ResultsEqual;
import dev.backprop.grader.batch.rerun.RerunMessages.StatusDiffers;
import dev.backprop.grader.batch.rerun.RerunMessages.UnknownReason;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.ShortNumber;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two reports of one submission: which results differ, and what may have made them differ. */
public final class Comparison {

    private final Report earlier;
    private final Report now;
    private final List<Message> differences = new ArrayList<>();
    private boolean timedOut;

    /** @param earlier it may lack checks that its readers were not shown */
    public Comparison(Report earlier, Report now) {
        this.earlier = earlier;
        this.now = now;
        for (AssignmentReport was : earlier.assignments()) {
            again(was)
                    .ifPresentOrElse(
                            is -> compare(was, is),
                            () -> differences.add(
                                    new StatusDiffers(was.id(), was.status().json(), "-")));
        }
    }

    private Optional<AssignmentReport> again(AssignmentReport was) {
        return now.assignments().stream().filter(is -> is.id().equals(was.id())).findFirst();
    }

    /** Whether every check of the earlier report has the same status and score. */
    public boolean isEqual() {
        return differences.isEmpty();
    }

    /** What differs and why, or that nothing does, in lines. */
    public String text() {
        if (isEqual()) {
            return new ResultsEqual(ShortNumber.inFull(earlier.score()), ShortNumber.inFull(earlier.maxScore())).text();
        }
        List<Message> reasons = reasons();
        return Stream.concat(
                        differences.stream(), reasons.isEmpty() ? Stream.of(new UnknownReason()) : reasons.stream())
                .map(Message::text)
                .collect(Collectors.joining("\n"));
    }

    private void compare(AssignmentReport was, AssignmentReport is) {
        if (was.status() != is.status()) {
            differences.add(
                    new StatusDiffers(was.id(), was.status().json(), is.status().json()));
        }
        for (CheckReport check : was.checks()) {
            Optional<CheckReport> again = is.checks().stream()
                    .filter(other -> other.id().equals(check.id()))
                    .findFirst();
            String before = result(check);
            String after = again.map(Comparison::result).orElse("-");
            if (!before.equals(after)) {
                differences.add(new CheckDiffers(was.id(), check.id(), before, after));
                timedOut |= Stream.concat(Stream.of(check), again.stream())
                        .anyMatch(each -> each.status() == CheckStatus.TIMEOUT);
            }
        }
    }

    private static String result(CheckReport check) {
        return check.status().json() + " " + ShortNumber.inFull(check.score()) + "/"
                + ShortNumber.inFull(check.maxScore());
    }

    /** From what changes most to what changes least. */
    private List<Message> reasons() {
        List<Message> reasons = new ArrayList<>();
        add(What.SOURCES, earlier.submission().sha256(), now.submission().sha256(), reasons);
        for (AssignmentReport was : earlier.assignments()) {
            again(was).ifPresent(is -> add(What.ASSIGNMENT, version(was), version(is), reasons));
        }
        add(What.GRADER, grader(earlier), grader(now), reasons);
        add(What.ISOLATION, earlier.isolation().mode(), now.isolation().mode(), reasons);
        add(What.JAVA, earlier.grader().java(), now.grader().java(), reasons);
        if (timedOut) {
            reasons.add(new RerunReason(What.TIME, "", ""));
        }
        return reasons;
    }

    private static String version(AssignmentReport assignment) {
        return assignment.id() + " " + assignment.version() + " " + assignment.sha256();
    }

    private static String grader(Report report) {
        return report.grader().version() + " " + report.grader().build();
    }

    private static void add(What what, String was, String is, List<Message> reasons) {
        if (!was.equals(is)) {
            reasons.add(new RerunReason(what, shortened(was), shortened(is)));
        }
    }

    /** Twelve digits tell checksums apart. */
    private static String shortened(String text) {
        return text.replaceAll("\\b([0-9a-f]{12})[0-9a-f]{52}\\b", "$1");
    }
}
