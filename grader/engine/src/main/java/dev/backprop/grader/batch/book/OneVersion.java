package dev.backprop.grader.batch.book;

import dev.backprop.grader.batch.book.BookMessages.MixedVersions;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sees to it that all reports of one gradebook were made by one grader, with the same seeds, of the same assignments. */
public final class OneVersion {

    private record Seen(String key, String version) {}

    private final Map<String, Seen> first = new HashMap<>();

    /** @throws MessageException if an earlier report was made by another grader, with other seeds, or of another assignment of that name */
    void require(String key, Report report) {
        require("the grader", key, of(report.grader()));
        List<Long> seeds = report.options().seeds();
        require("the seed", key, seeds == null ? "published" : seeds.toString());
        for (AssignmentReport assignment : report.assignments()) {
            require(assignment.id(), key, assignment.version() + " (" + start(assignment.sha256()) + ")");
        }
    }

    private void require(String what, String key, String version) {
        Seen seen = first.putIfAbsent(what, new Seen(key, version));
        if (seen != null && !seen.version().equals(version)) {
            throw new MessageException(new MixedVersions(what, seen.key(), seen.version(), key, version));
        }
    }

    /** The version, and the beginning of what tells builds apart. */
    public static String of(Report.Grader grader) {
        return grader.version() + " (" + start(grader.build()) + ")";
    }

    /** As much of a digest as tells two apart. */
    public static String start(String digest) {
        return digest.substring(0, Math.min(12, digest.length()));
    }
}
