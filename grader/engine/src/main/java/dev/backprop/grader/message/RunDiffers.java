package dev.backprop.grader.message;

import java.util.List;
import java.util.stream.Collectors;

/** An output folder was begun with something else, and its reports must not be mixed with others. */
public record RunDiffers(String out, List<Difference> differences) implements Message {

    /** In what two runs can differ. Each constant has its words under {@code RunDiffers.} and its name. */
    public enum What {
        FORMAT,
        GRADER,
        JAVA,
        ASSIGNMENTS,
        SEEDS,
        ISOLATION,
        NAMES
    }

    /** One difference: what it was when the folder was begun, and what it is now. */
    public record Difference(What what, String was, String is) {}

    @Override
    public String text() {
        return Words.of("RunDiffers", out)
                + differences.stream()
                        .map(each -> Lines.of(Words.of("RunDiffers." + each.what(), each.was(), each.is())))
                        .collect(Collectors.joining())
                + "\n"
                + Words.of("RunDiffers.remedy");
    }
}
