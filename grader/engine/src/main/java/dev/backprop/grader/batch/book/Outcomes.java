package dev.backprop.grader.batch.book;

import dev.backprop.grader.batch.book.BookMessages.ReportWithoutStudent;
import dev.backprop.grader.batch.intake.ClassList;
import dev.backprop.grader.batch.intake.Handin;
import dev.backprop.grader.disk.Disk;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.JsonReport;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.report.ReportJson;
import dev.backprop.grader.report.ReportMessages.ReportUnreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads what lies in an output folder, one report at a time. */
public final class Outcomes {

    private static final String JSON = ".json";

    private final Path reports;
    private final Path failures;

    /** @param out the output folder of a batch */
    public Outcomes(Path out) {
        this.reports = out.resolve("reports");
        this.failures = out.resolve("failures");
    }

    /** A failure that came after a report counts, because the submission has changed since. */
    Outcome of(Handin handin) {
        Path failure = failures.resolve(handin.reportKey() + JSON);
        if (Files.exists(failure)) {
            return new Outcome.Failed(reason(failure));
        }
        Path report = reports.resolve(handin.reportKey() + JSON);
        if (!Files.exists(report)) {
            return new Outcome.Pending();
        }
        try {
            String name = "reports/" + report.getFileName();
            return new Outcome.Graded(new JsonReport().parse(Files.readString(report), name));
        } catch (MessageException e) {
            return new Outcome.Failed(e.reason().text());
        } catch (IOException e) {
            return new Outcome.Failed(new ReportUnreadable("reports/" + report.getFileName(), e.toString()).text());
        }
    }

    private static String reason(Path failure) {
        try {
            return ReportJson.read(FailureRecord.class, Files.readString(failure))
                    .reason();
        } catch (IOException | RuntimeException e) {
            return "";
        }
    }

    /** Reports that no hand-in of the class has, each in a sentence. */
    List<String> withoutStudent(ClassList list) {
        Set<String> keys = new HashSet<>();
        list.handins().forEach(handin -> keys.add(handin.reportKey()));
        Set<String> strangers = keys();
        strangers.removeAll(keys);
        return strangers.stream()
                .map(key -> new ReportWithoutStudent(key).text())
                .toList();
    }

    /** What the reports are called, in order. */
    public Set<String> keys() {
        return Disk.inside(reports).stream()
                .map(file -> String.valueOf(file.getFileName()))
                .filter(name -> name.endsWith(JSON) && !name.startsWith("."))
                .map(name -> name.substring(0, name.length() - JSON.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * A report.
     *
     * @throws MessageException if there is none of that name, or it cannot be read
     */
    public Report report(String key) {
        return new JsonReport().read(reports.resolve(key + JSON));
    }
}
