package dev.backprop.grader.batch.lane;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A lane in a JVM of its own: started as the launcher started the run itself, and with the same archive of shared classes.
 *
 * @param program the main class and its arguments
 */
public record LaneJava(List<String> program) implements LaneProgram {

    private static final List<String> NOT_FOR_A_LANE = List.of(
            // Two processes must not write one archive, and what becomes of it is the run's business.
            "-XX:ArchiveClassesAtExit",
            "-XX:+SuppressFatalErrorMessage",
            // Fast to start is not fast to run.
            "-XX:C1MaxInline",
            "-Dgrader.cds.keep",
            "-Djava.io.tmpdir",
            "-Xmx",
            "-Xmn",
            "-agentlib",
            "-agentpath",
            "-javaagent",
            "-Xdebug",
            "-Xrunjdwp");

    /**
     * More than any submission was seen to take; as many lanes as there are cores must fit into a machine. What one check leaves
     * behind fits into the young generation, so that little of it is copied.
     */
    private static final List<String> HEAP = List.of("-Xmx768m", "-Xmn96m");

    private static final Path SHELL = Path.of("/bin/sh");

    /**
     * Ctrl-C reaches every process of the terminal's foreground group. It is for the run to say what becomes of its lanes, so they
     * do not hear it.
     */
    private static final String DEAF_TO_CTRL_C = "trap '' INT; exec \"$@\"";

    @Override
    public Process start(Path temporary) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SHELL)) {
            command.addAll(List.of(SHELL.toString(), "-c", DEAF_TO_CTRL_C, "lane"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> NOT_FOR_A_LANE.stream().noneMatch(argument::startsWith))
                .forEach(command::add);
        command.addAll(HEAP);
        command.add("-Djava.io.tmpdir=" + temporary);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(program);
        return new ProcessBuilder(command).start();
    }
}
