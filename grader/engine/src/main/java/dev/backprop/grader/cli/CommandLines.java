package dev.backprop.grader.cli;

import dev.backprop.grader.authoring.export.Checkout;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.Defused;
import dev.backprop.grader.report.ExitCode;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Runs a command line, and turns whatever comes of it into an exit code. The only place that does. */
final class CommandLines {

    private CommandLines() {}

    /** Runs {@code arguments}; reports go to {@code out} byte for byte, words to the person who asked to {@code err}. */
    static int run(String[] arguments, Terminal terminal, PrintStream out, PrintStream err) {
        PrintWriter words = new PrintWriter(err, true, StandardCharsets.UTF_8);
        CommandLine command = new CommandLine(new GradeCommand(terminal, out))
                .addSubcommand(new ListCommand(terminal, out))
                .addSubcommand(new ReproCommand(terminal, out))
                .addSubcommand(new VerifyCommand(terminal, out))
                .addSubcommand(new TemplateCommand(terminal, out, Checkout::current))
                .addSubcommand(new GradescopeCommand(terminal, out, Checkout::current))
                .addSubcommand(new ReportCommand(terminal, out))
                .addSubcommand(new DiffCommand(terminal, out))
                .addSubcommand(new DoctorCommand(terminal, out))
                .addSubcommand(new ExplainCommand(terminal, out))
                // "gradescope" is a command and a format.
                .setAllowSubcommandsAsOptionParameters(true)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(words)
                .setExecutionExceptionHandler((failure, failed, parsed) -> explain(failure, words));
        try {
            return command.execute(arguments);
        } catch (Error failure) {
            // picocli handles exceptions only, and a JVM that an error ends exits with 1: graded, below the pass mark.
            return explain(failure, words);
        }
    }

    private static int explain(Throwable failure, PrintWriter words) {
        if (failure instanceof MessageException told) {
            words.println(Defused.lines("grade: " + told.reason().text()));
            return ExitCode.USAGE.code();
        }
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        words.println("grade: the grader itself failed; this says nothing about your code. Please report this:");
        trace.toString().lines().forEach(line -> words.println(defused(line)));
        words.flush();
        return ExitCode.GRADER_FAILED.code();
    }

    /** A line of a stack trace, with the tab that it may begin with. */
    private static String defused(String line) {
        return line.startsWith("\t") ? "\t" + Defused.line(line.substring(1)) : Defused.line(line);
    }
}
