package dev.backprop.grader.report;

import dev.backprop.grader.message.Place;
import dev.backprop.grader.message.Said;
import dev.backprop.grader.report.CheckReport.Diagnosis;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reports that say the same text wherever they can say any. */
public final class HostileReports {

    /** What tries to be a command, markup, or broken text in one format or another. */
    public static final List<String> TEXTS = List.of(
            "::error::owned",
            "::error file=a,line=1::owned",
            "::stop-commands::owned",
            "x\n::stop-commands::owned",
            "x\r::add-mask::owned",
            "x\r\n  ::set-output name=result::owned",
            "\u00a0\u3000::error::owned",
            "\u2028::error::owned",
            "\ufe0f:\ufe0f:error::owned",
            "x ##[error]owned",
            "x #\u0301#[add-mask]owned",
            "##vso[task.setvariable variable=x]owned",
            "##teamcity[buildStatus]",
            "section_start:1:x\r\u001b[0K",
            "%0A::error::owned%0D%25",
            "a,b:c=d;e]",
            "\u001b[31mred\u001b[0m \u009b2J \u0007",
            "]]>",
            "<![CDATA[",
            "-->&amp;&lt;&#0;&owned;",
            "<script>alert(1)</script>",
            "</pre></code></details><img src=x onerror=alert(1)>",
            "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>",
            "| a | b |\n|---|---|\n| c | d |",
            "[link](https://example.org) ![image](https://example.org/x.png)",
            "https://example.org www.example.org a@example.org",
            "@octocat #1 `code` ``` **bold** _em_ ~~~ \n# Heading\n> quote\n- list\n    code",
            "\"quotes\" 'and' \\ backslashes \\u0000",
            "nul \0 del \u007f bom \ufeff bidi \u202e\u2066",
            "\ud83d alone, \ude00 alone, \uffff",
            "=HYPERLINK(\"https://example.org\")",
            "{\"tests\": [{\"score\": 1000}]}");

    private HostileReports() {}

    /** The text where a submission can say as much as it likes: in messages and in what it prints. */
    public static Report loud(String text) {
        CheckReport check = SampleReports.check("dW", "Gradient", CheckStatus.FAILED, 0, 5, text);
        return SampleReports.of(new AssignmentReport(
                "flat-svm",
                "Flat SVM",
                "1",
                SampleReports.DIGEST,
                AssignmentStatus.GRADED,
                Sayings.said(text),
                List.of(check),
                new AssignmentReport.Output(text, text, true)));
    }

    /** The text in every field that can hold text, and one failing check of each status. */
    public static Report of(String text) {
        List<CheckReport> checks = new ArrayList<>();
        for (CheckStatus status : CheckStatus.values()) {
            checks.add(new CheckReport(
                    text + status,
                    text + status,
                    text,
                    status,
                    0,
                    5,
                    Visibility.VISIBLE,
                    new Said(text, Map.of(text, text), new Place(text, 1), text),
                    1,
                    List.of(new Upstream(text, Upstream.Values.OWN), new Upstream(text, Upstream.Values.TRUSTED)),
                    new Counterexample(
                            Map.of(text, text, text + 2, List.of(List.of(1.5, text), List.of(2.0))),
                            text,
                            List.of(0, 1),
                            1.0,
                            2.0,
                            1e-12,
                            null),
                    new Diagnosis(text, text, text),
                    null,
                    text,
                    0));
        }
        AssignmentReport graded = new AssignmentReport(
                text,
                text,
                text,
                SampleReports.DIGEST,
                AssignmentStatus.GRADED,
                Sayings.said(text),
                checks,
                new AssignmentReport.Output(text, text, true));
        AssignmentReport rejected = new AssignmentReport(
                text, text, text, SampleReports.DIGEST, AssignmentStatus.REJECTED, Sayings.said(text), List.of(), null);
        Report sample = SampleReports.of(graded, rejected);
        return new Report(
                new Report.Grader(text, text, text, text),
                new Report.Submission(text, SampleReports.DIGEST),
                7,
                true,
                new Report.Options(List.of(text), text, 3, "auto", PassMark.FULL),
                sample.startedAt(),
                0,
                new Report.Isolation(text, Map.of(text, text), text),
                sample.assignments());
    }
}
