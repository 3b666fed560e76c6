package dev.backprop.grader.derive.mutation;

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
    public record TermsMissing(String gradient, int present, int terms, String missing) implements Remark {

        @Override
        public String where() {
            return gradient + " without " + missing;
        }
    }

    /**
     * A value goes into one step twice, and a gradient comes back once.
     *
     * @param gradient that of the value
     */
    public record UsedTwice(String gradient, String step) implements Remark {

        @Override
        public String where() {
            return gradient + " without " + step;
        }
    }

    /** Something is done wrong in one step. */
    public record InTheStep(String step) implements Remark {

        @Override
        public String where() {
            return step;
        }
    }

    /**
     * A step is left out.
     *
     * @param kept which of its arguments is taken as it is
     */
    public record WithoutTheStep(String step, String kept) implements Remark {

        @Override
        public String where() {
            return step + " as " + kept;
        }
    }

    /** Something is done wrong with a gradient that another goes on from. */
    public record WithTheGradient(String gradient) implements Remark {

        @Override
        public String where() {
            return gradient;
        }
    }

    /** Another number is in the place of one. */
    public record AnotherNumber(String step, String number, String taken) implements Remark {

        @Override
        public String where() {
            return step + " with " + taken;
        }
    }
}
