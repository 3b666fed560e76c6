package dev.backprop.grader.write;

import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckIds;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.Defused;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.report.ReportWriter;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The report as JUnit XML, as GitLab, Jenkins and others read it: a suite for each assignment, a test case for each check.
 *
 * <p>{@code failure} is a wrong value, {@code error} an exception, a timeout or code that could not be run, {@code skipped} what is
 * not filled in yet or did not run. GitLab knows a test by {@code classname} and {@code name}: the ids of assignment and
 * check. The format knows no points; these stand in the text. It says nothing of the machine.
 */
final class JUnitReport implements ReportWriter {

    private static final int LONGEST_MESSAGE = 300;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_OUTPUT = 100_000;
    private static final double MS_PER_SECOND = 1000;

    @Override
    public String name() {
        return "junit";
    }

    @Override
    public void write(Report report, PrintStream out) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            line(xml, 0);
            suites(report, xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a report that is no XML", e);
        }
        out.writeBytes((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** What is said of a check that did not simply pass. */
    private enum Outcome {
        failure,
        error,
        skipped;

        static Optional<Outcome> of(CheckReport check) {
            return switch (check.status()) {
                case PASSED -> Optional.empty();
                case FAILED -> Optional.of(failure);
                case ERROR, TIMEOUT -> Optional.of(error);
                case TODO, NOT_RUN -> Optional.of(skipped);
            };
        }
    }

    private static void suites(Report report, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testsuites");
        for (AssignmentReport assignment : report.assignments()) {
            suite(assignment, xml);
        }
        line(xml, 0);
        xml.writeEndElement();
    }

    private static void suite(AssignmentReport assignment, XMLStreamWriter xml) throws XMLStreamException {
        List<CheckReport> checks = assignment.checks();
        List<AssignmentReport> notRun = assignment.byExercise().stream()
                .filter(JUnitReport::couldNotRun)
                .toList();
        line(xml, 1);
        xml.writeStartElement("testsuite");
        attribute(xml, "name", assignment.id());
        attribute(xml, "tests", Integer.toString(checks.size() + notRun.size()));
        attribute(xml, "failures", count(checks, Outcome.failure, 0));
        attribute(xml, "errors", count(checks, Outcome.error, notRun.size()));
        attribute(xml, "skipped", count(checks, Outcome.skipped, 0));
        attribute(
                xml,
                "time",
                seconds(checks.stream().mapToLong(CheckReport::durationMs).sum()));
        for (AssignmentReport part : notRun) {
            // All of its checks are skipped, which alone would look as if nothing were wrong.
            String type = part.status() == AssignmentStatus.GRADED
                    ? CheckStatus.NOT_RUN.json()
                    : part.status().json();
            String name = part.several().stream()
                    .map(exercise -> CheckIds.of(exercise.id(), type))
                    .findFirst()
                    .orElse(type);
            startCase(assignment, name, 0, xml);
            String message = String.valueOf(part.text());
            outcome(Outcome.error, type, message, message, xml);
            xml.writeEndElement();
        }
        for (CheckReport check : checks) {
            testCase(assignment, check, xml);
        }
        output(assignment, xml);
        line(xml, 1);
        xml.writeEndElement();
    }

    private static boolean couldNotRun(AssignmentReport assignment) {
        return assignment.text() != null
                && assignment.status() != AssignmentStatus.UNTOUCHED
                && (assignment.status() != AssignmentStatus.GRADED
                        || assignment.checks().stream().anyMatch(check -> check.status() == CheckStatus.NOT_RUN));
    }

    private static String count(List<CheckReport> checks, Outcome outcome, int more) {
        return Long.toString(checks.stream()
                        .filter(check -> Outcome.of(check).equals(Optional.of(outcome)))
                        .count()
                + more);
    }

    private static void testCase(AssignmentReport assignment, CheckReport check, XMLStreamWriter xml)
            throws XMLStreamException {
        startCase(assignment, check.id(), check.durationMs(), xml);
        Optional<Outcome> outcome = Outcome.of(check);
        if (outcome.isPresent()) {
            String points = PointsText.of(check.score(), check.maxScore());
            String message = check.text() == null ? check.title() : check.text();
            outcome(outcome.get(), check.status().json(), message, points + "\n" + FailureView.text(check), xml);
        }
        xml.writeEndElement();
    }

    private static void startCase(AssignmentReport assignment, String name, long ms, XMLStreamWriter xml)
            throws XMLStreamException {
        line(xml, 2);
        xml.writeStartElement("testcase");
        attribute(xml, "name", name);
        attribute(xml, "classname", assignment.id());
        attribute(xml, "time", seconds(ms));
    }

    private static void outcome(Outcome outcome, String type, String message, String text, XMLStreamWriter xml)
            throws XMLStreamException {
        line(xml, 3);
        xml.writeStartElement(outcome.name());
        if (outcome != Outcome.skipped) {
            attribute(xml, "type", type);
        }
        attribute(xml, "message", Defused.lines(message.lines().findFirst().orElse(type), LONGEST_MESSAGE));
        xml.writeCharacters(Defused.lines(text, LONGEST_TEXT));
        xml.writeEndElement();
        line(xml, 2);
    }

    private static void output(AssignmentReport assignment, XMLStreamWriter xml) throws XMLStreamException {
        AssignmentReport.Output output = assignment.output();
        if (output != null) {
            output("system-out", output.stdout(), xml);
            output("system-err", output.stderr(), xml);
        }
    }

    private static void output(String element, String text, XMLStreamWriter xml) throws XMLStreamException {
        if (!text.isBlank()) {
            line(xml, 2);
            xml.writeStartElement(element);
            xml.writeCharacters(Defused.lines(text, LONGEST_OUTPUT));
            xml.writeEndElement();
        }
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Defused.line(value));
    }

    private static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static String seconds(long ms) {
        return String.format(Locale.ROOT, "%.3f", ms / MS_PER_SECOND);
    }
}
