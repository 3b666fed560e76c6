package dev.backprop.grader.sources.archive;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.sources.archive.ArchiveMessages.EntryNameUnusable;
import dev.backprop.grader.sources.archive.ArchiveMessages.EntryOutside;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where an entry of an archive lies in it.
 *
 * @param path with {@code /} between names, as in a folder; empty for the archive's own folder
 * @param objection why nothing under that path is read
 */
record EntryPath(String path, Optional<Message> objection) {

    private static final int LONGEST = 1024;
    private static final int SHOWN = 100;

    private static final Pattern ABSOLUTE = Pattern.compile("(?s)/.*|[A-Za-z]:.*");

    /** Reads a name as it stands in an archive; some programs of Windows put {@code \\} between the names of folders. */
    static EntryPath of(String name) {
        if (name.length() > LONGEST) {
            String shown = name.substring(0, SHOWN) + "…";
            return new EntryPath(shown, Optional.of(new EntryNameUnusable(shown)));
        }
        if (name.indexOf('\0') >= 0) {
            return new EntryPath(name, Optional.of(new EntryNameUnusable(name)));
        }
        String slashed = name.replace('\\', '/');
        List<String> folders = new ArrayList<>();
        for (String part : slashed.split("/", -1)) {
            if (!part.isEmpty() && !part.equals(".")) {
                folders.add(part);
            }
        }
        if (ABSOLUTE.matcher(slashed).matches() || folders.contains("..")) {
            return new EntryPath(name, Optional.of(new EntryOutside(name)));
        }
        return new EntryPath(String.join("/", folders), Optional.empty());
    }

    /** The names in the path, the last one included. */
    List<String> names() {
        return path.isEmpty() ? List.of() : List.of(path.split("/", -1));
    }
}
