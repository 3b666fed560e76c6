package dev.backprop.grader.message;

import java.util.List;
import java.util.Optional;

/**
 * The code changes an array or matrix that it was given.
 *
 * @param change the first entry that is another; empty where the argument has another form as a whole
 */
public record ArgumentChanged(String argument, Optional<Change> change) implements Message {

    /** An entry before and after the call. */
    public record Change(List<Integer> index, double before, double now) {
        public Change {
            index = List.copyOf(index);
        }
    }

    /** An argument of another form. */
    public ArgumentChanged(String argument) {
        this(argument, Optional.empty());
    }

    /** An argument with another entry. */
    public ArgumentChanged(String argument, List<Integer> index, double before, double now) {
        this(argument, Optional.of(new Change(index, before, now)));
    }

    @Override
    public String text() {
        return change.map(entry -> Words.of(
                        "ArgumentChanged.entry",
                        argument,
                        Entry.of(argument, entry.index()),
                        ShortNumber.apart(entry.before(), entry.now()),
                        ShortNumber.apart(entry.now(), entry.before())))
                .orElseGet(() -> Words.of("ArgumentChanged", argument));
    }
}
