package dev.backprop.grader.message;

import java.util.List;

/**
 * The phrase that says which earlier values a stage was judged with, such as {@code given your own scores}.
 *
 * @param own the stages whose values were the student's
 * @param trusted the stages whose values were the grader's, because the student's could not be used
 */
public record JudgedWith(List<String> own, List<String> trusted) implements Message {

    /** No earlier values: the stage follows from the inputs alone. Its phrase is empty. */
    public static final JudgedWith INPUTS = new JudgedWith(List.of(), List.of());

    public JudgedWith {
        own = List.copyOf(own);
        trusted = List.copyOf(trusted);
    }

    /** The phrase, to stand within a sentence or for itself; empty where there are no earlier values. */
    @Override
    public String text() {
        String ownNames = String.join(", ", own);
        String trustedNames = String.join(", ", trusted);
        if (own.isEmpty() && trusted.isEmpty()) {
            return "";
        }
        if (trusted.isEmpty()) {
            return Words.of("JudgedWith.own", ownNames);
        }
        return own.isEmpty()
                ? Words.of("JudgedWith.trusted", trustedNames)
                : Words.of("JudgedWith.both", ownNames, trustedNames);
    }

    /** The phrase after a comma; empty where there are no earlier values. */
    String clause() {
        String phrase = text();
        return phrase.isEmpty() ? "" : ", " + phrase;
    }
}
