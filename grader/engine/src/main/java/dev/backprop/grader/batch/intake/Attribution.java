package dev.backprop.grader.batch.intake;

import dev.backprop.grader.batch.intake.IntakeMessages.HandedInTogether;
import dev.backprop.grader.batch.intake.IntakeMessages.IdOfAnother;
import dev.backprop.grader.batch.intake.IntakeMessages.MatchesOneStudent;
import dev.backprop.grader.batch.intake.IntakeMessages.MayBeSomebodys;
import dev.backprop.grader.batch.intake.IntakeMessages.NameContradictsNumber;
import dev.backprop.grader.batch.intake.IntakeMessages.NotOnRoster;
import dev.backprop.grader.batch.intake.IntakeMessages.NothingHandedIn;
import dev.backprop.grader.batch.intake.IntakeMessages.RosterAmbiguous;
import dev.backprop.grader.batch.intake.IntakeMessages.SubmittedAndNotThere;
import dev.backprop.grader.batch.intake.Roster.Match;
import dev.backprop.grader.sources.files.SafeName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the students of each upload, and the upload of each student on the roster.
 *
 * <p>Nobody is guessed: where several students may be meant, or several uploads be one student's, each upload counts under the name
 * that its platform gave it, and a human is asked. Nor is it guessed that somebody handed in nothing, as long as anything is left that
 * may be that student's, or what was handed in cannot be read.
 */
final class Attribution {

    private static final int MOST_NAMES = 5;

    /**
     * A hand-in before it has a key.
     *
     * @param upload null where there is none
     * @param isKnown whether the student is one of the roster's, whose id stays
     * @param question why nobody knows whose it is; null where that is known
     */
    private record Draft(
            String label,
            Student student,
            boolean isKnown,
            @Nullable Upload upload,
            Timing timing,
            List<String> notes,
            @Nullable Question question) {

        /** Whether something was handed in of which nothing can be read. */
        boolean isUnread() {
            return upload != null && upload.places().isEmpty();
        }
    }

    private final Roster roster;
    private final Map<Upload, Match> matches = new LinkedHashMap<>();
    private final Map<Roster.Row, List<Upload>> claimed = new HashMap<>();
    private final Map<String, List<Upload>> sameId = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    Attribution(Roster roster) {
        this.roster = roster;
    }

    /** The class, as far as the uploads show it. */
    ClassList classList(Uploads found) {
        List<Unplaced> nobodys = new ArrayList<>();
        Stream.concat(found.uploads().stream(), toldUploads(found.unplaced(), nobodys))
                .forEach(upload -> matches.put(upload, roster.match(upload.claim(), upload.label())));
        withoutGroupsAmongSingles();
        matches.forEach(this::settle);
        List<Draft> drafts = new ArrayList<>();
        matches.keySet().forEach(upload -> drafts.addAll(drafts(upload)));
        List<Unclear> unclear = new ArrayList<>();
        List<Unplaced> unplaced = new ArrayList<>(nobodys);
        for (Roster.Row row : roster.rows()) {
            String submitted = row.submitted();
            if (ownOf(row).isEmpty() && submitted != null) {
                String reason = new SubmittedAndNotThere(submitted.replace('T', ' ')).text();
                unclear.add(new Unclear(row.student(), reason));
                unplaced.add(new Unplaced(row.student().id(), reason, null, true));
            } else if (ownOf(row).size() != 1) {
                Optional<String> reason = doubt(row, nobodys);
                if (reason.isPresent()) {
                    unclear.add(new Unclear(row.student(), reason.get()));
                } else {
                    drafts.add(withoutHandin(row));
                }
            }
        }
        drafts.sort(Comparator.comparing((Draft draft) -> !draft.isKnown()).thenComparing(Draft::label));
        List<Handin> handins = new ArrayList<>();
        withKeys(drafts).forEach((handin, draft) -> {
            if (draft.isUnread()) {
                String reason = String.join(" ", handin.notes());
                unclear.add(new Unclear(handin.student(), reason));
                unplaced.add(new Unplaced(draft.label(), reason, null, true));
            } else {
                handins.add(handin);
            }
        });
        handins.sort(Comparator.comparing(Handin::key));
        return new ClassList(
                shared(handins),
                unplaced.stream().distinct().toList(),
                unclear,
                roster.rows().stream().map(row -> row.student().id()).toList());
    }

    /** What the platform could give to nobody, and a human has; the rest goes to {@code others}. */
    private Stream<Upload> toldUploads(List<Unplaced> unplaced, List<Unplaced> others) {
        List<Upload> told = new ArrayList<>();
        for (Unplaced each : unplaced) {
            Optional<Set<Roster.Row>> owners = roster.told(each.path()).filter(none -> each.mayBeWork());
            Path work = each.work();
            owners.ifPresent(some -> names.add(Roster.folded(each.path())));
            if (owners.isPresent() && owners.get().isEmpty()) {
                others.add(new Unplaced(each.path(), each.reason(), null, false));
            } else if (owners.isPresent() && work != null) {
                told.add(new Upload(Claim.unknown(each.path()), each.path(), StudentFolder.of(work)));
            } else {
                others.add(each);
            }
        }
        return told.stream();
    }

    /** What a human has said the owners of, and is nowhere. */
    List<String> toldOfNothing() {
        matches.keySet().forEach(upload -> {
            names.add(Roster.folded(upload.label()));
            names.add(NameForms.joined(upload.claim().name()));
        });
        return roster.toldBeside(names);
    }

    /** Where most hand in alone, one who is called as a group is alone, too, and has chosen that name. */
    private void withoutGroupsAmongSingles() {
        if (2 * count(Match.Kind.GROUP) < count(Match.Kind.ONE) + count(Match.Kind.GROUP)) {
            matches.replaceAll((upload, match) ->
                    match.kind() == Match.Kind.GROUP ? new Match(Match.Kind.CONTRADICTED, match.rows()) : match);
        }
    }

    private long count(Match.Kind kind) {
        return matches.values().stream().filter(match -> match.kind() == kind).count();
    }

    private void settle(Upload upload, Match match) {
        sameId.computeIfAbsent(identity(upload), none -> new ArrayList<>()).add(upload);
        if (match.isFound()) {
            match.rows()
                    .forEach(row -> claimed.computeIfAbsent(row, none -> new ArrayList<>())
                            .add(upload));
        }
    }

    private List<Upload> ownOf(Roster.Row row) {
        return claimed.getOrDefault(row, List.of());
    }

    private Match matchOf(Upload upload) {
        return matches.getOrDefault(upload, Match.NOBODY);
    }

    private List<Draft> drafts(Upload upload) {
        Match match = matchOf(upload);
        if (!match.isFound()) {
            return List.of(unknown(upload, match));
        }
        List<Draft> drafts = new ArrayList<>();
        List<Upload> rivals = List.of();
        String ofWhom = "";
        for (Roster.Row row : inOrder(match.rows())) {
            if (ownOf(row).size() == 1) {
                List<String> notes = new ArrayList<>(upload.notes());
                List<String> others = inOrder(match.rows()).stream()
                        .filter(other -> !other.equals(row))
                        .map(other -> other.student().name())
                        .toList();
                if (!others.isEmpty()) {
                    notes.add(new HandedInTogether(others).text());
                }
                drafts.add(new Draft(
                        upload.label(),
                        row.student(),
                        true,
                        upload,
                        upload.timing().or(row.submitted()),
                        notes,
                        null));
            } else {
                rivals = ownOf(row);
                ofWhom = row.student().id();
            }
        }
        if (!rivals.isEmpty()) {
            drafts.add(rival(upload, rivalry(ofWhom, rivals)));
        }
        return drafts;
    }

    private List<Roster.Row> inOrder(Set<Roster.Row> some) {
        return roster.rows().stream().filter(some::contains).toList();
    }

    private Draft rival(Upload upload, String reason) {
        List<String> notes = new ArrayList<>(upload.notes());
        notes.add(reason);
        Student student = stranger(upload);
        boolean isAlone = sameId.getOrDefault(identity(upload), List.of()).size() == 1;
        return new Draft(
                upload.label(),
                isAlone ? student : student.called(upload.label()),
                false,
                upload,
                upload.timing(),
                notes,
                new Question(upload.label(), reason));
    }

    private Draft unknown(Upload upload, Match match) {
        List<Upload> same = sameId.getOrDefault(identity(upload), List.of());
        if (same.size() > 1) {
            return rival(upload, rivalry(upload.claim().id(), same));
        }
        List<String> notes = new ArrayList<>(upload.notes());
        String reason = reason(upload, match);
        if (!reason.isEmpty()) {
            notes.add(reason);
        }
        boolean isAsked = match.kind() != Match.Kind.STRANGER
                && (!reason.isEmpty() || (upload.claim().isNobodys() && !notes.isEmpty()));
        return new Draft(
                upload.label(),
                stranger(upload),
                false,
                upload,
                upload.timing(),
                notes,
                isAsked ? new Question(upload.label(), notes.get(notes.size() - 1)) : null);
    }

    private String reason(Upload upload, Match match) {
        if (match.kind() == Match.Kind.SEVERAL) {
            return new RosterAmbiguous(upload.label(), Roster.ids(match.rows())).text();
        }
        if (match.kind() == Match.Kind.CONTRADICTED) {
            return new NameContradictsNumber(upload.label(), upload.claim().name(), Roster.ids(match.rows())).text();
        }
        return roster.isEmpty() ? "" : new NotOnRoster(upload.label()).text();
    }

    private static Student stranger(Upload upload) {
        Claim claim = upload.claim();
        return new Student(claim.id(), claim.name(), claim.kind(), claim.marks());
    }

    /** What an upload is called by its platform: a number is never the same as a login or a name. */
    private static String identity(Upload upload) {
        Claim claim = upload.claim();
        return claim.kind() + " " + Roster.folded(claim.id());
    }

    private static String rivalry(String id, List<Upload> rivals) {
        return new MatchesOneStudent(id, rivals.stream().map(Upload::label).toList()).text();
    }

    /** What may be a student's of whom nothing was found. */
    private Optional<String> doubt(Roster.Row row, List<Unplaced> unplaced) {
        if (ownOf(row).size() > 1) {
            return Optional.of(rivalry(row.student().id(), ownOf(row)));
        }
        List<String> open = new ArrayList<>();
        matches.forEach((upload, match) -> {
            boolean isAnothers = match.kind() == Match.Kind.STRANGER
                    || (match.kind() == Match.Kind.NOBODY && Roster.isAnothers(row, upload.claim()));
            if (!match.isFound() && !isAnothers) {
                open.add(upload.label());
            }
        });
        unplaced.stream().filter(Unplaced::mayBeWork).map(Unplaced::path).forEach(open::add);
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new MayBeSomebodys(open.stream().limit(MOST_NAMES).toList(), open.size()).text());
    }

    private static Draft withoutHandin(Roster.Row row) {
        Student student = row.student();
        return new Draft(
                student.id(), student, true, null, Timing.UNKNOWN, List.of(new NothingHandedIn().text()), null);
    }

    /** Ids that are the platform's may be those of others on the roster; keys that are equal but for case are told apart. */
    private Map<Handin, Draft> withKeys(List<Draft> drafts) {
        Map<String, Integer> uses = new HashMap<>();
        drafts.forEach(draft -> uses.merge(folded(draft.label()), 1, Integer::sum));
        Set<String> keys = new HashSet<>();
        // Case decides nothing between a platform's id and one of the roster, because it decides nothing in a sheet.
        Set<String> ids = new HashSet<>();
        roster.rows().forEach(row -> ids.add(Roster.folded(row.student().id())));
        Map<Handin, Draft> handins = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            String label = draft.label();
            Student student = draft.student();
            boolean isAlone = uses.getOrDefault(folded(label), 0) == 1;
            String key = SafeName.free(
                    isAlone ? SafeName.of(label) : SafeName.told(label + "/" + student.id()),
                    label,
                    each -> keys.add(each.toLowerCase(Locale.ROOT)));
            List<String> notes = new ArrayList<>(draft.notes());
            if (!draft.isKnown() && (ids.contains(Roster.folded(student.id())) || !ids.add(student.id()))) {
                String id = SafeName.free(key, label, each -> !ids.contains(Roster.folded(each)) && ids.add(each));
                notes.add(new IdOfAnother(student.id(), id).text());
                student = student.called(id);
            }
            Upload upload = draft.upload();
            handins.put(
                    new Handin(
                            key,
                            student,
                            upload == null ? List.of() : upload.places(),
                            notes,
                            draft.timing(),
                            null,
                            draft.question(),
                            upload == null ? null : receipt(upload),
                            upload == null ? null : upload.doubt()),
                    draft);
        }
        return handins;
    }

    private @Nullable Receipt receipt(Upload upload) {
        Mark kind = upload.claim().kind();
        return kind == null ? null : new Receipt(kind, upload.claim().id(), upload.file(), isTeams(matchOf(upload)));
    }

    /** What is the same work is graded once. */
    private static List<Handin> shared(List<Handin> handins) {
        Map<List<Path>, String> first = new HashMap<>();
        List<Handin> shared = new ArrayList<>();
        for (Handin handin : handins) {
            String key = handin.places().isEmpty() ? null : first.putIfAbsent(handin.places(), handin.key());
            shared.add(key == null ? handin : handin.sharing(key));
        }
        return shared;
    }

    private static boolean isTeams(Match match) {
        return match.kind() == Match.Kind.TOGETHER || match.kind() == Match.Kind.GROUP;
    }

    private static String folded(String label) {
        return SafeName.of(label).toLowerCase(Locale.ROOT);
    }
}
