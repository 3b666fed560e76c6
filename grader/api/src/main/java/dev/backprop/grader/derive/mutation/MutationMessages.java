package dev.backprop.grader.derive.mutation;

import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.message.Message;

/** Where in a circuit something is done wrong; the words are in the bundle of this name. */
public final class MutationMessages {

    private MutationMessages() {}

    /** Says where in a circuit something is done wrong. */
    public sealed interface Remark extends Message {

        /** The place in short, as an author names it. */
        String where();
    }

    /**
     * A gradient is a sum over the ways on from a node, and not all of them are in it.
     *
     * @param gradient that of the node where the ways part
     * @param present how many terms are there
     * @param terms how many there should be
     * @param missing the steps that the missing ones go through
     */
    public record TermsMissing(Term gradient, int present, int terms, Term missing) implements Remark {

        @Override
        public String where() {
            return gradient.written() + " without " + missing.written();
        }
    }

    /**
     * A value goes into one step twice, and a gradient comes back once.
     *
     * @param gradient that of the value
     */
    public record UsedTwice(Term gradient, Term step) implements Remark {

        @Override
        public String where() {
            return gradient.written() + " without " + step.written();
        }
    }

    /** Something is done wrong in one step, or in several. */
    public record InTheStep(Term step) implements Remark {

        InTheStep(Node step) {
            this(Term.of(step));
        }

        @Override
        public String where() {
            return step.written();
        }
    }

    /** A gradient goes through a step by another slope than the step has. */
    public record SlopeInTheStep(Term step, Term slope) implements Remark {

        @Override
        public String where() {
            return step.written() + " by " + slope.written();
        }
    }

    /**
     * A step is left out.
     *
     * @param kept which of its arguments is taken as it is
     */
    public record WithoutTheStep(Term step, Term kept) implements Remark {

        WithoutTheStep(Node step, Node kept) {
            this(Term.of(step), Term.of(kept));
        }

        @Override
        public String where() {
            return step.written() + " as " + kept.written();
        }
    }

    /** Something is done wrong with a gradient that another goes on from. */
    public record WithTheGradient(Term gradient) implements Remark {

        @Override
        public String where() {
            return gradient.written();
        }
    }

    /** Another number is in the place of one. */
    public record AnotherNumber(Term step, Term number, Term taken) implements Remark {

        AnotherNumber(Node step, String number, String taken) {
            this(Term.of(step), Term.words(number), Term.words(taken));
        }

        @Override
        public String where() {
            return step.written() + " with " + taken.written();
        }
    }
}
