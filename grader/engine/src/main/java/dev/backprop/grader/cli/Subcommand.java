package dev.backprop.grader.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What holds of every command but that which grades. */
final class Subcommand {

    private Subcommand() {}

    /**
     * Refuses an order to grade, which would have no effect.
     *
     * @throws ParameterException if anything stands before the command's name
     */
    static void refuseOrderToGrade(CommandSpec spec) {
        CommandLine command = spec.commandLine();
        ParseResult before = command.getParent().getParseResult();
        if (!before.matchedOptions().isEmpty() || !before.matchedPositionals().isEmpty()) {
            throw new ParameterException(command, "Write everything behind the word " + spec.name() + ".");
        }
    }
}
