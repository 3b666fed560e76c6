package dev.backprop.grader.write;

import dev.backprop.grader.report.CheckReport;
import java.util.List;
import java.util.function.UnaryOperator;

/** All checks of an assignment at a glance, in the order of the stages. */
final class StageBar {

    private final Sheet sheet;

    StageBar(Sheet sheet) {
        this.sheet = sheet;
    }

    /** @param name what a check of an id is called here */
    void print(List<CheckReport> checks, UnaryOperator<String> name) {
        if (sheet.style().symbols()) {
            line(checks);
        }
        names(checks, name);
    }

    /** A line as long as the points that there are: each check has its part of it, thick as far as it was earned. */
    private void line(List<CheckReport> checks) {
        double all = PointsText.maxScore(checks);
        if (all == 0) {
            return;
        }
        double scale = sheet.style().width() / all;
        double before = 0;
        for (CheckReport check : checks) {
            int from = (int) Math.round(before * scale);
            int earned = (int) Math.round((before + check.score()) * scale);
            int to = (int) Math.round((before + check.maxScore()) * scale);
            sheet.put(Ink.GREEN, "━".repeat(earned - from));
            sheet.put(Mark.of(check.status()).ink(), "─".repeat(to - earned));
            before += check.maxScore();
        }
        sheet.end();
    }

    private void names(List<CheckReport> checks, UnaryOperator<String> name) {
        new MarkedNames(sheet, 0).print(checks, name);
    }
}
