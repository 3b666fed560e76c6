package dev.backprop.grader.cli;

import dev.backprop.grader.batch.book.MarkExplanation;
import dev.backprop.grader.batch.policy.CoursePolicy;
import dev.backprop.grader.report.Defused;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code grade policy explain DIR STUDENT}: how a student's mark came about, line by line. */
@Command(
        name = "policy",
        description = "Says how a student's mark came about by the course's policy, line by line. Changes nothing.",
        footer = {
            "  ./grade policy explain graded ada --policy course/policy.json",
            "",
            "Exit codes: 0 explained, 2 wrong usage, or nobody is meant, 3 the grader failed."
        })
final class PolicyCommand extends Subcommand {

    @Parameters(index = "0", paramLabel = "explain", description = "What to do; there is nothing else so far.")
    private String action = "";

    @Parameters(index = "1", paramLabel = "DIR", description = "The folder that was named with --out.")
    private Path folder = Path.of("");

    @Parameters(index = "2", paramLabel = "STUDENT", description = "By id, address or name.")
    private String student = "";

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            required = true,
            description = "The course's policy.json; the tables of what was decided lie beside it.")
    private Path policy = Path.of("");

    @Override
    public Integer call() {
        if (!action.equals("explain")) {
            throw wrong("Say explain, not " + action + ".");
        }
        CoursePolicy read = CoursePolicy.read(resolved(policy));
        MarkExplanation.lines(resolved(folder), read, student).forEach(line -> out.println(Defused.line(line)));
        return done();
    }
}
