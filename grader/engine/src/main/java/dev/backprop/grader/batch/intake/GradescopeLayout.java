package dev.backprop.grader.batch.intake;

import dev.backprop.grader.batch.intake.GradescopeMetadata.Submitted;
import dev.backprop.grader.batch.intake.GradescopeMetadata.Submitter;
import dev.backprop.grader.batch.intake.IntakeMessages.EarlierUpload;
import dev.backprop.grader.batch.intake.IntakeMessages.HandedInTogether;
import dev.backprop.grader.batch.intake.IntakeMessages.NotPlaced;
import dev.backprop.grader.batch.intake.IntakeMessages.SubmissionFolderMissing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An export from Gradescope: folders called {@code submission_12345}, and {@value #METADATA}, which says whose they are and when they
 * were handed in. What several students handed in together counts for each of them.
 */
final class GradescopeLayout implements Layout {

    static final String METADATA = "submission_metadata.yml";

    @Override
    public long recognised(Listing listing) {
        return listing.named(METADATA).isEmpty()
                ? 0
                : listing.entries().stream()
                        .filter(entry ->
                                entry.name().equals(METADATA) || entry.name().startsWith("submission_"))
                        .count();
    }

    @Override
    public Uploads read(Listing listing) {
        List<Submitted> submitted = listing.entries().stream()
                .filter(entry -> entry.name().equals(METADATA))
                .flatMap(entry -> GradescopeMetadata.read(entry.place()).stream())
                .toList();
        Map<String, ClassEntry> folders = new HashMap<>();
        listing.entries().stream().filter(ClassEntry::canBeWhole).forEach(entry -> folders.put(entry.name(), entry));
        Uploads uploads = new Uploads();
        Map<String, List<Submitted>> bySubmitter = new LinkedHashMap<>();
        submitted.forEach(each -> each.submitters()
                .forEach(submitter -> bySubmitter
                        .computeIfAbsent(submitter.key(), none -> new ArrayList<>())
                        .add(each)));
        bySubmitter.forEach((key, own) -> uploads.add(upload(key, own, folders)));
        submitted.stream()
                .filter(each -> !each.submitters().isEmpty())
                .map(Submitted::folder)
                .forEach(folders::remove);
        for (ClassEntry entry : listing.entries()) {
            if (!entry.name().equals(METADATA) && (folders.containsKey(entry.name()) || !entry.canBeWhole())) {
                uploads.leaveOut(
                        entry, entry.canBeWhole() ? NotPlaced.Reason.NO_METADATA : NotPlaced.Reason.NAMED_OTHERWISE);
            }
        }
        return uploads;
    }

    private static Upload upload(String key, List<Submitted> own, Map<String, ClassEntry> folders) {
        List<Submitted> latestFirst =
                own.stream().sorted(Submitted.BY_TIME.reversed()).toList();
        Submitted latest = latestFirst.get(0);
        ClassEntry entry = folders.get(latest.folder());
        StudentFolder work = entry == null
                ? new StudentFolder(List.of(), List.of(new SubmissionFolderMissing(latest.folder()).text()))
                : StudentFolder.of(entry);
        List<String> notes = new ArrayList<>(work.notes());
        latestFirst.stream()
                .skip(1)
                .forEach(earlier -> notes.add(new EarlierUpload(earlier.folder(), latest.folder()).text()));
        List<String> others = latest.submitters().stream()
                .filter(submitter -> !submitter.key().equals(key))
                .map(Submitter::name)
                .toList();
        if (!others.isEmpty()) {
            notes.add(new HandedInTogether(others).text());
        }
        Submitter submitter = latest.submitters().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
        String id = submitter.id();
        return new Upload(
                Claim.of(id, submitter.name(), marks(submitter)),
                id,
                work.places(),
                notes,
                new Timing(
                        false,
                        latest.at().equals(Instant.MIN) ? null : latest.at().toString()),
                null,
                null);
    }

    private static Map<Mark, String> marks(Submitter submitter) {
        Map<Mark, String> marks = new EnumMap<>(Mark.class);
        if (!submitter.sid().isEmpty()) {
            marks.put(Mark.ID, submitter.sid());
        }
        if (!submitter.email().isEmpty()) {
            marks.put(Mark.EMAIL, submitter.email());
        }
        return marks;
    }
}
