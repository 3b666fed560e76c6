package dev.backprop.grader.batch.intake;

import dev.backprop.grader.batch.intake.IntakeMessages.ClassRecognised;
import dev.backprop.grader.batch.intake.IntakeMessages.HandedInLate;
import dev.backprop.grader.batch.intake.IntakeMessages.NotPlaced;
import dev.backprop.grader.batch.intake.IntakeMessages.OnlineTextNotRead;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A download from Canvas of an assignment that is graded anonymously: loose files called {@code LATE_anon_aB3dE_9101_SvmLoss.java}, by
 * an id that stands for a student in this assignment alone. Whose it is, only Canvas knows.
 */
final class AnonymousCanvasLayout implements Layout {

    private static final Pattern FILE = Pattern.compile(
            "(?:(?<late>LATE)_)?anon_(?<who>[A-Za-z0-9]{1,20})_"
                    + "(?:(?<upload>\\d{1,18})_(?<file>.+)|(?:text|link|media)\\.html?)",
            Pattern.DOTALL);

    @Override
    public ClassRecognised.Layout name() {
        return ClassRecognised.Layout.CANVAS_ANONYMOUS;
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
        Map<String, CanvasFiles> students = new LinkedHashMap<>();
        for (ClassEntry entry : listing.entries()) {
            Optional<Matcher> match = entry.isFolder() ? Optional.empty() : match(entry);
            if (match.isEmpty() || entry.obstacle(NotPlaced.Reason.LOOSE) != NotPlaced.Reason.LOOSE) {
                uploads.leaveOut(entry, NotPlaced.Reason.NAMED_OTHERWISE);
                continue;
            }
            String id = match.get().group("who");
            CanvasFiles files = students.computeIfAbsent(
                    "anon_" + id, none -> new CanvasFiles(Claim.of(id, id, Map.of(Mark.ANONYMOUS, id))));
            if (match.get().group("late") != null) {
                files.late();
                files.note(new HandedInLate(entry.name()).text());
            }
            String file = match.get().group("file");
            if (file == null) {
                files.note(new OnlineTextNotRead(entry.name()).text());
            } else {
                files.add(entry, new CanvasFiles.Name(Long.parseLong(match.get().group("upload")), file));
            }
        }
        students.forEach((label, files) -> uploads.add(files.upload(label)));
        return uploads;
    }

    private static Optional<Matcher> match(ClassEntry entry) {
        return Optional.of(FILE.matcher(entry.name())).filter(Matcher::matches);
    }
}
