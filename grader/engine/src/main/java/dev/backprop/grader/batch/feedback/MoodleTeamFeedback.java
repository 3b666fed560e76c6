package dev.backprop.grader.batch.feedback;

import dev.backprop.grader.batch.book.Grade;
import dev.backprop.grader.batch.feedback.FeedbackMessages.NotGiven.Reason;
import dev.backprop.grader.batch.intake.Mark;
import dev.backprop.grader.batch.intake.Receipt;
import java.util.List;
import java.util.Optional;

/** As {@link MoodleFeedback}, for the versions of Moodle that take the number of a team and show the text to each of its members. */
final class MoodleTeamFeedback implements Platform {

    @Override
    public String word() {
        return "moodle-teams";
    }

    @Override
    public List<Packet> packets(List<Grade> members, LeftOut leftOut) {
        Optional<String> number = Platform.receipt(members.get(0), Mark.PARTICIPANT)
                .filter(Receipt::isTeams)
                .map(Receipt::number);
        if (number.isEmpty()) {
            members.forEach(member -> leftOut.add(member, Reason.NO_TEAM));
            return List.of();
        }
        return List.of(new Packet("team_" + number.get() + MoodleFeedback.FOLDER, members));
    }
}
