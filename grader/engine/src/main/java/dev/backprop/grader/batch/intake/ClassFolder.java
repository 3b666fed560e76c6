package dev.backprop.grader.batch.intake;

import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.message.NoSuchFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder with the submissions of a class: a folder or an archive for each student. */
public final class ClassFolder {

    private ClassFolder() {}

    /**
     * Reads who handed in what.
     *
     * @throws MessageException if there is no such folder
     */
    public static ClassList read(Path dir, Optional<Path> roster, Path unpackInto) {
        if (!Files.isDirectory(dir)) {
            throw new MessageException(new NoSuchFolder(dir.toString()));
        }
        try (Stream<Path> places = Files.list(dir)) {
            return new ClassList(
                    places.sorted()
                            .map(place -> place.getFileName().toString())
                            .map(name -> new Handin(
                                    name, new Student(name, name, null), List.of(dir.resolve(name)), List.of()))
                            .toList(),
                    List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
