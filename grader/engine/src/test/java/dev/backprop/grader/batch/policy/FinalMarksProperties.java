package dev.backprop.grader.batch.policy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backprop.grader.batch.policy.FinalMark.Part;
import dev.backprop.grader.batch.policy.Policy.Late;
import dev.backprop.grader.batch.policy.Policy.Terms;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The marks that count, against a second computation that is as simple as it can be: it walks through time minute by minute. */
class FinalMarksProperties {

    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Shanghai", "UTC");

    /** Around both changes of the clocks of 2026 in Europe, and in the United States. */
    private static final List<LocalDateTime> TIMES = List.of(
            LocalDateTime.of(2026, 3, 28, 2, 30),
            LocalDateTime.of(2026, 10, 24, 2, 30),
            LocalDateTime.of(2026, 3, 7, 23, 59),
            LocalDateTime.of(2026, 10, 31, 1, 30),
            LocalDateTime.of(2026, 6, 1, 12, 0));

    @Property(tries = 500)
    void are_what_a_naive_computation_says(@ForAll long seed) {
        Random random = new Random(seed);
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        List<Terms> terms = new ArrayList<>();
        List<RawMark> raw = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String id = "a" + i;
            LocalDateTime due = TIMES.get(random.nextInt(TIMES.size())).plusDays(random.nextInt(3));
            terms.add(new Terms(
                    id,
                    random.nextInt(6) == 0 ? null : due.toString(),
                    random.nextBoolean() ? null : random.nextInt(90),
                    random.nextInt(5) == 0
                            ? null
                            : new Late(
                                    random.nextBoolean() ? "day" : "hour",
                                    random.nextInt(40),
                                    random.nextBoolean() ? null : (double) random.nextInt(100),
                                    random.nextBoolean() ? null : (double) random.nextInt(60)),
                    random.nextInt(3) == 0 ? (double) random.nextInt(22) : null));
            Instant at = due.atZone(zone).toInstant().plusSeconds(60L * (random.nextInt(5 * 24 * 60) - 24 * 60));
            double dW = random.nextInt(5);
            raw.add(new RawMark(
                    id,
                    random.nextInt(6) == 0 ? null : dW + random.nextInt(16),
                    20,
                    Map.of("dW", dW),
                    random.nextInt(5) == 0 ? null : at,
                    random.nextBoolean()));
            int count = random.nextInt(4);
            for (int k = 0; k < count; k++) {
                events.add(
                        switch (random.nextInt(6)) {
                            case 0 -> new Event.Exempted("s", random.nextInt(4) == 0 ? id : "other", "");
                            case 1 ->
                                new Event.Extended("s", id, at.plusSeconds(random.nextInt(200_000) - 100_000L), "");
                            case 2 -> new Event.Submitted("s", id, at.plusSeconds(60L * random.nextInt(9_000)));
                            case 3 ->
                                new Event.Adjusted("s", id, "dW", random.nextInt(4), random.nextBoolean(), "", "");
                            default ->
                                new Event.Adjusted("s", id, "", random.nextInt(25) - 3, random.nextInt(4) > 0, "", "");
                        });
            }
        }
        Collections.shuffle(raw, random);
        Policy policy = new Policy(Policy.FORMAT, zone.getId(), random.nextInt(4), null, terms);

        FinalMark mark = FinalMarks.of(raw, events, policy);

        Map<String, Double> naive = naive(raw, events, policy, zone);
        for (RawMark each : raw) {
            Part part = requireNonNull(mark.parts().get(each.assignment()));
            Double expected = naive.get(each.assignment());
            assertThat(part.points() == null)
                    .as(each + " " + events + mark.lines())
                    .isEqualTo(expected == null);
            if (expected != null) {
                assertThat(part.points()).as(each + " " + events + mark.lines()).isCloseTo(expected, within(1e-9));
            }
        }
        assertThat(FinalMarks.of(raw, events, policy)).isEqualTo(mark);
    }

    /** As somebody with a calendar would find it out; exempt is no mark. */
    private static Map<String, Double> naive(List<RawMark> raw, List<Event> events, Policy policy, ZoneId zone) {
        Map<String, Double> found = new HashMap<>();
        Map<String, Instant> due = new HashMap<>();
        for (Terms terms : policy.assignments()) {
            due.put(
                    terms.id(),
                    terms.due() == null
                            ? Instant.MAX
                            : LocalDateTime.parse(terms.due())
                                    .atZone(zone)
                                    .withLaterOffsetAtOverlap()
                                    .toInstant());
        }
        int left = requireNonNull(policy.lateDays());
        List<RawMark> sorted = new ArrayList<>(raw);
        sorted.sort(
                (a, b) -> requireNonNull(due.get(a.assignment())).compareTo(requireNonNull(due.get(b.assignment()))));
        for (RawMark mark : sorted) {
            Terms terms = policy.assignments().stream()
                    .filter(each -> each.id().equals(mark.assignment()))
                    .findFirst()
                    .orElseThrow();
            boolean isExempt = false;
            boolean isSet = false;
            Instant deadline = requireNonNull(due.get(mark.assignment()));
            Instant at = mark.at();
            double check = mark.checks().getOrDefault("dW", 0.0);
            for (Event event : events) {
                if (!event.assignment().equals(mark.assignment())) {
                    continue;
                }
                if (event instanceof Event.Exempted) {
                    isExempt = true;
                } else if (event instanceof Event.Extended extended && deadline.isBefore(extended.until())) {
                    deadline = extended.until();
                } else if (event instanceof Event.Submitted submitted) {
                    at = submitted.at();
                } else if (event instanceof Event.Adjusted adjusted) {
                    if (adjusted.check().isEmpty()) {
                        isSet |= !adjusted.isAdded();
                    } else {
                        check = adjusted.isAdded() ? check + adjusted.points() : adjusted.points();
                    }
                }
            }
            Double points =
                    mark.points() == null ? null : mark.points() - mark.checks().getOrDefault("dW", 0.0) + check;
            int grace = terms.graceMinutes() == null ? 0 : terms.graceMinutes();
            boolean isLate = at != null && terms.due() != null && at.isAfter(deadline.plusSeconds(60L * grace));
            if (points != null && !isExempt && !isSet && isLate && terms.late() != null) {
                int units = 0;
                for (ZonedDateTime from = deadline.atZone(zone); ; ) {
                    ZonedDateTime then =
                            terms.late().per().equals("day") ? from.plusDays(units) : from.plusHours(units);
                    if (!then.toInstant().isBefore(at)) {
                        break;
                    }
                    units++;
                }
                while (terms.late().per().equals("day") && units > 0 && left > 0) {
                    units--;
                    left--;
                }
                double percent = units * terms.late().percent();
                double most = terms.late().most() == null ? 100 : terms.late().most();
                double floor = terms.late().floor() == null ? 0 : terms.late().floor() / 100 * 20;
                double less = points - Math.min(percent, most) / 100 * 20;
                points = units == 0 || less >= floor
                        ? (units == 0 ? points : (Double) less)
                        : (Double) Math.min(points, floor);
            }
            for (Event event : events) {
                if (event instanceof Event.Adjusted adjusted
                        && adjusted.assignment().equals(mark.assignment())
                        && adjusted.check().isEmpty()) {
                    points = adjusted.isAdded()
                            ? points == null ? null : (Double) (points + adjusted.points())
                            : (Double) adjusted.points();
                }
            }
            if (points != null && terms.cap() != null && points > terms.cap()) {
                points = terms.cap();
            }
            if (points != null && points < 0) {
                points = 0.0;
            }
            found.put(mark.assignment(), isExempt ? null : points);
        }
        return found;
    }
}
