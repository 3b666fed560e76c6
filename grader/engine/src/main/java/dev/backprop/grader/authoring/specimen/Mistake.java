package dev.backprop.grader.authoring.specimen;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wrong submission, and what is to become of it.
 *
 * @param base what it was before the mistake was made
 * @param loses the checks that it loses, and no others
 */
public record Mistake(Specimen specimen, SourceTree base, PatchHeader header, List<String> loses) {

    public Mistake {
        loses = List.copyOf(loses);
    }

    /** The same mistake, with full ids of checks. */
    public Mistake losing(List<String> checks) {
        return new Mistake(specimen, base, header, checks);
    }

    /** The same mistake in fewer files. */
    public Mistake of(Specimen narrowed) {
        return new Mistake(narrowed, base, header, loses);
    }

    /** Its name. */
    public String slug() {
        return specimen.slug();
    }

    /** The patch that it is written as. */
    public Path place() {
        return specimen.place();
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
