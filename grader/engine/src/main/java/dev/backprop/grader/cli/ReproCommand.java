package dev.backprop.grader.cli;

import dev.backprop.grader.cli.CliMessages.ReproWritten;
import dev.backprop.grader.repro.Reproduction;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code grade repro CHECK}: writes a small {@code main} with a counterexample's numbers, for a debugger. */
@Command(
        name = "repro",
        description =
                "Writes a small Java program with the numbers on which a check fails, for the debugger of your IDE.",
        footer = {
            "  ./grade repro dW               the check dW of the last report",
            "  ./grade repro dW.regularisation --report old.json",
            "",
            "Exit codes: 0 written, 2 wrong usage, 3 the grader failed."
        })
final class ReproCommand extends Subcommand {

    @Parameters(paramLabel = "CHECK", description = "The check that fails.")
    private String check = "";

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "The JSON report; unless said, the latest in the working folder that has the check:"
                    + " grade-report.json, or grade-report-partial.json.")
    private @Nullable Path report;

    @Option(
            names = "--assignment",
            paramLabel = "ID",
            description = "Which assignment's check; needed only if several fail a check of that name.")
    private @Nullable String assignment;

    @Option(names = "--dir", paramLabel = "DIR", description = "The submission's folder, instead of this one.")
    private @Nullable Path folder;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the program goes; beside your own class unless said.")
    private @Nullable Path target;

    @Mixin
    private final CourseOption course = new CourseOption();

    @Override
    public Integer call() {
        refuseOrderToGrade();
        Path submission = folder == null ? terminal.submission() : folder;
        List<Path> reports = (report == null ? Outputs.REPORTS : List.of(report))
                .stream().map(this::resolved).toList();
        Reproduction.Written written = new Reproduction(course.assignments(terminal))
                .write(new Reproduction.Wish(check, reports, assignment, submission, target));
        tell(told(written, submission));
        return done();
    }

    private ReproWritten told(Reproduction.Written written, Path submission) {
        ShellWords shell = new ShellWords(terminal);
        String file = shell.path(written.file());
        if (written.sources().isEmpty()) {
            return new ReproWritten(file, "", "");
        }
        Path classes = submission.resolve("target").resolve("repro");
        String library =
                libraries().map(each -> shell.shown(each) + "/*").collect(Collectors.joining(File.pathSeparator));
        List<String> compile = new ArrayList<>(List.of(
                shell.program("javac"), "-encoding", "UTF-8", "-cp", shell.word(library), "-d", shell.path(classes)));
        compile.add(file);
        written.sources().stream().map(shell::path).forEach(compile::add);
        String classPath = shell.shown(classes) + File.pathSeparator + library;
        return new ReproWritten(
                file,
                String.join(" ", compile),
                String.join(" ", shell.program("java"), "-cp", shell.word(classPath), written.className()));
    }

    /** The folders with the jars of EJML: {@code .grader/lib} in a starter. */
    private static Stream<Path> libraries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(jar -> String.valueOf(jar.getFileName()).startsWith("ejml-"))
                .map(jar -> jar.resolveSibling(""))
                .distinct();
    }
}
