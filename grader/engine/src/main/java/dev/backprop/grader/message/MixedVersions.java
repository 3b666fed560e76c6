package dev.backprop.grader.message;

/** Reports that are to be one gradebook were made by different graders, or of different assignments. */
public record MixedVersions(String what, String first, String firstHas, String second, String secondHas)
        implements Message {
    @Override
    public String text() {
        return Words.of("MixedVersions", what, first, firstHas, second, secondHas);
    }
}
