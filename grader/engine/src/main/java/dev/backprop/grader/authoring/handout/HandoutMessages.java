package dev.backprop.grader.authoring.handout;

import dev.backprop.grader.message.Message;

/** What the package {@code authoring.handout} has to say; the words are in the bundle of this name. */
public final class HandoutMessages {

    private HandoutMessages() {}

    /** A hint names no check, so that no report sends students to it. */
    public record HintOnNothing(String handout, int line, String hint, String about) implements Message {}

    /** Two hints are on the same checks. */
    public record HintTwice(String handout, int line, String hint, String about, String before) implements Message {}

    /**
     * A circuit has nothing that a handout could show.
     *
     * @param where file and line of its last stage
     */
    public record NoExample(String where, String circuit) implements Message {}

    /**
     * A handout leaves out a number of an example.
     *
     * @param where file and line of the example
     */
    public record NumberNotPrinted(String where, String stage, String number, String handout) implements Message {}

    /** A picture has been drawn. */
    public record PictureDrawn(String path) implements Message {}

    /**
     * A picture is not the one that its circuit draws.
     *
     * @param id of the assignment
     */
    public record PictureNotDrawn(String path, String id, State state) implements Message {

        /** What is there instead. */
        public enum State {
            MISSING,
            OLD
        }

        @Override
        public String text() {
            return inWords("PictureNotDrawn." + state, path, id);
        }
    }

    /** A handout says what a check earns that there is not. */
    public record PointsOfNothing(String handout, int line, String check) implements Message {}

    /** A handout says other points than a check earns. */
    public record PointsOtherwise(String handout, int line, String check, String said, String points)
            implements Message {}

    /** A handout does not show the picture of a circuit. */
    public record PictureNotShown(String handout, String picture, String circuit) implements Message {}

    /**
     * A stub is not the one that follows from its circuit.
     *
     * @param file from the assignments' folder on
     * @param statement the first that is missing, or not in its place
     * @param id of the assignment
     */
    public record StubOtherwise(String file, String statement, String id) implements Message {}
}
