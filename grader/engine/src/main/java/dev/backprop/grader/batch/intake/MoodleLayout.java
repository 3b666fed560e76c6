package dev.backprop.grader.batch.intake;

import dev.backprop.grader.batch.intake.IntakeMessages.NotPlaced;
import dev.backprop.grader.batch.intake.IntakeMessages.OnlineTextNotRead;
import dev.backprop.grader.batch.intake.IntakeMessages.TeamOfNobody;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A download from Moodle: folders called {@code Ada Lovelace_12345_assignsubmission_file_}, by the student and the student's number
 * in this assignment, or by the team and the team's number; with {@code onlinetext} for what was typed in; or loose files whose names
 * begin like this. Those who are in no team have handed in as one, which has a name in Moodle's language and no number. Moodle hands
 * out the last attempt only.
 */
final class MoodleLayout implements Layout {

    /**
     * As far as the platform's own words, where they come first: Moodle leaves no underscore in a name, and all that follows is the
     * student's own file name, which may look like anything. Where names are hidden from those who grade, there may be a space
     * before the number.
     */
    private static final Pattern NAME = Pattern.compile(
            "(?<who>(?:(?!_assign(?:submission|feedback)_).)+?)_assign(?<part>submission|feedback)_"
                    + "(?<kind>[a-z]+)(?:_.*)?",
            Pattern.DOTALL);

    private static final Pattern NUMBERED =
            Pattern.compile("(?<who>.+)(?<between>[_ ])(?<number>\\d{1,18})", Pattern.DOTALL);

    /** What is found of one student, file by file. */
    private record Gathered(Claim claim, StudentFolder work) {}

    @Override
    public long recognised(Listing listing) {
        return listing.entries().stream()
                .filter(entry -> match(entry).isPresent())
                .count();
    }

    @Override
    public Uploads read(Listing listing) {
        Uploads uploads = new Uploads();
        Map<String, Gathered> students = new LinkedHashMap<>();
        for (ClassEntry entry : listing.entries()) {
            Optional<Matcher> match = match(entry);
            if (match.isEmpty() || entry.obstacle(NotPlaced.Reason.LOOSE) != NotPlaced.Reason.LOOSE) {
                uploads.leaveOut(entry, NotPlaced.Reason.NAMED_OTHERWISE);
            } else if (match.get().group("part").equals("feedback")) {
                uploads.leaveOut(entry, NotPlaced.Reason.FEEDBACK);
            } else {
                add(entry, match.get(), students);
            }
        }
        students.forEach((label, files) -> uploads.add(new Upload(files.claim(), label, files.work())));
        return uploads;
    }

    private static Optional<Matcher> match(ClassEntry entry) {
        return Optional.of(NAME.matcher(entry.name())).filter(Matcher::matches);
    }

    private static void add(ClassEntry entry, Matcher match, Map<String, Gathered> students) {
        Claim claim = claim(match.group("who"));
        String label = claim.hasName() || claim.marks().isEmpty()
                ? match.group("who").replace(' ' + claim.id(), '_' + claim.id())
                : "Participant_" + claim.id();
        StudentFolder all = students.computeIfAbsent(
                        label, none -> new Gathered(claim, new StudentFolder(new ArrayList<>(), new ArrayList<>())))
                .work();
        if (claim.marks().isEmpty() && all.notes().isEmpty()) {
            all.notes().add(new TeamOfNobody(label).text());
        }
        if (match.group("kind").equals("file")) {
            StudentFolder work = StudentFolder.of(entry);
            all.places().addAll(work.places());
            all.notes().addAll(work.notes());
        } else {
            all.notes().addAll(entry.notes());
            all.notes().add(new OnlineTextNotRead(entry.name()).text());
        }
    }

    private static Claim claim(String who) {
        Matcher numbered = NUMBERED.matcher(who);
        if (!numbered.matches()) {
            return Claim.unknown(who);
        }
        String name = numbered.group("who");
        String number = numbered.group("number");
        boolean isHidden = PlaceholderName.isOne(name);
        if (!isHidden && numbered.group("between").equals(" ")) {
            return Claim.unknown(who);
        }
        return Claim.of(number, isHidden ? number : name, Map.of(Mark.PARTICIPANT, number));
    }
}
