package dev.backprop.grader.batch.intake;

import org.jspecify.annotations.Nullable;

/**
 * A student of the class.
 *
 * @param id unique in the class, as the platform or the roster says it
 * @param name for people
 * @param group a section or tutorial group, or null
 * @param kind what the id is, where it is the platform's; null where the class itself calls the student so, on its roster or by the
 *     name of a folder
 */
public record Student(
        String id,
        String name,
        @Nullable String group,
        @Nullable Mark kind) {

    /** A student as the class calls him or her. */
    public Student(String id, String name, @Nullable String group) {
        this(id, name, group, null);
    }

    /** The same student under another id, which is no mark that anybody else could have. */
    Student called(String other) {
        return new Student(other, hasName() ? name : other, group, kind);
    }

    /** Whether the name is one, and not a platform's mark for want of any. */
    public boolean hasName() {
        return kind == null || !name.equals(id);
    }
}
