package dev.backprop.grader.message;

/**
 * A mistake is diagnosed as another one.
 *
 * @param expected the diagnosis that its author names; empty if none
 */
public record MistakeMisnamed(String path, long seed, String check, String expected, String said) implements Message {

    @Override
    public String text() {
        return expected.isEmpty()
                ? Words.of("MistakeMisnamed.none", path, seed, check, said)
                : Words.of("MistakeMisnamed", path, seed, check, expected, said);
    }
}
