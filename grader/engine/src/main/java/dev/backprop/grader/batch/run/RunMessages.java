package dev.backprop.grader.batch.run;

import dev.backprop.grader.message.Lines;
import dev.backprop.grader.message.Message;
import java.util.List;
import java.util.stream.Collectors;

/** What the package {@code batch.run} has to say; the words are in the bundle of this name. */
public final class RunMessages {

    private RunMessages() {}

    /** A class is graded in a jail, and none works here. */
    public record BatchNeedsJail(String reason) implements Message {}

    /** No lane of a run starts. */
    public record LanesDoNotStart(String reason) implements Message {}

    /** Nobody in a class has handed in a file of any assignment. */
    public record NothingInClass(String folder, List<String> files) implements Message {}

    /** The output of a run would be taken for a submission. */
    public record OutputInsideClass(String out, String submissions) implements Message {}

    /** A run cannot make sure that it is alone. */
    public record OutputNotLockable(String file, String reason) implements Message {}

    /** Another run is at work on the same output folder. */
    public record RunAtWork(String out) implements Message {}

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
            NAMES,
            TIME
        }

        /** One difference: what it was when the folder was begun, and what it is now. */
        public record Difference(What what, String was, String is) {}

        @Override
        public String text() {
            return inWords("RunDiffers", out)
                    + differences.stream()
                            .map(each -> Lines.of(inWords("RunDiffers." + each.what(), each.was(), each.is())))
                            .collect(Collectors.joining())
                    + "\n"
                    + inWords("RunDiffers.remedy");
        }
    }

    /**
     * With which seeds a class is graded.
     *
     * @param seeds none where each assignment's published one is used
     */
    public record RunSeeds(Origin origin, List<Long> seeds) implements Message {

        /** Where they come from. Each constant has its words under {@code RunSeeds.} and its name. */
        public enum Origin {
            /** For this class, just now. */
            DRAWN,
            /** From the manifest of the output folder, whoever wrote it. */
            RECORDED,
            /** From the command line. */
            NAMED,
            PUBLISHED
        }

        @Override
        public String text() {
            return inWords(
                    "RunSeeds." + origin, seeds.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
    }

    /** What was said with --seed is none, or far too many. */
    public record SeedUnreadable(String given) implements Message {}

    /** One of several machines is not told how many they are. */
    public record ShardCountMissing(String variable) implements Message {}

    /** That is no shard. */
    public record ShardUnreadable(String given) implements Message {}
}
