package dev.backprop.grader.repro;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.AssignmentInfo;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.GivenClasses;
import dev.backprop.grader.check.CheckOptions;
import dev.backprop.grader.check.Checks;
import dev.backprop.grader.check.Examination;
import dev.backprop.grader.grading.Grader;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AtomicFile;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.Counterexample;
import dev.backprop.grader.report.JsonReport;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.report.ReportMessages.AssignmentNotInReport;
import dev.backprop.grader.report.ReportMessages.AssignmentUnknown;
import dev.backprop.grader.report.ReportMessages.CheckInSeveralAssignments;
import dev.backprop.grader.report.ReportMessages.CheckNotInReport;
import dev.backprop.grader.report.ReportMessages.CheckOfSeveralExercises;
import dev.backprop.grader.report.ReportMessages.CounterexampleAbbreviated;
import dev.backprop.grader.report.ReportMessages.NoCounterexample;
import dev.backprop.grader.report.ReportMessages.NoReportYet;
import dev.backprop.grader.report.ReportMessages.NotOverwritten;
import dev.backprop.grader.report.ReportMessages.OutputFailed;
import dev.backprop.grader.report.ReportMessages.ReportBroken;
import dev.backprop.grader.report.ReportMessages.SourceFolderUnknown;
import dev.backprop.grader.report.ReportMessages.SourceMisnamed;
import dev.backprop.grader.sources.Found;
import dev.backprop.grader.sources.Refused;
import dev.backprop.grader.sources.Sources;
import dev.backprop.grader.sources.Submission;
import dev.backprop.grader.sources.files.UnreadableSubmission;
import dev.backprop.grader.write.InputValues;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the counterexample of a check into a program that lies beside the student's class. */
public final class Reproduction {

    /** The smallest first; but in a number that is zero most mistakes do not show. */
    private static final Comparator<Counterexample> TELLING_FIRST = Comparator.comparing(
                    (Counterexample each) -> ReproProgram.numbers(each).anyMatch(number -> number == 0))
            .thenComparing(each -> ReproProgram.numbers(each).count());

    private final List<Assignment> catalogue;

    /** @param catalogue the assignments that this grader knows */
    public Reproduction(List<Assignment> catalogue) {
        this.catalogue = List.copyOf(catalogue);
    }

    /**
     * What to reproduce, and where.
     *
     * @param reports the JSON reports that may be there; of those that have the check, the latest counts
     * @param assignment the assignment that the check is one of; null where the report has it but once
     * @param submission the folder in which the student's class is looked for
     * @param out the folder to write to; null for that of the student's class
     */
    public record Wish(
            String check,
            List<Path> reports,
            @Nullable String assignment,
            Path submission,
            @Nullable Path out) {
        public Wish {
            reports = List.copyOf(reports);
        }
    }

    /**
     * A program that was written.
     *
     * @param className its full name
     * @param sources what it is compiled with: the student's class and its helpers; empty where they were not found
     */
    public record Written(Path file, String className, List<Path> sources) {
        public Written {
            sources = List.copyOf(sources);
        }
    }

    private record Reported(Path file, Report report, AssignmentReport assignment, CheckReport check) {}

    /**
     * Writes the program, in place of an older one of the same check.
     *
     * @throws MessageException if no report can be read or the check does not fail in it, or if there is no
     *     folder to write to, or if a file lies in the way that the grader has not written
     */
    public Written write(Wish wish) {
        Reported chosen = choose(wish);
        Exercise<?, ?> exercise = exercise(chosen);
        Counterexample counterexample = counterexample(chosen, exercise);
        ReproProgram program;
        String text;
        try {
            program = new ReproProgram(exercise, chosen.check(), counterexample);
            text = program.text();
        } catch (IllegalArgumentException e) {
            throw new MessageException(new ReportBroken(chosen.file().toString(), String.valueOf(e.getMessage())), e);
        }
        List<Path> sources = sources(chosen, exercise, wish);
        Path folder = wish.out() == null ? sources.get(0).resolveSibling("") : wish.out();
        Path file = folder.resolve(program.name() + ".java");
        requireOwn(file);
        new AtomicFile(file).write(text.getBytes(StandardCharsets.US_ASCII));
        String packageName = program.packageName();
        return new Written(file, packageName.isEmpty() ? program.name() : packageName + "." + program.name(), sources);
    }

    private static Reported choose(Wish wish) {
        List<Map.Entry<Path, Report>> latestFirst = new JsonReport().latestFirst(wish.reports());
        if (latestFirst.isEmpty()) {
            throw new MessageException(new NoReportYet(wish.reports().get(0).toString()));
        }
        Map.Entry<Path, Report> chosen = latestFirst.stream()
                .filter(each -> !having(wish, each).isEmpty())
                .findFirst()
                .orElse(latestFirst.get(0));
        Report report = chosen.getValue();
        String wanted = wish.assignment();
        List<String> ids =
                report.assignments().stream().map(AssignmentReport::id).toList();
        if (wanted != null && !ids.contains(wanted)) {
            throw new MessageException(new AssignmentNotInReport(wanted, ids));
        }
        List<Reported> having = having(wish, chosen);
        if (having.isEmpty()) {
            throw new MessageException(new CheckNotInReport(wish.check(), reproducible(report)));
        }
        List<Reported> failing =
                having.stream().filter(each -> isReproducible(each.check())).toList();
        List<AssignmentReport> assignments =
                failing.stream().map(Reported::assignment).distinct().toList();
        if (failing.size() > 1 && assignments.size() == 1) {
            throw new MessageException(new CheckOfSeveralExercises(
                    wish.check(),
                    failing.stream().map(reported -> reported.check().id()).toList()));
        } else if (failing.size() > 1) {
            throw new MessageException(new CheckInSeveralAssignments(
                    wish.check(), assignments.stream().map(AssignmentReport::id).toList()));
        } else if (failing.isEmpty()) {
            boolean passed = having.get(0).check().status() == CheckStatus.PASSED;
            throw new MessageException(new NoCounterexample(wish.check(), passed, reproducible(report)));
        }
        return failing.get(0);
    }

    /** The checks of a report that are wished for. */
    private static List<Reported> having(Wish wish, Map.Entry<Path, Report> read) {
        Report report = read.getValue();
        return report.assignments().stream()
                .filter(assignment ->
                        wish.assignment() == null || assignment.id().equals(wish.assignment()))
                .flatMap(assignment -> assignment.meant(wish.check()).stream()
                        .map(check -> new Reported(read.getKey(), report, assignment, check)))
                .toList();
    }

    private static List<String> reproducible(Report report) {
        return report.assignments().stream()
                .flatMap(assignment -> assignment.checks().stream())
                .filter(Reproduction::isReproducible)
                .map(CheckReport::id)
                .distinct()
                .toList();
    }

    private static boolean isReproducible(CheckReport check) {
        return check.counterexample() != null || check.status().isFailure();
    }

    private Assignment assignment(Reported reported) {
        String id = reported.assignment().id();
        return catalogue.stream()
                .filter(assignment -> assignment.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new MessageException(new AssignmentUnknown(
                        id, catalogue.stream().map(Assignment::id).toList())));
    }

    private Exercise<?, ?> exercise(Reported reported) {
        for (Exercise<?, ?> exercise : assignment(reported).exercises()) {
            if (idIn(exercise, reported).isPresent()) {
                return exercise;
            }
        }
        throw new MessageException(new ReportBroken(
                reported.file().toString(),
                reported.assignment().id() + " has no check " + reported.check().id() + " any more"));
    }

    /** What the exercise itself calls the check, if it has it. */
    private Optional<String> idIn(Exercise<?, ?> exercise, Reported reported) {
        return Checks.ids(exercise).stream()
                .filter(check -> assignment(reported)
                        .checkId(exercise, check)
                        .equals(reported.check().id()))
                .findFirst();
    }

    /**
     * The counterexample with all of its numbers. What the report has only the shape of is drawn again; where it has no input
     * at all, because the check fails on every one or because the program was not called any more, the smallest that is drawn.
     */
    private Counterexample counterexample(Reported reported, Exercise<?, ?> exercise) {
        Counterexample known = reported.check().counterexample();
        if (known == null) {
            return drawn(reported, exercise)
                    .map(input -> new Counterexample(
                            InputValues.inFull(input), reported.check().stage(), List.of(), null, null, null, null))
                    .min(TELLING_FIRST)
                    .orElseThrow(() -> new MessageException(
                            new NoCounterexample(reported.check().id(), false, reproducible(reported.report()))));
        } else if (!InputValues.areAbbreviated(known.inputs())) {
            return known;
        }
        return drawn(reported, exercise)
                .filter(input ->
                        known.withInputs(InputValues.abbreviated(input)).equals(known))
                .map(input -> known.withInputs(InputValues.inFull(input)))
                .findFirst()
                .orElseThrow(() -> new MessageException(new CounterexampleAbbreviated(
                        reported.check().id(),
                        "./grade " + reported.assignment().id() + " --check "
                                + reported.check().id())));
    }

    private Stream<? extends Record> drawn(Reported reported, Exercise<?, ?> exercise) {
        Report.Options options = reported.report().options();
        List<Long> seeds = options.seeds() != null
                ? options.seeds()
                : List.of(
                        AssignmentInfo.of(assignment(reported)).seed(),
                        reported.report().seed());
        Integer tries = options.tries();
        return seeds.stream().distinct().flatMap(seed -> {
            CheckOptions drawing = new CheckOptions(
                    seed,
                    tries == null ? CheckOptions.DEFAULT_TRIES : tries,
                    Set.of(idIn(exercise, reported).orElseThrow()));
            return Examination.inputs(exercise, drawing).stream();
        });
    }

    /** The student's class first, then its helpers and what the course gives; empty only where the program goes elsewhere. */
    private List<Path> sources(Reported reported, Exercise<?, ?> exercise, Wish wish) {
        MessageException unknown = new MessageException(
                new SourceFolderUnknown(exercise.className(), wish.submission().toString()));
        try {
            Found found = Grader.found(assignment(reported), exercise, catalogue, Submission.read(wish.submission()));
            if (found instanceof Sources sources) {
                List<Path> files = sources.all().stream()
                        .map(source -> wish.submission().resolve(source.path()))
                        .filter(Files::isRegularFile)
                        .toList();
                Path wanted = Path.of(GivenClasses.file(exercise.className())).getFileName();
                boolean isThere = files.size() == sources.all().size();
                if (isThere && !files.get(0).endsWith(wanted)) {
                    unknown = new MessageException(
                            new SourceMisnamed(sources.main().path(), wanted.toString()));
                } else if (isThere) {
                    return Stream.concat(files.stream(), givenBeside(files.get(0), exercise))
                            .distinct()
                            .toList();
                }
            } else if (found instanceof Refused refused) {
                unknown = new MessageException(refused.message());
            }
        } catch (UnreadableSubmission e) {
            unknown = new MessageException(e.reason(), e);
        } catch (InvalidPathException e) {
            // What the submission calls a path is text to show; in an odd locale it names no file.
            unknown.addSuppressed(e);
        }
        if (wish.out() == null) {
            throw unknown;
        }
        return List.of();
    }

    /** A starter has the classes that the course gives beside the student's. */
    private static Stream<Path> givenBeside(Path file, Exercise<?, ?> exercise) {
        return exercise.given().stream()
                .flatMap(given -> given.classes().stream())
                .map(name -> file.resolveSibling(name.substring(name.lastIndexOf('.') + 1) + ".java"))
                .filter(Files::isRegularFile);
    }

    private static void requireOwn(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        try {
            // Byte for byte, because a file of somebody else's may be in any charset.
            if (!Files.readString(file, StandardCharsets.ISO_8859_1).startsWith(ReproProgram.MARK)) {
                throw new MessageException(new NotOverwritten(file.toString()));
            }
        } catch (IOException e) {
            throw new MessageException(new OutputFailed(file.toString(), e.toString()), e);
        }
    }
}
