package dev.backprop.grader.batch.feedback;

import dev.backprop.grader.message.Message;
import java.util.List;

/** What the package {@code batch.feedback} has to say; the words are in the bundle of this name. */
public final class FeedbackMessages {

    private FeedbackMessages() {}

    /** Staff is no audience of what students are given. */
    public record FeedbackIsForStudents() implements Message {}

    /** Some students are given nothing. */
    public record FeedbackLeftOut(int students, String file) implements Message {}

    /** Of those who are given nothing, some are not named here. */
    public record FeedbackLeftOutMore(int students, String file) implements Message {}

    /** The marks of a folder were made by a policy, which was not named. */
    public record FeedbackNeedsPolicy(String folder) implements Message {}

    /** What is for students is written. */
    public record FeedbackWritten(String file, int texts, int students) implements Message {}

    /** Gradescope shows nothing but what its own autograder has written. */
    public record GradescopeTakesNothing() implements Message {}

    /** What stands above the lines that say how a mark came about. */
    public record MarkInTheEnd() implements Message {}

    /** What counts is not the same for all who read this. */
    public record MarkOfEach() implements Message {}

    /** What counts is not said, because more counts than is shown. */
    public record MarkOfMore() implements Message {}

    /**
     * A student is given nothing, for a reason.
     *
     * @param detail what the reason names; may be empty
     */
    public record NotGiven(String id, String name, Reason reason, String detail) implements Message {

        /** Why. */
        public enum Reason {
            NOTHING_HANDED_IN,
            /** There is no mark; the detail says what the gradebook says. */
            NO_MARK,
            /** Nobody knows whose it is. */
            NOBODYS,
            NO_CANVAS_NUMBER,
            NO_CANVAS_FILE,
            /** Canvas hands it on within the group; the detail is the number of who has it. */
            THROUGH_GROUP,
            NO_PARTICIPANT,
            /** The student's number at Moodle may also be another's, or a team's: the detail. */
            NUMBER_OF_SEVERAL,
            NO_TEAM
        }

        @Override
        public String text() {
            return inWords("NotGiven", id, name, why());
        }

        /** The reason alone. */
        String why() {
            return inWords("NotGiven." + reason, detail);
        }
    }

    /** There is no platform of that name. */
    public record PlatformUnknown(String given, List<String> known) implements Message {}
}
