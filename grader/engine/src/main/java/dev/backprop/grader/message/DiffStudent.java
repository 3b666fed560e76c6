package dev.backprop.grader.message;

import java.util.List;
import java.util.stream.Collectors;

/** A student has another result in one run than in another. */
public record DiffStudent(String student, String before, String after, List<Reason> reasons) implements Message {

    public DiffStudent {
        reasons = List.copyOf(reasons);
    }

    /** Why that may be. */
    public enum Reason {
        SOURCES,
        SEED,
        OPTIONS,
        GRADER,
        ASSIGNMENT,
        JAVA
    }

    @Override
    public String text() {
        return Words.of(
                "DiffStudent",
                student,
                before,
                after,
                reasons.isEmpty()
                        ? Words.of("DiffStudent.NONE")
                        : reasons.stream()
                                .map(reason -> Words.of("DiffStudent." + reason))
                                .collect(Collectors.joining(", ")));
    }
}
