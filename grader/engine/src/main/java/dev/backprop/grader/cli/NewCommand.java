package dev.backprop.grader.cli;

import dev.backprop.grader.authoring.begin.NewExercise;
import dev.backprop.grader.report.Defused;
import dev.backprop.grader.report.ExitCode;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code grade new EXERCISE}: the folder in which an author begins. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description =
                "Makes the folder of a new exercise: circuit, stub, solution, handout, picture. In a folder that is there it"
                        + " makes what is missing: stub, solution, handout.md and pictures from the circuit as it is. Nothing"
                        + " is written over.",
        footerHeading = "%nExamples:%n",
        footer = {"  ./grade new --course . tanh-rnn", "", "Exit codes: 0 made, 2 wrong usage, 3 the grader failed."})
final class NewCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final PrintStream out;

    @Parameters(paramLabel = "EXERCISE", description = "Its id, in small letters and hyphens.")
    private String exercise = "";

    @Mixin
    private final CourseOption course = new CourseOption();

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "The folder that holds the assignments' folders; unless said that of --course, or the folder"
                    + " assignments, or the working folder where there is none.")
    private @Nullable Path folder;

    NewCommand(Terminal terminal, PrintStream out) {
        this.terminal = terminal;
        this.out = out;
    }

    @Override
    public Integer call() {
        out.println(Defused.lines(NewExercise.in(place(), exercise).text()));
        out.flush();
        return ExitCode.PASSED.code();
    }

    private Path place() {
        Path usual = terminal.folder().resolve("assignments");
        return Optional.ofNullable(folder)
                .map(terminal.folder()::resolve)
                .or(() -> course.words(terminal).map(terminal.folder()::resolve))
                .orElse(Files.isDirectory(usual) ? usual : terminal.folder());
    }
}
