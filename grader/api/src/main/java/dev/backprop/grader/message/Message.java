package dev.backprop.grader.message;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Something to say to a person, as data; {@link #text()} puts it into words.
 *
 * <p>One message is one record that implements this, nested in the class of messages of the package that says it, and one key
 * of the bundle beside that class: the record's simple name. Components that hold text from a submission are data: they are
 * shown, never interpreted. Whoever prints a message neutralises control characters, markup or formulas for its own medium. A list in a
 * message is not copied: whoever makes one changes it no more.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Message {

    /**
     * The message in the words of the current locale: whole sentences, no trailing line break. Its components, in their order,
     * are the values of the bundle's text, unless a message decides otherwise.
     */
    default String text() {
        return Words.of(this);
    }

    /** For messages that choose: the text under a key of the bundle, with values as {@link Words#of(Class, String, Object...)} puts them in. */
    default String inWords(String key, Object... values) {
        return Words.of(getClass().getNestHost(), key, values);
    }

    /** The line of a submission that the message names itself, in the words of its own components; empty where it names none. */
    default Optional<Place> place() {
        return Optional.empty();
    }
}
