package dev.backprop.grader.sources;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.sources.files.Ignored;
import java.util.List;

/** Nothing that was handed in looks like the exercise. The message says what was looked for. */
public record NotThere(Message message, List<Ignored> ignored) implements Found {

    /** Keeps a copy of the list. */
    public NotThere {
        ignored = List.copyOf(ignored);
    }
}
