package dev.backprop.grader.message;

import java.util.List;
import java.util.stream.Collectors;

/** Some of what lies in a class's folder could not be attributed to a student. */
public record RunUnplaced(List<Place> places) implements Message {

    private static final int MOST = 10;

    /** Where it lies, and why it could not be attributed. */
    public record Place(String path, String reason) {}

    @Override
    public String text() {
        String more = places.size() > MOST ? Lines.of(Words.of("RunUnplaced.more", places.size() - MOST)) : "";
        return Words.of("RunUnplaced", places.size())
                + places.stream()
                        .limit(MOST)
                        .map(place -> Lines.of(Words.of("RunUnplaced.place", place.path(), place.reason())))
                        .collect(Collectors.joining())
                + more;
    }
}
