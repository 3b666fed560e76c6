package dev.backprop.grader.grading;

import dev.backprop.grader.assignment.AssignmentInfo;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.sandbox.Confinement;
import dev.backprop.grader.sandbox.Limits;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the report says of how a submission was shut in. */
final class IsolationNotes {

    private IsolationNotes() {}

    static Report.Isolation of(Confinement confinement, Limits limits, List<AssignmentInfo> assignments) {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put("compile", cpu(limits.compileCpu(), limits.compileWall()));
        for (AssignmentInfo info : assignments) {
            kept.put("call of " + info.id(), cpu(info.limits()));
            Map<String, AssignmentInfo.Limits> longer = info.limits().exercises();
            if (longer != null) {
                longer.forEach((exercise, own) -> kept.put("call of " + exercise, cpu(own)));
            }
        }
        kept.put("submission", cpu(limits.submissionCpu(), limits.submissionWall()));
        kept.putAll(confinement.jail().limits());
        return new Report.Isolation(
                confinement.jail().mode(),
                kept,
                confinement.note().map(Message::text).orElse(null));
    }

    private static String cpu(AssignmentInfo.Limits limits) {
        return cpu(limits.callCpuSeconds(), limits.callWallSeconds());
    }

    private static String cpu(Duration cpu, Duration wall) {
        return cpu(cpu.toMillis() / 1000.0, wall.toMillis() / 1000.0);
    }

    private static String cpu(double cpu, double wall) {
        return seconds(cpu) + " CPU time, " + seconds(wall) + " wall time (measured from outside)";
    }

    private static String seconds(double seconds) {
        return BigDecimal.valueOf(seconds).stripTrailingZeros().toPlainString() + " s";
    }
}
