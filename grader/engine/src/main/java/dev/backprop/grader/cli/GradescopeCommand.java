package dev.backprop.grader.cli;

import dev.backprop.grader.authoring.CourseCode;
import dev.backprop.grader.authoring.export.Checkout;
import dev.backprop.grader.authoring.export.GradescopeAutograder;
import dev.backprop.grader.batch.run.SeedChoice;
import dev.backprop.grader.cli.CliMessages.AutograderSeed;
import dev.backprop.grader.cli.CliMessages.AutograderWritten;
import dev.backprop.grader.report.Defused;
import dev.backprop.grader.report.ExitCode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code grade gradescope --out FILE [ASSIGNMENT…]}: the autograder to upload to Gradescope. */
@Command(
        name = "gradescope",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Writes the zip that Gradescope makes an autograder of, with hidden checks. Never for students.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./grade gradescope --out autograder.zip flat-svm",
            "",
            "Exit codes: 0 written, 2 wrong usage, 3 the grader failed."
        })
final class GradescopeCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final PrintStream out;
    private final Supplier<Checkout> checkout;

    @Parameters(paramLabel = "ASSIGNMENT", description = "What it is to grade; without it, all that there is.")
    private List<String> assignments = List.of();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The zip to write.")
    private @Nullable Path zip;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "Draw inputs with this seed, instead of one that is drawn for this zip; published: with the seeds that"
                            + " everybody can prepare for.")
    private @Nullable String seed;

    @Mixin
    private final CourseOption course = new CourseOption();

    GradescopeCommand(Terminal terminal, PrintStream out, Supplier<Checkout> checkout) {
        this.terminal = terminal;
        this.out = out;
        this.checkout = checkout;
    }

    @Override
    public Integer call() {
        Path wanted = Objects.requireNonNull(zip, "picocli requires it");
        List<Long> seeds =
                SeedChoice.parse(seed == null ? List.of() : List.of(seed)).seeds();
        Optional<Long> chosen = seeds == null ? Optional.empty() : Optional.of(seeds.get(0));
        List<String> written = new GradescopeAutograder(checkout.get()
                        .with(course.code(terminal).map(CourseCode::jars).orElse(List.of())))
                .write(terminal.folder().resolve(wanted), assignments, chosen);
        out.println(Defused.line(new AutograderWritten(wanted.toString(), written).text()));
        chosen.ifPresent(number -> out.println(new AutograderSeed(number).text()));
        out.flush();
        return ExitCode.PASSED.code();
    }
}
