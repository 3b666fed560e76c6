package dev.backprop.worker.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** A student's classes that record what a call computes, and the knowledge of how to read that. */
public final class Recording {

    private final Methods methods;
    private final Stages stages;
    private final Whereabouts whereabouts;
    private final Rewriting rewriting;
    private final List<Body> bodies;
    private final Body entry;
    private final int count;
    private final Map<String, byte[]> classes = new TreeMap<>();

    /**
     * Rewrites the classes.
     *
     * @param files the class files
     * @param pass the binary name of the record that the method returns
     * @param count how many components it has
     * @param className the binary name of the method's class
     * @param descriptor the method's descriptor
     * @param end where a call ends, as at {@code System.exit}, if it comes there
     * @throws RuntimeException if the classes are none that can be rewritten
     */
    public Recording(
            List<byte[]> files,
            String pass,
            int count,
            String className,
            String methodName,
            String descriptor,
            Optional<Lines> end) {
        this.count = count;
        methods = new Methods(files);
        bodies = methods.all();
        Body found = methods.get(Body.key(className.replace('.', '/'), methodName, descriptor));
        if (found == null) {
            throw new IllegalArgumentException("the method cannot be analysed");
        }
        entry = found;
        stages = new Stages(methods, pass.replace('.', '/'), count, entry.key());
        Writes writes = new Writes(methods);
        whereabouts = new Whereabouts(methods, stages, writes);
        // What is asked of the instructions later must be known before there are others.
        bodies.forEach(body -> {
            for (int i = 0; i < body.code.length; i++) {
                writes.written(body, i);
            }
        });
        rewriting = new Rewriting(stages);
        for (int i = 0; i < bodies.size(); i++) {
            Body body = bodies.get(i);
            rewriting.rewrite(body, i);
            end.filter(lines -> lines.isIn(body)).ifPresent(lines -> Rewriting.end(body, lines));
        }
        for (ClassNode node : methods.classes()) {
            node.methods.forEach(Rewriting::keepAlive);
            classes.put(node.name.replace('/', '.'), Rewriting.written(node));
        }
        classes.put(Tape.class.getName(), tape());
    }

    /** The class files by binary names, the {@link Tape}'s among them. */
    public Map<String, byte[]> classes() {
        return classes;
    }

    /**
     * Lines of a method.
     *
     * @param className the binary name
     */
    public record Lines(String className, String methodName, int first, int last) {

        boolean isIn(Body body) {
            return body.owner.equals(className.replace('.', '/')) && body.method.name.equals(methodName);
        }

        boolean has(int line) {
            return first <= line && line <= last;
        }
    }

    /**
     * What is known of a call.
     *
     * @param values by stage: the last value, in the student's own types; null where there is none
     * @param finished by stage: whether the value could not have changed any more
     * @param stage the number of the stage that was being computed, or -1
     * @param computes whether what was being computed goes into that stage, which else is only the next
     * @param operands what the line names, by name
     * @param firstLine of the loop that does not end; 0 where there is none
     * @param lastLine of the loop
     * @param depth for a call that did not end, how many of the student's frames, from the outermost on, it always was in
     */
    public record Known(
            @Nullable Object[] values,
            boolean[] finished,
            int stage,
            boolean computes,
            Map<String, Object> operands,
            int firstLine,
            int lastLine,
            int depth) {}

    /** The record of one call. */
    public final class Track {

        private final Class<?> tape;
        private final Object written;

        private Track(Class<?> tape, Object written) {
            this.tape = tape;
            this.written = written;
        }

        /** Lets go of the record, so that it holds on to nothing. */
        public void stop() {
            invoke(tape, "stop", new Class<?>[0]);
        }

        /** What the code would have ended the process at; nothing if it did not. */
        public Optional<Throwable> end() {
            return Optional.ofNullable((Throwable) found("end"));
        }

        /** Where the call stood then. */
        public StackTraceElement[] stackAtEnd() {
            return (StackTraceElement[]) field("stack");
        }

        /** What is known when the call has thrown; empty values where that cannot be told. */
        public Known thrown() {
            int frames = (int) field("frameCount");
            int[] frame = (int[]) field("frames");
            List<Whereabouts.Standing> stack = new ArrayList<>();
            for (int i = 0; i < frames; i++) {
                BitSet at = new BitSet();
                at.set(Math.max(0, frame[3 * i + 1]));
                stack.add(new Whereabouts.Standing(bodies.get(frame[3 * i]), at, frame[3 * i + 2] == 0));
            }
            if (stack.isEmpty() || !isEntry(stack.get(stack.size() - 1))) {
                return nothing();
            }
            Whereabouts.Standing innermost = stack.get(0);
            int line = innermost.body().lines[innermost.at().nextSetBit(0)];
            return known(stack, operands(innermost.body(), line), 0, 0, 0);
        }

        /**
         * What is known of a call that goes on.
         *
         * @param samples the student's frames at several moments, innermost first
         */
        public Known lingering(List<List<StackTraceElement>> samples) {
            int depth = commonDepth(samples);
            if (depth == 0) {
                return nothing();
            }
            List<Whereabouts.Standing> stack = new ArrayList<>();
            List<StackTraceElement> sample = samples.get(samples.size() - 1);
            int[] entered = (int[]) field("entered");
            List<BitSet> standing = new ArrayList<>();
            for (int level = 1; level <= depth; level++) {
                StackTraceElement element = sample.get(sample.size() - level);
                Body body = bodyAt(element);
                if (body == null) {
                    break;
                }
                BitSet at = new BitSet();
                if (level == depth) {
                    for (List<StackTraceElement> each : samples) {
                        standing.add(body.ofLine(each.get(each.size() - level).getLineNumber()));
                    }
                    standing.forEach(at::or);
                } else {
                    at.or(body.ofLine(element.getLineNumber()));
                    keepCalls(body, at);
                }
                stack.add(0, new Whereabouts.Standing(body, at, entered[bodies.indexOf(body)] <= 1 || isOnce(body)));
            }
            if (stack.isEmpty() || !isEntry(stack.get(stack.size() - 1))) {
                return nothing();
            }
            Whereabouts.Standing innermost = stack.get(0);
            // What is seen once has not been seen to go on.
            BitSet goesOn = samples.size() > 1 ? innermost.body().loopThatGoesOn(standing) : new BitSet();
            BitSet loop = goesOn.isEmpty() ? innermost.body().loop(innermost.at()) : goesOn;
            BitSet place = loop.isEmpty() ? innermost.at() : loop;
            stack.set(0, new Whereabouts.Standing(innermost.body(), place, innermost.counts()));
            int[] lines = place.stream()
                    .filter(i -> innermost.body().code[i].getOpcode() >= 0)
                    .map(i -> innermost.body().lines[i])
                    .filter(line -> line > 0)
                    .toArray();
            int first = Arrays.stream(lines).min().orElse(0);
            int last = Arrays.stream(lines).max().orElse(0);
            return known(stack, Map.of(), first, last, stack.size());
        }

        /** The entry is left only with the call. */
        private boolean isOnce(Body body) {
            return body == entry;
        }

        private Known known(
                List<Whereabouts.Standing> stack, Map<String, Object> operands, int first, int last, int depth) {
            Whereabouts.Finding finding = whereabouts.find(stack);
            @Nullable Object[] values = new Object[count];
            boolean[] finished = new boolean[count];
            for (int stage = 0; stage < count; stage++) {
                values[stage] = value(stage);
                finished[stage] = values[stage] != null && !finding.unfinished().get(stage) && stage != finding.stage();
            }
            return new Known(values, finished, finding.stage(), finding.computes(), operands, first, last, depth);
        }

        private @Nullable Object value(int stage) {
            int[] times = (int[]) field("times");
            boolean[] ambiguous = (boolean[]) field("ambiguous");
            int best = -1;
            for (Map.Entry<Variable, BitSet> each : stages.variables().entrySet()) {
                Integer number = rewriting.find(each.getKey());
                if (number == null || !each.getValue().get(stage) || times[number] == 0) {
                    continue;
                }
                if (ambiguous[number]) {
                    return null;
                }
                if (best < 0 || times[number] > times[best]) {
                    best = number;
                }
            }
            if (best < 0 || isNothing(rewriting.variables().get(best), ((int[]) field("stores"))[best])) {
                return null;
            }
            return ((Object[]) field("values"))[best];
        }

        private Map<String, Object> operands(Body body, int line) {
            Map<String, Object> operands = new LinkedHashMap<>();
            @Nullable Object[] latest = (Object[]) field("latest");
            for (int i = 0; i < body.code.length; i++) {
                if (body.lines[i] == line
                        && body.code[i] instanceof VarInsnNode load
                        && load.getOpcode() == Opcodes.ALOAD) {
                    Variable variable = Stages.local(body, load.var, i);
                    Integer number = rewriting.find(variable);
                    if (number != null
                            && latest[number] != null
                            && !variable.name().isEmpty()) {
                        operands.put(variable.name(), latest[number]);
                    }
                }
            }
            return operands;
        }

        private Object field(String name) {
            return Objects.requireNonNull(found(name));
        }

        private @Nullable Object found(String name) {
            try {
                return tape.getField(name).get(written);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("the tape is not ours", e);
            }
        }

        private Known nothing() {
            return new Known(new Object[count], new boolean[count], -1, false, Map.of(), 0, 0, 0);
        }
    }

    /** Starts to record in the classes that the loader has loaded. */
    public Track start(ClassLoader loader) throws ClassNotFoundException {
        Class<?> tape = Class.forName(Tape.class.getName(), true, loader);
        Object written = invoke(
                tape,
                "start",
                new Class<?>[] {int.class, int.class},
                rewriting.variables().size(),
                bodies.size());
        return new Track(tape, written);
    }

    private boolean isEntry(Whereabouts.Standing standing) {
        return standing.body() == entry && standing.counts();
    }

    /** Whether what was stored there is only what a variable starts with: null or NaN. */
    private boolean isNothing(Variable variable, int store) {
        Body body = methods.get(variable.home());
        if (store < 0 || body == null || body.operands(store).isEmpty()) {
            return false;
        }
        return body.sources(body.operands(store).get(0)).stream()
                .map(source -> body.code[source])
                .allMatch(Recording::isNothing);
    }

    private static boolean isNothing(AbstractInsnNode source) {
        return source.getOpcode() == Opcodes.ACONST_NULL
                || (source instanceof LdcInsnNode constant
                        && constant.cst instanceof Number number
                        && Double.isNaN(number.doubleValue()));
    }

    /** On how many frames, from the outermost on, all samples agree, but for the line in the last of them. */
    private static int commonDepth(List<List<StackTraceElement>> samples) {
        if (samples.isEmpty()) {
            return 0;
        }
        int depth = 0;
        boolean agree = true;
        while (agree) {
            int level = depth + 1;
            if (samples.stream().anyMatch(sample -> sample.size() < level)) {
                break;
            }
            agree = samples.stream()
                            .map(sample -> sample.get(sample.size() - level))
                            .map(element -> element.getClassName() + "." + element.getMethodName())
                            .distinct()
                            .count()
                    == 1;
            depth += agree ? 1 : 0;
            agree &= samples.stream()
                            .map(sample -> sample.get(sample.size() - level).getLineNumber())
                            .distinct()
                            .count()
                    == 1;
        }
        return depth;
    }

    private @Nullable Body bodyAt(StackTraceElement element) {
        String owner = element.getClassName().replace('.', '/');
        for (Body body : bodies) {
            if (body.owner.equals(owner) && body.method.name.equals(element.getMethodName())) {
                for (int line : body.lines) {
                    if (line == element.getLineNumber()) {
                        return body;
                    }
                }
            }
        }
        return null;
    }

    private static void keepCalls(Body body, BitSet at) {
        BitSet calls = new BitSet();
        at.stream()
                .filter(i -> body.code[i].getType() == AbstractInsnNode.METHOD_INSN)
                .forEach(calls::set);
        if (!calls.isEmpty()) {
            at.and(calls);
        }
    }

    private static Object invoke(Class<?> type, String name, Class<?>[] parameters, Object... arguments) {
        try {
            return type.getMethod(name, parameters).invoke(null, arguments);
        } catch (InvocationTargetException | NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalStateException("the tape is not ours", e);
        }
    }

    private static byte[] tape() {
        try (InputStream file = Tape.class.getResourceAsStream("Tape.class")) {
            if (file == null) {
                throw new IllegalStateException("the tape is missing");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
