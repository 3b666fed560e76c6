package dev.backprop.grader.cli;

import dev.backprop.grader.cli.CliMessages.FormatNeedsFile;
import dev.backprop.grader.cli.CliMessages.OutputTwice;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.JsonReport;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.report.ReportWriter;
import dev.backprop.grader.write.Publication;
import dev.backprop.grader.write.ReportWriters;
import dev.backprop.grader.write.Surroundings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the reports of one run go: standard output, and any number of files. */
final class Outputs {

    /** Where the JSON report goes unless another place is named. */
    static final Path REPORT = Path.of("grade-report.json");

    /** Where that of some checks goes: it takes the place of no whole one, which says how far a student has come. */
    static final Path PARTIAL_REPORT = Path.of("grade-report-partial.json");

    static final List<Path> REPORTS = List.of(REPORT, PARTIAL_REPORT);

    /** What was found in a working folder, in the latest run first. */
    static List<Report> latestFirst(Path folder) {
        return new JsonReport()
                .latestFirst(REPORTS.stream().map(folder::resolve).toList()).stream()
                        .map(Map.Entry::getValue)
                        .toList();
    }

    private static final String TO_STANDARD_OUTPUT = "-";

    /** @param usual whether nobody has named the file */
    private record ToFile(ReportWriter writer, Path file, boolean usual) {

        /** That a single exercise is a part of its assignment is known only when the assignments are. */
        Path file(boolean partial) {
            return usual && partial ? file.resolveSibling(PARTIAL_REPORT) : file;
        }
    }

    private final ReportWriters forStandardOutput;
    private final ReportWriters forFiles;
    private final List<ReportWriter> onStandardOutput = new ArrayList<>();
    private final List<ToFile> inFiles = new ArrayList<>();

    /**
     * Reads the options, so that a wrong one is told before anything is graded.
     *
     * @param formats each {@code FORMAT} or {@code FORMAT=FILE}; where there is none, {@code text}
     * @param json where the JSON report goes; {@code -} is standard output, alone; null is the usual place
     * @param partial whether only some checks are to run
     * @param folder what files are named from
     * @throws MessageException if there is no such format, or if two reports were to go to one place that cannot share it
     */
    Outputs(List<String> formats, @Nullable String json, boolean partial, Surroundings surroundings, Path folder) {
        forStandardOutput = new ReportWriters(surroundings);
        forFiles = new ReportWriters(surroundings.forFile());
        Path usual = partial ? PARTIAL_REPORT : REPORT;
        boolean jsonAlone = TO_STANDARD_OUTPUT.equals(json);
        if (formats.isEmpty() && !jsonAlone) {
            onStandardOutput.add(forStandardOutput.named("text"));
        }
        for (String format : formats) {
            add(format, folder);
        }
        if (!jsonAlone) {
            inFiles.add(new ToFile(
                    forFiles.named("json"), folder.resolve(json == null ? usual : Path.of(json)), json == null));
        } else if (onStandardOutput.stream().noneMatch(writer -> writer.name().equals("json"))) {
            onStandardOutput.add(forStandardOutput.named("json"));
        }
        requireRoomForAll();
    }

    private void add(String format, Path folder) {
        String[] parts = format.strip().split("=", 2);
        if (parts.length == 1) {
            onStandardOutput.add(forStandardOutput.named(parts[0]));
        } else {
            inFiles.add(new ToFile(forFiles.named(parts[0]), folder.resolve(parts[1]), false));
        }
    }

    private void requireRoomForAll() {
        if (onStandardOutput.size() > 1) {
            for (ReportWriter writer : onStandardOutput) {
                if (!writer.sharesItsStream()) {
                    throw new MessageException(new FormatNeedsFile(writer.name(), forStandardOutput.sharing()));
                }
            }
        }
        Set<Path> files = new HashSet<>();
        for (ToFile output : inFiles) {
            if (!files.add(output.file().toAbsolutePath().normalize())) {
                throw new MessageException(new OutputTwice(output.file().toString()));
            }
        }
    }

    /**
     * Writes all of them; one that cannot be written keeps no other from being written.
     *
     * @throws MessageException if one could not be written: the first
     */
    void write(Publication publication, PrintStream out) {
        List<MessageException> failures = new ArrayList<>();
        for (ReportWriter writer : onStandardOutput) {
            attempt(() -> publication.write(writer, out), failures);
        }
        for (ToFile output : inFiles) {
            Path file = output.file(publication.shown().partial());
            attempt(() -> publication.write(output.writer(), file), failures);
        }
        if (!failures.isEmpty()) {
            MessageException first = failures.get(0);
            failures.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }

    private static void attempt(Runnable writing, List<MessageException> failures) {
        try {
            writing.run();
        } catch (MessageException e) {
            failures.add(e);
        }
    }
}
