package dev.backprop.grader.batch.policy;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.ShortNumber;
import java.util.List;
import java.util.stream.Collectors;

/** What the package {@code batch.policy} has to say; the words are in the bundle of this name. */
public final class PolicyMessages {

    private PolicyMessages() {}

    /** A row says what cannot be. */
    public record EventBroken(String file, long line, String reason) implements Message {}

    /** A table of decisions lacks a column. */
    public record EventsWithoutColumn(String file, String column, List<String> columns) implements Message {}

    /**
     * Points were added by hand.
     *
     * @param check whose; empty: those of the whole
     * @param now what the assignment comes to
     */
    public record MarkAdded(String check, double points, String reason, String by, double now) implements Message {
        @Override
        public String text() {
            return inWords(
                    check.isEmpty() ? "MarkAdded" : "MarkAdded.check",
                    check,
                    (points < 0 ? "" : "+") + number(points),
                    decided(reason, by),
                    number(now));
        }
    }

    /** No more than so many points count. */
    public record MarkCapped(double points) implements Message {
        @Override
        public String text() {
            return inWords("MarkCapped", number(points));
        }
    }

    /** No mark is asked for. */
    public record MarkExempt(String reason) implements Message {
        @Override
        public String text() {
            return inWords("MarkExempt", decided(reason, ""));
        }
    }

    /** A student has a deadline of his or her own. */
    public record MarkExtended(String until, String reason) implements Message {
        @Override
        public String text() {
            return inWords("MarkExtended", until, decided(reason, ""));
        }
    }

    /** What counts in the end. */
    public record MarkFinal(double points, double max) implements Message {
        @Override
        public String text() {
            return inWords("MarkFinal", number(points), number(max));
        }
    }

    /** It came in time. */
    public record MarkInTime(String at, String due) implements Message {}

    /** It came late, and lost points. */
    public record MarkLate(int units, boolean byDay, String at, String due, double lost) implements Message {
        @Override
        public String text() {
            return inWords(byDay ? "MarkLate.days" : "MarkLate.hours", units, at, due, number(lost));
        }
    }

    /** It came late, and late days were used. */
    public record MarkLateDays(int days, int left) implements Message {}

    /** It came late, and late days paid for all of that. */
    public record MarkLatePaid(String at, String due) implements Message {}

    /** It is late, and nobody knows how late. */
    public record MarkLateUnknown() implements Message {}

    /** What the grader has found. */
    public record MarkRaw(double points, double max) implements Message {
        @Override
        public String text() {
            return inWords("MarkRaw", number(points), number(max));
        }
    }

    /**
     * Points were set by hand.
     *
     * @param check whose; empty: those of the whole
     */
    public record MarkSet(String check, double points, String reason, String by) implements Message {
        @Override
        public String text() {
            return inWords(check.isEmpty() ? "MarkSet" : "MarkSet.check", check, number(points), decided(reason, by));
        }
    }

    /** The file of the policy is not there. */
    public record NoPolicy(String file) implements Message {}

    /** A policy cannot be read. */
    public record PolicyBroken(String file, String reason) implements Message {}

    /** Something was decided about somebody, or an assignment, or a check, that the class does not know. */
    public record PolicyOfNobody(String file, String student, String assignment, String check) implements Message {
        @Override
        public String text() {
            return inWords(
                    check.isEmpty() ? "PolicyOfNobody" : "PolicyOfNobody.check", file, student, assignment, check);
        }
    }

    /**
     * Terms are of no assignment, while others have none.
     *
     * @param without what is graded, and has none
     */
    public record TermsOfNothing(List<String> unknown, List<String> without) implements Message {}

    /**
     * Terms are of what was not graded here, and what was graded has none.
     *
     * @param without what was graded
     */
    public record TermsOfOthers(List<String> others, List<String> without) implements Message {}

    /** What holds because policy.json does not say otherwise. */
    public record TermsUnsaid(List<Unsaid> unsaid) implements Message {

        /** What is not said. Each constant has its words, and what holds then, under {@code TermsUnsaid.} and its name. */
        public enum Unsaid {
            DUE,
            LATE,
            GRACE,
            FLOOR,
            LATE_DAYS,
            CAP
        }

        @Override
        public String text() {
            return inWords(
                    "TermsUnsaid",
                    unsaid.stream().map(each -> inWords("TermsUnsaid." + each)).collect(Collectors.joining("; ")));
        }
    }

    private static String decided(String reason, String by) {
        String said = by.isEmpty() ? reason : reason.isEmpty() ? by : reason + ", " + by;
        return said.isEmpty() ? "" : " (" + said + ")";
    }

    private static String number(double points) {
        return ShortNumber.inFull(points);
    }
}
