package dev.backprop.grader.cli;

import dev.backprop.grader.authoring.begin.NewExercise;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code grade new EXERCISE}: the folder in which an author begins. */
@Command(
        name = "new",
        description =
                "Makes the folder of a new exercise: circuit, stub, solution, handout, picture. In a folder that is there it"
                        + " makes what is missing: stub, solution, handout.md and pictures from the circuit as it is. Nothing"
                        + " is written over.",
        footer = {"  ./grade new --course . tanh-rnn", "", "Exit codes: 0 made, 2 wrong usage, 3 the grader failed."})
final class NewCommand extends Subcommand {

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

    @Override
    public Integer call() {
        tell(NewExercise.in(place(), exercise));
        return done();
    }

    private Path place() {
        Path usual = terminal.folder().resolve("assignments");
        return resolvedIfNamed(folder)
                .or(() -> course.words(terminal).map(terminal.folder()::resolve))
                .orElse(Files.isDirectory(usual) ? usual : terminal.folder());
    }
}
