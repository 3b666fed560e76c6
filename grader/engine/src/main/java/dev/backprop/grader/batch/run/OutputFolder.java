package dev.backprop.grader.batch.run;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import dev.backprop.grader.authoring.export.ExportMessages.OutputFolderNotEmpty;
import dev.backprop.grader.batch.book.FailureRecord;
import dev.backprop.grader.batch.run.RunMessages.OutputInsideClass;
import dev.backprop.grader.disk.Disk;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.AtomicFile;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.report.ReportJson;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a run's files are. Every file is written whole or not at all, and only its owner can read it. */
final class OutputFolder {

    static final String MANIFEST = "manifest.json";

    private static final String JSON = ".json";

    private final Path folder;

    private OutputFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the folder ready, or finds it as an earlier run has left it.
     *
     * @param submissions the class, in whose midst it must not lie
     * @throws MessageException if it holds something else, or cannot be written to
     */
    static OutputFolder open(Path folder, Path submissions) {
        Path place = folder.toAbsolutePath().normalize();
        try {
            if (Files.isDirectory(submissions) && real(place).startsWith(submissions.toRealPath())) {
                throw new MessageException(new OutputInsideClass(folder.toString(), submissions.toString()));
            }
            if (Files.exists(place) && !(Files.isDirectory(place) && isOurs(place))) {
                throw new MessageException(new OutputFolderNotEmpty(folder.toString()));
            }
            for (Path inside : List.of(place, place.resolve("reports"), place.resolve("failures"))) {
                Files.createDirectories(inside);
                Disk.closeToOthers(inside);
            }
        } catch (IOException e) {
            throw AtomicFile.refused(folder, e);
        }
        return new OutputFolder(place);
    }

    Path path() {
        return folder;
    }

    Path manifest() {
        return folder.resolve(MANIFEST);
    }

    /** Where members of a zip of zips go. */
    Path unpacked() {
        return folder.resolve("unpacked");
    }

    Path report(String key) {
        return folder.resolve("reports").resolve(key + JSON);
    }

    Path failure(String key) {
        return folder.resolve("failures").resolve(key + JSON);
    }

    void write(String name, Record content) {
        AtomicFile.ofOwner(folder.resolve(name)).write(ReportJson.text(content));
    }

    /**
     * Writes the manifest, unless there is one.
     *
     * @return whether there was none, also where several try at the same moment: one of them only is told so
     */
    boolean begin(Manifest manifest) {
        return AtomicFile.ofOwner(manifest()).create(ReportJson.text(manifest));
    }

    /** Keeps a report, and forgets that there was none. */
    void graded(String key, String report) {
        AtomicFile.ofOwner(report(key)).write(report);
        stands(key);
    }

    /** The report that is there still holds. */
    void stands(String key) {
        Path failure = failure(key);
        try {
            Files.deleteIfExists(failure);
        } catch (IOException e) {
            throw AtomicFile.refused(failure, e);
        }
    }

    void failed(String key, String reason, String detail) {
        AtomicFile.ofOwner(failure(key))
                .write(ReportJson.text(
                        new FailureRecord(key, reason, detail, Instant.now().toString())));
    }

    /** Of a report what tells which sources it is of, and with which seeds it was made. */
    private record Glance(
            @Nullable String schema,
            @Nullable Sources submission,
            @Nullable Seeds options) {}

    private record Sources(@Nullable String sha256) {}

    private record Seeds(@Nullable List<Long> seeds) {}

    /**
     * The checksum of the sources for which there is a report that was made with these seeds; empty where it is in another format, or
     * damaged, which no run of ours leaves behind.
     */
    Optional<String> gradedSources(String key, @Nullable List<Long> seeds) {
        try (Reader in = Files.newBufferedReader(report(key))) {
            return Optional.ofNullable(new Gson().fromJson(in, Glance.class))
                    .filter(report -> Report.SCHEMA.equals(report.schema()))
                    .filter(report -> Optional.ofNullable(report.options())
                            .map(Seeds::seeds)
                            .equals(Optional.ofNullable(seeds)))
                    .map(Glance::submission)
                    .map(Sources::sha256);
        } catch (IOException | JsonParseException e) {
            return Optional.empty();
        }
    }

    /** Deletes what a run that was killed has left unfinished. To be called by who has the shard's lock. */
    void sweep(Shard shard) {
        for (String name : new String[] {"reports", "failures"}) {
            try (Stream<Path> files = Files.list(folder.resolve(name))) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    String temporary = file.getFileName().toString();
                    int end = temporary.indexOf(JSON + ".");
                    if (temporary.startsWith(".")
                            && temporary.endsWith(".tmp")
                            && end > 0
                            && shard.holds(temporary.substring(1, end))) {
                        Files.deleteIfExists(file);
                    }
                }
            } catch (IOException e) {
                throw AtomicFile.refused(folder, e);
            }
        }
    }

    /** A run writes its manifest before its first report; until then there may be its lock, and what it has unpacked. */
    private static boolean isOurs(Path folder) throws IOException {
        if (Files.isRegularFile(folder.resolve(MANIFEST))) {
            return true;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(path -> path.getFileName().toString())
                    .allMatch(name -> name.equals(RunLock.FILE)
                            || name.equals("unpacked")
                            || name.equals("class.json")
                            || name.equals("reports")
                            || name.equals("failures")
                            || name.endsWith(".tmp"));
        }
    }

    /** The real path, as far as it exists. */
    private static Path real(Path path) throws IOException {
        Path parent = path.getParent();
        if (Files.exists(path) || parent == null) {
            return path.toRealPath();
        }
        return real(parent).resolve(path.getFileName());
    }
}
