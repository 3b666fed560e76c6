package dev.backprop.grader.batch.policy;

import dev.backprop.grader.batch.policy.Event.Adjusted;
import dev.backprop.grader.batch.policy.FinalMark.Line;
import dev.backprop.grader.batch.policy.FinalMark.Part;
import dev.backprop.grader.batch.policy.Policy.Late;
import dev.backprop.grader.batch.policy.Policy.Terms;
import dev.backprop.grader.batch.policy.PolicyMessages.MarkAdded;
import dev.backprop.grader.batch.policy.PolicyMessages.MarkCapped;
import dev.backprop.grader.batch.policy.PolicyMessages.MarkExempt;
import dev.backprop.grader.batch.policy.PolicyMessages.MarkExtended;
import dev.backprop.grader.batch.policy.PolicyMessages.MarkFinal;
import dev.backprop.grader.batch.policy.PolicyMessages.MarkInTime;
import dev.backprop.grader.batch.policy.PolicyMessages.MarkLate;
import dev.backprop.grader.batch.policy.PolicyMessages.MarkLateDays;
import dev.backprop.grader.batch.policy.PolicyMessages.MarkLatePaid;
import dev.backprop.grader.batch.policy.PolicyMessages.MarkLateUnknown;
import dev.backprop.grader.batch.policy.PolicyMessages.MarkRaw;
import dev.backprop.grader.batch.policy.PolicyMessages.MarkSet;
import dev.backprop.grader.message.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the marks that a grader has found become those that count, for one student: a function of these marks, of what was decided about
 * the student, and of the course's policy, and of nothing else.
 *
 * <p>In each assignment: an exemption ends it; points of single checks are set or added to; what is late loses points, unless late days
 * are left, which go to what is due first; then points of the whole are set or added, in the order of the file, and no more than the
 * cap count, nor less than 0. A whole that is set loses nothing for being late, and takes no late days.
 */
public final class FinalMarks {

    private final List<Event> events;
    private final Policy policy;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private long lateDays;

    private FinalMarks(List<Event> events, Policy policy) {
        this.events = events;
        this.policy = policy;
        Integer days = policy.lateDays();
        this.lateDays = days == null ? 0 : days;
    }

    /**
     * What counts.
     *
     * @param events what was decided about this student, in the order in which it was
     */
    public static FinalMark of(List<RawMark> raw, List<Event> events, Policy policy) {
        FinalMarks marks = new FinalMarks(List.copyOf(events), policy);
        raw.stream()
                .sorted(Comparator.comparing((RawMark mark) -> marks.due(mark.assignment())))
                .forEach(marks::add);
        return new FinalMark(marks.parts, marks.lines);
    }

    /** When it is due for everybody. */
    private Instant due(String assignment) {
        return policy.terms(assignment).flatMap(policy::due).orElse(Instant.MAX);
    }

    private <E extends Event> List<E> events(Class<E> kind, RawMark mark) {
        return events.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(event -> event.assignment().equals(mark.assignment()))
                .toList();
    }

    private void add(RawMark mark) {
        Optional<Event.Exempted> exempt =
                events(Event.Exempted.class, mark).stream().findFirst();
        if (exempt.isPresent()) {
            line(mark, true, new MarkExempt(exempt.get().reason()));
            parts.put(mark.assignment(), new Part(null, mark.max(), true));
            return;
        }
        List<Adjusted> whole = events(Adjusted.class, mark).stream()
                .filter(event -> event.check().isEmpty())
                .toList();
        boolean isSet = whole.stream().anyMatch(event -> !event.isAdded());
        Double points = mark.points();
        if (points != null) {
            line(mark, false, new MarkRaw(points, mark.max()));
            points = withChecks(mark, points);
            if (!isSet) {
                points = lessIfLate(mark, points);
            }
        }
        for (Adjusted event : whole) {
            if (points != null || !event.isAdded()) {
                points = points == null ? event.points() : event.appliedTo(points);
                decided(mark, event, points);
            }
        }
        Part part = new Part(points == null ? null : bounded(mark, points), mark.max(), false);
        Double counted = part.points();
        if (counted != null) {
            line(mark, false, new MarkFinal(counted, mark.max()));
        }
        parts.put(mark.assignment(), part);
    }

    private double withChecks(RawMark mark, double raw) {
        Map<String, Double> checks = new LinkedHashMap<>(mark.checks());
        double points = raw;
        for (Adjusted event : events(Adjusted.class, mark)) {
            Double before = checks.get(event.check());
            if (before == null) {
                continue;
            }
            double after = event.appliedTo(before);
            checks.put(event.check(), after);
            points += after - before;
            decided(mark, event, points);
        }
        return points;
    }

    private void decided(RawMark mark, Adjusted event, double now) {
        line(
                mark,
                true,
                event.isAdded()
                        ? new MarkAdded(event.check(), event.points(), event.reason(), event.by(), now)
                        : new MarkSet(event.check(), event.points(), event.reason(), event.by()));
    }

    private double lessIfLate(RawMark mark, double points) {
        Terms terms = policy.terms(mark.assignment()).orElse(null);
        Instant due = terms == null ? null : policy.due(terms).orElse(null);
        if (terms == null || due == null) {
            return points;
        }
        Instant deadline = due;
        for (Event.Extended extension : events(Event.Extended.class, mark)) {
            if (extension.until().isAfter(deadline)) {
                deadline = extension.until();
                line(mark, true, new MarkExtended(shown(deadline), extension.reason()));
            }
        }
        Instant at = at(mark);
        if (at == null) {
            if (mark.isLate()) {
                line(mark, true, new MarkLateUnknown());
            }
            return points;
        }
        Integer grace = terms.graceMinutes();
        if (!at.isAfter(deadline.plus(Duration.ofMinutes(grace == null ? 0 : grace)))) {
            line(mark, false, new MarkInTime(shown(at), shown(deadline)));
            return points;
        }
        Late late = terms.late();
        return late == null ? points : less(mark, points, late, deadline, at);
    }

    private double less(RawMark mark, double points, Late late, Instant deadline, Instant at) {
        boolean isByDay = late.per().equals("day");
        long units = isByDay ? days(deadline, at) : hours(deadline, at);
        long free = isByDay ? Math.min(units, lateDays) : 0;
        if (free > 0) {
            lateDays -= free;
            line(mark, true, new MarkLateDays((int) free, (int) lateDays));
        }
        long counted = units - free;
        if (counted == 0) {
            line(mark, false, new MarkLatePaid(shown(at), shown(deadline)));
            return points;
        }
        Double most = late.most();
        Double floor = late.floor();
        double percent = Math.min(counted * late.percent(), most == null ? 100 : most);
        double lowest = (floor == null ? 0 : floor) * mark.max() / 100;
        double left = Math.max(points - percent * mark.max() / 100, Math.min(points, lowest));
        line(mark, true, new MarkLate((int) counted, isByDay, shown(at), shown(deadline), points - left));
        return left;
    }

    private @Nullable Instant at(RawMark mark) {
        return events(Event.Submitted.class, mark).stream()
                .map(Event.Submitted::at)
                .reduce((earlier, later) -> later)
                .orElse(mark.at());
    }

    /** Days as the clocks of the course show them: the one on which they are changed has 23 hours, or 25. */
    private long days(Instant deadline, Instant at) {
        ZonedDateTime from = deadline.atZone(policy.place());
        long days = Math.max(0, Duration.between(deadline, at).toDays() - 1);
        while (from.plusDays(days).toInstant().isBefore(at)) {
            days++;
        }
        return days;
    }

    private static long hours(Instant deadline, Instant at) {
        Duration late = Duration.between(deadline, at);
        long hours = late.toHours();
        return late.equals(Duration.ofHours(hours)) ? hours : hours + 1;
    }

    private double bounded(RawMark mark, double points) {
        Double cap = policy.terms(mark.assignment()).map(Terms::cap).orElse(null);
        double capped = cap == null ? points : Math.min(points, cap);
        if (capped < points) {
            line(mark, true, new MarkCapped(capped));
        }
        return Math.max(0, capped);
    }

    private String shown(Instant instant) {
        return instant.atZone(policy.place()).toOffsetDateTime().toString();
    }

    private void line(RawMark mark, boolean moves, Message message) {
        lines.add(new Line(mark.assignment(), moves, message));
    }
}
