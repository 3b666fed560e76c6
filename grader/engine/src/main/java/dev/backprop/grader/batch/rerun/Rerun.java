package dev.backprop.grader.batch.rerun;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.AssignmentInfo;
import dev.backprop.grader.batch.book.Outcomes;
import dev.backprop.grader.batch.intake.Handin;
import dev.backprop.grader.batch.rerun.RerunMessages.PlaceNotFound;
import dev.backprop.grader.batch.run.Manifest;
import dev.backprop.grader.grading.Grader;
import dev.backprop.grader.grading.Order;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.sandbox.Limits;
import dev.backprop.grader.sources.Submission;
import dev.backprop.grader.sources.files.UnreadableSubmission;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Grades a submission with the seeds and options of an earlier report.
 *
 * <p>A report is a file that anybody may have written. It says what is tried, within the bounds of {@link Report.Options}; how the code is
 * shut in meanwhile is never its business.
 */
public final class Rerun {

    private final Supplier<List<Assignment>> catalogue;

    /** @param catalogue all assignments that there are now */
    public Rerun(Supplier<List<Assignment>> catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The report of today for what an earlier report was made of.
     *
     * @param isolation how the code is shut in, as a person has said
     * @throws MessageException if the submission cannot be read, or what the report asks for is not there any more
     */
    public Report of(Report earlier, Path submission, String isolation, Optional<Charset> namesCharset) {
        return Grader.grade(catalogue, new Order(submission, again(earlier, isolation), namesCharset));
    }

    /**
     * The report of a student's hand-in, and that of today, with the limits of the class; the output folder stays as it is.
     *
     * @param out the output folder of a batch
     * @param isolation how the code is shut in, as a person has said
     * @throws MessageException if there is no report, the submission cannot be read, or what the report asks for is not there any more
     */
    public Comparison compare(Path out, Handin handin, String isolation) {
        Report earlier = new Outcomes(out).report(handin.reportKey());
        Optional<Manifest> manifest = Manifest.read(out);
        Optional<Charset> names = manifest.map(Manifest::namesCharset).map(Charset::forName);
        Report now = Grader.grade(
                catalogue,
                () -> read(out, handin, names),
                again(earlier, isolation),
                manifest.map(Manifest::submissionSeconds)
                        .map(Limits::ofSubmission)
                        .orElseGet(Limits::standard));
        return new Comparison(earlier, now);
    }

    private static Submission read(Path out, Handin handin, Optional<Charset> names) {
        List<Path> places =
                handin.places().stream().map(place -> found(out, place)).toList();
        try {
            return Submission.read(handin.student().id(), places, names);
        } catch (UnreadableSubmission e) {
            throw new MessageException(e.reason(), e);
        }
    }

    /**
     * Where a file or folder of the class is now. It is known as it was named when the class was graded: from there, which may be where the
     * output folder lies, or above.
     *
     * @throws MessageException if it is nowhere there
     */
    static Path found(Path out, Path place) {
        Stream<Path> above = Stream.iterate(out.toAbsolutePath().normalize(), Objects::nonNull, Path::getParent)
                .map(from -> from.resolve(place));
        return Stream.concat(Stream.of(place), above)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new MessageException(new PlaceNotFound(place.toString())));
    }

    private Report.Options again(Report earlier, String isolation) {
        Report.Options options = earlier.options();
        List<String> assignments = options.assignments().isEmpty()
                ? earlier.assignments().stream()
                        .map(AssignmentReport::id)
                        .distinct()
                        .limit(Report.Options.MOST_ASSIGNMENTS)
                        .toList()
                : options.assignments();
        return new Report.Options(
                assignments,
                options.check(),
                options.tries(),
                seeds(earlier),
                isolation,
                options.pass(),
                options.required());
    }

    /** Where a report does not say which were asked for, the one that it names; none, if that is the published one. */
    private @Nullable List<Long> seeds(Report earlier) {
        if (earlier.options().seeds() != null) {
            return earlier.options().seeds();
        }
        boolean published = earlier.assignments().stream()
                .findFirst()
                .flatMap(first -> catalogue.get().stream()
                        .filter(assignment -> assignment.id().equals(first.id()))
                        .findFirst())
                .map(assignment -> AssignmentInfo.of(assignment).seed() == earlier.seed())
                .orElse(false);
        return published ? null : List.of(earlier.seed());
    }
}
