package dev.backprop.grader.cli;

import dev.backprop.grader.authoring.CourseCode;
import dev.backprop.grader.batch.book.GradeSheet;
import dev.backprop.grader.batch.book.GradeSheet.Filling;
import dev.backprop.grader.batch.intake.ClassLists;
import dev.backprop.grader.batch.lane.LaneJava;
import dev.backprop.grader.batch.lane.LaneProgram;
import dev.backprop.grader.batch.policy.CoursePolicy;
import dev.backprop.grader.batch.run.Batch;
import dev.backprop.grader.batch.run.BatchListener;
import dev.backprop.grader.batch.run.BatchOrder;
import dev.backprop.grader.batch.run.BatchResult;
import dev.backprop.grader.batch.run.SeedChoice;
import dev.backprop.grader.batch.run.Shard;
import dev.backprop.grader.cli.CliMessages.RunBrokenOff;
import dev.backprop.grader.cli.CliMessages.RunEnded;
import dev.backprop.grader.cli.CliMessages.RunFailures;
import dev.backprop.grader.cli.CliMessages.RunStopped;
import dev.backprop.grader.cli.CliMessages.RunUnplaced;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.Defused;
import dev.backprop.grader.report.ExitCode;
import dev.backprop.grader.sandbox.SandboxMessages.IsolationUnknown;
import dev.backprop.grader.write.TerminalStyle;
import java.io.File;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code grade batch DIR --out DIR}: grades a whole class. */
@Command(
        name = "batch",
        description = "Grades every submission in a folder, each in a jail. The same command again does what is new,"
                + " changed, or was failed by the grader's fault, and only that.",
        footer = {
            "  ./grade batch submissions --out graded",
            "  ./grade batch submissions.zip --out graded --roster roster.csv --jobs 8",
            "  ./grade batch submissions --out graded --only ada --only blaise",
            "  ./grade batch submissions --out graded --fill canvas.csv --fill-column 'Flat SVM'",
            "  ./grade batch submissions --out graded --seed published",
            "  ./grade batch submissions --out graded --shard 2/8",
            "                                 the second of eight machines that share a disk",
            "",
            "Exit codes: 0 every submission graded, whatever its marks, 2 wrong usage,",
            "3 the grader failed on some or broke off, 130 stopped with Ctrl-C."
        })
final class BatchCommand extends Subcommand {

    @Parameters(
            paramLabel = "DIR",
            description = "The submissions: a folder as a platform gives it, or one archive of all.")
    private Path submissions = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Where reports and gradebooks go: a new folder, or that of an earlier run, to go on with.")
    private Path folder = Path.of("");

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many are graded at once; as many as there are cores" + " unless said.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--assignment",
            paramLabel = "ID",
            description = "What to grade, any number of times; without it, all that anybody has worked on.")
    private List<String> assignments = List.of();

    @Option(
            names = "--only",
            paramLabel = "STUDENT",
            description = "Grade this student, by id, address or name; any number of times.")
    private List<String> only = List.of();

    @Option(
            names = "--roster",
            paramLabel = "FILE",
            description = "Who is in the class, as CSV: your own, or as Canvas, Moodle or GitHub Classroom write it.")
    private @Nullable Path roster;

    @Option(
            names = "--members",
            paramLabel = "FILE",
            description = "Who handed in together, or whose a hand-in is, as CSV with the columns group and student; or"
                    + " the groups that Canvas exports.")
    private @Nullable Path members;

    @Option(
            names = "--roster-charset",
            paramLabel = "NAME",
            description = "How roster and members are read if they are not UTF-8: windows-1251, GBK, …")
    private @Nullable String rosterCharset;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description =
                    "The course's policy.json, for the marks that count; the tables of what was decided lie beside"
                            + " it.")
    private @Nullable Path policy;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "Draw inputs with this seed, instead of one that is drawn for the class; published: with the seeds"
                            + " that everybody can prepare for. Any number of times: each check then counts with its worst"
                            + " result.")
    private List<String> seeds = List.of();

    @Option(
            names = "--isolation",
            paramLabel = "MODE",
            description = "How code is shut in: bubblewrap (unless said), which grades in a jail or not at all, or"
                    + " process, which trusts every submission.")
    private String isolation = "bubblewrap";

    @Option(
            names = "--names-charset",
            paramLabel = "NAME",
            description = "How file names in archives are read that are not UTF-8: cp866, GBK, … CP437 unless said.")
    private @Nullable String namesCharset;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description =
                    "Grade the I-th of N parts of the class only. In a Slurm array every task takes its own part by itself;"
                            + " in an indexed job of Kubernetes or AWS Batch say N alone.")
    private @Nullable String shard;

    @Option(
            names = "--submission-seconds",
            paramLabel = "N",
            description = "The CPU time of one submission, and twice as much by the clock; 60 unless said.")
    private @Nullable Integer submissionSeconds;

    @Option(names = "--force", description = "Grade again also what has not changed.")
    private boolean force;

    @Mixin
    private final FillOptions fill = new FillOptions();

    @Mixin
    private final CourseOption course = new CourseOption();

    @Option(names = "--plain", description = "Progress in lines, not as a bar.")
    private boolean plain;

    @Override
    public Integer call() {
        refuseOrderToGrade();
        if (jobs < 1) {
            throw wrong("--jobs must be at least 1, not " + jobs + ".");
        }
        if (submissionSeconds != null && submissionSeconds < 1) {
            throw wrong("--submission-seconds must be at least 1, not " + submissionSeconds + ".");
        }
        if (!List.of("auto", "bubblewrap", "process").contains(isolation)) {
            throw new MessageException(new IsolationUnknown(isolation));
        }
        charsetIfNamed(namesCharset);
        Optional<Filling> filling = fill.filling(this, Optional.empty());
        TerminalStyle style = terminal.style(plain);
        PrintWriter words = command().getErr();
        Optional<CoursePolicy> read = policyIfNamed(policy);
        BatchOrder order = order(read);
        int exitCode = terminal.isTerminal() && !plain && style.colour()
                ? withBar(order, words, style)
                : run(order, words, new PlainProgress(words));
        if (exitCode == ExitCode.PASSED.code()) {
            filling.ifPresent(wanted -> GradeSheet.fill(resolved(folder), wanted, read)
                    .forEach(message -> words.println(Defused.line(message.text()))));
        }
        return exitCode;
    }

    private int withBar(BatchOrder order, PrintWriter words, TerminalStyle style) {
        try (BarProgress progress = new BarProgress(words, style)) {
            return run(order, words, progress);
        }
    }

    private int run(BatchOrder order, PrintWriter words, BatchListener progress) {
        Optional<CourseCode> code = course.code(terminal, order.submissions());
        Batch batch = new Batch(() -> CourseOption.assignments(code), laneProgram(code), progress);
        Interruption interruption = new Interruption(batch::stop);
        try {
            BatchResult result = batch.run(order);
            if (progress instanceof BarProgress bar) {
                bar.close();
            }
            words.println(Defused.lines(told(result, folder.toString())));
            words.flush();
            if (result.stopped()) {
                return Interruption.EXIT_CODE;
            }
            return (result.failed() > 0 ? ExitCode.GRADER_FAILED : ExitCode.PASSED).code();
        } catch (MessageException e) {
            if (!Batch.isOfTheMachine(e)) {
                throw e;
            }
            words.println(Defused.lines("grade: " + e.reason().text()));
            words.println(new RunBrokenOff().text());
            return ExitCode.GRADER_FAILED.code();
        } finally {
            interruption.close();
        }
    }

    /** What a run says at its end. */
    private static String told(BatchResult result, String out) {
        List<String> words = new ArrayList<>();
        int done = result.graded() + result.unchanged() + result.failed();
        words.add(
                result.stopped()
                        ? new RunStopped(result.graded(), result.submissions() - done).text()
                        : new RunEnded(result.submissions(), result.graded(), result.unchanged(), out).text());
        result.seeds().map(Message::text).ifPresent(words::add);
        if (result.failed() > 0) {
            words.add(new RunFailures(result.failed(), out).text());
        }
        if (!result.unplaced().isEmpty()) {
            words.add(new RunUnplaced(result.unplaced().stream()
                            .map(each -> new RunUnplaced.Place(each.path(), each.reason()))
                            .toList())
                    .text());
        }
        result.books().map(Message::text).ifPresent(words::add);
        return String.join("\n", words);
    }

    /** A lane gets what was compiled, so that all grade by the same. */
    private static LaneProgram laneProgram(Optional<CourseCode> code) {
        List<String> program = new ArrayList<>(List.of(Main.class.getName(), LaneCommand.NAME));
        code.ifPresent(found -> {
            program.add(CourseOption.NAME);
            program.add(String.join(
                    File.pathSeparator,
                    found.jars().stream().map(Path::toString).toList()));
        });
        return new LaneJava(program);
    }

    private BatchOrder order(Optional<CoursePolicy> read) {
        return new BatchOrder(
                resolved(submissions),
                resolved(folder),
                jobs,
                assignments,
                only,
                new ClassLists(resolvedIfNamed(roster), resolvedIfNamed(members), charsetIfNamed(rosterCharset)),
                SeedChoice.parse(seeds),
                isolation.equals("auto") ? "bubblewrap" : isolation,
                namesCharset,
                submissionSeconds,
                force,
                read,
                Shard.of(Optional.ofNullable(shard), terminal.environment()));
    }
}
