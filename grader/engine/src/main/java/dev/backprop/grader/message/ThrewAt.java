package dev.backprop.grader.message;

import java.util.List;
import java.util.Optional;

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

    public ThrewAt {
        operands = List.copyOf(operands);
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
        /** A method calls itself without end. */
        RECURSION,
        /** Nothing more is known. */
        OTHER;

        /** What to do about an exception. */
        public static NextStep of(String exceptionClass, String message) {
            String name = exceptionClass.substring(exceptionClass.lastIndexOf('.') + 1);
            if (name.equals("StackOverflowError")) {
                return RECURSION;
            } else if (name.equals("NullPointerException")) {
                return NULL;
            } else if (name.endsWith("IndexOutOfBoundsException")
                    || message.startsWith("Specified element is out of bounds")
                    || message.startsWith("src")
                    || message.startsWith("dst")) {
                return INDEX;
            } else if (name.equals("MatrixDimensionException")) {
                return message.contains("!=") ? PRODUCT : message.contains(" vs ") ? SAME_SHAPE : OTHER;
            }
            return OTHER;
        }
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder(Words.of("ThrewAt." + reach.name(), stage, spot.name(), what()));
        text.append(spot.quoted());
        caller.ifPresent(at ->
                text.append('\n').append(Words.of("ThrewAt.caller", at.name())).append(at.quoted()));
        if (!operands.isEmpty()) {
            text.append('\n').append(Words.of("ThrewAt.operands", String.join(", ", operands)));
        }
        text.append('\n');
        if (reach == Reach.UNSEEN) {
            text.append(Words.of("ThrewAt.unseen")).append(' ');
        }
        return text.append(Words.of("ThrewAt.next." + next.name())).toString();
    }

    private String what() {
        String name = exceptionClass.substring(exceptionClass.lastIndexOf('.') + 1);
        return message.isEmpty() ? name : name + ": " + Visible.line(message, LONGEST_MESSAGE);
    }
}
