package dev.backprop.grader.cli;

import com.google.gson.JsonParseException;
import dev.backprop.assignments.scaling.Hurried;
import dev.backprop.assignments.scaling.Solution;
import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.JsonReport;
import dev.backprop.grader.report.WorkflowCommands;
import dev.backprop.grader.sources.HandIn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Grades hostile programs, all in this process, and looks after each whether anything but its verdict has changed. */
final class Siege {

    /** What the reports say in their own name. */
    private static final Set<String> OWN_COMMANDS = Set.of("error", "warning", "notice");

    private static final Pattern MARKUP =
            Pattern.compile("<(script|img)|\\]\\(javascript:|(?<![\\\\&`\\w])@someone", Pattern.CASE_INSENSITIVE);

    private final Path field;
    private final Watched watched;

    /** @param field an empty folder */
    Siege(Path field) throws IOException {
        this.field = field;
        new HandIn(field)
                .with("services/META-INF/services/" + Assignment.class.getName(), Hurried.class.getName())
                .with("innocent/backprop/Scaling.java", Solution.SOURCE)
                .with("other/.git/config", "[credential] helper = store")
                .with("other/grade-report.json", "{}");
        this.watched = new Watched(field.resolve("other"), field.resolve("innocent"), field.resolve("services"));
    }

    /**
     * What came of one program.
     *
     * @param verdict in short
     * @param complaints what is not as it should be; none if all is well
     */
    record Outcome(String verdict, double seconds, List<String> complaints) {}

    /** What a command line left behind. */
    private record Run(int exitCode, String out, String err, Path folder) {
        String summary() throws IOException {
            Path file = folder.resolve("summary.md");
            return Files.exists(file) ? Files.readString(file) : "";
        }

        String json() throws IOException {
            Path whole = folder.resolve("grade-report.json");
            return Files.readString(Files.exists(whole) ? whole : folder.resolve("grade-report-partial.json"));
        }
    }

    /** Grades the program in the mode, then an innocent one. */
    Outcome withstand(HostileProgram program, String mode) throws Exception {
        Path submission = field.resolve("submission");
        Files.createDirectories(submission);
        try {
            program.handIn(submission);
            return withstand(program, mode, submission);
        } finally {
            Cleared.of(submission, field.resolve("working"));
        }
    }

    private Outcome withstand(HostileProgram program, String mode, Path submission) throws Exception {
        Map<Path, String> before = watched.snapshot(submission);
        long start = System.nanoTime();
        Run run = grade(submission, mode, program.check().orElse(""));
        double seconds = (System.nanoTime() - start) / 1e9;
        List<String> complaints = new ArrayList<>();
        String verdict = judge(program, run, complaints);
        if (seconds > program.deadlineSeconds()) {
            complaints.add("took %.1f s of %d".formatted(seconds, program.deadlineSeconds()));
        }
        complaints.addAll(leftOver());
        complaints.addAll(watched.changes(before, submission));
        outputIsClean(run, complaints);
        complaints.addAll(innocent(mode));
        return new Outcome(verdict, seconds, complaints);
    }

    private String judge(HostileProgram program, Run run, List<String> complaints) throws IOException {
        if (program.exitCode() != 0) {
            expect(program.exitCode() == run.exitCode(), "exit code " + run.exitCode(), complaints);
            expect(program.says().matcher(run.err()).find(), "stderr says " + run.err(), complaints);
            return "exit code " + run.exitCode();
        }
        if (run.exitCode() > 1) {
            complaints.add("exit code " + run.exitCode() + ": " + run.err());
            return "none";
        }
        AssignmentReport report =
                new JsonReport().parse(run.json(), "the report").assignments().get(0);
        StringBuilder said = new StringBuilder();
        said.append(report.text()).append('\n');
        for (CheckReport check : report.checks()) {
            said.append(check.text()).append('\n');
        }
        String verdict = report.status().json() + " " + (int) report.score() + "/" + (int) report.maxScore();
        expect(report.status().json().equals(program.status()), verdict + ": " + said, complaints);
        expect(
                program.points().isEmpty() || program.points().getAsDouble() == report.score(),
                verdict + ": " + said,
                complaints);
        expect(program.says().matcher(said).find(), "it says " + said, complaints);
        return verdict;
    }

    private List<String> innocent(String mode) throws Exception {
        Run run = grade(field.resolve("innocent"), mode, "");
        return run.exitCode() == 0 && run.out().contains("10 of 10 points")
                ? List.of()
                : List.of("the innocent one afterwards: " + run.out() + run.err());
    }

    private static void outputIsClean(Run run, List<String> complaints) throws IOException {
        plain("terminal", run.out() + run.err(), complaints);
        for (WorkflowCommands.Command command : WorkflowCommands.in(run.out() + run.err())) {
            expect(
                    OWN_COMMANDS.contains(command.name())
                            && command.properties().containsKey("title")
                            && !command.data().startsWith("owned"),
                    "a command to CI: " + command,
                    complaints);
        }
        expect(!MARKUP.matcher(run.summary()).find(), "markup in the summary: " + run.summary(), complaints);
        if (run.exitCode() <= 1) {
            plain("json", run.json(), complaints);
            expect(WorkflowCommands.in(run.json()).isEmpty(), "a command to CI in JSON", complaints);
            try {
                new JsonReport().parse(run.json(), "the report");
            } catch (JsonParseException e) {
                complaints.add("no JSON: " + e);
            }
        }
    }

    /** Nothing that steers a terminal, turns text around, or is no text. */
    private static void plain(String where, String text, List<String> complaints) {
        text.codePoints()
                .filter(character -> character != '\n')
                .filter(character -> switch (Character.getType(character)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.UNASSIGNED -> true;
                    default -> false;
                })
                .findFirst()
                .ifPresent(character -> complaints.add("%s holds U+%04X".formatted(where, character)));
    }

    private List<String> leftOver() throws InterruptedException {
        List<String> found = watched.processes();
        for (int i = 0; i < 500 && !found.isEmpty(); i++) {
            TimeUnit.MILLISECONDS.sleep(10);
            found = watched.processes();
        }
        return found;
    }

    private Run grade(Path submission, String mode, String check) throws Exception {
        Path working = field.resolve("working");
        Files.createDirectories(working);
        List<String> arguments = new ArrayList<>(List.of("hurried", "--isolation", mode, "--tries", "3"));
        arguments.addAll(List.of("--format", "text,github"));
        if (!check.isEmpty()) {
            arguments.addAll(List.of("--check", check));
        }
        Map<String, String> environment = Map.of(
                "GITHUB_STEP_SUMMARY",
                working.resolve("summary.md").toString(),
                "GITHUB_WORKSPACE",
                submission.toString());
        Terminal terminal = new Terminal(environment, false, submission, working);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        URL services = field.resolve("services").toUri().toURL();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {services}, usual)) {
            thread.setContextClassLoader(loader);
            int exitCode = CommandLines.run(arguments.toArray(String[]::new), terminal, stream(out), stream(err));
            return new Run(
                    exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), working);
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static void expect(boolean holds, String otherwise, List<String> complaints) {
        if (!holds) {
            complaints.add(otherwise);
        }
    }
}
