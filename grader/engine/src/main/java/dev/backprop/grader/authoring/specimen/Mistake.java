package dev.backprop.grader.authoring.specimen;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wrong submission, and what is to become of it.
 *
 * @param base what it was before the mistake was made
 */
public record Mistake(Specimen specimen, SourceTree base, PatchHeader header) {

    /** Its name. */
    public String slug() {
        return specimen.slug();
    }

    /** The patch that it is written as. */
    public Path place() {
        return specimen.place();
    }

    /** The checks that it loses, and no others. */
    public List<String> loses() {
        return header.loses();
    }

    /** The id of the known mistake that it is; null where there is none. */
    public @Nullable String diagnosis() {
        return header.diagnosis();
    }

    /** Whether a report may say that it is this. */
    public boolean mayBeCalled(String name) {
        return name.equals(diagnosis()) || header.mayBeNamed().contains(name);
    }
}
