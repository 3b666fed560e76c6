package dev.backprop.grader.report;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.check.Examination;
import dev.backprop.grader.submission.Sources;
import dev.backprop.grader.submission.Submission;
import dev.backprop.grader.submission.SubmissionLimits;
import dev.backprop.grader.submission.UnreadableSubmission;
import dev.backprop.grader.submission.Wanted;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds places by reading the submission once more, when the first is asked for. */
public final class SourcePlaces implements Places {

    private final Supplier<List<Assignment>> catalogue;
    private final Path submission;
    private final Path repository;
    private final Map<String, Optional<Sources>> sources = new HashMap<>();
    private Optional<Submission> read = Optional.empty();
    private boolean isRead;

    /**
     * Places in a submission.
     *
     * @param repository the folder that files are named from; that of the submission where this one lies elsewhere
     */
    public SourcePlaces(Supplier<List<Assignment>> catalogue, Path submission, Path repository) {
        this.catalogue = catalogue;
        this.submission = submission.toAbsolutePath().normalize();
        this.repository = repository.toAbsolutePath().normalize();
    }

    @Override
    public Optional<Place> of(AssignmentReport assignment, CheckReport check) {
        return exercise(assignment.id(), check.id()).flatMap(this::sources).map(found -> {
            String stage = check.stage();
            int line = check.status() == CheckStatus.NOT_RUN && assignment.message() != null
                    ? named(assignment.message(), found)
                    : stage == null ? found.lineOfMethod(found.wanted().method()) : found.lineOf(stage);
            return new Place(prefix() + found.main().path(), line);
        });
    }

    /** The line that a message names behind the file's path, as the compiler's do; that of the method where it names none. */
    private static int named(String message, Sources found) {
        Matcher matcher = Pattern.compile(Pattern.quote(found.main().path()) + "\\D{1,12}(\\d{1,7})")
                .matcher(message);
        return matcher.find()
                ? Integer.parseInt(matcher.group(1))
                : found.lineOfMethod(found.wanted().method());
    }

    private Optional<Exercise<?, ?>> exercise(String assignment, String check) {
        for (Assignment known : catalogue.get()) {
            if (known.id().equals(assignment)) {
                for (Exercise<?, ?> exercise : known.exercises()) {
                    if (Examination.checks(exercise).contains(check)) {
                        return Optional.of(exercise);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Sources> sources(Exercise<?, ?> exercise) {
        return sources.computeIfAbsent(
                exercise.className(),
                name -> submission().flatMap(all -> {
                    List<String> stages =
                            exercise.stages().stream().map(Stage::name).toList();
                    return all.sourcesFor(new Wanted(name, exercise.method(), stages)) instanceof Sources found
                            ? Optional.of(found)
                            : Optional.empty();
                }));
    }

    private Optional<Submission> submission() {
        if (!isRead) {
            isRead = true;
            try {
                read = Optional.of(Submission.read(submission, SubmissionLimits.DEFAULT));
            } catch (UnreadableSubmission e) {
                // It was readable a moment ago, when it was graded; annotations can do without their lines.
                read = Optional.empty();
            }
        }
        return read;
    }

    private String prefix() {
        if (!submission.startsWith(repository) || submission.equals(repository)) {
            return "";
        }
        return repository.relativize(submission).toString().replace('\\', '/') + "/";
    }
}
