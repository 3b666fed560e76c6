package dev.backprop.benchmark;

import com.google.gson.Gson;
import dev.backprop.grader.report.AtomicFile;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The output of a run of many steps, always taken in one order, that may be stopped at any time. How far it has come lies beside the
 * output, in {@code OUTPUT.state}, and is replaced in one go after every step. What is in the output beyond that is taken off when
 * the run goes on: a step that was not finished is taken again.
 */
final class Resumable implements AutoCloseable {

    /** What the runs of a section have come to. */
    record Totals(int caught, int exact, double seconds) {

        static final Totals NONE = new Totals(0, 0, 0);

        Totals plus(boolean isCaught, boolean isExact) {
            return new Totals(caught + (isCaught ? 1 : 0), exact + (isExact ? 1 : 0), seconds);
        }

        Totals after(double more) {
            return new Totals(caught, exact, seconds + more);
        }
    }

    private record State(String what, long steps, long length, Totals totals) {}

    private final FileChannel output;
    private final Path stateFile;
    private final PrintStream shown;
    private final State before;
    private final String said;
    private long steps;

    private Resumable(FileChannel output, Path stateFile, PrintStream shown, State before, String said) {
        this.output = output;
        this.stateFile = stateFile;
        this.shown = shown;
        this.before = before;
        this.said = said;
    }

    /**
     * Opens the output, and goes on with it where it belongs to the same run.
     *
     * @param what tells runs apart: arguments and code
     * @param shown is given each line as well
     */
    static Resumable open(Path file, String what, PrintStream shown) throws IOException {
        Path stateFile = file.resolveSibling(file.getFileName() + ".state");
        State known = read(stateFile);
        boolean same = known != null && known.what().equals(what) && Files.exists(file);
        State before = same ? Objects.requireNonNull(known) : new State(what, 0, 0, Totals.NONE);
        Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        FileChannel output = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        output.truncate(before.length());
        output.position(before.length());
        String said = same
                ? "skips " + before.steps() + " runs that " + stateFile + " says are done; remove it to begin anew"
                : known == null
                        ? "begins; if it is stopped, the same command goes on by " + stateFile
                        : "begins anew: " + stateFile + " is of other arguments or other code";
        return new Resumable(output, stateFile, shown, before, said);
    }

    private static @Nullable State read(Path stateFile) throws IOException {
        return Files.exists(stateFile) ? new Gson().fromJson(Files.readString(stateFile), State.class) : null;
    }

    /** What it does about an earlier run. */
    String said() {
        return said;
    }

    /** As they were when the run was stopped. */
    Totals totals() {
        return before.totals();
    }

    /** Whether the next step was taken before; counts it if so. */
    boolean isDone() {
        if (steps < before.steps()) {
            steps++;
            return true;
        }
        return false;
    }

    void line(String line) {
        shown.println(line);
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                output.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says that a step was taken, and all that it had to say was written. */
    void done(Totals totals) {
        steps++;
        try {
            output.force(false);
            State state = new State(before.what(), steps, output.position(), totals);
            new AtomicFile(stateFile).write(new Gson().toJson(state).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says that no step is left. */
    void finish() throws IOException {
        Files.deleteIfExists(stateFile);
    }

    @Override
    public void close() throws IOException {
        output.close();
    }
}
