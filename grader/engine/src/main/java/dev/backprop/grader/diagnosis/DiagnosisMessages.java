package dev.backprop.grader.diagnosis;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.ShortNumber;
import dev.backprop.grader.message.Words;
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
            StringBuilder text =
                    new StringBuilder(words("CheckIsNoMistake", check, String.join(", ", mistakes.keySet())));
            mistakes.forEach((assignment, ids) -> text.append('\n')
                    .append(
                            ids.isEmpty()
                                    ? words("CheckIsNoMistake.none", assignment, check)
                                    : words("CheckIsNoMistake.known", assignment, check, String.join(", ", ids))));
            return text.toString();
        }
    }

    /** Where a mistake is made, as a heading. */
    public record InStage(String stage, String className) implements Message {}

    /** What a value is made of, or what is made of it. */
    public record MadeOf(List<String> formulas) implements Message {

        public MadeOf {
            formulas = List.copyOf(formulas);
        }

        @Override
        public String text() {
            return words("MadeOf", String.join(", ", formulas));
        }
    }

    /** The example of a handout, and what a stage comes to in it. */
    public record OnExample(List<String> inputs, String right) implements Message {

        public OnExample {
            inputs = List.copyOf(inputs);
        }

        @Override
        public String text() {
            return words("OnExample", String.join(", ", inputs), right);
        }
    }

    /** What an entry is in the example with the mistake. */
    public record OnExampleAlso(String remark, String entry, double wrong, double right) implements Message {

        @Override
        public String text() {
            return words(
                    "OnExampleAlso", remark, entry, ShortNumber.apart(wrong, right), ShortNumber.apart(right, wrong));
        }
    }

    /**
     * The command line names a mistake that the grader does not know.
     *
     * @param near the ids that may have been meant, the likeliest first
     */
    public record MistakeUnknown(String id, List<String> near) implements Message {

        public MistakeUnknown {
            near = List.copyOf(near);
        }

        @Override
        public String text() {
            String known = near.isEmpty()
                    ? words("MistakeUnknown.none")
                    : words("MistakeUnknown.near", String.join(", ", near));
            return words("MistakeUnknown", id) + " " + known;
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
            return words("Allocated", rows, columns, amount(bytes), amount(forward));
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

        public ModelFailed {
            upstream = List.copyOf(upstream);
        }

        @Override
        public String text() {
            String holds = upstream.isEmpty()
                    ? words("ModelFailed.nothing", stage)
                    : words("ModelFailed.holds", stage, String.join(", ", upstream));
            String sentence = fault.endsWith(".") ? fault : fault + ".";
            return words("ModelFailed", where, mistake, stage, sentence) + " " + holds;
        }
    }

    /** A model of an author's is of a stage, or of a check, that there is not. */
    public record ModelOfNoCheck(String where, String mistake, List<String> checks) implements Message {

        public ModelOfNoCheck {
            checks = List.copyOf(checks);
        }

        @Override
        public String text() {
            return words("ModelOfNoCheck", where, mistake, String.join(", ", checks));
        }
    }

    /** A page on a mistake lacks what the grader reads of it. */
    public record PageBroken(String path, int line, Part part) implements Message {

        /** What it lacks. */
        public enum Part {
            TITLE,
            HINT
        }

        @Override
        public String text() {
            return words("PageBroken." + part, path, line);
        }
    }

    /** A mistake that can be named has no page. */
    public record PageMissing(String mistake, String path) implements Message {}

    private static String words(String key, Object... values) {
        return Words.of(DiagnosisMessages.class, key, values);
    }
}
