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
        boolean symbols = sheet.style().symbols();
        String gap = symbols ? "   " : " ";
        for (int i = 0; i < checks.size(); i++) {
            CheckReport check = checks.get(i);
            String id = name.apply(check.id());
            boolean last = i == checks.size() - 1;
            Mark mark = Mark.of(check.status());
            String sign = mark.text(sheet.style()) + " ";
            String tail = " " + PointsText.brief(List.of(check)) + (symbols || last ? "" : ",");
            if (i > 0 && sheet.columns(gap + sign + id + tail) > sheet.left()) {
                sheet.end();
            } else if (i > 0) {
                sheet.put(gap);
            }
            sheet.put(mark.ink(), sign);
            sheet.cut(mark == Mark.PASSED ? Ink.NORMAL : mark.ink(), sheet.left() - sheet.columns(tail), id);
            sheet.put(Ink.DIM, tail);
        }
        sheet.end();
    }
}
