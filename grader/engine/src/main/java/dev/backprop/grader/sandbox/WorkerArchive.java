package dev.backprop.grader.sandbox;

import dev.backprop.grader.disk.FolderTree;
import dev.backprop.grader.disk.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * A class-data-sharing archive for workers, with which they start in about half the time.
 *
 * <p>The system property {@value #DIRECTORY_PROPERTY} names the directory that holds archives; without it there are none. An
 * archive belongs to one Java, one jail and the very jars it was made with, and its name says so: none is ever stale.
 */
public final class WorkerArchive {

    /** The system property that names the directory. */
    public static final String DIRECTORY_PROPERTY = "grader.cds";

    /** Relative to the current directory of the Java that makes it, which is the same in every jail. */
    private static final String MADE = "worker.jsa";

    private static final long MAKING_SECONDS = 60;

    private WorkerArchive() {}

    /**
     * Makes the archive for workers in this jail, unless it is there, or the property is not set, or the grader runs from
     * folders of classes, of which Java makes no archives. Takes about two seconds where there is something to do.
     *
     * @return where it is, if it is there now
     * @throws IOException if it cannot be made or written; workers then start without it
     */
    public static Optional<Path> makeIfMissing(Jail jail) throws IOException {
        Optional<Path> place = place(jail);
        if (place.isPresent() && !Files.exists(place.get())) {
            make(jail, place.get());
        }
        return place;
    }

    /** The same where workers do without it if they must: it was never more than a matter of speed. */
    public static void makeIfPossible(Jail jail) {
        try {
            makeIfMissing(jail);
        } catch (IOException workersStartWithoutIt) {
            // The place is full or read-only.
        }
    }

    /** The archive for workers in this jail, if there is one. */
    static Optional<Path> find(Jail jail) throws IOException {
        return place(jail).filter(Files::isRegularFile);
    }

    private static Optional<Path> place(Jail jail) throws IOException {
        String directory = System.getProperty(DIRECTORY_PROPERTY, "");
        JavaLaunch launch = WorkerJava.launch(Optional.empty());
        if (directory.isEmpty() || !launch.files().stream().allMatch(Files::isRegularFile)) {
            return Optional.empty();
        }
        return Optional.of(Path.of(directory).resolve("worker-" + key(jail, launch) + ".jsa"));
    }

    private static String key(Jail jail, JavaLaunch launch) throws IOException {
        List<String> parts = new ArrayList<>(launch.flags());
        parts.add(System.getProperty("java.vm.version"));
        parts.add(launch.javaHome().toString());
        parts.add(jail.mode());
        for (Path jar : launch.files()) {
            parts.add(jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar));
        }
        return Sha256.hex(String.join("\n", parts)).substring(0, 24);
    }

    private static void make(Jail jail, Path place) throws IOException {
        Path directory = Files.createTempDirectory("worker-").toRealPath();
        try {
            run(jail, directory);
            Path folder = place.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            // Another grader may be making the same one: each moves a complete file into place.
            Path copy = Files.createTempFile(folder, "worker-", ".tmp");
            try {
                Files.copy(directory.resolve(MADE), copy, StandardCopyOption.REPLACE_EXISTING);
                Files.move(copy, place, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(copy);
            }
        } finally {
            FolderTree.deleteTemporary(directory);
        }
    }

    private static void run(Jail jail, Path directory) throws IOException {
        JavaLaunch launch = WorkerJava.training(MADE);
        ProcessBuilder builder = new ProcessBuilder(jail.command(launch, directory))
                .directory(directory.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        Process process = null;
        try {
            process = Worker.STARTER.submit(builder::start).get();
            process.getOutputStream().close();
            ErrorText stderr = new ErrorText(process.getErrorStream());
            if (!process.waitFor(MAKING_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("no archive was made within " + MAKING_SECONDS + " s");
            }
            if (process.exitValue() != 0) {
                throw new IOException("no archive was made: " + stderr.text().strip());
            }
        } catch (ExecutionException e) {
            throw new IOException("no archive was made: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while an archive was made", e);
        } finally {
            if (process != null) {
                new ProcessTree(process.toHandle(), directory).kill();
            }
        }
    }
}
