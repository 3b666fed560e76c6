package dev.backprop.grader.authoring;

import dev.backprop.grader.authoring.specimen.Specimen;
import dev.backprop.grader.disk.FolderTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Where submissions lie with all their files while they are graded. */
final class Workbench implements AutoCloseable {

    private final Path folder;
    private final Map<Path, Path> laidOut = new HashMap<>();

    private Workbench(Path folder) {
        this.folder = folder;
    }

    static Workbench open() {
        try {
            return new Workbench(Files.createTempDirectory("specimens"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder with the files of a submission. */
    Path layOut(Specimen specimen) {
        return laidOut.computeIfAbsent(specimen.place(), place -> {
            Path target = folder.resolve(String.valueOf(laidOut.size()));
            specimen.sources().writeTo(target);
            return target;
        });
    }

    @Override
    public void close() {
        try {
            FolderTree.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
