package dev.backprop.grader.authoring.export;

import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.ReportMessages.AssignmentUnknown;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Some assignments, and the jars that grade them.
 *
 * @param assignments their ids, by jar
 * @param jars those of the grader and of these assignments, without hidden ones, by name
 * @param hidden the jars with hidden checks, of all assignments: those of others are passed over
 */
record Chosen(List<String> assignments, List<Jar> jars, List<Jar> hidden) {

    Chosen {
        assignments = List.copyOf(assignments);
        jars = List.copyOf(jars);
        hidden = List.copyOf(hidden);
    }

    /**
     * The assignments of these ids; all there are, where none is named.
     *
     * @throws MessageException if there is none of an id
     */
    static Chosen of(List<Jar> all, List<String> ids) {
        List<String> known = all.stream()
                .flatMap(jar -> jar.assignments().stream())
                .distinct()
                .toList();
        for (String id : ids) {
            if (!known.contains(id)) {
                throw new MessageException(new AssignmentUnknown(id, known));
            }
        }
        Set<String> wanted = new HashSet<>(ids.isEmpty() ? known : ids);
        return new Chosen(
                known.stream().filter(wanted::contains).toList(),
                all.stream()
                        .filter(jar -> !jar.isHidden() && !jar.isForStaff())
                        .filter(jar -> jar.assignments().isEmpty()
                                || jar.assignments().stream().anyMatch(wanted::contains))
                        .toList(),
                all.stream().filter(Jar::isHidden).toList());
    }
}
