package dev.backprop.grader.sandbox;

import dev.backprop.grader.disk.FolderTree;
import dev.backprop.worker.wire.GraderEnd;
import dev.backprop.worker.wire.MalformedFrameException;
import dev.backprop.worker.wire.Partial;
import dev.backprop.worker.wire.Request;
import dev.backprop.worker.wire.WorkerMessage;
import dev.backprop.worker.wire.WorkerMessage.Answered;
import dev.backprop.worker.wire.WorkerMessage.Exiting;
import dev.backprop.worker.wire.WorkerMessage.Lingering;
import dev.backprop.worker.wire.WorkerMessage.Printed;
import dev.backprop.worker.wire.WorkerMessage.Spent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One worker process. One thread asks; any thread may kill. */
final class Worker {

    /** Those that run, so that none of them is left when the grader is interrupted. */
    private static final Set<Worker> RUNNING = ConcurrentHashMap.newKeySet();

    /** Starts them all, and lives as long as the grader: a jail that dies with its parent dies, on Linux, with this thread. */
    static final ExecutorService STARTER = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "worker-starter");
        thread.setDaemon(true);
        return thread;
    });

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Worker::kill), "kill-workers"));
    }

    /** How long a process that has closed its streams may take to end by itself. */
    private static final long LAST_BREATH_MILLIS = 500;

    /** A killed process that is still there after this time hangs in the system, where nobody can help it. */
    private static final long DEATH_SECONDS = 5;

    private final Process process;
    private final Path directory;
    private final ProcessTree tree;
    private final GraderEnd line;
    private final ErrorText stderr;
    private final Set<Integer> loaded = new HashSet<>();
    private volatile Duration cpuSeen = Duration.ZERO;
    private boolean ready;
    private boolean spent;
    private int sequence;
    /** What is known of the call that is under way, or of the last one. */
    private Partial partial = Partial.nothing();

    private Worker(Process process, Path directory) {
        this.process = process;
        this.directory = directory;
        this.tree = new ProcessTree(process.toHandle(), directory);
        this.line = new GraderEnd(process.getInputStream(), process.getOutputStream());
        this.stderr = new ErrorText(process.getErrorStream());
    }

    /** Starts the process, without waiting for it to be ready. */
    static Worker start(Jail jail, JavaLaunch launch) throws IOException {
        Path directory = Files.createTempDirectory("worker-").toRealPath();
        try {
            ProcessBuilder builder = new ProcessBuilder(jail.command(launch, directory)).directory(directory.toFile());
            builder.environment().clear();
            builder.environment().put("LANG", "C.UTF-8");
            ProcessTree.mark(builder.environment(), directory);
            Worker worker = new Worker(builder.start(), directory);
            RUNNING.add(worker);
            return worker;
        } catch (IOException e) {
            FolderTree.deleteTemporary(directory);
            throw e;
        }
    }

    /** Whether the worker has ever said a word; if not, whatever goes wrong is not the student's fault. */
    boolean isReady() {
        return ready;
    }

    /** Whether calls have left so much behind in it that the next one should be made in a fresh worker. */
    boolean isSpent() {
        return spent;
    }

    /** The programs that this worker has loaded. */
    Set<Integer> loaded() {
        return loaded;
    }

    /** Waits for the worker's first word. */
    void awaitReady() throws IOException {
        if (!ready) {
            if (!(line.receive() instanceof WorkerMessage.Ready)) {
                throw new MalformedFrameException("the first message was another than Ready");
            }
            ready = true;
        }
    }

    /**
     * Asks and waits for what ends the request.
     *
     * @return {@link Answered}; or {@link Exiting}, if the student's code called {@code System.exit}
     * @throws MalformedFrameException if the worker broke the protocol
     * @throws IOException if the worker has ended
     */
    WorkerMessage ask(Request request, Consumer<Printed> printed) throws IOException {
        sequence++;
        partial = Partial.nothing();
        line.send(sequence, request);
        while (true) {
            WorkerMessage message = line.receive();
            if (message instanceof Answered answered) {
                if (answered.sequence() != sequence) {
                    throw new MalformedFrameException("an answer to another request");
                }
                return answered;
            } else if (message instanceof Printed text) {
                printed.accept(text);
            } else if (message instanceof Lingering lingering) {
                // It may have been on its way when the call before ended.
                if (lingering.sequence() == sequence) {
                    partial = lingering.partial();
                }
            } else if (message instanceof Spent) {
                spent = true;
            } else if (message instanceof Exiting exiting) {
                return exiting;
            } else {
                throw new MalformedFrameException("it was ready before");
            }
        }
    }

    /** What the worker has said of a call that it did not answer. */
    Partial partial() {
        return partial;
    }

    /** The CPU time that the worker and its children have used; the last that was seen of it, once they are dead. */
    Duration cpu() {
        Duration now = tree.cpu();
        if (now.compareTo(cpuSeen) > 0) {
            cpuSeen = now;
        }
        return cpuSeen;
    }

    /** The exit code, if the process ends by itself, having closed its streams. */
    OptionalInt exitCode() {
        try {
            boolean ended = process.waitFor(LAST_BREATH_MILLIS, TimeUnit.MILLISECONDS);
            return ended ? OptionalInt.of(process.exitValue()) : OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    /** What the Java virtual machine said. */
    String stderr() {
        return stderr.text();
    }

    /** Ends the worker and its children at once and takes away its directory. May be called again, by any thread. */
    synchronized void kill() {
        cpu();
        tree.kill();
        try {
            process.waitFor(DEATH_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        FolderTree.deleteTemporary(directory);
        RUNNING.remove(this);
    }
}
