package dev.backprop.grader.cli;

import dev.backprop.grader.batch.book.Books;
import dev.backprop.grader.batch.book.GradeSheet;
import dev.backprop.grader.batch.book.GradeSheet.Filling;
import dev.backprop.grader.batch.policy.CoursePolicy;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code grade report DIR}: gradebook and summaries of a class, from the reports of a batch. */
@Command(
        name = "report",
        description = "Writes gradebook.csv and the summaries of a class anew, from the reports that grade batch"
                + " has left in DIR, whichever machines they come from. Grades nothing.",
        footer = {
            "  ./grade report out             after all shards of a batch are done",
            "  ./grade report out --fill canvas.csv --fill-column 'Flat SVM'",
            "",
            "Exit codes: 0 written, 2 wrong usage, or reports that do not belong together, 3 the grader failed."
        })
final class ReportCommand extends Subcommand {

    @Parameters(paramLabel = "DIR", description = "The folder that was named with --out.")
    private Path folder = Path.of("");

    @Mixin
    private final FillOptions fill = new FillOptions();

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description =
                    "The course's policy.json, for the marks that count; the tables of what was decided lie beside"
                            + " it.")
    private @Nullable Path policy;

    @Option(
            names = "--assignment",
            paramLabel = "ID",
            description = "Fill in the points of this assignment, instead of those of all together.")
    private @Nullable String assignment;

    @Override
    public Integer call() {
        Path named = resolved(folder);
        Optional<Filling> filling = fill.filling(this, Optional.ofNullable(assignment));
        Optional<CoursePolicy> read = policyIfNamed(policy);
        tell(Books.write(named, read));
        filling.ifPresent(wanted -> GradeSheet.fill(named, wanted, read).forEach(this::tell));
        return done();
    }
}
