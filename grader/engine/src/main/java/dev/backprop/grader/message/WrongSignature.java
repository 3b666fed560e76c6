package dev.backprop.grader.message;

/** The method is there, with other parameters or another result. */
public record WrongSignature(String type, String found, String expected) implements Message {
    @Override
    public String text() {
        return Words.of("WrongSignature", type) + Lines.of(found) + "\n" + Words.of("WrongSignature.expected")
                + Lines.of(expected);
    }
}
