package dev.backprop.grader.sources.java;

import dev.backprop.grader.message.Message;
import java.util.Optional;

/** What the bytes of a file are as text. */
public sealed interface Decoded {

    /** Text without byte order mark, and what is to be said about how it was read. */
    record Text(String text, Optional<Message> note) implements Decoded {}

    /** No text, and why. */
    record Unreadable(Message reason) implements Decoded {}
}
