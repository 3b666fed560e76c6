package dev.backprop.grader.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** What no submission may change: folders with all that is in them, and the processes of the machine. */
final class Watched {

    /** Set where this process alone has the folder for temporary files: then workers must have cleared it. */
    static final String OWN_TEMPORARY_FOLDER = "hostile.own.tmp";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final List<Path> folders;

    Watched(Path... folders) {
        this.folders = List.of(folders);
    }

    /** Each file with its size and time; of the person's home and of the current folder the names only. */
    Map<Path, String> snapshot(Path submission) throws IOException {
        awaitWorkersGone();
        Map<Path, String> files = new TreeMap<>();
        Recorder recorder = new Recorder(files);
        Files.walkFileTree(submission, recorder);
        for (Path folder : folders) {
            Files.walkFileTree(folder, recorder);
        }
        List<Path> shallow = new ArrayList<>(List.of(Path.of("").toAbsolutePath()));
        shallow.add(Path.of(System.getProperty("user.home")));
        if (hasOwnTemporaryFolder()) {
            shallow.add(temporaryFolder());
        }
        for (Path folder : shallow) {
            if (Files.isReadable(folder)) {
                try (Stream<Path> entries = Files.list(folder)) {
                    entries.forEach(entry -> files.put(entry, "there"));
                }
            }
        }
        return files;
    }

    /** The last worker goes while its report is written, and a moment longer. */
    private static void awaitWorkersGone() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (hasOwnTemporaryFolder() && System.nanoTime() < deadline) {
            try (Stream<Path> left = Files.list(temporaryFolder())) {
                if (left.noneMatch(path -> path.getFileName().toString().startsWith("worker-"))) {
                    return;
                }
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    List<String> changes(Map<Path, String> before, Path submission) throws IOException {
        Map<Path, String> after = snapshot(submission);
        List<String> changes = new ArrayList<>();
        before.forEach((file, state) -> {
            if (!state.equals(after.get(file))) {
                changes.add(file + " was changed or deleted");
            }
        });
        after.keySet().stream()
                .filter(file -> !before.containsKey(file))
                .forEach(file -> changes.add(file + " was written"));
        return changes;
    }

    /** Processes that this one has started, and those that work in its workers' folders. */
    List<String> processes() {
        List<String> found = new ArrayList<>();
        ProcessHandle.current().descendants().forEach(process -> found.add("process left: " + process.info()));
        if (hasOwnTemporaryFolder()) {
            String place = temporaryFolder() + "/worker-";
            ProcessHandle.allProcesses()
                    .filter(process -> process.pid() != ProcessHandle.current().pid())
                    .filter(process ->
                            Stream.of("cmdline", "mountinfo").anyMatch(file -> mentions(process, file, place)))
                    .forEach(process -> found.add("process left: " + process.info()));
        }
        return found;
    }

    private static boolean mentions(ProcessHandle process, String file, String place) {
        try {
            byte[] bytes = Files.readAllBytes(Path.of("/proc", String.valueOf(process.pid()), file));
            return new String(bytes, StandardCharsets.UTF_8).contains(place);
        } catch (IOException e) {
            // It has ended meanwhile, or it is another user's.
            return false;
        }
    }

    private static boolean hasOwnTemporaryFolder() {
        return Boolean.getBoolean(OWN_TEMPORARY_FOLDER);
    }

    private static Path temporaryFolder() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static final class Recorder extends SimpleFileVisitor<Path> {
        private final Map<Path, String> files;

        Recorder(Map<Path, String> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String contents = attributes.isRegularFile() && attributes.size() < 1 << 16
                    ? String.valueOf(Arrays.hashCode(Files.readAllBytes(file)))
                    : "";
            files.put(file, attributes.size() + " " + attributes.lastModifiedTime() + " " + contents);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            files.put(folder, "folder");
            return FileVisitResult.CONTINUE;
        }
    }
}
