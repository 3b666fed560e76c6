package dev.backprop.grader.check;

import dev.backprop.grader.assignment.AssignmentMessages.NextStep;
import dev.backprop.grader.message.Entry;
import dev.backprop.grader.message.Lines;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.Place;
import dev.backprop.grader.message.ShortNumber;
import dev.backprop.grader.message.Visible;
import dev.backprop.grader.message.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What the package {@code check} has to say; the words are in the bundle of this name. */
public final class CheckMessages {

    private static final int LONGEST_FAULT = 300;

    private CheckMessages() {}

    /** A gradient is zero in every case of the run. */
    public record AlwaysZero(String stage) implements Message {}

    /**
     * The code changes an array or matrix that it was given.
     *
     * @param change the first entry that is another; empty where the argument has another form as a whole
     */
    public record ArgumentChanged(String argument, Optional<Change> change) implements Message {

        /** An entry before and after the call. */
        public record Change(List<Integer> index, double before, double now) {
            public Change {
                index = List.copyOf(index);
            }
        }

        /** An argument of another form. */
        public ArgumentChanged(String argument) {
            this(argument, Optional.empty());
        }

        /** An argument with another entry. */
        public ArgumentChanged(String argument, List<Integer> index, double before, double now) {
            this(argument, Optional.of(new Change(index, before, now)));
        }

        @Override
        public String text() {
            return change.map(entry -> inWords(
                            "ArgumentChanged.entry",
                            argument,
                            Entry.of(argument, entry.index()),
                            ShortNumber.apart(entry.before(), entry.now()),
                            ShortNumber.apart(entry.now(), entry.before())))
                    .orElseGet(() -> inWords("ArgumentChanged", argument));
        }
    }

    /** The virtual machine does not accept the classes. */
    public record ClassesDoNotLink(String problem) implements Message {
        @Override
        public String text() {
            return inWords("ClassesDoNotLink", Visible.line(problem, 300));
        }
    }

    /**
     * A place in a student's own code.
     *
     * @param file the file's name
     * @param lastLine the last line, where there are several; else {@code line}
     * @param source the text of the first line
     */
    public record CodeSpot(String file, int line, int lastLine, String source) {

        private static final int LONGEST = 120;

        Place place() {
            return new Place(file, line);
        }

        /** As in {@code line 61 of SvmLoss.java}. */
        String name() {
            return line == lastLine
                    ? Words.of(CheckMessages.class, "CodeSpot.line", line, file)
                    : Words.of(CheckMessages.class, "CodeSpot.lines", line, lastLine, file);
        }

        /** The source, on a line of its own, without a comment behind it. */
        String quoted() {
            int comment = source.indexOf("//");
            boolean hasComment = comment > 0 && source.lastIndexOf('"', comment) < 0;
            return "\n  " + Visible.line((hasComment ? source.substring(0, comment) : source).strip(), LONGEST);
        }
    }

    /** A gradient is right for the loss that the student computes, and that loss is wrong. */
    public record ConsistentWithOwnLoss(String gradient, String loss) implements Message {}

    /**
     * A property of the course, or what it goes by, threw something that is no verdict.
     *
     * @param where a file of the course and a line, or the exercise
     */
    public record CourseFailed(String where, String fault) implements Message {
        @Override
        public String text() {
            return inWords("CourseFailed", where, Visible.line(fault, LONGEST_FAULT));
        }
    }

    /**
     * The process that ran the code died during a call.
     *
     * @param exitStatus what it left; empty if it went silent and was stopped
     */
    public record Crashed(OptionalInt exitStatus) implements Message {
        @Override
        public String text() {
            return exitStatus.isPresent() ? inWords("Crashed", exitStatus.getAsInt()) : inWords("Crashed.silent");
        }
    }

    /**
     * A line of the code ends the process.
     *
     * @param reach how far the code had come
     * @param stage the stage that it had come to; empty where that is not known
     * @param caller where the exercise's method stood, if the line is in a helper
     */
    public record EndedAt(ThrewAt.Reach reach, String stage, CodeSpot spot, Optional<CodeSpot> caller)
            implements Message {

        @Override
        public Optional<Place> place() {
            return Optional.of(spot.place());
        }

        @Override
        public String text() {
            StringBuilder text = new StringBuilder(inWords("EndedAt." + reach.name(), stage, spot.name()));
            text.append(spot.quoted());
            caller.ifPresent(at -> text.append('\n')
                    .append(inWords("ThrewAt.caller", at.name()))
                    .append(at.quoted()));
            return text.append('\n').append(inWords("EndedAt.next")).toString();
        }
    }

    /**
     * The code ended its own process during a call.
     *
     * @param frames the lines that did it, innermost first; empty where they could not be seen
     */
    public record Exited(List<String> frames) implements Message {

        @Override
        public String text() {
            return inWords("Exited") + Lines.frames(frames);
        }
    }

    /**
     * The phrase that says which earlier values a stage was judged with, such as {@code given your own scores}.
     *
     * @param own the stages whose values were the student's
     * @param trusted the stages whose values were the grader's, because the student's could not be used
     */
    public record JudgedWith(List<String> own, List<String> trusted) implements Message {

        /** No earlier values: the stage follows from the inputs alone. Its phrase is empty. */
        public static final JudgedWith INPUTS = new JudgedWith(List.of(), List.of());

        /** The phrase, to stand within a sentence or for itself; empty where there are no earlier values. */
        @Override
        public String text() {
            String ownNames = all(own);
            String trustedNames = all(trusted);
            if (own.isEmpty() && trusted.isEmpty()) {
                return "";
            }
            if (trusted.isEmpty()) {
                return inWords("JudgedWith.own", ownNames);
            }
            return own.isEmpty()
                    ? inWords("JudgedWith.trusted", trustedNames)
                    : inWords("JudgedWith.both", ownNames, trustedNames);
        }

        private String all(List<String> names) {
            return names.size() < 2
                    ? String.join("", names)
                    : inWords("JudgedWith.and", names.subList(0, names.size() - 1), names.get(names.size() - 1));
        }

        /** The phrase after a comma; empty where there are no earlier values. */
        String clause() {
            String phrase = text();
            return phrase.isEmpty() ? "" : ", " + phrase;
        }
    }

    /** The method returned null instead of a record. */
    public record NoPassReturned(String method) implements Message {}

    /**
     * An entry of a value is NaN or infinite.
     *
     * @param index row and column; empty for a scalar
     */
    public record NotFinite(String stage, List<Integer> index, double value) implements Message {

        @Override
        public String text() {
            String key = Double.isNaN(value) ? "NotFinite.nan" : "NotFinite.infinite";
            return inWords(key, Entry.of(stage, index), ShortNumber.of(value));
        }
    }

    /** A second call with equal arguments gave other values of these stages. */
    public record NotRepeatable(List<String> stages) implements Message {}

    /** A check did not run, for a reason that is not its own. */
    public record NotRun(Reason reason) implements Message {

        /** Why a check did not run. Each constant has its words under {@code NotRun.} and its name. */
        public enum Reason {
            /** The code does not compile. */
            NOT_COMPILED,
            /** The assignment's files are missing or still the stub. */
            NOT_STARTED,
            /** The check needs a gradient stage that passes, and none does. */
            NO_PASSING_GRADIENT,
            /** The check needs a stage that passes, of a forward pass without gradients, and none does. */
            NO_PASSING_STAGE,
            /** The code took the process down, or used up its time, in an earlier check. */
            STOPPED_EARLIER,
            /** Too many cases lay so close to a kink that the grader could not measure them. */
            INCONCLUSIVE,
            /** On too many inputs the student's own earlier values lead to no number, as a divisor of 0 does. */
            NO_NUMBER
        }

        @Override
        public String text() {
            return inWords("NotRun." + reason.name());
        }
    }

    /** A call needed more memory than it may use. */
    public record OutOfMemory(int limitMegabytes) implements Message {}

    /** A call needed more memory than it may use outside of Java's heap. */
    public record OutOfOtherMemory() implements Message {}

    /** A call started more threads than it may. */
    public record OutOfThreads() implements Message {}

    /** What came back from the process that ran the code were no values. */
    public record ProtocolViolated() implements Message {}

    /** The result is too large to be looked at. */
    public record ResultTooLarge() implements Message {}

    /** A call ran out of stack; the frames are the student's own, innermost first. */
    public record StackOverflowed(List<String> frames) implements Message {
        @Override
        public String text() {
            return inWords("StackOverflowed") + Lines.frames(frames);
        }
    }

    /**
     * A call was stopped, because it used up its time.
     *
     * @param reach how far the code had come
     * @param stage the stage that it had come to; empty where that is not known
     * @param spot where it was, if that is known
     * @param size the largest argument, with its shape, as in {@code X of 128×512}
     * @param others how many calls returned
     * @param othersSeconds how long these took, on average
     * @param usualSize whether calls on inputs of about this size returned, or none did: the code does not end, rather than be slow
     */
    public record StillRunning(
            ThrewAt.Reach reach,
            String stage,
            Optional<CodeSpot> spot,
            TimedOut.Clock clock,
            double seconds,
            String size,
            int others,
            double othersSeconds,
            boolean usualSize)
            implements Message {

        private static final double[] ROUGHLY = {0.01, 0.1, 1};

        /** Times roughly: one that differs from run to run makes no two reports differ. */
        public StillRunning {
            double exact = othersSeconds;
            othersSeconds = others == 0
                    ? 0
                    : Arrays.stream(ROUGHLY)
                            .filter(limit -> exact <= limit)
                            .findFirst()
                            .orElse(Double.POSITIVE_INFINITY);
        }

        @Override
        public Optional<Place> place() {
            return spot.map(CodeSpot::place);
        }

        @Override
        public String text() {
            String time = inWords("StillRunning." + clock.name(), ShortNumber.of(seconds), size);
            String head = spot.isPresent()
                    ? inWords("StillRunning." + reach.name(), stage, spot.get().name(), time)
                            + spot.get().quoted()
                    : inWords("StillRunning.somewhere", time);
            return head + "\n" + comparison() + inWords("StillRunning.next." + next());
        }

        private String next() {
            return clock == TimedOut.Clock.WALL ? "wait" : usualSize ? "loop" : "slow";
        }

        private String comparison() {
            return others > 0 && Double.isFinite(othersSeconds)
                    ? inWords("StillRunning.others", others, ShortNumber.of(1000 * othersSeconds)) + " "
                    : "";
        }
    }

    /** All calls together took longer than they may. */
    public record SubmissionTooSlow(double seconds) implements Message {
        @Override
        public String text() {
            return inWords("SubmissionTooSlow", ShortNumber.of(seconds));
        }
    }

    /**
     * The code threw an exception.
     *
     * @param message the exception's own message; empty where it has none
     * @param frames the student's own frames, innermost first
     */
    public record Threw(String exceptionClass, String message, List<String> frames) implements Message {

        private static final int LONGEST_MESSAGE = 300;

        @Override
        public String text() {
            String what = message.isEmpty()
                    ? inWords("Threw.silent", exceptionClass)
                    : inWords("Threw", exceptionClass, Visible.line(message, LONGEST_MESSAGE));
            return what + Lines.frames(frames);
        }
    }

    /**
     * A line of the code threw an exception.
     *
     * @param reach how far the code had come
     * @param stage the stage that it had come to; empty where that is not known
     * @param message the exception's own message; empty where it has none
     * @param caller where the exercise's method stood, if the line is in a helper
     * @param operands what the line names, with its shape, as in {@code X is 4×2}
     */
    public record ThrewAt(
            Reach reach,
            String stage,
            String exceptionClass,
            String message,
            CodeSpot spot,
            Optional<CodeSpot> caller,
            List<String> operands,
            NextStep next)
            implements Message {

        private static final int LONGEST_MESSAGE = 300;

        @Override
        public Optional<Place> place() {
            return Optional.of(spot.place());
        }

        /** How far a call had come when it broke off. */
        public enum Reach {
            /** It was computing the stage. */
            IN,
            /** The stage was the next one to be computed. */
            BEFORE,
            /** No stage can be named, and some values are known. */
            SOMEWHERE,
            /** No value at all is known. */
            UNSEEN
        }

        /** What to do about it. Each constant has its words under {@code ThrewAt.next.} and its name. */
        public enum NextStep {
            /** The factors of a product do not fit. */
            PRODUCT,
            /** Two matrices of one shape were needed. */
            SAME_SHAPE,
            /** Something is null. */
            NULL,
            /** An index is out of bounds. */
            INDEX,
            /** There is less room in a matrix than what is to be written into it. */
            ROOM,
            /** A method calls itself without end. */
            RECURSION,
            /** There is no more memory. */
            MEMORY,
            /** Nothing more is known. */
            OTHER;

            /** What to do about an exception. */
            public static NextStep of(String exceptionClass, String message) {
                String name = exceptionClass.substring(exceptionClass.lastIndexOf('.') + 1);
                if (name.equals("StackOverflowError")) {
                    return RECURSION;
                } else if (name.equals("OutOfMemoryError")) {
                    return MEMORY;
                } else if (name.equals("NullPointerException")) {
                    return NULL;
                } else if (name.endsWith("IndexOutOfBoundsException")
                        || message.startsWith("Specified element is out of bounds")
                        || message.startsWith("src")) {
                    return INDEX;
                } else if (message.startsWith("dst")) {
                    return ROOM;
                } else if (name.equals("MatrixDimensionException")) {
                    return message.contains("!=") ? PRODUCT : message.contains(" vs ") ? SAME_SHAPE : OTHER;
                }
                return OTHER;
            }
        }

        @Override
        public String text() {
            StringBuilder text = new StringBuilder(inWords("ThrewAt." + reach.name(), stage, spot.name(), what()));
            text.append(spot.quoted());
            caller.ifPresent(at -> text.append('\n')
                    .append(inWords("ThrewAt.caller", at.name()))
                    .append(at.quoted()));
            if (!operands.isEmpty()) {
                text.append('\n').append(inWords("ThrewAt.operands", operands));
            }
            text.append('\n');
            if (reach == Reach.UNSEEN) {
                text.append(inWords("ThrewAt.unseen")).append(' ');
            }
            return text.append(inWords("ThrewAt.next." + next.name(), FailureWords.HEAP_MEGABYTES))
                    .toString();
        }

        private String what() {
            String name = exceptionClass.substring(exceptionClass.lastIndexOf('.') + 1);
            return message.isEmpty() ? name : name + ": " + Visible.line(message, LONGEST_MESSAGE);
        }
    }

    /** One call of the code was stopped, because it used up its time. */
    public record TimedOut(double seconds, Clock clock) implements Message {

        /** What measured the time. */
        public enum Clock {
            /** The processor time that the call used. */
            CPU,
            /** The time that passed, for a call that computes nothing and does not return. */
            WALL
        }

        @Override
        public String text() {
            String key = clock == Clock.CPU ? "TimedOut.cpu" : "TimedOut.wall";
            return inWords(key, ShortNumber.of(seconds));
        }
    }

    /** A component of the result holds a matrix that is no dense real one. */
    public record UnsupportedMatrix(String stage, String found) implements Message {
        @Override
        public String text() {
            return inWords("UnsupportedMatrix", stage, Visible.line(found, 200));
        }
    }

    /** A value is null although the stub was changed. */
    public record ValueIsNull(String stage) implements Message {}

    /**
     * The code broke off before it came to a value.
     *
     * @param culprit the stage in which it broke off
     */
    public record ValueNotReached(String culprit) implements Message {}

    /** A value follows from another one that is not filled in yet. */
    public record WaitsFor(String stage) implements Message {}

    /** A value follows from another one that is 0 everywhere, as it should, which says little: so would a 0 in its place. */
    public record WaitsForZero(String stage) implements Message {}

    /** An array has not as many entries as it should. */
    public record WrongLength(String stage, int expected, int length) implements Message {}

    /** A matrix has other dimensions than it should. */
    public record WrongShape(String stage, int expectedRows, int expectedColumns, int rows, int columns)
            implements Message {

        @Override
        public String text() {
            boolean transposed = rows == expectedColumns && columns == expectedRows;
            return inWords(
                    transposed ? "WrongShape.transposed" : "WrongShape",
                    stage,
                    expectedRows,
                    expectedColumns,
                    rows,
                    columns);
        }
    }

    /**
     * An entry of a value is wrong.
     *
     * @param index row and column; empty for a scalar
     * @param errorBound by how much {@code expected} may be off; 0 where it is exact
     */
    public record WrongValue(
            String stage, List<Integer> index, double yours, double expected, double errorBound, JudgedWith judgedWith)
            implements Message {

        @Override
        public String text() {
            String entry = Entry.of(stage, index);
            String wrong = ShortNumber.apart(yours, expected);
            String right = ShortNumber.apart(expected, yours);
            return errorBound == 0
                    ? inWords("WrongValue.exact", entry, wrong, right, judgedWith.clause())
                    : inWords("WrongValue", entry, wrong, right, ShortNumber.bound(errorBound), judgedWith.clause());
        }
    }

    /**
     * An entry of a gradient at a kink is neither one-sided slope, nor between them; or it is, and other entries go by another one.
     *
     * @param index row and column; empty for a scalar
     * @param low the smaller one-sided slope
     * @param high the larger one-sided slope
     */
    public record WrongValueAtTie(
            String stage, List<Integer> index, double yours, double low, double high, JudgedWith judgedWith)
            implements Message {

        @Override
        public String text() {
            boolean isRightAlone = low <= yours && yours <= high;
            double nearest = yours < low ? low : high;
            return inWords(
                    isRightAlone ? "WrongValueAtTie.together" : "WrongValueAtTie",
                    Entry.of(stage, index),
                    ShortNumber.apart(yours, nearest),
                    ShortNumber.apart(low, yours),
                    ShortNumber.apart(high, yours),
                    judgedWith.clause());
        }
    }

    /**
     * An entry of a gradient where inputs of a maximum tie is right alone, but not beside the others' gradients of the same call.
     *
     * @param index row and column; empty for a scalar
     * @param expected what it must be beside the others
     * @param others the gradients that it does not fit
     */
    public record OtherSideOfTie(
            String stage,
            List<Integer> index,
            double yours,
            double expected,
            List<String> others,
            JudgedWith judgedWith)
            implements Message {

        @Override
        public String text() {
            return inWords(
                    "OtherSideOfTie",
                    Entry.of(stage, index),
                    ShortNumber.apart(yours, expected),
                    ShortNumber.apart(expected, yours),
                    others,
                    judgedWith.clause());
        }
    }
}
