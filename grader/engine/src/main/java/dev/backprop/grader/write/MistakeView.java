package dev.backprop.grader.write;

import dev.backprop.grader.diagnosis.KnownMistakes;
import dev.backprop.grader.diagnosis.MistakePage;
import java.util.ArrayList;
import java.util.List;

/** Pages on mistakes, as a terminal shows them. */
public final class MistakeView {

    private static final int INDENT = 2;
    private static final int DEEP = 4;

    private final TerminalStyle style;

    public MistakeView(TerminalStyle style) {
        this.style = style;
    }

    /** One page after the other. */
    public String pages(List<MistakePage> pages) {
        Sheet sheet = new Sheet(style);
        for (int i = 0; i < pages.size(); i++) {
            if (i > 0) {
                sheet.blank();
            }
            print(pages.get(i), sheet);
        }
        return sheet.toString();
    }

    /** The ids and titles of all mistakes. */
    public String list(KnownMistakes known) {
        Sheet sheet = new Sheet(style);
        int column = widest(known, sheet) + 2 * INDENT;
        group(Labels.of("mistakes.general"), known.general(), column, sheet);
        known.byAssignment().forEach((title, pages) -> group(title, pages, column, sheet));
        sheet.paragraph(Ink.NORMAL, 0, Labels.of("mistakes.more"));
        return sheet.toString();
    }

    private static int widest(KnownMistakes known, Sheet sheet) {
        List<MistakePage> all = new ArrayList<>(known.general());
        known.byAssignment().values().forEach(all::addAll);
        return sheet.widest(all, MistakePage::id);
    }

    private static void group(String title, List<MistakePage> pages, int column, Sheet sheet) {
        sheet.paragraph(Ink.BOLD, 0, title);
        for (MistakePage page : pages) {
            sheet.to(INDENT).put(Ink.CYAN, page.id());
            if (sheet.style().width() < 2 * column) {
                // Beside the ids there is no room for titles.
                sheet.end();
                sheet.paragraph(Ink.NORMAL, DEEP, page.title());
            } else {
                sheet.paragraph(Ink.NORMAL, column, page.title());
            }
        }
        sheet.blank();
    }

    private static void print(MistakePage page, Sheet sheet) {
        sheet.paragraph(Ink.BOLD, 0, page.title());
        sheet.blank();
        sheet.to(INDENT).put(Ink.YELLOW, Labels.of("hint")).put(" ");
        sheet.paragraph(Ink.NORMAL, DEEP, page.hint());
        for (MistakePage.Section section : page.sections()) {
            sheet.blank();
            sheet.paragraph(Ink.BOLD, 0, section.heading());
            section.paragraphs().forEach(text -> sheet.paragraph(Ink.NORMAL, INDENT, text));
        }
    }
}
