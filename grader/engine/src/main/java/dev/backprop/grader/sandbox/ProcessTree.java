package dev.backprop.grader.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A process and the processes that it started. */
final class ProcessTree {

    private ProcessTree() {}

    /** The CPU time that those of them have used that are alive. */
    static Duration cpu(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Kills all of them; they are gone, or about to go, when this returns. */
    static void kill(ProcessHandle root) {
        List<ProcessHandle> started = root.descendants().toList();
        // The root first: then it starts no more.
        root.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
    }
}
