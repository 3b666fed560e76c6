package dev.backprop.grader.batch.policy;

import java.time.Instant;

/** What somebody has decided about one student's mark in one assignment. */
public sealed interface Event {

    /** Whose mark it is about. */
    String student();

    /** The id of the assignment. */
    String assignment();

    /** The name of the file in which it stands. */
    String file();

    /** The same without the words of whoever decided it, which are written for staff. */
    Event withoutWords();

    /**
     * Points by hand: a row of {@code adjustments.csv}.
     *
     * @param check the check whose points they are; empty: those of the whole assignment
     * @param points what they come to, or what is added to them
     * @param isAdded which of both
     * @param by who decided it
     */
    record Adjusted(
            String student, String assignment, String check, double points, boolean isAdded, String reason, String by)
            implements Event {
        static final String FILE = "adjustments.csv";

        double appliedTo(double before) {
            return isAdded ? before + points : points;
        }

        @Override
        public String file() {
            return FILE;
        }

        @Override
        public Adjusted withoutWords() {
            return new Adjusted(student, assignment, check, points, isAdded, "", "");
        }
    }

    /** A deadline of one's own: a row of {@code extensions.csv}. It never makes a deadline earlier. */
    record Extended(String student, String assignment, Instant until, String reason) implements Event {
        static final String FILE = "extensions.csv";

        @Override
        public String file() {
            return FILE;
        }

        @Override
        public Extended withoutWords() {
            return new Extended(student, assignment, until, "");
        }
    }

    /** No mark is asked for: a row of {@code exemptions.csv}. */
    record Exempted(String student, String assignment, String reason) implements Event {
        static final String FILE = "exemptions.csv";

        @Override
        public String file() {
            return FILE;
        }

        @Override
        public Exempted withoutWords() {
            return new Exempted(student, assignment, "");
        }
    }

    /** When something was handed in, where the platform does not say it: a row of {@code submitted.csv}. The last one counts. */
    record Submitted(String student, String assignment, Instant at) implements Event {
        static final String FILE = "submitted.csv";

        @Override
        public String file() {
            return FILE;
        }

        @Override
        public Submitted withoutWords() {
            return this;
        }
    }
}
