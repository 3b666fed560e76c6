package dev.backprop.grader.batch.feedback;

import dev.backprop.grader.batch.book.Grade;
import dev.backprop.grader.batch.feedback.FeedbackMessages.NotGiven.Reason;
import dev.backprop.grader.batch.intake.Mark;
import dev.backprop.grader.batch.intake.Receipt;
import java.util.List;
import java.util.Optional;

/**
 * What Canvas takes under "Upload Submissions": {@code feedback_101_9001_feedback.txt}, of which the first two parts that are numbers are
 * the student's and that of a file of the very submission; or {@code anon_aB3dE_9001_feedback.txt}. It shows the text as a comment, under the
 * name of that file, to the whole group.
 */
final class CanvasFeedback implements Platform {

    @Override
    public String word() {
        return "canvas";
    }

    @Override
    public List<Packet> packets(List<Grade> members, LeftOut leftOut) {
        Optional<Receipt> receipt = Platform.receipt(members.get(0), Mark.CANVAS_ID, Mark.ANONYMOUS);
        Optional<String> file = receipt.map(Receipt::file);
        if (receipt.isEmpty() || file.isEmpty()) {
            Reason reason = receipt.isEmpty() ? Reason.NO_CANVAS_NUMBER : Reason.NO_CANVAS_FILE;
            members.forEach(member -> leftOut.add(member, reason));
            return List.of();
        }
        String number = receipt.get().number();
        if (members.size() > 1) {
            members.stream()
                    .filter(member -> !isOf(member, number))
                    .forEach(member -> leftOut.add(member, Reason.THROUGH_GROUP, number));
        }
        String start = receipt.get().kind() == Mark.ANONYMOUS ? "anon_" : "feedback_";
        return List.of(new Packet(start + number + "_" + file.get() + "_feedback.txt", members));
    }

    private static boolean isOf(Grade member, String number) {
        return number.equals(member.student().marks().get(Mark.CANVAS_ID));
    }
}
