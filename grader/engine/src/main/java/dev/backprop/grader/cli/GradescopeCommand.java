package dev.backprop.grader.cli;

import dev.backprop.grader.authoring.CourseCode;
import dev.backprop.grader.authoring.export.Checkout;
import dev.backprop.grader.authoring.export.GradescopeAutograder;
import dev.backprop.grader.batch.run.SeedChoice;
import dev.backprop.grader.cli.CliMessages.AutograderSeed;
import dev.backprop.grader.cli.CliMessages.AutograderWritten;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code grade gradescope --out FILE [ASSIGNMENT…]}: the autograder to upload to Gradescope. */
@Command(
        name = "gradescope",
        description = "Writes the zip that Gradescope makes an autograder of, with hidden checks. Never for students.",
        footer = {
            "  ./grade gradescope --out autograder.zip flat-svm",
            "",
            "Exit codes: 0 written, 2 wrong usage, 3 the grader failed."
        })
final class GradescopeCommand extends Subcommand {

    @Parameters(paramLabel = "ASSIGNMENT", description = "What it is to grade; without it, all that there is.")
    private List<String> assignments = List.of();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The zip to write.")
    private Path zip = Path.of("");

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "Draw inputs with this seed, instead of one that is drawn for this zip; published: with the seeds that"
                            + " everybody can prepare for.")
    private @Nullable String seed;

    @Mixin
    private final CourseOption course = new CourseOption();

    @Override
    public Integer call() {
        List<Long> seeds =
                SeedChoice.parse(seed == null ? List.of() : List.of(seed)).seeds();
        Optional<Long> chosen = seeds == null ? Optional.empty() : Optional.of(seeds.get(0));
        List<String> written = new GradescopeAutograder(Checkout.current()
                        .with(course.code(terminal).map(CourseCode::jars).orElse(List.of())))
                .write(resolved(zip), assignments, chosen);
        tell(new AutograderWritten(zip.toString(), written));
        chosen.ifPresent(number -> tell(new AutograderSeed(number)));
        return done();
    }
}
