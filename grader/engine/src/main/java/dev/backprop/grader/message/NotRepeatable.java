package dev.backprop.grader.message;

import java.util.List;

/** A second call with equal arguments gave other values of these stages. */
public record NotRepeatable(List<String> stages) implements Message {

    public NotRepeatable {
        stages = List.copyOf(stages);
    }

    @Override
    public String text() {
        return Words.of("NotRepeatable", String.join(", ", stages));
    }
}
