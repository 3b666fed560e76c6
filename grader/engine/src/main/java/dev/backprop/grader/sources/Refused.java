package dev.backprop.grader.sources;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.sources.files.Ignored;
import java.util.List;

/** Something was handed in that looks like the exercise, but cannot be compiled. The message says how to mend it. */
public record Refused(Message message, List<Ignored> ignored) implements Found {

    /** Keeps a copy of the list. */
    public Refused {
        ignored = List.copyOf(ignored);
    }
}
