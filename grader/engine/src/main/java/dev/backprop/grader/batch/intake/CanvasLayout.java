package dev.backprop.grader.batch.intake;

import dev.backprop.grader.batch.intake.IntakeMessages.ClassRecognised;
import dev.backprop.grader.batch.intake.IntakeMessages.EarlierUpload;
import dev.backprop.grader.batch.intake.IntakeMessages.HandedInLate;
import dev.backprop.grader.batch.intake.IntakeMessages.NotPlaced;
import dev.backprop.grader.batch.intake.IntakeMessages.OnlineTextNotRead;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A download from Canvas: loose files called {@code lovelaceada_LATE_12345_67890_SvmLoss-1.java}, by the student, the student's
 * number, the upload's number and the file, which has a number of its own where that name was uploaded before.
 */
final class CanvasLayout implements Layout {

    /**
     * Read from the left, as far as the first number that can be the student's: the file's own name may look like anything. What was
     * typed in, or is the address of a page, has no upload's number.
     */
    private static final Pattern FILE = Pattern.compile(
            "(?<who>[^_].*?)_(?:(?<late>LATE)_)?(?<student>\\d{1,18})_"
                    + "(?:(?<upload>\\d{1,18})_(?<file>.+)|(?:text|link|media)\\.html?)",
            Pattern.DOTALL);

    private static final Pattern AGAIN = Pattern.compile("(?<stem>.+?)-(?<number>\\d{1,9})(?<ending>(?:\\.[^.]*)?)");

    /** One file, and which upload it came with. */
    private record File(ClassEntry entry, long upload, long number) {

        static final Comparator<File> BY_UPLOAD =
                Comparator.comparingLong(File::upload).thenComparingLong(File::number);
    }

    private static final class Files {

        private final String who;
        private final String number;
        private final Map<String, List<File>> byStem = new LinkedHashMap<>();
        private final List<String> notes = new ArrayList<>();

        Files(String who, String number) {
            this.who = who;
            this.number = number;
        }
    }

    @Override
    public ClassRecognised.Layout name() {
        return ClassRecognised.Layout.CANVAS;
    }

    @Override
    public long recognised(Listing listing) {
        return listing.entries().stream()
                .filter(entry -> !entry.isFolder() && match(entry).isPresent())
                .count();
    }

    @Override
    public Uploads read(Listing listing) {
        Uploads uploads = new Uploads();
        Map<String, Files> students = new LinkedHashMap<>();
        for (ClassEntry entry : listing.entries()) {
            Optional<Matcher> match = entry.isFolder() ? Optional.empty() : match(entry);
            if (match.isEmpty() || entry.obstacle(NotPlaced.Reason.LOOSE) != NotPlaced.Reason.LOOSE) {
                uploads.leaveOut(entry, NotPlaced.Reason.NAMED_OTHERWISE);
            } else {
                add(entry, match.get(), students);
            }
        }
        students.forEach((label, files) -> uploads.add(upload(label, files)));
        return uploads;
    }

    private static Optional<Matcher> match(ClassEntry entry) {
        return Optional.of(FILE.matcher(entry.name())).filter(Matcher::matches);
    }

    private static void add(ClassEntry entry, Matcher match, Map<String, Files> students) {
        String who = match.group("who");
        String student = match.group("student");
        // A number under two names is two readings of a name that somebody has chosen for that: nothing is put together
        // then.
        Files files = students.computeIfAbsent(who + "_" + student, none -> new Files(who, student));
        if (match.group("late") != null) {
            files.notes.add(new HandedInLate(entry.name()).text());
        }
        if (match.group("file") == null) {
            files.notes.add(new OnlineTextNotRead(entry.name()).text());
            return;
        }
        String name = match.group("file");
        Matcher again = AGAIN.matcher(name);
        boolean isAgain = again.matches();
        String stem = isAgain ? again.group("stem") + again.group("ending") : name;
        files.byStem
                .computeIfAbsent(stem.toLowerCase(Locale.ROOT), none -> new ArrayList<>())
                .add(new File(
                        entry,
                        Long.parseLong(match.group("upload")),
                        isAgain ? Long.parseLong(again.group("number")) : 0));
    }

    private static Upload upload(String label, Files files) {
        List<Path> places = new ArrayList<>();
        for (List<File> versions : files.byStem.values()) {
            versions.sort(File.BY_UPLOAD.reversed());
            ClassEntry latest = versions.get(0).entry();
            files.notes.addAll(latest.notes());
            if (latest.canBeRead()) {
                places.add(latest.place());
            }
            for (File earlier : versions.subList(1, versions.size())) {
                files.notes.add(new EarlierUpload(earlier.entry().name(), latest.name()).text());
            }
        }
        return new Upload(
                Claim.of(files.number, files.who, Map.of(Mark.CANVAS_ID, files.number)), label, places, files.notes);
    }
}
