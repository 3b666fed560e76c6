package dev.backprop.grader.report;

import dev.backprop.grader.message.FormatUnknown;
import dev.backprop.grader.message.MessageException;
import java.util.List;

/** The formats in which a report can be written. */
public final class ReportWriters {

    private final List<ReportWriter> writers;

    /** @param style what standard output can show; it changes no format but {@code text} */
    public ReportWriters(TerminalStyle style) {
        writers = List.of(new TerminalReport(style), new JsonReport());
    }

    /** The formats' names, the usual one first. */
    public List<String> names() {
        return writers.stream().map(ReportWriter::name).toList();
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
