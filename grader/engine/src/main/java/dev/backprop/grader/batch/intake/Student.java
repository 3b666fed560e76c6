package dev.backprop.grader.batch.intake;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A student of the class.
 *
 * @param id unique in the class, as the platform or the roster says it
 * @param name for people
 * @param group a section or tutorial group, or null
 * @param tutor the assistant who looks after the student, or null
 * @param kind what the id is, where it is the platform's; null where the class itself calls the student so, on its roster or by the
 *     name of a folder
 * @param marks what else is known, by the roster or the platform, so that a platform's sheet can be filled
 */
public record Student(
        String id,
        String name,
        @Nullable String group,
        @Nullable String tutor,
        @Nullable Mark kind,
        Map<Mark, String> marks) {

    public Student {
        marks = Map.copyOf(marks);
    }

    /** A student of whom no group is known. */
    public Student(String id, String name, @Nullable Mark kind, Map<Mark, String> marks) {
        this(id, name, null, null, kind, marks);
    }

    /** The same student under another id, which is no mark that anybody else could have. */
    Student called(String other) {
        return new Student(other, hasName() ? name : other, group, tutor, kind, marks);
    }

    /** Whether the name is one, and not a platform's mark for want of any. */
    public boolean hasName() {
        return kind == null || !name.equals(id);
    }
}
