package dev.backprop.worker;

import dev.backprop.worker.record.Recording;
import dev.backprop.worker.wire.ClassFile;
import dev.backprop.worker.wire.CodePlace;
import dev.backprop.worker.wire.Exhausted;
import dev.backprop.worker.wire.Outcome;
import dev.backprop.worker.wire.Partial;
import dev.backprop.worker.wire.Request;
import dev.backprop.worker.wire.Signature;
import dev.backprop.worker.wire.Value;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ejml.data.Matrix;
import org.ejml.simple.SimpleMatrix;
import org.jspecify.annotations.Nullable;

/** A student's program in classes of its own that record, so that it can be said what a call had computed before it failed. */
final class RecordedProgram {

    private static final int MAX_OPERANDS = 16;

    private final Program program;
    private final Recording recording;
    private final Signature signature;
    /** The components of the record that the recording is of, as numbers of those of the signature. */
    private final int[] recorded;

    private RecordedProgram(Program program, Recording recording, Signature signature, int[] recorded) {
        this.program = program;
        this.recording = recording;
        this.signature = signature;
        this.recorded = recorded;
    }

    /** Takes what is known of a call that goes on. */
    interface Listener {
        void lingers(Partial partial) throws java.io.IOException;
    }

    /** Rewrites the classes of a program that has been loaded; empty if they are none that can be rewritten. */
    static Optional<RecordedProgram> of(Program plain, Request.Load request) {
        Signature signature = request.signature();
        Class<?> result = plain.method().getReturnType();
        String descriptor = MethodType.methodType(result, plain.method().getParameterTypes())
                .toMethodDescriptorString();
        try {
            Class<?> pass = signature.studentClass().equals(signature.className()) ? result : pass(plain, signature);
            RecordComponent[] components = pass.getRecordComponents();
            Recording recording = new Recording(
                    request.classes().stream().map(ClassFile::bytes).toList(),
                    pass.getName(),
                    components.length,
                    signature.className(),
                    signature.methodName(),
                    descriptor,
                    request.end()
                            .map(end ->
                                    new Recording.Lines(end.className(), end.method(), end.line(), end.lastLine())));
            List<ClassFile> classes = new ArrayList<>();
            recording.classes().forEach((name, bytes) -> classes.add(new ClassFile(name, bytes)));
            int[] recorded = Arrays.stream(components)
                    .mapToInt(component -> number(signature, component.getName()))
                    .toArray();
            return Optional.of(new RecordedProgram(new Search(signature).in(classes), recording, signature, recorded));
        } catch (NotFoundException | ClassNotFoundException | RuntimeException | Error e) {
            // Too long a method, a static initialiser that takes no second time: then nothing is recorded.
            return Optional.empty();
        }
    }

    /** What the student's own class returns to the one that calls it, if that is a record of some of the stages; else what that one does. */
    private static Class<?> pass(Program plain, Signature signature) throws ClassNotFoundException {
        Class<?> called = plain.method().getDeclaringClass();
        Class<?> own = Class.forName(signature.studentClass(), false, called.getClassLoader());
        return Arrays.stream(own.getDeclaredMethods())
                .<Class<?>>map(Method::getReturnType)
                .filter(type -> type.isRecord() && type.getDeclaringClass() == own)
                .filter(type -> Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> number(signature, component.getName()) >= 0))
                .findFirst()
                .orElse(plain.method().getReturnType());
    }

    private static int number(Signature signature, String component) {
        return signature.components().stream()
                .map(Signature.Component::name)
                .toList()
                .indexOf(component);
    }

    /** Whether a static initialiser has failed. */
    boolean isBroken() {
        return program.isBroken();
    }

    /** @throws OutOfMemoryError if the student's code ran out of anything but the heap, or there is none left to say so */
    Outcome call(List<Value> arguments, Listener listener) {
        Recording.Track track;
        try {
            track = recording.start(program.method().getDeclaringClass().getClassLoader());
        } catch (ClassNotFoundException | RuntimeException e) {
            return program.call(arguments);
        }
        LingerWatch watch = LingerWatch.start(samples -> listener.lingers(lingering(track, samples)));
        List<Throwable> causes = new ArrayList<>();
        try {
            Outcome outcome = program.call(arguments, thrown -> {
                // To ask an exception what it is may run the student's code again.
                track.stop();
                causes.addAll(StudentCode.causes(thrown));
            });
            return explained(outcome, track, causes);
        } catch (OutOfMemoryError exhausted) {
            if (Exhausted.of(exhausted) != Exhausted.HEAP) {
                throw exhausted;
            }
            // What the call had taken is given up with it: enough to say how far it had come.
            return explained(
                    new Outcome.Threw(StudentCode.thrown(exhausted), Partial.nothing()), track, List.of(exhausted));
        } finally {
            watch.stop();
            track.stop();
        }
    }

    /** @param causes what was thrown, what caused it, and so on */
    private Outcome explained(Outcome outcome, Recording.Track track, List<Throwable> causes) {
        Optional<Throwable> end = track.end();
        if (end.isPresent()) {
            StackTraceElement[] stack = track.stackAtEnd();
            List<CodePlace> places = StudentCode.leading(StudentCode.places(end.get()), StudentCode.places(stack));
            return new Outcome.Ended(places, partial(places, () -> track.lingering(List.of(StudentCode.lines(stack)))));
        }
        if (outcome instanceof Outcome.Threw threw) {
            return new Outcome.Threw(threw.thrown(), partial(threw.thrown().places(), () -> known(track, causes)));
        }
        if (outcome instanceof Outcome.StackOverflow overflow) {
            return new Outcome.StackOverflow(overflow.places(), partial(overflow.places(), track::thrown));
        }
        return outcome;
    }

    /** What was caught and thrown on as another exception, or in another thread, is known by the lines that it was thrown from first. */
    private static Recording.Known known(Recording.Track track, List<Throwable> causes) {
        for (int i = causes.size() - 1; i >= 0 && causes.size() > 1; i--) {
            Recording.Known known =
                    track.lingering(List.of(StudentCode.lines(causes.get(i).getStackTrace())));
            if (known.depth() > 0) {
                return known;
            }
        }
        return track.thrown();
    }

    private Partial partial(List<CodePlace> places, Supplier<Recording.Known> known) {
        try {
            Optional<Partial.Place> place = places.stream().findFirst().map(each -> place(each, each.line()));
            return partial(known.get(), place, caller(places));
        } catch (Throwable e) {
            // Reading the record may run the student's code; whatever that throws, nothing is known.
            return Partial.nothing();
        }
    }

    private Partial lingering(Recording.Track track, List<List<StackTraceElement>> samples) {
        Recording.Known known = track.lingering(samples);
        List<CodePlace> places =
                StudentCode.places(samples.get(samples.size() - 1).toArray(StackTraceElement[]::new));
        int innermost = places.size() - known.depth();
        if (known.depth() == 0 || innermost < 0) {
            return partial(known, places.stream().findFirst().map(each -> place(each, each.line())), caller(places));
        }
        CodePlace at = places.get(innermost);
        CodePlace first = new CodePlace(at.file(), known.firstLine(), at.className(), at.method());
        return partial(
                known, Optional.of(place(first, known.lastLine())), caller(places.subList(innermost, places.size())));
    }

    /** The line of the method itself, if it is not the innermost. */
    private Optional<Partial.Place> caller(List<CodePlace> places) {
        for (int i = places.size() - 1; i > 0; i--) {
            CodePlace each = places.get(i);
            if (each.className().equals(signature.className()) && each.method().equals(signature.methodName())) {
                return Optional.of(place(each, each.line()));
            }
        }
        return Optional.empty();
    }

    private static Partial.Place place(CodePlace place, int lastLine) {
        return new Partial.Place(place.file(), place.line(), lastLine, place.className(), place.method());
    }

    private Partial partial(Recording.Known known, Optional<Partial.Place> place, Optional<Partial.Place> caller) {
        List<Partial.Stage> stages = new ArrayList<>();
        for (int i = 0; i < signature.components().size(); i++) {
            int number = i;
            int own = IntStream.range(0, recorded.length)
                    .filter(each -> recorded[each] == number)
                    .findFirst()
                    .orElse(-1);
            Optional<Value> value = own < 0 ? Optional.empty() : value(i, known.values()[own]);
            stages.add(new Partial.Stage(
                    signature.components().get(i).name(), value, value.isPresent() && known.finished()[own]));
        }
        int at = known.stage() < 0 ? -1 : recorded[known.stage()];
        String stage = at < 0 ? "" : signature.components().get(at).name();
        Partial.Naming naming =
                at < 0 ? Partial.Naming.NONE : known.computes() ? Partial.Naming.COMPUTES : Partial.Naming.BEFORE;
        return new Partial(stages, stage, naming, place, caller, operands(known.operands()));
    }

    /** The value as a component of the pass would have it; empty where it never was one, or cannot be read. */
    private Optional<Value> value(int component, @Nullable Object found) {
        Signature.Component expected = signature.components().get(component);
        try {
            Optional<Value> value = Results.recorded(expected, found);
            return value.filter(each -> expected.type().mayReturn(each) && !(each instanceof Value.Null));
        } catch (Throwable e) {
            return Optional.empty();
        }
    }

    private static List<Partial.Operand> operands(Map<String, Object> found) {
        List<Partial.Operand> operands = new ArrayList<>();
        for (Map.Entry<String, Object> each : found.entrySet()) {
            if (operands.size() == MAX_OPERANDS) {
                break;
            }
            try {
                shape(each.getValue())
                        .filter(shape -> shape[0] >= 0 && shape[1] >= 0)
                        .ifPresent(shape ->
                                operands.add(new Partial.Operand(StudentCode.cut(each.getKey()), shape[0], shape[1])));
            } catch (Throwable e) {
                // A matrix of the student's own making that has no shape.
            }
        }
        return operands;
    }

    /** Rows and columns; of an array no rows. */
    private static Optional<int[]> shape(Object value) {
        if (value instanceof SimpleMatrix matrix) {
            return Optional.of(new int[] {matrix.getNumRows(), matrix.getNumCols()});
        }
        if (value instanceof Matrix matrix) {
            return Optional.of(new int[] {matrix.getNumRows(), matrix.getNumCols()});
        }
        if (value instanceof double[][] rows) {
            return Optional.of(new int[] {rows.length, rows.length == 0 || rows[0] == null ? 0 : rows[0].length});
        }
        if (value instanceof double[] vector) {
            return Optional.of(new int[] {0, vector.length});
        }
        return value instanceof int[] vector ? Optional.of(new int[] {0, vector.length}) : Optional.empty();
    }
}
