package dev.backprop.grader.batch.intake;

import dev.backprop.grader.batch.intake.IntakeMessages.ClassRecognised;
import dev.backprop.grader.batch.intake.IntakeMessages.HandedInLate;
import dev.backprop.grader.batch.intake.IntakeMessages.NotPlaced;
import dev.backprop.grader.batch.intake.IntakeMessages.OnlineTextNotRead;
import dev.backprop.grader.batch.intake.IntakeMessages.SeveralNumbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A download from Canvas: loose files called {@code lovelaceada_LATE_12345_67890_SvmLoss-1.java}, by the student or the group, the
 * number of the student, or of a member who stands for the group, the upload's number and the file.
 *
 * <p>Names are read from the left: the file's own may look like anything. But a group may be called {@code Team_7}, so that
 * {@code team_7_101_9201_x.java} can be read in two ways; of those the one counts which the roster knows, if it knows one alone.
 */
final class CanvasLayout implements Layout {

    /** A number that can be the student's, and what comes behind it; what was typed in, or is an address, has no upload's number. */
    private static final Pattern NUMBERS = Pattern.compile(
            "_(?:(?<late>LATE)_)?(?<student>\\d{1,18})_"
                    + "(?:(?<upload>\\d{1,18})_(?<file>.+)|(?:text|link|media)\\.html?)",
            Pattern.DOTALL);

    private final Roster roster;

    CanvasLayout(Roster roster) {
        this.roster = roster;
    }

    /** One way to read a name. */
    private record Reading(String who, String student, boolean late, CanvasFiles.Name name) {

        Claim claim() {
            return Claim.of(student, who, Map.of(Mark.CANVAS_ID, student));
        }

        String label() {
            return who + "_" + student;
        }
    }

    @Override
    public ClassRecognised.Layout name() {
        return ClassRecognised.Layout.CANVAS;
    }

    @Override
    public long recognised(Listing listing) {
        return listing.entries().stream()
                .filter(entry -> !entry.isFolder() && !readings(entry.name()).isEmpty())
                .count();
    }

    @Override
    public Uploads read(Listing listing) {
        Uploads uploads = new Uploads();
        Map<String, CanvasFiles> students = new LinkedHashMap<>();
        for (ClassEntry entry : listing.entries()) {
            List<Reading> readings = entry.isFolder() ? List.of() : readings(entry.name());
            if (readings.isEmpty() || entry.obstacle(NotPlaced.Reason.LOOSE) != NotPlaced.Reason.LOOSE) {
                uploads.leaveOut(entry, NotPlaced.Reason.NAMED_OTHERWISE);
            } else {
                add(entry, readings, students);
            }
        }
        students.forEach((label, files) -> uploads.add(files.upload(label)));
        return uploads;
    }

    /** All that the first numbers in a name allow, from the left. */
    private static List<Reading> readings(String name) {
        List<Reading> readings = new ArrayList<>();
        Matcher numbers = NUMBERS.matcher(name);
        for (int at = name.indexOf('_', 1); at > 0 && name.charAt(0) != '_'; at = name.indexOf('_', at + 1)) {
            // Canvas writes names in small letters, so this word is its own.
            boolean isBehindLate = name.startsWith("_LATE", at - 5);
            if (!isBehindLate && numbers.region(at, name.length()).matches()) {
                String upload = numbers.group("upload");
                readings.add(new Reading(
                        name.substring(0, at),
                        numbers.group("student"),
                        numbers.group("late") != null,
                        new CanvasFiles.Name(upload == null ? -1 : Long.parseLong(upload), numbers.group("file"))));
            } else if (!readings.isEmpty() && !isBehindLate) {
                break;
            }
        }
        return readings;
    }

    private void add(ClassEntry entry, List<Reading> readings, Map<String, CanvasFiles> students) {
        List<Reading> known = readings.stream()
                .filter(reading -> roster.match(reading.claim()).isFound())
                .toList();
        List<Reading> left = known.isEmpty() ? readings : known;
        Reading reading = left.get(0);
        CanvasFiles files;
        if (left.size() == 1) {
            // A number under two names is two readings of a name that somebody has chosen for that: nothing is put
            // together then.
            files = students.computeIfAbsent(reading.label(), none -> new CanvasFiles(reading.claim()));
        } else {
            Reading last = left.get(left.size() - 1);
            List<String> numbers = left.stream().map(Reading::student).toList();
            files = students.computeIfAbsent(last.label(), label -> new CanvasFiles(Claim.unknown(label)));
            files.note(new SeveralNumbers(entry.name(), numbers).text());
        }
        if (reading.late()) {
            files.late();
            files.note(new HandedInLate(entry.name()).text());
        }
        if (reading.name().file() == null) {
            files.note(new OnlineTextNotRead(entry.name()).text());
        } else {
            files.add(entry, reading.name());
        }
    }
}
