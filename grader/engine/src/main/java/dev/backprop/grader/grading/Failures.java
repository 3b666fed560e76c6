package dev.backprop.grader.grading;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.GivenClasses;
import dev.backprop.grader.check.CheckMessages.ClassesDoNotLink;
import dev.backprop.grader.check.CheckMessages.ValueIsNull;
import dev.backprop.grader.check.CheckResult;
import dev.backprop.grader.check.FailureWords;
import dev.backprop.grader.check.SourceText;
import dev.backprop.grader.grading.GradingMessages.ClassNotFound;
import dev.backprop.grader.grading.GradingMessages.CompilationStopped;
import dev.backprop.grader.grading.GradingMessages.CompileFailed;
import dev.backprop.grader.grading.GradingMessages.CompiledTooLong;
import dev.backprop.grader.grading.GradingMessages.CompilerBroke;
import dev.backprop.grader.grading.GradingMessages.GivenDoesNotFit;
import dev.backprop.grader.grading.GradingMessages.GivenTwice;
import dev.backprop.grader.grading.GradingMessages.InitialiserFailed;
import dev.backprop.grader.grading.GradingMessages.MethodNotFound;
import dev.backprop.grader.grading.GradingMessages.NeverAValue;
import dev.backprop.grader.grading.GradingMessages.NotFilledIn;
import dev.backprop.grader.grading.GradingMessages.NotPublicStatic;
import dev.backprop.grader.grading.GradingMessages.ReservedClasses;
import dev.backprop.grader.grading.GradingMessages.ResultNotTheRecord;
import dev.backprop.grader.grading.GradingMessages.WrongSignature;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.Place;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.sandbox.CompileResult;
import dev.backprop.grader.sandbox.Reply;
import dev.backprop.grader.sources.Sources;
import dev.backprop.grader.sources.java.CompilerWords;
import dev.backprop.worker.wire.CompilerMessage;
import dev.backprop.worker.wire.LoadProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts into words why a student's code could not be examined. */
final class Failures {

    private static final Pattern DECLARED_TWICE = Pattern.compile("duplicate class: ([\\w.]+)");

    private Failures() {}

    static Message of(CompileResult result, Sources sources) {
        if (result instanceof CompileResult.CompileErrors errors) {
            return new CompileFailed(errors.messages().stream()
                    .filter(message -> message.kind() == CompilerMessage.Kind.ERROR)
                    .map(message -> diagnostic(message, sources))
                    .toList());
        } else if (result instanceof CompileResult.CompilerFailed failed) {
            return new CompilerBroke(failed.reason());
        } else if (result instanceof CompileResult.CompileStopped stopped) {
            return stopped.failure() instanceof Reply.TimedOut late
                    ? new CompiledTooLong(late.allowed().toMillis() / 1000.0)
                    : new CompilationStopped(FailureWords.of(stopped.failure(), SourceText.NONE));
        }
        throw new IllegalArgumentException("nothing is wrong with " + result);
    }

    private static CompileFailed.Diagnostic diagnostic(CompilerMessage message, Sources sources) {
        String line = text(message.file(), sources).stream()
                .flatMap(text -> text.lines().skip(Math.max(0, message.line() - 1)))
                .findFirst()
                .orElse("");
        return new CompileFailed.Diagnostic(
                handedInAs(message.file(), sources),
                message.line(),
                message.column(),
                message.line() == 0 ? "" : line,
                CompilerWords.plain(message.text()),
                ofGiven(message, sources).or(() -> CompileHints.of(message.text(), line)));
    }

    private static Optional<String> text(String compiled, Sources sources) {
        return Stream.concat(
                        sources.all().stream()
                                .filter(source -> source.compilePath().equals(compiled))
                                .map(source -> source.text()),
                        sources.wanted().given().entrySet().stream()
                                .filter(given ->
                                        GivenClasses.file(given.getKey()).equals(compiled))
                                .map(Map.Entry::getValue))
                .findFirst();
    }

    /** What to do where the course's classes and the student's do not fit together. */
    private static Optional<Message> ofGiven(CompilerMessage message, Sources sources) {
        Set<String> given = sources.wanted().given().keySet();
        Matcher twice = DECLARED_TWICE.matcher(message.text());
        if (twice.find() && given.contains(twice.group(1))) {
            return Optional.of(new GivenTwice(twice.group(1)));
        }
        return given.stream().anyMatch(name -> GivenClasses.file(name).equals(message.file()))
                ? Optional.of(new GivenDoesNotFit(sources.wanted().simpleName()))
                : Optional.empty();
    }

    /** What is not filled in yet is shown with its line; a null or NaN where that is not all is the student's own work. */
    static CheckResult placed(CheckResult result, Sources sources) {
        if (result.status() != CheckStatus.TODO || result.stage().isEmpty()) {
            return result;
        }
        String stage = result.stage().get();
        OptionalInt line = sources.main().lines().ofEmpty(stage);
        if (line.isPresent() && !sources.main().lines().fillsIn(stage)) {
            return result.saying(new NotFilledIn(stage, sources.main().path(), line.getAsInt()));
        }
        // Of a check of two values it may be the other one: what a gate passes back, and not what it makes.
        return result.message().orElse(null) instanceof ValueIsNull missing
                ? result.withheld(CheckStatus.ERROR, new NeverAValue(missing.stage()))
                : result;
    }

    /**
     * The line to show a message at: the one that it names, where that is a line of the submission; else that of the stage, or
     * of the method where there is no stage.
     */
    static Optional<Place> place(Message message, @Nullable String stage, @Nullable Sources sources) {
        return sources == null
                ? Optional.empty()
                : message.place()
                        .flatMap(place -> handedIn(place, sources))
                        .or(() -> Optional.of(new Place(
                                sources.main().path(),
                                stage == null
                                        ? sources.lineOfMethod(sources.wanted().method())
                                        : sources.lineOf(stage))));
    }

    /** A stack trace knows files by their last names; of two of one name neither is meant for certain. */
    private static Optional<Place> handedIn(Place place, Sources sources) {
        List<String> paths = sources.all().stream().map(source -> source.path()).toList();
        List<String> meant = paths.contains(place.file())
                ? List.of(place.file())
                : sources.all().stream()
                        .filter(source -> ("/" + source.compilePath()).endsWith("/" + place.file()))
                        .map(source -> source.path())
                        .toList();
        return meant.size() == 1 ? Optional.of(new Place(meant.get(0), place.line())) : Optional.empty();
    }

    /** The compiler sees each source under its proper path; the student knows it under the one it was handed in as. */
    private static String handedInAs(String compiled, Sources sources) {
        return sources.all().stream()
                .filter(source -> source.compilePath().equals(compiled))
                .map(source -> source.path())
                .findFirst()
                .orElse(compiled);
    }

    /** A class that does not fit its exercise is as good as one that does not compile; one that throws has crashed. */
    static AssignmentStatus status(LoadProblem problem) {
        if (problem instanceof LoadProblem.InitialiserThrew) {
            return AssignmentStatus.CRASHED;
        }
        return problem instanceof LoadProblem.ReservedPackage
                ? AssignmentStatus.REJECTED
                : AssignmentStatus.COMPILE_ERROR;
    }

    static Message of(LoadProblem problem, Exercise<?, ?> exercise, SourceText lines) {
        if (problem instanceof LoadProblem.NoSuchClass missing) {
            return new ClassNotFound(exercise.className(), missing.found());
        } else if (problem instanceof LoadProblem.NoSuchMethod) {
            return new MethodNotFound(exercise.className(), exercise.method(), Signatures.head(exercise));
        } else if (problem instanceof LoadProblem.WrongParameters wrong) {
            return new WrongSignature(exercise.className(), first(wrong.found()), Signatures.head(exercise));
        } else if (problem instanceof LoadProblem.NotPublicStatic) {
            return new NotPublicStatic(exercise.method());
        } else if (problem instanceof LoadProblem.NotARecord wrong) {
            return new ResultNotTheRecord(wrong.found(), Signatures.record(exercise));
        } else if (problem instanceof LoadProblem.WrongComponents wrong) {
            return new ResultNotTheRecord(
                    "record " + simpleName(wrong.record()) + "(" + String.join(", ", wrong.found()) + ")",
                    Signatures.record(exercise));
        } else if (problem instanceof LoadProblem.ReservedPackage reserved) {
            return new ReservedClasses(reserved.classes());
        } else if (problem instanceof LoadProblem.InitialiserThrew threw) {
            return new InitialiserFailed(FailureWords.of(threw.thrown(), lines));
        }
        LoadProblem.Unlinkable unlinkable = (LoadProblem.Unlinkable) problem;
        String message = unlinkable.thrown().message();
        return new ClassesDoNotLink(unlinkable.thrown().type() + (message == null ? "" : ": " + message));
    }

    /** {@code Pass} for {@code backprop.SvmLoss$Pass}: what stands in the student's source. */
    private static String simpleName(String binaryName) {
        return binaryName.substring(Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$')) + 1);
    }

    private static String first(List<String> found) {
        return found.isEmpty() ? "" : found.get(0);
    }
}
