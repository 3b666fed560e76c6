package dev.backprop.grader.authoring;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.Catalogue;
import dev.backprop.grader.authoring.AuthoringMessages.AssignmentNotBuilt;
import dev.backprop.grader.authoring.AuthoringMessages.IdUsedTwice;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.ReportMessages.AssignmentUnknown;
import dev.backprop.grader.sandbox.Jail;
import dev.backprop.grader.sandbox.ProcessJail;
import dev.backprop.grader.sandbox.WorkerArchive;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Proves assignment folders sound: the stub earns nothing, everything correct earns everything, every mistake loses marks
 * exactly where it should and is named as itself, handouts show what their circuits give, and no file is there for nothing.
 *
 * @param catalogue all assignments of the grader
 * @param progress is told the name of each submission before it is graded
 */
public record Verification(Supplier<List<Assignment>> catalogue, Consumer<String> progress) {

    /** All that is graded here is its author's. */
    private static final Jail JAIL = new ProcessJail();

    /** Verifies one assignment's folder, or several in one, by the assignments on the class path: what a build does. */
    public static Verdict ofFolder(Path folder) {
        return new Verification(Catalogue::load, submission -> {}).verify(VerifyOrder.of(folder));
    }

    /**
     * Verifies what the order names. Whatever is wrong with the folders ends up in the verdict.
     *
     * @throws MessageException if the order names no folder of assignments, or an assignment that is not in it
     */
    public Verdict verify(VerifyOrder order) {
        List<SourceFolder> folders = SourceFolder.in(order.folder());
        List<String> known = folders.stream().map(SourceFolder::id).distinct().toList();
        for (String id : order.assignments()) {
            if (!known.contains(id)) {
                throw new MessageException(new AssignmentUnknown(id, known));
            }
        }
        List<Assignment> built;
        try {
            built = catalogue.get();
        } catch (MessageException e) {
            return new Verdict(List.of(), List.of(e.reason()));
        }
        List<Message> problems =
                new ArrayList<>(twice(built, Assignment::id, a -> a.getClass().getName()));
        problems.addAll(twice(folders, SourceFolder::id, SourceFolder::name));
        WorkerArchive.makeIfPossible(JAIL);
        List<AssignmentVerdict> verdicts = new ArrayList<>();
        for (SourceFolder folder : folders) {
            if (order.assignments().isEmpty() || order.assignments().contains(folder.id())) {
                built.stream()
                        .filter(assignment -> assignment.id().equals(folder.id()))
                        .findFirst()
                        .ifPresentOrElse(
                                assignment -> verdicts.add(
                                        new AssignmentVerification(folder, assignment, built, order, progress)
                                                .run(JAIL)),
                                () -> problems.add(new AssignmentNotBuilt(folder.name(), folder.id())));
            }
        }
        return new Verdict(verdicts, problems);
    }

    /** The ids that several have, each with their places. */
    static <T> List<Message> twice(List<T> all, Function<T, String> id, Function<T, String> place) {
        Map<String, List<String>> places = new LinkedHashMap<>();
        all.forEach(each ->
                places.computeIfAbsent(id.apply(each), key -> new ArrayList<>()).add(place.apply(each)));
        List<Message> problems = new ArrayList<>();
        places.forEach((key, found) -> {
            if (found.size() > 1) {
                problems.add(new IdUsedTwice(key, found));
            }
        });
        return problems;
    }
}
