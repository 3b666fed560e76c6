package dev.backprop.grader.message;

/**
 * A place in a student's own code.
 *
 * @param file the file's name
 * @param lastLine the last line, where there are several; else {@code line}
 * @param source the text of the first line
 */
public record CodeSpot(String file, int line, int lastLine, String source) {

    private static final int LONGEST = 120;

    /** As in {@code line 61 of SvmLoss.java}. */
    String name() {
        return line == lastLine
                ? Words.of("CodeSpot.line", line, file)
                : Words.of("CodeSpot.lines", line, lastLine, file);
    }

    /** The source, on a line of its own, without a comment behind it. */
    String quoted() {
        int comment = source.indexOf("//");
        boolean hasComment = comment > 0 && source.lastIndexOf('"', comment) < 0;
        return "\n  " + Visible.line((hasComment ? source.substring(0, comment) : source).strip(), LONGEST);
    }
}
