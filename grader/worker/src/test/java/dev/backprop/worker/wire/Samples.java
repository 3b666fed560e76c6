package dev.backprop.worker.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One of each thing that can be sent. */
final class Samples {

    private static final double[] ODD = {-0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE};

    private static final List<Value> VALUES = List.of(
            new Value.Null(),
            new Value.Real(-0.0),
            new Value.Whole(Integer.MIN_VALUE),
            new Value.Matrix(2, 2, ODD),
            new Value.Matrix(0, 5, new double[0]),
            new Value.Reals(ODD),
            new Value.Wholes(new int[] {1, -1}),
            new Value.Unsupported("org.ejml.data.ZMatrixRMaj"),
            new Value.Composite(List.of("a", "ü"), List.of(new Value.Null(), new Value.Real(1))));

    private static final List<CodePlace> PLACES = List.of(new CodePlace("A.java", 12, "backprop.A", "f"));

    private static final Partial.Place PLACE = new Partial.Place("A.java", 12, 14, "backprop.A", "f");

    private static final Partial PARTIAL = new Partial(
            List.of(
                    new Partial.Stage("scores", Optional.of(VALUES.get(3)), true),
                    new Partial.Stage("loss", Optional.of(new Value.Real(0.5)), false),
                    new Partial.Stage("dW", Optional.empty(), false)),
            "dW",
            Partial.Naming.COMPUTES,
            Optional.of(PLACE),
            Optional.of(PLACE),
            List.of(new Partial.Operand("X", 2, 3)));

    private static final Thrown THROWN = new Thrown("java.lang.Error", null, PLACES);

    static final List<Request> REQUESTS = List.of(
            new Request.Compile(List.of(new SourceFile("@x.java", "class X {} // \uD83D\uDE00"))),
            new Request.Load(
                    7,
                    List.of(new ClassFile("A", new byte[] {1, 2, 3})),
                    new Signature(
                            "A", "f", List.of(Type.values()), List.of(new Signature.Component("dW", Type.MATRIX)), "B"),
                    Optional.of(PLACE)),
            new Request.Call(0, VALUES.subList(0, 7), false),
            new Request.Call(0, List.of(), true),
            new Request.CallMany(1, List.of(VALUES, List.of())),
            new Request.Measure(2, List.of(VALUES)));

    private static final List<Outcome> OUTCOMES = List.of(
            new Outcome.Returned(VALUES.get(8), List.of(new Changed(0), new Changed(2, 3, -0.5)), List.of("dW")),
            new Outcome.Threw(THROWN, Partial.nothing()),
            new Outcome.Threw(new Thrown("E", "message", List.of()), PARTIAL),
            new Outcome.StackOverflow(PLACES, PARTIAL),
            new Outcome.Ended(PLACES, PARTIAL),
            new Outcome.TooLarge());

    private static final List<LoadProblem> PROBLEMS = List.of(
            new LoadProblem.NoSuchClass(List.of("A")),
            new LoadProblem.NoSuchMethod(List.of("f()")),
            new LoadProblem.WrongParameters(List.of("f(int)")),
            new LoadProblem.NotPublicStatic(true, false),
            new LoadProblem.NotARecord("double"),
            new LoadProblem.WrongComponents("A$R", List.of("double loss")),
            new LoadProblem.ReservedPackage(List.of("java.A")),
            new LoadProblem.InitialiserThrew(THROWN),
            new LoadProblem.Unlinkable(THROWN));

    private Samples() {}

    static List<WorkerMessage> messages() {
        List<WorkerMessage> messages = new ArrayList<>(List.of(
                new WorkerMessage.Ready(),
                new WorkerMessage.Spent(),
                new WorkerMessage.Printed(1, WorkerMessage.Stream.ERR, new byte[0], 1L << 40),
                new WorkerMessage.Exiting(PLACES),
                new WorkerMessage.Lingering(4, PARTIAL),
                answered(new Answer.Compiled(List.of(new ClassFile("A", new byte[] {1})))),
                answered(new Answer.NotCompiled(
                        List.of(new CompilerMessage("A.java", 1, 2, CompilerMessage.Kind.ERROR, "';' expected")))),
                answered(new Answer.CompilerFailed("why")),
                answered(new Answer.Loaded()),
                answered(new Answer.CalledMany(OUTCOMES)),
                answered(new Answer.Measured(List.of(0L, 1L << 40))),
                answered(new Answer.OutOfMemory(Exhausted.OTHER_MEMORY))));
        OUTCOMES.forEach(outcome -> messages.add(answered(new Answer.Called(outcome))));
        PROBLEMS.forEach(problem -> messages.add(answered(new Answer.NotLoaded(problem))));
        return messages;
    }

    private static WorkerMessage answered(Answer answer) {
        return new WorkerMessage.Answered(-3, answer);
    }
}
