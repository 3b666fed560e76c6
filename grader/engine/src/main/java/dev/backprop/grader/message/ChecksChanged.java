package dev.backprop.grader.message;

import java.util.List;

/** Checks, points or seed are not those that were recorded for the same version. */
public record ChecksChanged(String path, String version, List<Difference> differences) implements Message {

    public ChecksChanged {
        differences = List.copyOf(differences);
    }

    /** In what a published value has changed. */
    public enum Kind {
        ADDED,
        REMOVED,
        POINTS,
        ORDER,
        SEED
    }

    /**
     * One value that is not as it was.
     *
     * @param check the check's id; empty if the difference is not one of a single check
     * @param recorded the value in the file, if there is one
     * @param now the value of this grader, if there is one
     */
    public record Difference(Kind kind, String check, String recorded, String now) {}

    @Override
    public String text() {
        StringBuilder text = new StringBuilder(Words.of("ChecksChanged", path, version));
        for (Difference difference : differences) {
            text.append(Lines.of(Words.of(
                    "ChecksChanged." + difference.kind(),
                    difference.check(),
                    difference.recorded(),
                    difference.now())));
        }
        return text.append('\n').append(Words.of("ChecksChanged.remedy")).toString();
    }
}
