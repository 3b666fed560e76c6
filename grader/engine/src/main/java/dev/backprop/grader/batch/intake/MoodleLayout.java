package dev.backprop.grader.batch.intake;

import dev.backprop.grader.batch.intake.IntakeMessages.ClassRecognised;
import dev.backprop.grader.batch.intake.IntakeMessages.NotPlaced;
import dev.backprop.grader.batch.intake.IntakeMessages.OnlineTextNotRead;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A download from Moodle: folders called {@code Ada Lovelace_12345_assignsubmission_file_}, by the student and the student's number
 * in this assignment, with {@code onlinetext} for what was typed in; or loose files whose names begin like this. Moodle hands out
 * the last attempt only.
 */
final class MoodleLayout implements Layout {

    /**
     * Read from the left, as far as the first number that can be one: Moodle leaves no underscore in a name, and all that follows is
     * the student's own file name, which may look like anything. Where names are hidden from those who grade, there may be a space
     * before the number.
     */
    private static final Pattern NAME = Pattern.compile(
            "(?<who>.+?)[_ ](?<participant>\\d{1,18})_assignsubmission_(?<kind>[a-z]+)(?:_.*)?", Pattern.DOTALL);

    private static final class Files {

        private final String who;
        private final List<Path> places = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        Files(String who) {
            this.who = who;
        }
    }

    @Override
    public ClassRecognised.Layout name() {
        return ClassRecognised.Layout.MOODLE;
    }

    @Override
    public long recognised(Listing listing) {
        return listing.entries().stream()
                .filter(entry -> match(entry).isPresent())
                .count();
    }

    @Override
    public Uploads read(Listing listing) {
        Uploads uploads = new Uploads();
        Map<String, Files> students = new LinkedHashMap<>();
        for (ClassEntry entry : listing.entries()) {
            Optional<Matcher> match = match(entry);
            if (match.isEmpty() || entry.obstacle(NotPlaced.Reason.LOOSE) != NotPlaced.Reason.LOOSE) {
                uploads.leaveOut(entry, NotPlaced.Reason.NAMED_OTHERWISE);
            } else {
                add(entry, match.get(), students);
            }
        }
        students.forEach((participant, files) -> uploads.add(new Upload(
                Claim.of(participant, files.who, Map.of(Mark.PARTICIPANT, participant)),
                files.who + "_" + participant,
                files.places,
                files.notes)));
        return uploads;
    }

    private static Optional<Matcher> match(ClassEntry entry) {
        return Optional.of(NAME.matcher(entry.name())).filter(Matcher::matches);
    }

    private static void add(ClassEntry entry, Matcher match, Map<String, Files> students) {
        Files files = students.computeIfAbsent(match.group("participant"), none -> new Files(match.group("who")));
        files.notes.addAll(entry.notes());
        if (!match.group("kind").equals("file")) {
            files.notes.add(new OnlineTextNotRead(entry.name()).text());
        } else if (entry.isFolder()) {
            StudentFolder folder = StudentFolder.of(entry.place());
            files.places.addAll(folder.places());
            files.notes.addAll(folder.notes());
        } else if (entry.canBeRead()) {
            files.places.add(entry.place());
        }
    }
}
