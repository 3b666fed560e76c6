package dev.backprop.grader.batch.policy;

import dev.backprop.grader.batch.policy.PolicyMessages.MarkLateDays;
import dev.backprop.grader.batch.policy.PolicyMessages.MarkLateUnknown;
import dev.backprop.grader.message.Message;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What counts of one student in the end.
 *
 * @param parts by assignment, in the order in which they are due
 * @param lines how that came about, step by step
 */
public record FinalMark(Map<String, Part> parts, List<Line> lines) {

    /**
     * What counts of an assignment.
     *
     * @param points null where there is no mark
     * @param isExempt whether none is asked for
     */
    public record Part(@Nullable Double points, double max, boolean isExempt) {}

    /**
     * A step.
     *
     * @param moves whether the mark was moved by it, or somebody is asked
     */
    public record Line(String assignment, boolean moves, Message message) {

        /** The step in words. */
        public String text() {
            return assignment + ": " + message.text();
        }
    }

    public FinalMark {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        lines = List.copyOf(lines);
    }

    /** Of some assignments alone, with what late days went elsewhere. */
    public FinalMark of(Set<String> assignments) {
        Map<String, Part> some = new LinkedHashMap<>(parts);
        some.keySet().retainAll(assignments);
        return new FinalMark(
                some,
                lines.stream()
                        .filter(line ->
                                assignments.contains(line.assignment()) || line.message() instanceof MarkLateDays)
                        .toList());
    }

    /** All together; empty where one is missing of those that are asked for. */
    public OptionalDouble points() {
        double sum = 0;
        for (Part part : parts.values()) {
            Double points = part.points();
            if (!part.isExempt() && points == null) {
                return OptionalDouble.empty();
            }
            sum += part.isExempt() || points == null ? 0 : points;
        }
        return OptionalDouble.of(sum);
    }

    /** Whether it is late by nobody knows how much. */
    public boolean isOpen() {
        return lines.stream().anyMatch(line -> line.message() instanceof MarkLateUnknown);
    }

    /** What could be reached of what is asked for. */
    public double max() {
        return parts.values().stream()
                .filter(part -> !part.isExempt())
                .mapToDouble(Part::max)
                .sum();
    }
}
