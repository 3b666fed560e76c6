package dev.backprop.grader.cli;

import java.nio.file.Path;

/** Where the grader starts. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Terminal terminal = new Terminal(System.getenv(), isTerminal(), submission(), Path.of(""));
        int exitCode = CommandLines.run(arguments, terminal, System.out, System.err);
        System.out.flush();
        FastStart.settle(exitCode);
        System.exit(exitCode);
    }

    /** Only the launcher can tell: whether Java has a console says different things on different versions. */
    private static boolean isTerminal() {
        return Boolean.getBoolean("grader.terminal");
    }

    /** The launcher lies in the folder that it grades, wherever it is called from. */
    private static Path submission() {
        return Path.of(System.getProperty("grader.submission", ""));
    }
}
