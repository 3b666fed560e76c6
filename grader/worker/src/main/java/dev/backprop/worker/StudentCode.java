package dev.backprop.worker;

import dev.backprop.worker.wire.CodePlace;
import dev.backprop.worker.wire.Thrown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what the student's code threw, trusting none of its methods. */
final class StudentCode {

    private static final int MAX_PLACES = 20;
    private static final int MAX_NAMES = 50;
    private static final int MAX_TEXT = 2000;

    /** By its name: a worker that records nothing does not load it. */
    private static final String RECORDER = StudentCode.class.getPackageName() + ".record.Tape";

    private StudentCode() {}

    static Thrown thrown(Throwable thrown) {
        Throwable cause = thrown;
        // The exact class: a subclass of the student's could answer anything, forever.
        if (thrown.getClass() == ExceptionInInitializerError.class) {
            Throwable inner = ((ExceptionInInitializerError) thrown).getException();
            cause = inner == null ? thrown : inner;
        }
        return new Thrown(cut(cause.getClass().getName()), message(cause), places(cause));
    }

    static List<CodePlace> places(Throwable thrown) {
        StackTraceElement[] stack;
        try {
            stack = thrown.getStackTrace();
        } catch (Throwable broken) {
            return List.of();
        }
        return places(stack);
    }

    /** The lines of the student's own among those of a stack, innermost first. */
    static List<CodePlace> places(StackTraceElement @Nullable [] stack) {
        List<CodePlace> places = new ArrayList<>();
        if (stack == null) {
            return places;
        }
        for (StackTraceElement element : stack) {
            if (places.size() == MAX_PLACES) {
                break;
            }
            if (isLine(element)) {
                places.add(new CodePlace(
                        cut(element.getFileName()),
                        element.getLineNumber(),
                        cut(element.getClassName()),
                        cut(element.getMethodName())));
            }
        }
        return places;
    }

    /** What has no line, such as the class behind a lambda, nobody wrote; the recorder is ours. */
    static boolean isLine(@Nullable StackTraceElement element) {
        return element != null
                && StudentLoader.NAME.equals(element.getClassLoaderName())
                && element.getLineNumber() > 0
                && !element.getClassName().equals(RECORDER);
    }

    private static @Nullable String message(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            return message == null ? null : cut(message);
        } catch (Throwable broken) {
            return null;
        }
    }

    /** The names in the order of the alphabet (the virtual machine's own differs from run to run), not too many. */
    static List<String> list(Stream<String> names) {
        return names.sorted().limit(MAX_NAMES).map(StudentCode::cut).toList();
    }

    static String cut(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
    }
}
