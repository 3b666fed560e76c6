package dev.backprop.grader.assignment;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.ShortNumber;
import dev.backprop.grader.message.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apiguardian.api.API;

/** What the package {@code assignment} has to say; the words are in the bundle of this name. */
@API(status = API.Status.INTERNAL)
public final class AssignmentMessages {

    private AssignmentMessages() {}

    /**
     * An assignment cannot be used, by its author's mistake.
     *
     * @param where a file of the author's and a line, or the assignment's class
     */
    public record AssignmentUnsound(String where, String fault) implements Message {}

    /** An assignment names a file that students are to fill in, and brings none along to start from. */
    public record NoStub(String assignment, String file) implements Message {}

    /** An exercise is compiled with a class that the course gives, and the assignment brings no such file. */
    public record NoGiven(String assignment, String file) implements Message {}

    /** Two exercises of an assignment are of one student's class. */
    public record ClassListedTwice(String assignment, String className) implements Message {}

    /**
     * What to do about a wrong value that no known mistake explains.
     *
     * @param hint the handout's hint on it, where there is one
     * @param example what comes of the handout's example, where that is wrong too
     * @param canBeRun whether {@code grade repro} can write a program with the input on which it is wrong
     */
    public record NextStep(String check, Optional<Hint> hint, Optional<InExample> example, boolean canBeRun)
            implements Message {

        /**
         * A hint of a handout.
         *
         * @param number its number in its section
         * @param section the section's number or, where it has none, its heading
         */
        public record Hint(String number, String section) {}

        /**
         * A wrong entry in the handout's example.
         *
         * @param right what follows from the student's own values before it
         * @param at the example's inputs, and these own values
         */
        public record InExample(String entry, double yours, double right, List<Value> at) {

            /**
             * A value by its name.
             *
             * @param own whether it is the student's
             * @param numbers as they are written in Java or in a handout, with rows in brackets
             */
            public record Value(String name, boolean own, String numbers) {

                /** What is written in six digits. */
                public static Value of(String name, boolean own, Entries numbers) {
                    return new Value(name, own, text(numbers, 0, 0));
                }

                private static String text(Entries numbers, int axis, int from) {
                    if (axis == numbers.shape().length) {
                        return ShortNumber.of(numbers.data()[from]);
                    }
                    int length = numbers.shape()[axis];
                    int step = axis + 1 < numbers.shape().length ? numbers.shape()[axis + 1] : 1;
                    return IntStream.range(0, length)
                            .mapToObj(i -> text(numbers, axis + 1, from + i * step))
                            .collect(Collectors.joining(", ", "[", "]"));
                }

                /** The name and the numbers. */
                public String text() {
                    return words(own ? "NextStep.example.own" : "NextStep.example.input", name, numbers);
                }
            }
        }

        @Override
        public String text() {
            List<String> steps = new ArrayList<>();
            hint.ifPresent(found -> steps.add(words("NextStep.hint", found.number(), found.section())));
            example.ifPresent(found -> steps.add(words(
                    "NextStep.example",
                    found.entry(),
                    ShortNumber.apart(found.yours(), found.right()),
                    ShortNumber.apart(found.right(), found.yours()),
                    found.at().stream().map(InExample.Value::text).collect(Collectors.joining(", ")))));
            if (canBeRun) {
                steps.add(words("NextStep.run", check));
            }
            return steps.isEmpty() ? words("NextStep.compare") : String.join(" ", steps);
        }
    }

    /** Whose numbers a wrong value holds: those of another stage, or of several that are equal. */
    public record NumbersOf(List<String> stages) implements Message {}

    /** The first or the last part alone of a value is wrong, where it has several. */
    public record OnlyWrong(boolean first, Part part) implements Message {

        /** What a matrix or a vector consists of. */
        public enum Part {
            ROW,
            COLUMN,
            ENTRY
        }

        @Override
        public String text() {
            return words("OnlyWrong." + (first ? "first." : "last.") + part);
        }
    }

    /**
     * A training diverges.
     *
     * @param step after which the loss was larger than before it, from 1
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    public record LossRises(int step, double before, double after) implements Message {
        @Override
        public String text() {
            return words("LossRises", step, ShortNumber.of(before), ShortNumber.of(after));
        }
    }

    private static String words(String key, Object... values) {
        return Words.of(AssignmentMessages.class, key, values);
    }
}
