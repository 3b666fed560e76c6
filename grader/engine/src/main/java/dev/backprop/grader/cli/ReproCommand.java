package dev.backprop.grader.cli;

import dev.backprop.grader.assignment.Catalogue;
import dev.backprop.grader.report.ExitCode;
import dev.backprop.grader.report.Reproduction;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code grade repro CHECK}: writes a small {@code main} with a counterexample's numbers, for a debugger. */
@Command(
        name = "repro",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description =
                "Writes a small Java program with the numbers on which a check fails, for the debugger of your IDE.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./grade repro dW               the check dW of the last report",
            "  ./grade repro dW.regularisation --report old.json",
            "",
            "Exit codes: 0 written, 2 wrong usage, 3 the grader failed."
        })
final class ReproCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final PrintStream out;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "CHECK", description = "The check that fails.")
    private String check = "";

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "The JSON report; grade-report.json in the working folder unless said.")
    private Path report = Path.of("grade-report.json");

    @Option(
            names = "--assignment",
            paramLabel = "ID",
            description = "Which assignment's check; needed only if several fail a check of that name.")
    private @Nullable String assignment;

    @Option(names = "--dir", paramLabel = "DIR", description = "The submission's folder, instead of this one.")
    private @Nullable Path folder;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the program goes; beside your own class unless said.")
    private @Nullable Path target;

    ReproCommand(Terminal terminal, PrintStream out) {
        this.terminal = terminal;
        this.out = out;
    }

    @Override
    public Integer call() {
        Subcommand.refuseOrderToGrade(Objects.requireNonNull(spec, "picocli sets it"));
        Reproduction.Written written = new Reproduction(Catalogue.load())
                .write(new Reproduction.Wish(
                        check,
                        terminal.folder().resolve(report),
                        assignment,
                        folder == null ? terminal.submission() : folder,
                        target));
        out.println("Wrote " + written.file());
        out.println("Open it in your IDE, set a breakpoint where its comments say, and debug it.");
        out.println("Without an IDE: compile it together with your class, and run java " + written.className());
        out.flush();
        return ExitCode.PASSED.code();
    }
}
