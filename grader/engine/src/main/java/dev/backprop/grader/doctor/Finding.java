package dev.backprop.grader.doctor;

import dev.backprop.grader.message.Message;
import java.util.Optional;

/**
 * What came of looking at one thing.
 *
 * @param subject what was looked at, in a word or two
 * @param level how it stands
 * @param text what was found
 * @param remedy what to do, in commands to copy, where the text does not say so itself
 */
public record Finding(String subject, Level level, Message text, Optional<Message> remedy) {

    /** How something stands. */
    public enum Level {
        /** It works. */
        WORKS,
        /** It does not, and one's own code can be graded all the same. */
        WANTING,
        /** It does not, and nothing can be graded. */
        BROKEN
    }

    static Finding works(String subject, Message text) {
        return new Finding(subject, Level.WORKS, text, Optional.empty());
    }

    static Finding wanting(String subject, Message text) {
        return new Finding(subject, Level.WANTING, text, Optional.empty());
    }

    static Finding broken(String subject, Message text) {
        return new Finding(subject, Level.BROKEN, text, Optional.empty());
    }
}
