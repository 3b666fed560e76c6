package dev.backprop.grader.derive;

import dev.backprop.grader.assignment.Student;
import java.util.Locale;

/**
 * A check that follows from a circuit.
 *
 * @param id the check's id
 * @param stage the record component that it judges; empty for a check of behaviour
 * @param title what is judged, in a sentence of letters, digits and single spaces
 * @param points what it is worth
 * @param inputs which inputs it draws
 * @param tries how many it draws; 0 for as many as the run asks for
 * @param needsAGradient whether it earns its points only where a gradient stage is right
 * @param judging what it does with what it draws
 */
record DerivedCheck(
        String id,
        String stage,
        String title,
        double points,
        Inputs inputs,
        int tries,
        boolean needsAGradient,
        Judging<?, ?, ?> judging) {

    /** Judges a student on what is drawn. */
    @FunctionalInterface
    interface Judging<D extends Record, I extends Record, P extends Record> {
        void on(D drawn, Student<I, P> student);
    }

    /** A family of inputs. Checks that draw from one family judge the same calls. */
    enum Inputs {
        /** What an author's example looks like, small, with ties and hairs among them. */
        ORDINARY,
        /** On a dyadic grid, where exact arithmetic reaches the right value. */
        EXACT,
        /** Two ordinary ones of one shape, or of two. */
        TWO,
        /** One that fills a batch. */
        LARGE,
        /** Numbers at which a formula that is not stable overflows. */
        EXTREME;

        /** As a jqwik provider is called. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
