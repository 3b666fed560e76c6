package dev.backprop.grader.batch.intake;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a class beside what it handed in.
 *
 * @param roster who is in it, as CSV: {@link RosterFile} has the format
 * @param members who handed in together, as CSV: {@link MembersFile} has the format
 * @param charset that of both, where they have no mark; empty: UTF-8
 */
public record ClassLists(Optional<Path> roster, Optional<Path> members, Optional<Charset> charset) {

    /** Nothing is known. */
    public static final ClassLists NONE = of(Optional.empty());

    /** A roster in UTF-8, or none. */
    public static ClassLists of(Optional<Path> roster) {
        return new ClassLists(roster, Optional.empty(), Optional.empty());
    }

    Roster read() {
        List<Roster.Row> rows =
                roster.map(file -> RosterFile.read(file, charset)).orElseGet(List::of);
        return members.map(file -> MembersFile.read(file, charset, rows)).orElseGet(() -> new Roster(rows, List.of()));
    }
}
