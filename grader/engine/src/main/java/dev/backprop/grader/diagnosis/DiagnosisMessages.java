package dev.backprop.grader.diagnosis;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.ShortNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the package {@code diagnosis} has to say; the words are in the bundle of this name. */
public final class DiagnosisMessages {

    private DiagnosisMessages() {}

    /**
     * The command line names a check where it should name a mistake.
     *
     * @param mistakes the mistakes that can be made in it, by the assignments that have it
     */
    public record CheckIsNoMistake(String check, Map<String, List<String>> mistakes) implements Message {

        public CheckIsNoMistake {
            mistakes = new LinkedHashMap<>(mistakes);
        }

        @Override
        public String text() {
            StringBuilder text = new StringBuilder(inWords("CheckIsNoMistake", check, mistakes.keySet()));
            mistakes.forEach((assignment, ids) -> text.append('\n')
                    .append(
                            ids.isEmpty()
                                    ? inWords("CheckIsNoMistake.none", assignment, check)
                                    : inWords("CheckIsNoMistake.known", assignment, check, ids)));
            return text.toString();
        }
    }

    /** Where a mistake is made, as a heading. */
    public record InStage(String stage, String className) implements Message {}

    /** What a value is made of, or what is made of it. */
    public record MadeOf(List<String> formulas) implements Message {}

    /** The example of a handout, and what a stage comes to in it. */
    public record OnExample(List<String> inputs, String right) implements Message {}

    /** What an entry is in the example with the mistake. */
    public record OnExampleAlso(String remark, String entry, double wrong, double right) implements Message {

        @Override
        public String text() {
            return inWords(
                    "OnExampleAlso", remark, entry, ShortNumber.apart(wrong, right), ShortNumber.apart(right, wrong));
        }
    }

    /**
     * The command line names a mistake that the grader does not know.
     *
     * @param near the ids that may have been meant, the likeliest first
     */
    public record MistakeUnknown(String id, List<String> near) implements Message {

        @Override
        public String text() {
            String known = near.isEmpty() ? inWords("MistakeUnknown.none") : inWords("MistakeUnknown.near", near);
            return inWords("MistakeUnknown", id) + " " + known;
        }
    }

    /** Another stage is free of a mistake that this one makes. */
    public record RightElsewhere(String stage) implements Message {}

    /**
     * What a call allocates on a part of a large input.
     *
     * @param forward the bytes of what its forward pass returns
     */
    public record Allocated(int rows, int columns, long bytes, long forward) implements Message {

        private static final long KILO = 1000;

        @Override
        public String text() {
            return inWords("Allocated", rows, columns, amount(bytes), amount(forward));
        }

        private static String amount(long bytes) {
            return bytes < KILO * KILO ? Math.max(1, bytes / KILO) + " kB" : Math.max(1, bytes / KILO / KILO) + " MB";
        }
    }

    /**
     * A model of an author's asked for what is not there, or threw something else.
     *
     * @param where a file of the author's and a line
     * @param upstream what the stage's definition goes on from
     */
    public record ModelFailed(String where, String mistake, String stage, String fault, List<String> upstream)
            implements Message {

        @Override
        public String text() {
            String holds = upstream.isEmpty()
                    ? inWords("ModelFailed.nothing", stage)
                    : inWords("ModelFailed.holds", stage, upstream);
            String sentence = fault.endsWith(".") ? fault : fault + ".";
            return inWords("ModelFailed", where, mistake, stage, sentence) + " " + holds;
        }
    }

    /** A model of an author's is of a stage, or of a check, that there is not. */
    public record ModelOfNoCheck(String where, String mistake, List<String> checks) implements Message {}

    /** A page on a mistake lacks what the grader reads of it. */
    public record PageBroken(String path, int line, Part part) implements Message {

        /** What it lacks. */
        public enum Part {
            TITLE,
            HINT
        }

        @Override
        public String text() {
            return inWords("PageBroken." + part, path, line);
        }
    }

    /** A mistake that can be named has no page. */
    public record PageMissing(String mistake, String path) implements Message {}
}
