package dev.backprop.grader.cli;

import dev.backprop.grader.assignment.Soundness;
import dev.backprop.grader.authoring.export.Checkout;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.Defused;
import dev.backprop.grader.report.ExitCode;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs a command line, and turns whatever comes of it into an exit code. The only place that does. */
final class CommandLines {

    /** What a student has no use for: it is listed where the grader was built. */
    private static final Set<String> FOR_COURSES =
            Set.of("batch", "report", "feedback", "diff", "rerun", "new", "verify", "template", "gradescope");

    private static final Map<String, Supplier<Subcommand>> SUBCOMMANDS = new LinkedHashMap<>();

    static {
        SUBCOMMANDS.put("list", ListCommand::new);
        SUBCOMMANDS.put("batch", BatchCommand::new);
        SUBCOMMANDS.put(LaneCommand.NAME, () -> new LaneCommand(System.in));
        SUBCOMMANDS.put("report", ReportCommand::new);
        SUBCOMMANDS.put("policy", PolicyCommand::new);
        SUBCOMMANDS.put("feedback", FeedbackCommand::new);
        SUBCOMMANDS.put("diff", DiffCommand::new);
        SUBCOMMANDS.put("rerun", RerunCommand::new);
        SUBCOMMANDS.put("show", ShowCommand::new);
        SUBCOMMANDS.put("repro", ReproCommand::new);
        SUBCOMMANDS.put("new", NewCommand::new);
        SUBCOMMANDS.put("verify", VerifyCommand::new);
        SUBCOMMANDS.put("template", TemplateCommand::new);
        SUBCOMMANDS.put("gradescope", GradescopeCommand::new);
        SUBCOMMANDS.put("doctor", DoctorCommand::new);
        SUBCOMMANDS.put("explain", ExplainCommand::new);
    }

    private static final Set<String> HELP = Set.of("-h", "--help", "-V", "--version");

    private CommandLines() {}

    /** Runs {@code arguments}; reports go to {@code out} byte for byte, words to the person who asked to {@code err}. */
    static int run(String[] arguments, Terminal terminal, PrintStream out, PrintStream err) {
        PrintWriter words = new PrintWriter(err, true, StandardCharsets.UTF_8);
        try {
            return isOrderToGrade(arguments)
                    ? grade(arguments, terminal, out, words)
                    : complete(arguments, terminal, out, words).execute(arguments);
        } catch (Error failure) {
            // picocli handles exceptions only, and a JVM that an error ends exits with 1: graded, below the pass mark.
            return explain(failure, words);
        }
    }

    /** Then nobody asks about the other commands, and telling picocli of them would only take time. */
    private static boolean isOrderToGrade(String[] arguments) {
        return Stream.of(arguments).noneMatch(word -> SUBCOMMANDS.containsKey(word) || HELP.contains(word));
    }

    private static int grade(String[] arguments, Terminal terminal, PrintStream out, PrintWriter words) {
        try (HeadStart headStart = HeadStart.begin(arguments)) {
            Subcommand command = new GradeCommand(words, headStart).at(terminal, out);
            if (arguments.length == 0) {
                // As most runs are: picocli would take a tenth of a second to find out that there is nothing to set.
                return carryOut(command, words);
            }
            return connected(new CommandLine(command), out, words).execute(arguments);
        }
    }

    private static int carryOut(Subcommand command, PrintWriter words) {
        try {
            return command.call();
        } catch (Exception failure) {
            return explain(failure, words);
        }
    }

    /** With the one command that the line begins with: telling picocli of all takes longer than some of them do. */
    private static CommandLine complete(String[] arguments, Terminal terminal, PrintStream out, PrintWriter words) {
        CommandLine command = new CommandLine(new GradeCommand(words, HeadStart.none()).at(terminal, out));
        boolean atHome = Checkout.isHere();
        Map<String, Supplier<Subcommand>> all = new LinkedHashMap<>(SUBCOMMANDS);
        if (all.containsKey(arguments[0])) {
            all.keySet().retainAll(Set.of(arguments[0]));
        }
        all.forEach((name, subcommand) -> {
            CommandLine added = new CommandLine(subcommand.get().at(terminal, out));
            UsageMessageSpec usage = added.getCommandSpec().usageMessage();
            usage.hidden(usage.hidden() || (FOR_COURSES.contains(name) && !atHome));
            command.addSubcommand(name, added);
        });
        // "gradescope" is a command and a format.
        return connected(command.setAllowSubcommandsAsOptionParameters(true), out, words);
    }

    /** What is set here holds for the subcommands that are there by then. */
    private static CommandLine connected(CommandLine command, PrintStream out, PrintWriter words) {
        return command.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(words)
                .setParameterExceptionHandler((wrong, arguments) -> explain(wrong, words))
                .setExecutionExceptionHandler((failure, failed, parsed) -> explain(failure, words));
    }

    /** Without the whole help, over which the one line that matters would scroll away. */
    private static int explain(ParameterException wrong, PrintWriter words) {
        words.println(Defused.lines("grade: " + wrong.getMessage()));
        UnmatchedArgumentException.printSuggestions(wrong, words);
        words.println(
                "For all options: " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE.code();
    }

    private static int explain(Throwable failure, PrintWriter words) {
        if (failure instanceof MessageException told) {
            words.println(Defused.lines("grade: " + told.reason().text()));
            return ExitCode.USAGE.code();
        }
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        Optional<MessageException> authors = Soundness.inAuthorsCode("the course", failure);
        words.println(authors.map(told ->
                        "grade: the course's own code failed; this says nothing about your code. Please tell its"
                                + " teachers: " + Defused.line(told.reason().text()))
                .orElse("grade: the grader itself failed; this says nothing about your code. Please report this:"));
        trace.toString().lines().forEach(line -> words.println(defused(line)));
        words.flush();
        return ExitCode.GRADER_FAILED.code();
    }

    /** A line of a stack trace, with the tab that it may begin with. */
    private static String defused(String line) {
        return line.startsWith("\t") ? "\t" + Defused.line(line.substring(1)) : Defused.line(line);
    }
}
