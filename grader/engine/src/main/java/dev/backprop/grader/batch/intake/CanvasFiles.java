package dev.backprop.grader.batch.intake;

import dev.backprop.grader.batch.intake.IntakeMessages.EarlierIsLonger;
import dev.backprop.grader.batch.intake.IntakeMessages.EarlierUpload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one student, or one group, has uploaded to Canvas: of files of one name the last counts, by Canvas's numbers. Where none is without
 * the number that Canvas adds to a second one, students have numbered their files themselves, as {@code part-1.zip} and {@code
 * part-2.zip}, and all of them count.
 */
final class CanvasFiles {

    private static final Pattern AGAIN =
            Pattern.compile("(?<stem>.+?)-(?<number>[1-9]\\d{0,8})(?<ending>(?:\\.[^.]*)?)");

    /** One file, and which upload it came with. */
    private record File(ClassEntry entry, long upload, long number) {

        static final Comparator<File> BY_UPLOAD =
                Comparator.comparingLong(File::upload).thenComparingLong(File::number);
    }

    private final Claim claim;
    private final Map<String, List<File>> byStem = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private boolean isLate;

    CanvasFiles(Claim claim) {
        this.claim = claim;
    }

    void note(String note) {
        notes.add(note);
    }

    void late() {
        isLate = true;
    }

    /** Adds a file, by its number and by the name that it had. */
    void add(ClassEntry entry, long upload, String file) {
        Matcher again = AGAIN.matcher(file);
        boolean isAgain = again.matches();
        String stem = isAgain ? again.group("stem") + again.group("ending") : file;
        byStem.computeIfAbsent(stem.toLowerCase(Locale.ROOT), none -> new ArrayList<>())
                .add(new File(entry, upload, isAgain ? Long.parseLong(again.group("number")) : 0));
    }

    /** The files, each with its earlier versions. */
    private List<List<File>> versions() {
        List<List<File>> all = new ArrayList<>();
        for (List<File> same : byStem.values()) {
            boolean isOfCanvas = same.stream().anyMatch(file -> file.number() == 0);
            Map<Long, List<File>> byNumber = new TreeMap<>();
            same.forEach(file -> byNumber.computeIfAbsent(isOfCanvas ? 0 : file.number(), none -> new ArrayList<>())
                    .add(file));
            all.addAll(byNumber.values());
        }
        return all;
    }

    Upload upload(String label) {
        List<Path> places = new ArrayList<>();
        long file = -1;
        String doubt = null;
        for (List<File> versions : versions()) {
            versions.sort(File.BY_UPLOAD.reversed());
            ClassEntry latest = versions.get(0).entry();
            file = Math.max(file, versions.get(0).upload());
            notes.addAll(latest.notes());
            if (latest.canBeRead()) {
                places.add(latest.place());
            }
            for (File earlier : versions.subList(1, versions.size())) {
                notes.add(new EarlierUpload(earlier.entry().name(), latest.name()).text());
                if (size(earlier.entry()) > size(latest)) {
                    doubt = new EarlierIsLonger(earlier.entry().name(), latest.name()).text();
                }
            }
        }
        return new Upload(
                claim, label, places, notes, new Timing(isLate, null), file < 0 ? null : String.valueOf(file), doubt);
    }

    private static long size(ClassEntry entry) {
        return entry.place().toFile().length();
    }
}
