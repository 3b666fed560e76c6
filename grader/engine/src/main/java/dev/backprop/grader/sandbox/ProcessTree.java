package dev.backprop.grader.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A worker's process and the processes that it started. */
final class ProcessTree {

    private ProcessTree() {}

    /** The CPU time that those of them have used that are alive. */
    static Duration cpu(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * Kills all of them; they are gone, or about to go, when this returns.
     *
     * @param directory the root's current directory, by which those are found, on Linux, whose parent has ended before
     */
    static void kill(ProcessHandle root, Path directory) {
        List<ProcessHandle> started = root.descendants().toList();
        // The root first: then it starts no more.
        root.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
        ProcessHandle.allProcesses()
                .filter(process -> isIn(directory, process))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private static boolean isIn(Path directory, ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", String.valueOf(process.pid()), "cwd"))
                    .startsWith(directory);
        } catch (IOException | UnsupportedOperationException e) {
            // Another user's process, or a system without such links.
            return false;
        }
    }
}
