package dev.backprop.grader.batch.feedback;

import dev.backprop.grader.batch.book.Grade;
import dev.backprop.grader.batch.feedback.FeedbackMessages.NotGiven.Reason;
import dev.backprop.grader.batch.intake.Mark;
import dev.backprop.grader.batch.intake.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What Moodle takes as feedback files in a zip: {@code student_101_assignfeedback_file/feedback.txt}, by the student's number in the
 * assignment, a folder for each member of a team. In the assignment of a team newer versions take the number for the team's, so a number that
 * may be one is left out.
 */
final class MoodleFeedback implements Platform {

    static final String FOLDER = "_assignfeedback_file/feedback.txt";

    private final Set<String> teams;

    private MoodleFeedback(Set<String> teams) {
        this.teams = teams;
    }

    /** @param all the class, among whose numbers are those of teams */
    static MoodleFeedback of(List<Grade> all) {
        return new MoodleFeedback(all.stream()
                .flatMap(grade -> Platform.receipt(grade, Mark.PARTICIPANT).stream())
                .filter(Receipt::isTeams)
                .map(Receipt::number)
                .collect(Collectors.toSet()));
    }

    @Override
    public String word() {
        return "moodle";
    }

    @Override
    public List<Packet> packets(List<Grade> members, LeftOut leftOut) {
        List<Packet> packets = new ArrayList<>();
        for (Grade member : members) {
            Optional<String> number = number(member);
            if (number.isEmpty()) {
                leftOut.add(member, Reason.NO_PARTICIPANT);
            } else if (teams.contains(number.get())) {
                leftOut.add(member, Reason.NUMBER_OF_SEVERAL, number.get());
            } else {
                packets.add(new Packet("student_" + number.get() + FOLDER, List.of(member)));
            }
        }
        return packets;
    }

    /** What the download says goes before the roster: it is of this assignment for certain. */
    private static Optional<String> number(Grade member) {
        return Platform.receipt(member, Mark.PARTICIPANT)
                .filter(receipt -> !receipt.isTeams())
                .map(Receipt::number)
                .or(() -> Optional.ofNullable(member.student().marks().get(Mark.PARTICIPANT)));
    }
}
