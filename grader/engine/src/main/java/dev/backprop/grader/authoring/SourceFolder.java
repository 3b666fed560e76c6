package dev.backprop.grader.authoring;

import dev.backprop.grader.authoring.AuthoringMessages.JsonFileBroken;
import dev.backprop.grader.authoring.AuthoringMessages.NoAssignmentFolder;
import dev.backprop.grader.disk.Disk;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.sources.files.SourceMessages.NoSuchFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder in which an author writes an assignment.
 *
 * @param name its last name, which begins the paths in messages
 * @param id what its {@value #FILE} calls the assignment
 */
record SourceFolder(Path path, String name, String id) {

    static final String FILE = "assignment.json";

    /**
     * The assignment folders in {@code place}, by name; or {@code place} itself, if it is one.
     *
     * @throws MessageException if there are none, or one does not say its id
     */
    static List<SourceFolder> in(Path place) {
        if (!Files.isDirectory(place)) {
            throw new MessageException(new NoSuchFolder(place.toString()));
        }
        if (Files.exists(place.resolve(FILE))) {
            return List.of(at(place));
        }
        List<SourceFolder> folders = Disk.inside(place).stream()
                .filter(folder -> Files.exists(folder.resolve(FILE)))
                .map(SourceFolder::at)
                .toList();
        if (folders.isEmpty()) {
            throw new MessageException(new NoAssignmentFolder(place.toString()));
        }
        return folders;
    }

    private static SourceFolder at(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        String name = String.valueOf(path.getFileName());
        JsonFile json = JsonFile.read(path.resolve(FILE), name + "/" + FILE);
        if (!json.object().has("id") || !json.object().get("id").isJsonPrimitive()) {
            throw new MessageException(new JsonFileBroken(json.name(), "$.id is missing"));
        }
        return new SourceFolder(path, name, json.object().get("id").getAsString());
    }
}
