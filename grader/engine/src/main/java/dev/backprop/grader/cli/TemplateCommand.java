package dev.backprop.grader.cli;

import dev.backprop.grader.assignment.Catalogue;
import dev.backprop.grader.authoring.export.Checkout;
import dev.backprop.grader.authoring.export.Starter;
import dev.backprop.grader.message.StarterWritten;
import dev.backprop.grader.report.Defused;
import dev.backprop.grader.report.ExitCode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code grade template --out DIR [ASSIGNMENT…]}: the folder that a student starts from. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Writes the folder that students start from: stubs, handouts, the grader, workflow files for CI."
                + " Solutions and hidden checks stay here.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./grade template --out ../starter             with every assignment",
            "  ./grade template --out ../week3 flat-svm      with one",
            "",
            "Exit codes: 0 written, 2 wrong usage, 3 the grader failed."
        })
final class TemplateCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final PrintStream out;
    private final Supplier<Checkout> checkout;

    @Parameters(paramLabel = "ASSIGNMENT", description = "What students are to do; without it, all that there is.")
    private List<String> assignments = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "The folder to write; it must be empty, or not exist yet.")
    private @Nullable Path folder;

    TemplateCommand(Terminal terminal, PrintStream out, Supplier<Checkout> checkout) {
        this.terminal = terminal;
        this.out = out;
        this.checkout = checkout;
    }

    @Override
    public Integer call() {
        Path wanted = Objects.requireNonNull(folder, "picocli requires it");
        List<String> written = new Starter(checkout.get(), Catalogue.handedOut())
                .write(terminal.folder().resolve(wanted), assignments);
        out.println(Defused.line(new StarterWritten(wanted.toString(), written).text()));
        out.flush();
        return ExitCode.PASSED.code();
    }
}
