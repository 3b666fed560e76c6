package dev.backprop.grader.message;

import java.util.List;

/** Several students of the roster may be meant. */
public record RosterAmbiguous(String name, List<String> ids) implements Message {

    public RosterAmbiguous {
        ids = List.copyOf(ids);
    }

    @Override
    public String text() {
        return Words.of("RosterAmbiguous", name, String.join(", ", ids));
    }
}
