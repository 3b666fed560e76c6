package dev.backprop.grader.write;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.HostileReports;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.report.SampleReports;
import dev.backprop.grader.report.WorkflowCommands;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JUnitReportTest {

    static final List<String> TEXTS = HostileReports.TEXTS;

    @Test
    void every_check_is_a_test_case() throws Exception {
        Document xml = valid(SampleReports.oneFailure());

        Element suite = elements(xml, "testsuite").get(0);
        assertThat(suite.getAttribute("name")).isEqualTo("flat-svm");
        assertThat(suite.getAttribute("tests")).isEqualTo("10");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("errors")).isEqualTo("0");
        assertThat(elements(xml, "testcase"))
                .extracting(element -> element.getAttribute("classname") + " " + element.getAttribute("name"))
                .hasSize(10)
                .contains("flat-svm dscores", "flat-svm dW.regularisation");
        Element failure = elements(xml, "failure").get(0);
        assertThat(((Element) failure.getParentNode()).getAttribute("time")).isEqualTo("0.044");
        assertThat(failure.getAttribute("message")).startsWith("dscores[0][2] is 1, but should be 0.5");
        assertThat(failure.getTextContent())
                .startsWith("0 of 6 points\nGradient of the data loss")
                .contains("    W = [ 0.5  -1  0.25 ]", "Probably: the 1/N", "Again: ./grade flat-svm --check dscores");
    }

    @ParameterizedTest
    @EnumSource
    void says_what_became_of_a_check(CheckStatus status) throws Exception {
        CheckReport check = SampleReports.check("dW", "Gradient", status, 0, 4, "A message.");

        Document xml = valid(SampleReports.of(SampleReports.graded(List.of(check))));

        String expected = switch (status) {
            case PASSED -> "";
            case FAILED -> "failure";
            case ERROR, TIMEOUT -> "error";
            case TODO, NOT_RUN -> "skipped";
        };
        for (String outcome : List.of("failure", "error", "skipped")) {
            assertThat(elements(xml, outcome)).hasSize(outcome.equals(expected) ? 1 : 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_could_not_be_graded_is_an_error_and_not_only_skipped(AssignmentStatus status) throws Exception {
        Document xml = valid(SampleReports.of(SampleReports.notGraded(status, "The reason.")));

        assertThat(elements(xml, "skipped")).hasSize(2);
        assertThat(elements(xml, "error"))
                .hasSize(status == AssignmentStatus.UNTOUCHED ? 0 : 1)
                .allSatisfy(error -> {
                    assertThat(error.getTextContent()).isEqualTo("The reason.");
                    assertThat(elements(xml, "testsuite").get(0).getAttribute("errors"))
                            .isEqualTo("1");
                    assertThat(elements(xml, "testsuite").get(0).getAttribute("tests"))
                            .isEqualTo("3");
                });
    }

    @Test
    void an_empty_report_is_valid() throws Exception {
        assertThat(elements(valid(SampleReports.of()), "testsuite")).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void hostile_text_stays_text(String text) throws Exception {
        Document xml = valid(HostileReports.of(text));

        assertThat(elements(xml, "testcase")).hasSize(CheckStatus.values().length + 2);
        assertThat(xml.getElementsByTagName("*").getLength())
                .isEqualTo(valid(HostileReports.of("word"))
                        .getElementsByTagName("*")
                        .getLength());
        assertThat(xml.getDoctype()).isNull();
        assertThat(WorkflowCommands.in(text(HostileReports.of(text)))).isEmpty();
    }

    @Test
    void keeps_the_beginning_of_a_megabyte_of_output() throws Exception {
        String noise = "]]><x>\0\ud83d\n".repeat(125_000);

        Document xml = valid(HostileReports.loud(noise));

        assertThat(elements(xml, "system-out").get(0).getTextContent()).hasSize(100_000);
        assertThat(text(HostileReports.loud(noise))).hasSizeLessThan(1_500_000);
    }

    private static List<Element> elements(Document xml, String name) {
        NodeList nodes = xml.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** The parsed document, after it was held against the schema. */
    private static Document valid(Report report) throws Exception {
        Document xml = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text(report).getBytes(StandardCharsets.UTF_8)));
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(requireNonNull(JUnitReportTest.class.getResourceAsStream("junit.xsd"))))
                .newValidator()
                .validate(new DOMSource(xml));
        return xml;
    }

    private static String text(Report report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new JUnitReport().write(report, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
