package dev.backprop.grader.cli;

import dev.backprop.grader.batch.book.GradeSheet.Filling;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say how a TA's own sheet is filled. */
final class FillOptions {

    @Option(
            names = "--fill",
            paramLabel = "FILE",
            description = "Also fill the points into a copy of this sheet, as exported from Canvas or Moodle.")
    private @Nullable Path sheet;

    @Option(
            names = "--fill-to",
            paramLabel = "FILE",
            description = "Where that copy goes, instead of <name of the sheet>-filled.csv beside the gradebook.")
    private @Nullable Path copy;

    @Option(
            names = "--fill-column",
            paramLabel = "NAME",
            description = "The column to fill, where the sheet has several that it could be.")
    private @Nullable String column;

    @Option(
            names = "--fill-missing",
            paramLabel = "POINTS",
            description =
                    "What those get who handed in nothing, 0 for instance; without it their cells are left as they"
                            + " are.")
    private @Nullable Double missing;

    /**
     * What was asked for, if anything.
     *
     * @param assignment whose points to fill in, instead of those of all
     * @throws ParameterException if no sheet is named, and something else about filling it is
     */
    Optional<Filling> filling(Subcommand command, Optional<String> assignment) {
        Path named = sheet;
        if (named == null) {
            if (copy != null || column != null || missing != null || assignment.isPresent()) {
                throw command.wrong(
                        "--fill-to, --fill-column, --fill-missing and --assignment say how to fill a sheet: name it with --fill.");
            }
            return Optional.empty();
        }
        return Optional.of(new Filling(
                command.resolved(named),
                command.resolvedIfNamed(copy),
                Optional.ofNullable(column),
                assignment,
                missing == null ? OptionalDouble.empty() : OptionalDouble.of(missing)));
    }
}
