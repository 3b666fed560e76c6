package dev.backprop.grader.cli;

import dev.backprop.grader.assignment.Catalogue;
import dev.backprop.grader.authoring.CourseCode;
import dev.backprop.grader.diagnosis.InThisExercise;
import dev.backprop.grader.diagnosis.KnownMistakes;
import dev.backprop.grader.diagnosis.MistakePage;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.write.MistakeView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code grade explain [ID]}: prints the page on a mistake, or the list of all. */
@Command(
        name = "explain",
        description = "Explains a mistake that a report names: what happens, why, with numbers, and how to see it.",
        footer = {
            "  ./grade explain                all the mistakes that the grader knows",
            "  ./grade explain factor-n       one of them",
            "  ./grade explain term-missing --check dx",
            "                                 one of them, in the numbers of the exercise with dx",
            "",
            "Exit codes: 0 printed, 2 wrong usage, 3 the grader failed."
        })
final class ExplainCommand extends Subcommand {

    @Parameters(
            paramLabel = "ID",
            arity = "0..1",
            description = "The mistake, as a report names it; of two made at once, both with a + between.")
    private @Nullable String id;

    @Option(
            names = "--check",
            paramLabel = "CHECK",
            description = "Where it is made, for what it makes of the exercise's example; unless said, where the last"
                    + " report names it.")
    private @Nullable String check;

    @Mixin
    private final CourseOption course = new CourseOption();

    @Option(names = "--plain", description = "No colour, no symbols, ASCII only.")
    private boolean plain;

    @Override
    public Integer call() {
        refuseOrderToGrade();
        MistakeView view = new MistakeView(terminal.style(plain));
        KnownMistakes known = KnownMistakes.of(
                course.code(terminal).map(CourseCode::assignments).orElseGet(Catalogue::load));
        out.print(id == null ? view.list(known) : view.pages(pages(known, id)));
        return done();
    }

    private List<MistakePage> pages(KnownMistakes known, String ids) {
        InThisExercise exercises = new InThisExercise(known.assignments());
        return known.pages(ids).stream()
                .map(page -> exercises
                        .section(page.id(), places(page.id()))
                        .map(page::with)
                        .orElse(page))
                .toList();
    }

    private List<InThisExercise.Place> places(String mistake) {
        return check != null
                ? List.of(new InThisExercise.Place(check, ""))
                : reports().stream()
                        .flatMap(report -> InThisExercise.named(report, mistake).stream())
                        .toList();
    }

    /** The last one first; none where there is none that can be read, which is no reason to print no page. */
    private List<Report> reports() {
        try {
            return Outputs.latestFirst(terminal.folder());
        } catch (MessageException unreadable) {
            return List.of();
        }
    }
}
