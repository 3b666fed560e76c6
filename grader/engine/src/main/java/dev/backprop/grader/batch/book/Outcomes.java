package dev.backprop.grader.batch.book;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.backprop.grader.batch.book.BookMessages.ReportWithoutStudent;
import dev.backprop.grader.batch.intake.ClassList;
import dev.backprop.grader.batch.intake.Handin;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.JsonReport;
import dev.backprop.grader.report.ReportMessages.ReportUnreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads what lies in an output folder, one report at a time. */
final class Outcomes {

    private static final String JSON = ".json";

    private final Path reports;
    private final Path failures;

    Outcomes(Path out) {
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
            JsonElement tree = JsonParser.parseString(Files.readString(failure));
            JsonElement reason = tree instanceof JsonObject object ? object.get("reason") : null;
            return reason == null ? "" : reason.getAsString();
        } catch (IOException | JsonParseException | UnsupportedOperationException | IllegalStateException e) {
            return "";
        }
    }

    /** Reports that no hand-in of the class has, each in a sentence. */
    List<String> withoutStudent(ClassList list) {
        Set<String> keys = new HashSet<>();
        list.handins().forEach(handin -> keys.add(handin.reportKey()));
        Set<String> strangers = new TreeSet<>();
        if (Files.isDirectory(reports)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(reports, "[!.]*" + JSON)) {
                for (Path file : files) {
                    String name = String.valueOf(file.getFileName());
                    String key = name.substring(0, name.length() - JSON.length());
                    if (!keys.contains(key)) {
                        strangers.add(key);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return strangers.stream()
                .map(key -> new ReportWithoutStudent(key).text())
                .toList();
    }
}
