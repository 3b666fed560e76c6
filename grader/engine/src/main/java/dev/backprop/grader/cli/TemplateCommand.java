package dev.backprop.grader.cli;

import dev.backprop.grader.assignment.Catalogue;
import dev.backprop.grader.authoring.CourseCode;
import dev.backprop.grader.authoring.export.Checkout;
import dev.backprop.grader.authoring.export.Starter;
import dev.backprop.grader.cli.CliMessages.StarterWritten;
import dev.backprop.grader.report.Course;
import dev.backprop.grader.report.Defused;
import dev.backprop.grader.report.PassMark;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code grade template --out DIR [ASSIGNMENT…]}: the folder that a student starts from. */
@Command(
        name = "template",
        description = "Writes the folder that students start from: stubs, handouts, the grader, workflow files for CI."
                + " Solutions and hidden checks stay here.",
        footer = {
            "  ./grade template --out ../starter             with every assignment",
            "  ./grade template --out ../week3 flat-svm      with one",
            "  ./grade template --out ../starter --require flat-svm --pass 80%%",
            "",
            "Exit codes: 0 written, 2 wrong usage, 3 the grader failed."
        })
final class TemplateCommand extends Subcommand {

    @Parameters(paramLabel = "ASSIGNMENT", description = "What students are to do; without it, all that there is.")
    private List<String> assignments = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "The folder to write; it must be empty, or not exist yet.")
    private Path folder = Path.of("");

    @Option(names = "--title", paramLabel = "TEXT", description = "The name of the course, for course.json.")
    private String title = Course.NONE.title();

    @Option(
            names = "--require",
            paramLabel = "ID",
            split = ",",
            description = "What counts 0 where it is not begun, for course.json; nothing unless said.")
    private List<String> required = List.of();

    @Option(
            names = "--pass",
            paramLabel = "POINTS|PERCENT",
            description = "From where on ./grade and CI are green, for course.json; full marks unless said.")
    private String pass = Course.NONE.pass().toString();

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description = "The language of the course, for course.json; en unless said.")
    private String language = Course.NONE.language();

    @Mixin
    private final CourseOption course = new CourseOption();

    @Override
    public Integer call() {
        Course asked = asked();
        Optional<CourseCode> code = course.code(terminal);
        List<String> written = new Starter(
                        Checkout.current().with(code.map(CourseCode::jars).orElse(List.of())),
                        code.map(CourseCode::handedOut).orElseGet(() -> CourseOption.required(Catalogue.handedOut())))
                .write(resolved(folder), assignments, asked);
        tell(new StarterWritten(
                folder.toString(), written, asked.required(), asked.pass().toString()));
        out.flush();
        code.ifPresent(of ->
                of.unrecorded(written).forEach(problem -> command().getErr().println(Defused.lines(problem.text()))));
        return done();
    }

    private Course asked() {
        try {
            List<String> ids = required.stream().map(String::strip).distinct().toList();
            return new Course(title, ids, PassMark.parse(pass), language);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command(), "--language " + language + " is no code such as en.", e);
        }
    }
}
