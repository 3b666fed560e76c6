package dev.backprop.grader.cli;

import java.io.PrintStream;
import java.nio.file.Path;

/** Where the grader starts. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Terminal terminal = new Terminal(System.getenv(), isTerminal(), Path.of(""));
        int exitCode = CommandLines.run(arguments, terminal, System.out, System.err);
        System.out.flush();
        System.exit(exitCode);
    }

    /** The launcher looks, and says; where nobody said, a console means a terminal. */
    private static boolean isTerminal() {
        String said = System.getProperty("grader.terminal");
        return said == null ? System.console() != null : Boolean.parseBoolean(said);
    }

    private static PrintStream unused() {
        return System.err;
    }
}
