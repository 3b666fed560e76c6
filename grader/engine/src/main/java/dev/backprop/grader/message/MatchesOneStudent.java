package dev.backprop.grader.message;

import java.util.List;

/** Several hand-ins may be of one student of the roster. */
public record MatchesOneStudent(String student, List<String> names) implements Message {

    public MatchesOneStudent {
        names = List.copyOf(names);
    }

    @Override
    public String text() {
        return Words.of("MatchesOneStudent", student, String.join(", ", names));
    }
}
