package dev.backprop.grader.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A worker's process and the processes that it started, also those whose parents have ended.
 *
 * <p>These are found, on Linux, by the directory in which they work, or by a variable of the environment that they have from the
 * worker; everywhere by having been seen before. What has turned its back on all of that is not found: only a jail holds it.
 */
final class ProcessTree {

    /** Names the worker's directory to whatever it starts. */
    private static final String MARK = "BACKPROP_WORKER";

    /** What starts processes as fast as they are killed is not worth more. */
    private static final int MOST_ROUNDS = 20;

    private final ProcessHandle root;
    private final Path directory;
    private final byte[] mark;
    private final Set<ProcessHandle> seen = ConcurrentHashMap.newKeySet();

    /** @param directory the root's current directory, which nothing else works in */
    ProcessTree(ProcessHandle root, Path directory) {
        this.root = root;
        this.directory = directory;
        this.mark = (MARK + "=" + directory).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Puts the mark of a directory into the environment of a process that is to be started in it. */
    static void mark(Map<String, String> environment, Path directory) {
        environment.put(MARK, directory.toString());
    }

    /** The CPU time that those of them have used that are alive. */
    Duration cpu() {
        return Stream.concat(Stream.of(root), root.descendants().peek(seen::add))
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Kills all of them; they are gone, or about to go, when this returns. */
    void kill() {
        root.descendants().forEach(seen::add);
        // The root first: then it starts no more.
        root.destroyForcibly();
        boolean found = true;
        for (int round = 0; found && round < MOST_ROUNDS; round++) {
            found = killOthers();
        }
    }

    /** Whether there were any. */
    private boolean killOthers() {
        ProcessHandle.allProcesses().filter(this::isMarked).forEach(seen::add);
        Set.copyOf(seen).forEach(process -> process.descendants().forEach(seen::add));
        boolean found = seen.stream().filter(ProcessHandle::isAlive).toList().stream()
                .map(ProcessHandle::destroyForcibly)
                .reduce(false, Boolean::logicalOr);
        seen.clear();
        return found;
    }

    private boolean isMarked(ProcessHandle process) {
        if (process.equals(root)) {
            return false;
        }
        Path entry = Path.of("/proc", String.valueOf(process.pid()));
        try {
            return Files.readSymbolicLink(entry.resolve("cwd")).startsWith(directory)
                    || contains(Files.readAllBytes(entry.resolve("environ")), mark);
        } catch (IOException | UnsupportedOperationException e) {
            // Another user's process, or a system without such files.
            return false;
        }
    }

    /** Whether one of the strings that end with a 0 is this one. */
    private static boolean contains(byte[] environment, byte[] variable) {
        String all = "\0" + new String(environment, StandardCharsets.ISO_8859_1) + "\0";
        return all.contains("\0" + new String(variable, StandardCharsets.ISO_8859_1) + "\0");
    }
}
