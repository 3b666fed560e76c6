package dev.backprop.grader.message;

/** A gradient is right for the loss that the student computes, and that loss is wrong. */
public record ConsistentWithOwnLoss(String gradient, String loss) implements Message {
    @Override
    public String text() {
        return Words.of("ConsistentWithOwnLoss", gradient, loss);
    }
}
