package dev.backprop.grader.batch.intake;

import dev.backprop.grader.batch.intake.IntakeMessages.StudentAmbiguous;
import dev.backprop.grader.batch.intake.IntakeMessages.StudentUnknown;
import dev.backprop.grader.message.MessageException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A whole class.
 *
 * @param handins in the order of their keys
 * @param unplaced what could not be attributed to a student, each with the reason; never silently dropped
 * @param unclear who is on the roster, and neither handed in for certain nor for certain did not; and of whose hand-in nothing can be read
 * @param order the ids of the roster, in its order; empty where there is no roster
 */
public record ClassList(List<Handin> handins, List<Unplaced> unplaced, List<Unclear> unclear, List<String> order) {

    /** Keeps copies of the lists. */
    public ClassList {
        handins = List.copyOf(handins);
        unplaced = List.copyOf(unplaced);
        unclear = List.copyOf(unclear);
        order = List.copyOf(order);
    }

    /**
     * The hand-in that a person means.
     *
     * @throws MessageException if that is nobody's, or may be several students'
     */
    public Handin find(String said) {
        return find(said, handins, Handin::student, Handin::key);
    }

    /**
     * Who is meant by what a person says: an id, or else an address or another mark, or else a name, or else what the report is called.
     *
     * @throws MessageException if that is nobody, or several
     */
    public static <T> T find(String said, List<T> all, Function<T, Student> student, Function<T, String> key) {
        String folded = Roster.folded(said);
        String name = NameForms.unordered(said);
        List<T> meant = Stream.<Predicate<T>>of(
                        each -> student.apply(each).id().equals(said),
                        each -> isMarked(student.apply(each), folded),
                        each -> !name.isEmpty()
                                && student.apply(each).hasName()
                                && NameForms.unordered(student.apply(each).name())
                                        .equals(name),
                        each -> key.apply(each).equals(said))
                .map(isMeant -> all.stream().filter(isMeant).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseThrow(() -> new MessageException(new StudentUnknown(said)));
        if (meant.size() > 1) {
            throw new MessageException(new StudentAmbiguous(
                    said, meant.stream().map(each -> student.apply(each).id()).toList()));
        }
        return meant.get(0);
    }

    /**
     * The class where an earlier run has found another one. Who had handed something in then, and now has nothing, is unclear, and not
     * somebody who handed in nothing: downloads that are not whole are commoner than work that is withdrawn. What is still there under
     * its name, of whomever it is now, has not vanished.
     */
    public ClassList after(ClassList earlier) {
        Set<String> there = Stream.concat(
                        handins.stream().flatMap(handin -> handin.places().stream()),
                        unplaced.stream().flatMap(each -> Stream.ofNullable(each.work())))
                .map(place -> String.valueOf(place.getFileName()))
                .collect(Collectors.toSet());
        Set<String> vanished = Stream.concat(
                        earlier.handins.stream()
                                .filter(handin -> !handin.places().isEmpty())
                                .filter(handin -> handin.places().stream()
                                        .noneMatch(place -> there.contains(String.valueOf(place.getFileName()))))
                                .map(Handin::student),
                        earlier.unclear.stream().filter(Unclear::hasVanished).map(Unclear::student))
                .map(Student::id)
                .collect(Collectors.toSet());
        Predicate<Handin> hasVanished = handin ->
                handin.places().isEmpty() && vanished.contains(handin.student().id());
        Stream<Unclear> further =
                handins.stream().filter(hasVanished).map(handin -> Unclear.vanished(handin.student()));
        return new ClassList(
                handins.stream().filter(hasVanished.negate()).toList(),
                unplaced,
                Stream.concat(unclear.stream(), further).toList(),
                order);
    }

    private static boolean isMarked(Student student, String folded) {
        return Roster.folded(student.id()).equals(folded)
                || student.marks().values().stream()
                        .anyMatch(mark -> Roster.folded(mark).equals(folded));
    }
}
