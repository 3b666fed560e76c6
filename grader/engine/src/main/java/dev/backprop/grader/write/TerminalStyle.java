package dev.backprop.grader.write;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a terminal, or whatever stands in its place, can show.
 *
 * @param colour whether to send colours
 * @param symbols whether to send characters beyond ASCII; without, everything is spelled in ASCII
 * @param width how many columns a line may take
 * @param reduced whether a person at a terminal goes without symbols and did not ask for that
 */
public record TerminalStyle(boolean colour, boolean symbols, int width, boolean reduced) {

    /** No colour, no symbols: for screen readers, logs, and whoever asks for {@code --plain}. */
    public static final TerminalStyle PLAIN = new TerminalStyle(false, false, 80);

    /** No colour, but all characters: for files and pages that are read by people. */
    static final TerminalStyle TEXT = new TerminalStyle(false, true, 100);

    /** The variable by which Windows' newer terminal says that it is there. */
    public static final String WINDOWS_TERMINAL = "WT_SESSION";

    private static final int USUAL_WIDTH = 80;
    private static final int SMALLEST_WIDTH = 40;
    private static final int LARGEST_WIDTH = 120;

    /** Keeps the width within what the layout is made for: 40 to 120 columns. */
    public TerminalStyle {
        width = Math.max(SMALLEST_WIDTH, Math.min(width, LARGEST_WIDTH));
    }

    /** A style that is as it was asked for. */
    public TerminalStyle(boolean colour, boolean symbols, int width) {
        this(colour, symbols, width, false);
    }

    /**
     * The style that suits the surroundings. Colour goes to terminals only, and to none where {@code NO_COLOR} is set and not
     * empty or {@code TERM} is {@code dumb}; symbols go wherever the locale speaks UTF-8.
     *
     * @param environment the environment variables
     * @param isTerminal whether the output is a terminal, as {@code test -t 1} says
     * @param plain whether the user asked for neither
     */
    public static TerminalStyle choose(Map<String, String> environment, boolean isTerminal, boolean plain) {
        boolean dumb = environment.getOrDefault("TERM", "").equals("dumb");
        boolean noColour = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        boolean symbols = !plain && !dumb && speaksUnicode(environment);
        return new TerminalStyle(
                isTerminal && !plain && !dumb && !noColour,
                symbols,
                width(environment),
                isTerminal && !symbols && !plain && !dumb);
    }

    private static boolean speaksUnicode(Map<String, String> environment) {
        // Windows names no locale; its newer terminal shows Unicode, and says that it is there.
        return localeIsUnicode(environment) || environment.containsKey(WINDOWS_TERMINAL);
    }

    /** Whether the locale that the environment names is one of UTF-8, be it installed or not: then the terminal is too. */
    public static boolean localeIsUnicode(Map<String, String> environment) {
        // The first of these that is set wins, as for every program of a POSIX system.
        String locale = Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("")
                .toLowerCase(Locale.ROOT);
        return locale.contains("utf-8") || locale.contains("utf8");
    }

    private static int width(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(columns) : USUAL_WIDTH;
    }
}
