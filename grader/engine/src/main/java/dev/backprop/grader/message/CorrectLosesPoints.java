package dev.backprop.grader.message;

/** A correct submission does not get full marks. */
public record CorrectLosesPoints(String path, long seed, String check, String status, String said) implements Message {

    @Override
    public String text() {
        return Words.of("CorrectLosesPoints", path, seed, check, status, said);
    }
}
