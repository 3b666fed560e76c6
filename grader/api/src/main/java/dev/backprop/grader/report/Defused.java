package dev.backprop.grader.report;

import dev.backprop.grader.message.Visible;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes text harmless in the log of a CI system, which takes certain lines for commands to itself.
 *
 * <p>GitHub's runner takes a line that begins with two colons, after whatever .NET calls white space, and a line that holds
 * two number signs and a bracket anywhere; Azure and TeamCity put a word before that bracket. A backslash in between
 * breaks them all. The runner's comparisons pass over combining marks, so marks between the signs change nothing.
 */
public final class Defused {

    private static final Pattern COMMAND_AT_START = Pattern.compile("^([\\s\\p{Z}\\p{M}]*)(?=:\\p{M}*:)");
    private static final Pattern COMMAND_ANYWHERE = Pattern.compile("(?<=#)(?=\\p{M}*#[\\w\\p{M}]*\\[)");
    private static final Pattern BRACKET = Pattern.compile("(#\\p{M}*#[\\w\\p{M}]*)\\[");

    private Defused() {}

    /** The text as one {@linkplain Visible#line visible} line that is no command. */
    public static String line(String text) {
        return start(anywhere(Visible.line(text)));
    }

    /** Each line of the text as {@link #line} has it, joined by line feeds; what ends no line in a terminal ends none here. */
    public static String lines(String text) {
        return text.lines().map(Defused::line).collect(Collectors.joining("\n"));
    }

    /** Like {@link #lines(String)}, no longer than {@code limit} characters, with an ellipsis where something is left out. */
    public static String lines(String text, int limit) {
        String lines = lines(text.length() <= limit ? text : text.substring(0, limit));
        return text.length() <= limit && lines.length() <= limit ? lines : cut(lines, limit - 1) + "…";
    }

    /** Keeps the beginning of a line that is shown already from being taken for a command. */
    public static String start(String visible) {
        return COMMAND_AT_START.matcher(visible).replaceFirst("$1\\\\");
    }

    /** Keeps the inside of a line that is shown already from being taken for a command. */
    public static String anywhere(String visible) {
        return visible.contains("#") ? COMMAND_ANYWHERE.matcher(visible).replaceAll("\\\\") : visible;
    }

    /** The same JSON value: a bracket that would end a command's beginning, which is always within a string, is escaped. */
    static String json(String json) {
        return json.contains("#") ? BRACKET.matcher(json).replaceAll("$1\\\\u005b") : json;
    }

    /** The first {@code length} characters, one fewer where that would halve a pair of surrogates. */
    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
