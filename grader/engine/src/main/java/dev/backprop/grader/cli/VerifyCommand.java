package dev.backprop.grader.cli;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.authoring.CourseCode;
import dev.backprop.grader.authoring.Verdict;
import dev.backprop.grader.authoring.Verification;
import dev.backprop.grader.authoring.VerifyOrder;
import dev.backprop.grader.report.ExitCode;
import dev.backprop.grader.write.TerminalStyle;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code grade verify [ASSIGNMENT…]}: proves assignment folders sound, for their authors. */
@Command(
        name = "verify",
        description =
                "Proves assignments sound: the stub earns nothing, everything correct earns everything, every mistake loses"
                        + " its marks and no others and is named as itself, handouts show what circuits give, and no file is"
                        + " there for nothing.",
        footer = {
            "  ./grade verify                             all of the folder assignments",
            "  ./grade verify flat-svm --seeds 500 --mistake-seeds 50",
            "  ./grade verify flat-svm --record           a new version, when it is final; a new picture",
            "",
            "Exit codes: 0 sound, 1 not sound, 2 wrong usage, 3 the grader failed."
        })
final class VerifyCommand extends Subcommand {

    private static final String CLEAR_LINE = "\r\u001b[K";

    @Parameters(paramLabel = "ASSIGNMENT", description = "What to verify; without it, all that the folder holds.")
    private List<String> assignments = List.of();

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "The folder that holds the assignments' folders, or one of these; unless said the folder"
                    + " assignments, or the working folder where there is none.")
    private @Nullable Path folder;

    @Option(names = "--seeds", paramLabel = "N", description = "Grade what is correct with N seeds, instead of one.")
    private int seeds = 1;

    @Option(names = "--mistake-seeds", paramLabel = "N", description = "Grade mistakes with N seeds, instead of one.")
    private int mistakeSeeds = 1;

    @Option(
            names = "--seed",
            paramLabel = "FIRST",
            description = "The first seed; the published one unless said. The others follow it.")
    private @Nullable Long seed;

    @Option(
            names = "--record",
            description = "Draw the pictures of circuits that have changed, and record the checks of a new version in"
                    + " checks.json, if all is sound.")
    private boolean record;

    @Mixin
    private final CourseOption course = new CourseOption();

    @Option(names = "--plain", description = "No colour, no symbols, no cursor movement, ASCII only.")
    private boolean plain;

    @Override
    public Integer call() {
        if (seeds < 1 || mistakeSeeds < 1) {
            throw wrong("--seeds and --mistake-seeds must be at least 1.");
        }
        TerminalStyle style = style();
        PrintWriter progress = command().getErr();
        boolean shown = style.colour();
        Verification verification = new Verification(this::catalogue, submission -> {
            if (shown) {
                progress.print(CLEAR_LINE + submission);
                progress.flush();
            }
        });
        Verdict verdict = verification.verify(
                new VerifyOrder(place(), assignments, seeds, mistakeSeeds, Optional.ofNullable(seed), record));
        if (shown) {
            progress.print(CLEAR_LINE);
            progress.flush();
        }
        out.print(verdict.text(style));
        return done(verdict.isSound() ? ExitCode.PASSED : ExitCode.BELOW);
    }

    /** A matrix takes more room than a report: all there may be, unless the terminal says how much it has. */
    private TerminalStyle style() {
        TerminalStyle usual = terminal.style(plain);
        return terminal.environment().containsKey("COLUMNS")
                ? usual
                : new TerminalStyle(usual.colour(), usual.symbols(), Integer.MAX_VALUE);
    }

    /** A folder is verified by what is in it now, unless a course is named that is something else. */
    private List<Assignment> catalogue() {
        Optional<Path> other = named().filter(path -> !path.equals(place()));
        return other.isPresent() ? course.assignments(terminal) : CourseCode.inFolders(place(), assignments);
    }

    private Optional<Path> named() {
        return course.words(terminal).map(terminal.folder()::resolve);
    }

    private Path place() {
        Path usual = terminal.folder().resolve("assignments");
        return resolvedIfNamed(folder)
                .or(() -> named().filter(Files::isDirectory))
                .orElse(Files.isDirectory(usual) ? usual : terminal.folder());
    }
}
