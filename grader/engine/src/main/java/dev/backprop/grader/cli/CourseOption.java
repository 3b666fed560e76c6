package dev.backprop.grader.cli;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.Catalogue;
import dev.backprop.grader.authoring.AuthoringMessages.CourseInSubmission;
import dev.backprop.grader.authoring.CourseCode;
import dev.backprop.grader.cli.CliMessages.NoCourseNamed;
import dev.backprop.grader.message.MessageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which assignments a command knows: those that the grader brings along, or those of a course of its own. */
final class CourseOption {

    /** The environment variable that stands for the option. */
    static final String VARIABLE = "GRADER_COURSE";

    static final String NAME = "--course";

    @Option(
            names = NAME,
            paramLabel = "DIR|JAR",
            description =
                    "A course of its own: the folder with its assignments, which is compiled where it has changed,"
                            + " or a jar. $GRADER_COURSE unless said. Its code runs in the grader itself.")
    private @Nullable String course;

    /** What was named, in the words of the person. */
    Optional<String> words(Terminal terminal) {
        return Optional.ofNullable(course)
                .or(() -> Optional.ofNullable(terminal.environment().get(VARIABLE)))
                .filter(words -> !words.isEmpty());
    }

    /**
     * The course, if one is named.
     *
     * @throws MessageException if there is no such thing, or it does not compile
     */
    Optional<CourseCode> code(Terminal terminal) {
        return words(terminal).map(words -> CourseCode.of(words, terminal.folder()));
    }

    /** The same for a command that runs code of submissions, which never brings the course along. */
    Optional<CourseCode> code(Terminal terminal, Path submission) {
        Optional<CourseCode> code = code(terminal);
        code.filter(found -> found.liesIn(submission)).ifPresent(found -> {
            throw new MessageException(new CourseInSubmission(found.name(), submission.toString()));
        });
        return code;
    }

    /**
     * The assignments of the course, or those that the grader brings along.
     *
     * @throws MessageException if there are none: the working folder may be a submission, so no course is looked for there
     */
    List<Assignment> assignments(Terminal terminal) {
        return assignments(code(terminal));
    }

    /** The same for a command that runs code of submissions. */
    List<Assignment> assignments(Terminal terminal, Path submission) {
        return assignments(code(terminal, submission));
    }

    /** The same of what was named, if anything was. */
    static List<Assignment> assignments(Optional<CourseCode> code) {
        return code.map(CourseCode::assignments).orElseGet(() -> required(Catalogue.load()));
    }

    /** @throws MessageException if the grader brings none along */
    static List<Assignment> required(List<Assignment> brought) {
        if (brought.isEmpty()) {
            throw new MessageException(new NoCourseNamed());
        }
        return brought;
    }
}
