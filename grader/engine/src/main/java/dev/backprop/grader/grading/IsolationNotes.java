package dev.backprop.grader.grading;

import dev.backprop.grader.report.Report;
import dev.backprop.grader.sandbox.Jail;
import dev.backprop.grader.sandbox.Limits;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the report says of how a submission was shut in. */
final class IsolationNotes {

    private IsolationNotes() {}

    static Report.Isolation of(Jail jail, Limits limits) {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put("compile", cpu(limits.compileCpu(), limits.compileWall()));
        kept.put("call", cpu(limits.callCpu(), limits.callWall()));
        kept.put("submission", cpu(limits.submissionCpu(), limits.submissionWall()));
        kept.put("heap", "256 MiB (JVM)");
        return new Report.Isolation(jail.mode(), kept, "no jail, which is fine for your own code.");
    }

    private static String cpu(Duration cpu, Duration wall) {
        return seconds(cpu) + " CPU time, " + seconds(wall) + " wall time (measured from outside)";
    }

    private static String seconds(Duration duration) {
        return duration.toSeconds() + " s";
    }
}
