package dev.backprop.grader.batch.feedback;

import dev.backprop.grader.batch.book.Grade;
import dev.backprop.grader.batch.intake.Handin;
import dev.backprop.grader.batch.intake.Mark;
import dev.backprop.grader.batch.intake.Receipt;
import java.util.List;
import java.util.Optional;

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

    /** What the platform knows a member's hand-in by, if that is one of these numbers. */
    static Optional<Receipt> receipt(Grade member, Mark... kinds) {
        return member.handin()
                .map(Handin::receipt)
                .filter(receipt -> List.of(kinds).contains(receipt.kind()));
    }
}
