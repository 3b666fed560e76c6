package dev.backprop.grader.batch.intake;

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
import org.jspecify.annotations.Nullable;

/**
 * A download from Canvas: loose files called {@code lovelaceada_LATE_12345_67890_SvmLoss-1.java}, by the student or the group, the
 * number of the student, or of a member who stands for the group, the upload's number and the file.
 *
 * <p>Names are read from the left: the file's own may look like anything. But a group may be called {@code Team_7}, so that
 * {@code team_7_101_9201_x.java} can be read in two ways; of those the one counts which the roster knows, if it knows one alone.
 *
 * <p>Where an assignment is graded anonymously, they are called {@code LATE_anon_aB3dE_9101_SvmLoss.java}, by an id that stands for a
 * student in this assignment alone. Whose it is, only Canvas knows.
 */
final class CanvasLayout implements Layout {

    /** What was typed in, or is an address, has no upload's number. */
    private static final String FILE = "_(?:(?<upload>\\d{1,18})_(?<file>.+)|(?:text|link|media)\\.html?)";
    /** A number that can be the student's, and what comes behind it. */
    private static final Pattern NUMBERS =
            Pattern.compile("_(?:(?<late>LATE)_)?(?<student>\\d{1,18})" + FILE, Pattern.DOTALL);

    private static final Pattern ANONYMOUS =
            Pattern.compile("(?:(?<late>LATE)_)?anon_(?<student>[A-Za-z0-9]{1,20})" + FILE, Pattern.DOTALL);

    private final Roster roster;
    private final boolean isAnonymous;

    CanvasLayout(Roster roster, boolean isAnonymous) {
        this.roster = roster;
        this.isAnonymous = isAnonymous;
    }

    /**
     * One way to read a name.
     *
     * @param file null for what was typed in
     */
    private record Reading(
            String label,
            Claim claim,
            boolean late,
            long upload,
            @Nullable String file) {

        static Reading of(String label, Claim claim, Matcher at) {
            String upload = at.group("upload");
            return new Reading(
                    label,
                    claim,
                    at.group("late") != null,
                    upload == null ? -1 : Long.parseLong(upload),
                    at.group("file"));
        }
    }

    @Override
    public long recognised(Listing listing) {
        return listing.entries().stream()
                .filter(entry -> !readings(entry).isEmpty())
                .count();
    }

    @Override
    public Uploads read(Listing listing) {
        Uploads uploads = new Uploads();
        Map<String, CanvasFiles> students = new LinkedHashMap<>();
        for (ClassEntry entry : listing.entries()) {
            List<Reading> readings = readings(entry);
            if (readings.isEmpty() || entry.obstacle(NotPlaced.Reason.LOOSE) != NotPlaced.Reason.LOOSE) {
                uploads.leaveOut(entry, NotPlaced.Reason.NAMED_OTHERWISE);
            } else {
                add(entry, readings, students);
            }
        }
        students.forEach((label, files) -> uploads.add(files.upload(label)));
        return uploads;
    }

    private List<Reading> readings(ClassEntry entry) {
        if (entry.isFolder()) {
            return List.of();
        }
        return isAnonymous ? anonymous(entry.name()) : numbered(entry.name());
    }

    private static List<Reading> anonymous(String name) {
        Matcher match = ANONYMOUS.matcher(name);
        if (!match.matches()) {
            return List.of();
        }
        String id = match.group("student");
        return List.of(Reading.of("anon_" + id, Claim.of(id, id, Map.of(Mark.ANONYMOUS, id)), match));
    }

    /** All that the first numbers in a name allow, from the left. */
    private static List<Reading> numbered(String name) {
        List<Reading> readings = new ArrayList<>();
        Matcher numbers = NUMBERS.matcher(name);
        for (int at = name.indexOf('_', 1); at > 0 && name.charAt(0) != '_'; at = name.indexOf('_', at + 1)) {
            // Canvas writes names in small letters, so this word is its own.
            boolean isBehindLate = name.startsWith("_LATE", at - 5);
            if (!isBehindLate && numbers.region(at, name.length()).matches()) {
                String who = name.substring(0, at);
                String student = numbers.group("student");
                readings.add(Reading.of(
                        who + "_" + student, Claim.of(student, who, Map.of(Mark.CANVAS_ID, student)), numbers));
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
            List<String> numbers = left.stream().map(each -> each.claim().id()).toList();
            files = students.computeIfAbsent(
                    left.get(left.size() - 1).label(), label -> new CanvasFiles(Claim.unknown(label)));
            files.note(new SeveralNumbers(entry.name(), numbers).text());
        }
        if (reading.late()) {
            files.late();
            files.note(new HandedInLate(entry.name()).text());
        }
        String file = reading.file();
        if (file == null) {
            files.note(new OnlineTextNotRead(entry.name()).text());
        } else {
            files.add(entry, reading.upload(), file);
        }
    }
}
