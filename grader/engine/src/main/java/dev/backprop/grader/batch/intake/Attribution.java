package dev.backprop.grader.batch.intake;

import dev.backprop.grader.batch.intake.IntakeMessages.IdOfAnother;
import dev.backprop.grader.batch.intake.IntakeMessages.MatchesOneStudent;
import dev.backprop.grader.batch.intake.IntakeMessages.NotOnRoster;
import dev.backprop.grader.batch.intake.IntakeMessages.NothingHandedIn;
import dev.backprop.grader.batch.intake.IntakeMessages.RosterAmbiguous;
import dev.backprop.grader.sources.files.SafeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds the student of each upload, and the upload of each student on the roster.
 *
 * <p>Nobody is guessed: where several students may be meant, or several uploads be one student's, each upload counts under the name
 * that its platform gave it, and the notes say why.
 */
final class Attribution {

    /**
     * A hand-in before it has a key.
     *
     * @param isKnown whether the student is one of the roster's, whose id stays
     */
    private record Draft(String label, Student student, boolean isKnown, Upload upload, List<String> notes) {}

    private final Roster roster;

    Attribution(Roster roster) {
        this.roster = roster;
    }

    List<Handin> handins(List<Upload> uploads) {
        Map<String, List<Upload>> sameId = new HashMap<>();
        uploads.forEach(upload -> sameId.computeIfAbsent(identity(upload), none -> new ArrayList<>())
                .add(upload));
        Map<Upload, Set<Roster.Row>> matches = new LinkedHashMap<>();
        uploads.forEach(upload -> matches.put(upload, roster.match(upload.claim())));
        Map<Roster.Row, List<Upload>> claimed = new HashMap<>();
        matches.forEach((upload, rows) -> {
            if (rows.size() == 1) {
                claimed.computeIfAbsent(rows.iterator().next(), none -> new ArrayList<>())
                        .add(upload);
            }
        });
        List<Draft> drafts = new ArrayList<>();
        matches.forEach((upload, rows) ->
                drafts.add(draft(upload, rows, claimed, sameId.getOrDefault(identity(upload), List.of()))));
        for (Roster.Row row : roster.rows()) {
            List<Upload> own = claimed.getOrDefault(row, List.of());
            if (own.size() != 1) {
                drafts.add(withoutHandin(row, own, matches.values()));
            }
        }
        drafts.sort(Comparator.comparing((Draft draft) -> !draft.isKnown()).thenComparing(Draft::label));
        return withKeys(drafts);
    }

    private Draft draft(
            Upload upload, Set<Roster.Row> rows, Map<Roster.Row, List<Upload>> claimed, List<Upload> sameId) {
        List<String> notes = new ArrayList<>(upload.notes());
        Claim claim = upload.claim();
        Student unknown = new Student(claim.id(), claim.name(), null, claim.kind());
        if (sameId.size() > 1 && rows.size() != 1) {
            notes.add(rivalry(claim.id(), sameId));
            unknown = unknown.called(upload.label());
        }
        if (rows.isEmpty()) {
            if (!roster.isEmpty()) {
                notes.add(new NotOnRoster(upload.label()).text());
            }
            return new Draft(upload.label(), unknown, false, upload, notes);
        }
        if (rows.size() > 1) {
            notes.add(new RosterAmbiguous(upload.label(), Roster.ids(rows)).text());
            return new Draft(upload.label(), unknown, false, upload, notes);
        }
        Roster.Row row = rows.iterator().next();
        List<Upload> rivals = claimed.getOrDefault(row, List.of());
        if (rivals.size() > 1) {
            notes.add(rivalry(row.student().id(), rivals));
            unknown = sameId.size() > 1 ? unknown.called(upload.label()) : unknown;
            return new Draft(upload.label(), unknown, false, upload, notes);
        }
        return new Draft(upload.label(), row.student(), true, upload, notes);
    }

    /** What an upload is called by its platform: a number is never the same as a login or a name. */
    private static String identity(Upload upload) {
        Claim claim = upload.claim();
        return claim.kind() + " " + Roster.folded(claim.id());
    }

    private static String rivalry(String id, List<Upload> rivals) {
        return new MatchesOneStudent(id, rivals.stream().map(Upload::label).toList()).text();
    }

    private static Draft withoutHandin(Roster.Row row, List<Upload> own, Collection<Set<Roster.Row>> matches) {
        List<String> notes = new ArrayList<>();
        notes.add(new NothingHandedIn().text());
        if (own.size() > 1) {
            notes.add(rivalry(row.student().id(), own));
        }
        matches.stream()
                .filter(rows -> rows.size() > 1 && rows.contains(row))
                .findFirst()
                .ifPresent(rows -> notes.add(new RosterAmbiguous(row.student().name(), Roster.ids(rows)).text()));
        Student student = row.student();
        Upload nothing = new Upload(Claim.named(student.id()), student.id(), List.of(), List.of());
        return new Draft(student.id(), student, true, nothing, notes);
    }

    /** Ids that are the platform's may be those of others on the roster; keys that are equal but for case are told apart. */
    private List<Handin> withKeys(List<Draft> drafts) {
        Map<String, Integer> uses = new HashMap<>();
        drafts.forEach(draft -> uses.merge(folded(draft.label()), 1, Integer::sum));
        Set<String> keys = new HashSet<>();
        // Case decides nothing between a platform's id and one of the roster, because it decides nothing in a sheet.
        Set<String> ids = new HashSet<>();
        roster.rows().forEach(row -> ids.add(Roster.folded(row.student().id())));
        List<Handin> handins = new ArrayList<>();
        for (Draft draft : drafts) {
            String label = draft.label();
            boolean isAlone = uses.getOrDefault(folded(label), 0) == 1;
            String key = isAlone
                    ? SafeName.of(label)
                    : SafeName.told(label + "/" + draft.student().id());
            for (int i = 2; !keys.add(key.toLowerCase(Locale.ROOT)); i++) {
                key = SafeName.told(label + "/" + i);
            }
            Student student = draft.student();
            List<String> notes = draft.notes();
            if (!draft.isKnown() && (ids.contains(Roster.folded(student.id())) || !ids.add(student.id()))) {
                String id = key;
                for (int i = 2; ids.contains(Roster.folded(id)) || !ids.add(id); i++) {
                    id = SafeName.told(label + "/" + i);
                }
                notes.add(new IdOfAnother(student.id(), id).text());
                student = student.called(id);
            }
            handins.add(new Handin(key, student, draft.upload().places(), notes));
        }
        handins.sort(Comparator.comparing(Handin::key));
        return handins;
    }

    private static String folded(String label) {
        return SafeName.of(label).toLowerCase(Locale.ROOT);
    }
}
