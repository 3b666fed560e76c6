package dev.backprop.grader.write;

import dev.backprop.grader.report.AssignmentReport;
import java.util.List;

/** What the code printed, apart from the grader's own words. */
final class OutputView {

    private static final int MOST_LINES = 10;
    private static final int INDENT = 2;
    private static final String TAB = "    ";

    private final Sheet sheet;

    OutputView(Sheet sheet) {
        this.sheet = sheet;
    }

    void print(AssignmentReport.Output output) {
        print("stdout", output.stdout());
        print("stderr", output.stderr());
        if (output.truncated()) {
            sheet.paragraph(Ink.DIM, INDENT, Labels.of("output.truncated"));
        }
    }

    private void print(String label, String text) {
        List<String> lines = text.stripTrailing().lines().toList();
        if (lines.isEmpty()) {
            return;
        }
        sheet.blank();
        sheet.paragraph(Ink.NORMAL, 0, Labels.of("output." + label));
        for (String line : lines.subList(0, Math.min(lines.size(), MOST_LINES))) {
            sheet.to(INDENT).put(Ink.DIM, sheet.style().symbols() ? "│ " : "| ");
            sheet.cut(Ink.NORMAL, sheet.left(), line.replace("\t", TAB)).end();
        }
        if (lines.size() > MOST_LINES) {
            sheet.paragraph(Ink.DIM, INDENT, Labels.of("output.more", lines.size() - MOST_LINES));
        }
    }
}
