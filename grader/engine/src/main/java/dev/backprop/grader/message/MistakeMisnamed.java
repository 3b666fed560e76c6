package dev.backprop.grader.message;

/** A mistake is diagnosed as another one. */
public record MistakeMisnamed(String path, long seed, String check, String expected, String said) implements Message {

    /** @param expected the diagnosis that its author names; empty if none */
    public MistakeMisnamed {}

    @Override
    public String text() {
        return expected.isEmpty()
                ? Words.of("MistakeMisnamed.none", path, seed, check, said)
                : Words.of("MistakeMisnamed", path, seed, check, expected, said);
    }
}
