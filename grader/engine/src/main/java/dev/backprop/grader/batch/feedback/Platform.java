package dev.backprop.grader.batch.feedback;

import dev.backprop.grader.batch.book.Grade;
import java.util.List;

/** How a platform takes back what students are to read. */
interface Platform {

    /** What it is called on the command line. */
    String word();

    /** Whether it takes a zip, and not a folder. */
    default boolean takesZip() {
        return true;
    }

    /**
     * Under which names the text on one hand-in goes to those who have handed it in.
     *
     * @param members at least one; the first is whose name the report has
     * @param leftOut where is noted whom the platform cannot reach with it
     */
    List<Packet> packets(List<Grade> members, LeftOut leftOut);
}
