package dev.backprop.grader.message;

/**
 * Something to say to a person, as data; {@link #text()} puts it into words.
 *
 * <p>One message is one record that implements this, one key in {@code messages.properties}, and one test.
 * Components that hold text from a submission are data: they are shown, never interpreted. Whoever prints a
 * message neutralises control characters, markup or formulas for its own medium.
 */
public interface Message {

    /** The message in the words of the current locale: whole sentences, no trailing line break. */
    String text();
}
