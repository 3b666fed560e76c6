package dev.backprop.worker;

import dev.backprop.worker.wire.Answer;
import dev.backprop.worker.wire.ClassFile;
import dev.backprop.worker.wire.Outcome;
import dev.backprop.worker.wire.Partial;
import dev.backprop.worker.wire.Request;
import dev.backprop.worker.wire.Signature;
import dev.backprop.worker.wire.SourceFile;
import dev.backprop.worker.wire.Type;
import dev.backprop.worker.wire.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Throws from a random expression of a correct program, and compares the stage that is then named with the true one: the first
 * that changes when the expression gives something else. A stage that is called finished must have its undisturbed value.
 *
 * <p>{@code ASSIGNMENTS SEED PLACES} prints what came of it; mistakes must be laid out as folders.
 */
final class Injections {

    private static final String PROBE = "injected/Probe";
    private static final String MODE = "injected.mode";
    private static final String PLACE = "injected.place";
    private static final String COUNT = "injected.count";

    private static final String PROBE_SOURCE = """
            package injected;

            import org.ejml.simple.SimpleMatrix;

            public final class Probe {
              static final int MODE = Integer.getInteger("injected.mode", 0);
              static int count;

              static final int PLACE = Integer.getInteger("injected.place", 0);

              static synchronized boolean changes() {
                count++;
                System.setProperty("injected.count", String.valueOf(count));
                if (count == PLACE && MODE == 0) {
                  throw new IllegalStateException("injected");
                }
                return count == PLACE;
              }

              public static double at(double x) { return changes() ? x * 1.25 + 0.125 * MODE : x; }
              public static int at(int x) { return changes() ? x + MODE : x; }
              public static Object at(Object x) {
                if (changes()) {
                  if (x instanceof SimpleMatrix m) return m.scale(1.25).plus(0.125 * MODE);
                  if (x instanceof double[] a) {
                    double[] b = a.clone();
                    for (int i = 0; i < b.length; i++) b[i] = b[i] * 1.25 + 0.125 * MODE;
                    return b;
                  }
                }
                return x;
              }
            }
            """;

    private static final Signature SVM = new Signature(
            "backprop.SvmLoss",
            "forwardBackward",
            List.of(Type.MATRIX, Type.MATRIX, Type.WHOLES, Type.REAL),
            components("scores margins *dataLoss *regLoss *loss dscores dW"));

    private static final Signature NET = new Signature(
            "backprop.TwoLayerNet",
            "forwardBackward",
            List.of(Type.MATRIX, Type.MATRIX, Type.MATRIX, Type.MATRIX, Type.MATRIX, Type.WHOLES, Type.REAL),
            components("h1 scores *dataLoss *regLoss *loss dscores dh1 dW2 db2 dW1 db1"));

    private static final Map<String, Signature> SIGNATURES = Map.of("03-flat-svm", SVM, "04-two-layer-net", NET);

    private final List<Subject> subjects = new ArrayList<>();
    private final ClassFile probe;
    private final SplittableRandom random;
    private final Map<String, Integer> tally = new TreeMap<>();
    private final List<String> remarks = new ArrayList<>();

    /** A correct program. */
    record Subject(String name, Signature signature, List<ClassFile> classes) {}

    Injections(Path assignments, long seed) throws IOException {
        random = new SplittableRandom(seed);
        probe = compile(List.of(new SourceFile("injected/Probe.java", PROBE_SOURCE)))
                .get(0);
        for (String folder : SIGNATURES.keySet().stream().sorted().toList()) {
            subjects.addAll(subjects(assignments.resolve(folder), SIGNATURES.get(folder), "variants"));
        }
    }

    public static void main(String[] arguments) throws IOException {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        long seed = Long.parseLong(arguments[1]);
        Injections injections = new Injections(Path.of(arguments[0]), seed);
        // Some of the programs print.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        injections.run(Integer.parseInt(arguments[2]));
        int equal = compared(Path.of(arguments[0]), "variants") + compared(Path.of(arguments[0]), "mistakes");
        out.printf("%d programs give the same values, exceptions and traces when they are recorded%n", equal);
        out.printf("seed %d%n", seed);
        injections.remarks.forEach(out::println);
        injections.tally.forEach((what, times) -> out.printf("%-40s %6d%n", what, times));
        System.exit(injections.falselyFinished() == 0 && injections.named() >= 0.95 ? 0 : 1);
    }

    /** Throws from so many places. */
    void run(int places) {
        for (int done = 0; done < places; ) {
            done += one(subjects.get(random.nextInt(subjects.size()))) ? 1 : 0;
        }
    }

    /** The share of the places whose stage was named. */
    double named() {
        return (double) tally.getOrDefault("named right", 0) / tally.getOrDefault("places", 1);
    }

    int falselyFinished() {
        return tally.getOrDefault("falsely finished", 0);
    }

    Map<String, Integer> tally() {
        return tally;
    }

    List<String> remarks() {
        return remarks;
    }

    /** The solution and the programs of one kind, which have its files wherever they have none of their own. */
    static List<Subject> subjects(Path assignment, Signature signature, String kind) throws IOException {
        Path solution = assignment.resolve("solution");
        List<Path> folders = new ArrayList<>(List.of(solution));
        try (Stream<Path> found = Files.list(assignment.resolve(kind))) {
            found.sorted().forEach(folders::add);
        }
        List<Subject> subjects = new ArrayList<>();
        for (Path folder : folders) {
            Map<String, SourceFile> sources = new TreeMap<>(sources(solution));
            sources.putAll(sources(folder));
            subjects.add(new Subject(
                    assignment.getFileName() + "/" + folder.getFileName(),
                    signature,
                    compile(List.copyOf(sources.values()))));
        }
        return subjects;
    }

    private static Map<String, SourceFile> sources(Path folder) throws IOException {
        Map<String, SourceFile> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String path = folder.relativize(file).toString();
                sources.put(path, new SourceFile(path, Files.readString(file)));
            }
        }
        return sources;
    }

    /**
     * Compares recorded calls with plain ones: on an input, and on one whose factors do not fit together.
     *
     * @return how many programs were compared
     * @throws IllegalStateException if a value, an exception, its text or its lines differ
     */
    static int compared(Path assignments, String kind) throws IOException {
        int programs = 0;
        for (String folder : SIGNATURES.keySet()) {
            Signature signature = SIGNATURES.get(folder);
            List<Value> input = input(signature, 1);
            List<Value> broken = new ArrayList<>(input);
            broken.set(0, new Value.Matrix(7, 3, new double[21]));
            for (Subject subject : subjects(assignments.resolve(folder), signature, kind)) {
                Program plain = plain(subject.classes(), signature);
                RecordedProgram recorded = recorded(subject.classes(), signature);
                for (List<Value> arguments : List.of(input, broken)) {
                    Object expected = comparable(plain.call(arguments));
                    Object found = comparable(recorded.call(arguments, partial -> {}));
                    if (!expected.equals(found)) {
                        throw new IllegalStateException(subject.name() + ": " + expected + " became " + found);
                    }
                }
                programs++;
            }
        }
        return programs;
    }

    /**
     * Ends calls at a line of the method, and compares what is called finished then with what a whole call returns.
     *
     * @return how many values were called finished
     * @throws IllegalStateException if one of them is another
     */
    static int ended(Path assignments, String kind, int lines) throws IOException {
        int finished = 0;
        for (String folder : SIGNATURES.keySet()) {
            Signature signature = SIGNATURES.get(folder);
            List<Value> input = input(signature, 1);
            for (Subject subject : subjects(assignments.resolve(folder), signature, kind)) {
                Value.Composite whole = (Value.Composite)
                        ((Outcome.Returned) plain(subject.classes(), signature).call(input)).value();
                for (int line = 20; line < 20 + lines; line += 3) {
                    Partial.Place end =
                            new Partial.Place("", line, line, signature.className(), signature.methodName());
                    RecordedProgram program = programs(subject.classes(), signature, Optional.of(end))
                            .recorded(0)
                            .orElseThrow();
                    if (program.call(input, partial -> {}) instanceof Outcome.Ended ended) {
                        finished += finished(ended.partial(), whole, subject.name() + ":" + line);
                    }
                }
            }
        }
        return finished;
    }

    private static int finished(Partial partial, Value.Composite whole, String where) {
        int finished = 0;
        for (Partial.Stage stage : partial.stages()) {
            if (stage.finished()) {
                Value right = whole.values().get(whole.names().indexOf(stage.name()));
                if (!stage.value().orElseThrow().equals(right)) {
                    throw new IllegalStateException(
                            where + ": " + stage.name() + " is called finished with another value");
                }
                finished++;
            }
        }
        return finished;
    }

    private static Object comparable(Outcome outcome) {
        return outcome instanceof Outcome.Threw threw ? threw.thrown() : outcome;
    }

    /** An input of the exercise, the same for equal seeds. */
    static List<Value> input(Signature signature, long seed) {
        SplittableRandom numbers = new SplittableRandom(seed);
        int n = 4;
        int d = 3;
        int h = 5;
        int c = 3;
        Value y = new Value.Wholes(numbers.ints(n, 0, c).toArray());
        Value lambda = new Value.Real(0.3);
        return signature == SVM
                ? List.of(matrix(d, c, numbers), matrix(n, d, numbers), y, lambda)
                : List.of(
                        matrix(d, h, numbers),
                        matrix(1, h, numbers),
                        matrix(h, c, numbers),
                        matrix(1, c, numbers),
                        matrix(n, d, numbers),
                        y,
                        lambda);
    }

    static Program plain(List<ClassFile> classes, Signature signature) {
        return programs(classes, signature).get(0);
    }

    static RecordedProgram recorded(List<ClassFile> classes, Signature signature) {
        return programs(classes, signature).recorded(0).orElseThrow();
    }

    static Programs programs(List<ClassFile> classes, Signature signature) {
        return programs(classes, signature, Optional.empty());
    }

    /** @param end lines at which recorded calls end */
    static Programs programs(List<ClassFile> classes, Signature signature, Optional<Partial.Place> end) {
        Programs programs = new Programs();
        Answer answer = programs.load(new Request.Load(0, classes, signature, end));
        if (!(answer instanceof Answer.Loaded)) {
            throw new IllegalArgumentException(answer.toString());
        }
        return programs;
    }

    static List<ClassFile> compile(List<SourceFile> sources) {
        Answer answer = new Compiler().compile(sources);
        if (answer instanceof Answer.Compiled compiled) {
            return compiled.classes();
        }
        throw new IllegalArgumentException(answer.toString());
    }

    /** Whether the place could be judged. */
    private boolean one(Subject subject) {
        long seed = random.nextLong();
        List<Value> input = input(subject.signature(), seed);
        List<ClassFile> classes = injected(subject, random);
        if (!(call(classes, subject, input, 0, 0) instanceof Outcome.Returned undisturbed)) {
            return false;
        }
        int times = Integer.getInteger(COUNT, 0);
        if (times == 0) {
            return false;
        }
        int place = 1 + random.nextInt(times);
        int truth = Integer.MAX_VALUE;
        for (int way : new int[] {-1, 1}) {
            if (call(classes, subject, input, way, place) instanceof Outcome.Returned changed) {
                truth = Math.min(truth, firstDifference(undisturbed, changed));
            }
        }
        if (truth == Integer.MAX_VALUE) {
            return false;
        }
        System.setProperty(MODE, "0");
        Outcome outcome = recorded(classes, subject.signature()).call(input, partial -> {});
        if (!(outcome instanceof Outcome.Threw threw)) {
            return false;
        }
        judge(subject, undisturbed, truth, threw);
        return true;
    }

    private void judge(Subject subject, Outcome.Returned undisturbed, int truth, Outcome.Threw threw) {
        Partial partial = threw.partial();
        List<Value> values = ((Value.Composite) undisturbed.value()).values();
        String name = subject.signature().components().get(truth).name();
        count("places");
        boolean right = partial.stage().equals(name);
        count(right ? "named right" : partial.stage().isEmpty() ? "not named" : "named wrong");
        if (!right) {
            remarks.add(subject.name() + ": " + name + ", but named " + partial.stage() + " (" + partial.naming()
                    + "), thrown at "
                    + threw.thrown().places().stream().skip(2).limit(3).toList());
        }
        for (int i = 0; i < partial.stages().size(); i++) {
            Partial.Stage stage = partial.stages().get(i);
            if (stage.finished()) {
                boolean same = stage.value().equals(Optional.of(values.get(i)));
                count(same ? "finished" : "falsely finished");
                if (!same) {
                    remarks.add(subject.name() + ": " + stage.name() + " is not finished, thrown at "
                            + threw.thrown().places().stream().skip(2).limit(3).toList());
                }
            }
            if (i < truth) {
                count("stages before");
                count(stage.finished() ? "stages before, kept" : "stages before, lost");
            }
        }
    }

    private void count(String what) {
        tally.merge(what, 1, Integer::sum);
    }

    private static Outcome call(List<ClassFile> classes, Subject subject, List<Value> input, int mode, int place) {
        System.setProperty(MODE, String.valueOf(mode));
        System.setProperty(PLACE, String.valueOf(place));
        System.setProperty(COUNT, "0");
        return plain(classes, subject.signature()).call(input);
    }

    private static int firstDifference(Outcome.Returned one, Outcome.Returned other) {
        List<Value> a = ((Value.Composite) one.value()).values();
        List<Value> b = ((Value.Composite) other.value()).values();
        for (int i = 0; i < a.size(); i++) {
            if (differs(a.get(i), b.get(i))) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** More than by rounding: a maximum that is taken off everywhere changes nothing. */
    private static boolean differs(Value one, Value other) {
        if (one instanceof Value.Matrix a && other instanceof Value.Matrix b && a.data().length == b.data().length) {
            for (int k = 0; k < a.data().length; k++) {
                if (differs(a.data()[k], b.data()[k])) {
                    return true;
                }
            }
            return a.rows() != b.rows();
        }
        return one instanceof Value.Real a && other instanceof Value.Real b
                ? differs(a.value(), b.value())
                : !one.equals(other);
    }

    private static boolean differs(double a, double b) {
        return !(Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)));
    }

    /** The classes with a probe behind a random expression. */
    private List<ClassFile> injected(Subject subject, SplittableRandom choice) {
        List<ClassNode> nodes = new ArrayList<>();
        List<Runnable> places = new ArrayList<>();
        for (ClassFile file : subject.classes()) {
            ClassNode node = new ClassNode();
            new ClassReader(file.bytes()).accept(node, 0);
            nodes.add(node);
            boolean isPass = node.name.endsWith("$Pass");
            for (MethodNode method : node.methods) {
                if (!isPass && !method.name.startsWith("<")) {
                    for (AbstractInsnNode each : method.instructions.toArray()) {
                        type(each).ifPresent(type -> places.add(() -> method.instructions.insert(each, probe(type))));
                    }
                }
            }
        }
        places.get(choice.nextInt(places.size())).run();
        List<ClassFile> classes = new ArrayList<>(List.of(probe));
        for (ClassNode node : nodes) {
            ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
            node.accept(writer);
            classes.add(new ClassFile(node.name.replace('/', '.'), writer.toByteArray()));
        }
        return classes;
    }

    /** The descriptor of the value of an expression, if it is of a kind that can be changed. */
    private static Optional<String> type(AbstractInsnNode each) {
        int opcode = each.getOpcode();
        if (each instanceof MethodInsnNode call && !call.name.equals("<init>")) {
            String type = org.objectweb.asm.Type.getReturnType(call.desc).getDescriptor();
            return type.equals("D")
                            || type.equals("I")
                            || type.equals("[D")
                            || type.equals("Lorg/ejml/simple/SimpleMatrix;")
                    ? Optional.of(type)
                    : Optional.empty();
        }
        boolean isDouble = opcode == Opcodes.DALOAD
                || opcode == Opcodes.DADD
                || opcode == Opcodes.DSUB
                || opcode == Opcodes.DMUL
                || opcode == Opcodes.DDIV
                || opcode == Opcodes.DNEG
                || each instanceof FieldInsnNode field && opcode == Opcodes.GETFIELD && field.desc.equals("D");
        return isDouble ? Optional.of("D") : opcode == Opcodes.IALOAD ? Optional.of("I") : Optional.empty();
    }

    private static InsnList probe(String type) {
        InsnList list = new InsnList();
        String parameter = type.length() == 1 ? type : "Ljava/lang/Object;";
        list.add(new MethodInsnNode(Opcodes.INVOKESTATIC, PROBE, "at", "(" + parameter + ")" + parameter, false));
        if (type.length() > 1) {
            list.add(new TypeInsnNode(
                    Opcodes.CHECKCAST, type.startsWith("[") ? type : type.substring(1, type.length() - 1)));
        }
        return list;
    }

    private static Value matrix(int rows, int columns, SplittableRandom numbers) {
        return new Value.Matrix(
                rows, columns, numbers.doubles((long) rows * columns, -2, 2).toArray());
    }

    private static List<Signature.Component> components(String names) {
        return Stream.of(names.split(" "))
                .map(name -> name.startsWith("*")
                        ? new Signature.Component(name.substring(1), Type.REAL)
                        : new Signature.Component(name, Type.MATRIX))
                .toList();
    }
}
