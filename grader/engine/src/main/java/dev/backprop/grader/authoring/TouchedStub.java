package dev.backprop.grader.authoring;

import dev.backprop.grader.disk.FolderTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A copy of a stub in which every file has one more comment: the least that a student can do. */
record TouchedStub(Path folder) implements AutoCloseable {

    static TouchedStub of(Path stub, List<String> files) {
        try {
            Path folder = Files.createTempDirectory("stub");
            for (String file : files) {
                Path copy = folder.resolve(file);
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, Files.readString(stub.resolve(file)) + "\n// begun\n");
            }
            return new TouchedStub(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
