package dev.backprop.grader.cli;

import dev.backprop.grader.write.TerminalStyle;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Where the grader starts. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Terminal terminal = new Terminal(environment(), isTerminal(), submission(), Path.of(""));
        if (TerminalStyle.localeIsUnicode(terminal.environment())
                && !charsetOfOutput().equals(StandardCharsets.UTF_8)) {
            // Java takes a locale that is not installed for one of ASCII, and writes a question mark for each symbol.
            System.setOut(unicode(FileDescriptor.out));
            System.setErr(unicode(FileDescriptor.err));
        }
        int exitCode = CommandLines.run(arguments, terminal, System.out, System.err);
        System.out.flush();
        FastStart.settle(exitCode);
        System.exit(exitCode);
    }

    /** A terminal of Windows shows all characters, but gets a question mark for those that its code page does not have. */
    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        if (!charsetOfOutput().newEncoder().canEncode('✓')) {
            environment.remove(TerminalStyle.WINDOWS_TERMINAL);
        }
        return environment;
    }

    private static Charset charsetOfOutput() {
        String usual = System.getProperty(
                "sun.stdout.encoding", Charset.defaultCharset().name());
        return Charset.forName(System.getProperty("stdout.encoding", usual));
    }

    private static PrintStream unicode(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor)), true, StandardCharsets.UTF_8);
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
