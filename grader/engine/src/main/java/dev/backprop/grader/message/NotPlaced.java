package dev.backprop.grader.message;

/** Something in a class folder is nobody's hand-in, as far as can be told. */
public record NotPlaced(Reason reason) implements Message {

    /** Why. */
    public enum Reason {
        LINK,
        SPECIAL,
        LOOSE,
        NAMED_OTHERWISE,
        BESIDE_FOLDER,
        NO_METADATA
    }

    @Override
    public String text() {
        return Words.of("NotPlaced." + reason);
    }
}
