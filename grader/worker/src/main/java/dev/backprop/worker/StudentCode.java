package dev.backprop.worker;

import dev.backprop.worker.wire.CodePlace;
import dev.backprop.worker.wire.Thrown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what the student's code threw, trusting none of its methods. */
final class StudentCode {

    private static final int MAX_PLACES = 20;
    private static final int MAX_NAMES = 50;
    private static final int MAX_CAUSES = 10;
    private static final int MAX_TEXT = 2000;

    /** By its name: a worker that records nothing does not load it. */
    private static final String RECORDER = StudentCode.class.getPackageName() + ".record.Tape";

    private StudentCode() {}

    static Thrown thrown(Throwable thrown) {
        List<Throwable> causes = causes(thrown);
        Throwable first = causes.get(causes.size() - 1);
        List<CodePlace> places = places(first);
        for (int i = causes.size() - 2; i >= 0; i--) {
            places = leading(places, places(causes.get(i)));
        }
        return new Thrown(cut(first.getClass().getName()), message(first), places);
    }

    /** An exception, what caused it, and so on to what was thrown first and has lines of the student's. */
    static List<Throwable> causes(Throwable thrown) {
        if (thrown instanceof VirtualMachineError) {
            return List.of(thrown);
        }
        List<Throwable> causes = new ArrayList<>();
        int last = 0;
        try {
            for (Throwable each = thrown; each != null && causes.size() < MAX_CAUSES; each = each.getCause()) {
                if (each instanceof VirtualMachineError) {
                    // It may have struck anywhere; that it was caught is what the student wrote.
                    break;
                }
                causes.add(each);
                if (!places(each).isEmpty() && !isOfALibrary(causes.get(last), places(each))) {
                    last = causes.size() - 1;
                }
            }
        } catch (Throwable broken) {
            // The student's own answer to what caused it: then that is not known.
        }
        // So many are a circle.
        return causes.size() == MAX_CAUSES ? List.of(thrown) : causes.subList(0, last + 1);
    }

    /** Whether a library threw it at these lines of the student's: what it caught of its own is said better by what it made of that. */
    private static boolean isOfALibrary(Throwable thrown, List<CodePlace> cause) {
        StackTraceElement[] stack = thrown.getStackTrace();
        return stack.length > 0
                && places(thrown).equals(cause)
                && !stack[0].getClassName().equals(cause.get(0).className());
    }

    /** Lines, with those after them that a thread stood at meanwhile, if that is another one. */
    static List<CodePlace> leading(List<CodePlace> places, List<CodePlace> waiting) {
        if (places.isEmpty() || waiting.isEmpty() || isOfOneMethod(last(places), last(waiting))) {
            return places;
        }
        return Stream.concat(places.stream(), waiting.stream())
                .limit(MAX_PLACES)
                .toList();
    }

    private static CodePlace last(List<CodePlace> places) {
        return places.get(places.size() - 1);
    }

    private static boolean isOfOneMethod(CodePlace one, CodePlace other) {
        return one.className().equals(other.className()) && one.method().equals(other.method());
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

    /**
     * The lines of a stack that ran out, from the innermost on that is there again further out: it is the one that goes ever deeper.
     * What it calls may run out as well, or the recorder, behind the method's last line.
     */
    static List<CodePlace> recurring(Throwable thrown) {
        List<CodePlace> places = places(thrown);
        for (int i = 0; i < places.size(); i++) {
            if (places.subList(i + 1, places.size()).contains(places.get(i))) {
                return places.subList(i, places.size());
            }
        }
        return places;
    }

    /** Whether it was thrown while a class was initialised. */
    static boolean isOfInitialiser(Throwable thrown) {
        return causes(thrown).stream()
                .flatMap(cause -> places(cause).stream())
                .anyMatch(place -> place.method().equals("<clinit>"));
    }

    /** The student's own among the lines of a stack, innermost first. */
    static List<StackTraceElement> lines(StackTraceElement[] stack) {
        return Arrays.stream(stack).filter(StudentCode::isLine).toList();
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
