package dev.backprop.grader.write;

import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.JsonReport;
import dev.backprop.grader.report.ReportMessages.FormatUnknown;
import dev.backprop.grader.report.ReportWriter;
import java.util.List;

/** The formats in which a report can be written. */
public final class ReportWriters {

    private final List<ReportWriter> writers;

    public ReportWriters(Surroundings surroundings) {
        writers = List.of(
                new TerminalReport(surroundings.style()),
                new JsonReport(),
                new GitHubReport(surroundings.prefix(), surroundings.stepSummary()),
                new ClassroomReport(surroundings.stepOutput()),
                new JUnitReport(),
                new GradescopeReport());
    }

    /** The formats' names, the usual one first. */
    public List<String> names() {
        return writers.stream().map(ReportWriter::name).toList();
    }

    /** The names of the formats that can share a stream with others. */
    public List<String> sharing() {
        return writers.stream()
                .filter(ReportWriter::sharesItsStream)
                .map(ReportWriter::name)
                .toList();
    }

    /**
     * The format of that name.
     *
     * @throws MessageException if there is none
     */
    public ReportWriter named(String name) {
        return writers.stream()
                .filter(writer -> writer.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new MessageException(new FormatUnknown(name, names())));
    }
}
