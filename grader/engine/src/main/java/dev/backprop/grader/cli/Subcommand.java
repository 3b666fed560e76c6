package dev.backprop.grader.cli;

import dev.backprop.grader.batch.policy.CoursePolicy;
import dev.backprop.grader.cli.CliMessages.NamesCharsetUnknown;
import dev.backprop.grader.grading.GraderIdentity;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.Defused;
import dev.backprop.grader.report.ExitCode;
import dev.backprop.grader.report.Report;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** What commands have in common: where they run, where they write, and how picocli reads and explains them. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Subcommand.Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        footerHeading = "%nExamples:%n")
abstract class Subcommand implements Callable<Integer> {

    /** What {@code grade --version} prints. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            Report.Grader grader = GraderIdentity.current();
            return new String[] {"grade " + grader.version(), "Java " + grader.java() + " on " + grader.os()};
        }
    }

    @SuppressWarnings("NullAway.Init") // by at
    Terminal terminal;

    @SuppressWarnings("NullAway.Init") // by at
    PrintStream out;

    @Spec
    private @Nullable CommandSpec spec;

    /** This command, in a place; to be called before anything else. */
    final Subcommand at(Terminal place, PrintStream stream) {
        terminal = place;
        out = stream;
        return this;
    }

    final CommandLine command() {
        return Objects.requireNonNull(spec, "picocli sets it").commandLine();
    }

    final ParameterException wrong(String message) {
        return new ParameterException(command(), message);
    }

    /**
     * Refuses an order to grade, which would have no effect.
     *
     * @throws ParameterException if anything stands before the command's name
     */
    final void refuseOrderToGrade() {
        ParseResult before = command().getParent().getParseResult();
        if (!before.matchedOptions().isEmpty() || !before.matchedPositionals().isEmpty()) {
            throw wrong("Write everything behind the word " + command().getCommandName() + ".");
        }
    }

    /** A path as the person has named it, from the working folder on. */
    final Path resolved(Path named) {
        return terminal.folder().resolve(named);
    }

    final Optional<Path> resolvedIfNamed(@Nullable Path named) {
        return Optional.ofNullable(named).map(this::resolved);
    }

    final Optional<CoursePolicy> policyIfNamed(@Nullable Path file) {
        return resolvedIfNamed(file).map(CoursePolicy::read);
    }

    /** @throws MessageException if this Java knows no charset of that name */
    static Optional<Charset> charsetIfNamed(@Nullable String name) {
        try {
            return Optional.ofNullable(name).map(Charset::forName);
        } catch (IllegalArgumentException e) {
            throw new MessageException(new NamesCharsetUnknown(String.valueOf(name)), e);
        }
    }

    final void tell(Message message) {
        out.println(Defused.lines(message.text()));
    }

    /** For a command that has written all that it had to. */
    final int done() {
        return done(ExitCode.PASSED);
    }

    final int done(ExitCode code) {
        out.flush();
        return code.code();
    }
}
