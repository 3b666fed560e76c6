package dev.backprop.grader.sandbox;

import dev.backprop.grader.sandbox.Asked.Got;
import dev.backprop.grader.sandbox.Asked.Stopped;
import dev.backprop.worker.wire.Answer;
import dev.backprop.worker.wire.ClassFile;
import dev.backprop.worker.wire.Exhausted;
import dev.backprop.worker.wire.Outcome;
import dev.backprop.worker.wire.Partial;
import dev.backprop.worker.wire.Request;
import dev.backprop.worker.wire.Signature;
import dev.backprop.worker.wire.Type;
import dev.backprop.worker.wire.Value;
import dev.backprop.worker.wire.WorkerMessage;
import dev.backprop.worker.wire.WorkerMessage.Printed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A student's method in a {@link Sandbox}: each call gets arguments of its own and leaves nothing behind in the grader. */
public final class Program {

    private static final int BRIEF = 2;

    /** What the first call in a new worker may well take on a slow machine that does something else besides. */
    private static final Duration NEEDED = Duration.ofSeconds(1);

    private final Sandbox sandbox;
    private final int number;
    private final List<ClassFile> classes;
    private final Signature signature;
    private final CallLimits limits;
    /** Whether a call that took too long is tried once more. */
    private final boolean patient;

    /** Where calls end; they are recorded then. */
    private final Optional<Partial.Place> end;

    private final PrintedText stdout;
    private final PrintedText stderr;
    /** Whether a call that fails is made once more to find out what is known of it. */
    private volatile boolean isExplained;
    /**
     * Whether calls are recorded from now on: one has ended its worker by itself, which a recorded one does not; or went well when it was
     * recorded, because it goes by the calls before.
     */
    private volatile boolean isAlwaysRecorded;

    Program(Sandbox sandbox, int number, List<ClassFile> classes, Signature signature, CallLimits limits) {
        this(sandbox, number, classes, signature, limits, true, Optional.empty(), new PrintedText(), new PrintedText());
    }

    private Program(
            Sandbox sandbox,
            int number,
            List<ClassFile> classes,
            Signature signature,
            CallLimits limits,
            boolean patient,
            Optional<Partial.Place> end,
            PrintedText stdout,
            PrintedText stderr) {
        this.sandbox = sandbox;
        this.number = number;
        this.classes = List.copyOf(classes);
        this.signature = signature;
        this.limits = limits;
        this.patient = patient;
        this.isExplained = patient;
        this.end = end;
        this.stdout = stdout;
        this.stderr = stderr;
    }

    /**
     * The same program, for calls that are recorded at once, tried once, and may take half of the time; but no less than what a call
     * needs that does nothing.
     */
    public Program briefly() {
        CallLimits brief = new CallLimits(brief(limits.cpu()), brief(limits.wall()));
        return new Program(sandbox, number, classes, signature, brief, false, end, stdout, stderr);
    }

    private static Duration brief(Duration limit) {
        Duration least = limit.compareTo(NEEDED) < 0 ? limit : NEEDED;
        Duration half = limit.dividedBy(BRIEF);
        return half.compareTo(least) < 0 ? least : half;
    }

    /**
     * The same program, for calls that are recorded at once and end at these lines, where others have gone on without end or run out
     * of something: what a call has computed before can be known all the same, and costs no worker.
     */
    public Program endingAt(Partial.Place lines) {
        return sandbox.endingAt(lines, this);
    }

    Program endingAt(Partial.Place lines, int ownNumber) {
        return new Program(sandbox, ownNumber, classes, signature, limits, false, Optional.of(lines), stdout, stderr);
    }

    Optional<Partial.Place> end() {
        return end;
    }

    public Signature signature() {
        return signature;
    }

    /**
     * Calls the method.
     *
     * @throws IllegalArgumentException if the arguments are not those of the signature
     * @throws SandboxException if no worker can be started
     * @throws dev.backprop.worker.wire.FrameTooLargeException if the arguments have more than 16 MiB together
     */
    public Reply call(List<Value> arguments) {
        check(arguments);
        Request recorded = new Request.Call(number, arguments, true);
        boolean isRecorded = isAlwaysRecorded;
        Asked asked = patient
                ? sandbox.askTwice(this, isRecorded ? recorded : new Request.Call(number, arguments, false), recorded)
                : sandbox.ask(this, recorded);
        if (asked instanceof Stopped stopped) {
            return stopped.failure() instanceof Reply.TimedOut late
                    ? late.with(believable(late.partial()))
                    : explained(stopped.failure(), recorded);
        }
        Answer answer = ((Got) asked).answer();
        if (isOutOfHeap(asked)) {
            return outOfHeap(asked);
        }
        if (answer instanceof Answer.Called called) {
            // What was recorded at once counts: asked again, a program that fails now and then may not fail.
            return reply(isRecorded ? called.outcome() : explained(called.outcome(), recorded));
        }
        sandbox.retireWorker();
        return Sandbox.wrongAnswer(answer);
    }

    /**
     * The outcome with what a recorded call knows, if that fails in the same way. Where it returns, the program goes by what calls before
     * have left behind: the recorded one has a memory of its own, so what the next calls fail at is seen.
     */
    private Outcome explained(Outcome outcome, Request recorded) {
        if (!isExplained || !(outcome instanceof Outcome.Threw || outcome instanceof Outcome.StackOverflow)) {
            return outcome;
        }
        Asked asked = sandbox.ask(this, recorded);
        if (asked instanceof Got got && got.answer() instanceof Answer.Called called) {
            boolean goesByCallsBefore = called.outcome() instanceof Outcome.Returned;
            isAlwaysRecorded |= goesByCallsBefore;
            return goesByCallsBefore || isSame(outcome, called.outcome()) ? called.outcome() : outcome;
        }
        // It has cost a worker, and would the next time.
        isExplained = false;
        return outcome;
    }

    /** What ended the worker, with what a recorded call knows, if that ends in the same way. */
    private Reply.Failure explained(Reply.Failure failure, Request recorded) {
        boolean mayHaveExited = failure instanceof Reply.Exited || failure instanceof Reply.Crashed;
        if (!isExplained || !(mayHaveExited || failure.equals(new Reply.OutOfMemory(Exhausted.HEAP)))) {
            return failure;
        }
        Asked asked = sandbox.ask(this, recorded);
        if (mayHaveExited
                && asked instanceof Got got
                && got.answer() instanceof Answer.Called called
                && called.outcome() instanceof Outcome.Ended ended) {
            isAlwaysRecorded = true;
            return new Reply.Ended(ended.places(), believable(ended.partial()));
        }
        isExplained = !mayHaveExited && isOutOfHeap(asked);
        return isExplained ? outOfHeap(asked) : failure;
    }

    /** Only a call that is recorded lives to say so. */
    private static boolean isOutOfHeap(Asked asked) {
        return asked instanceof Got got
                && got.answer() instanceof Answer.Called called
                && called.outcome() instanceof Outcome.Threw threw
                && threw.thrown().type().equals(OutOfMemoryError.class.getName());
    }

    private Reply.Failure outOfHeap(Asked asked) {
        Outcome.Threw threw = (Outcome.Threw) ((Answer.Called) ((Got) asked).answer()).outcome();
        sandbox.retireWorker();
        return new Reply.OutOfMemory(Exhausted.HEAP, believable(threw.partial()));
    }

    private static boolean isSame(Outcome outcome, Outcome recorded) {
        if (outcome instanceof Outcome.Threw threw) {
            return recorded instanceof Outcome.Threw again
                    && (threw.thrown().equals(again.thrown())
                            || (isOfAnIndex(threw) && cause(threw).equals(cause(again))));
        }
        return recorded instanceof Outcome.StackOverflow;
    }

    /** Of several threads another one may be the first that comes to an index out of bounds. */
    private static boolean isOfAnIndex(Outcome.Threw threw) {
        return threw.thrown().type().endsWith("IndexOutOfBoundsException");
    }

    private static List<Object> cause(Outcome.Threw threw) {
        return List.of(
                threw.thrown().type(), threw.thrown().places().stream().limit(1).toList());
    }

    /**
     * Calls the method once for each list of arguments, as long as nothing goes wrong with the worker; quicker than one call
     * after the other. A time limit holds for many calls together here, so what ends them may be nobody's fault.
     *
     * @return a reply for each of the first lists, in the same order, perhaps for none
     * @throws IllegalArgumentException if some arguments are not those of the signature
     * @throws SandboxException if no worker can be started
     */
    public List<Reply> callWhileItLasts(List<List<Value>> argumentLists) {
        argumentLists.forEach(this::check);
        List<Reply> replies = new ArrayList<>(argumentLists.size());
        while (replies.size() < argumentLists.size()) {
            List<List<Value>> batch = Batch.of(argumentLists, replies.size());
            Asked asked = sandbox.ask(this, new Request.CallMany(number, batch));
            if (!(asked instanceof Got got)
                    || !(got.answer() instanceof Answer.CalledMany many)
                    || !fits(many, batch)) {
                break;
            }
            many.outcomes().forEach(outcome -> replies.add(reply(outcome)));
        }
        return replies;
    }

    /**
     * The bytes that a call allocates for each list of arguments, as the worker says, which is not to be trusted: evidence for what is
     * told, and never for a verdict.
     *
     * @return one for each of the first lists, perhaps for none
     * @throws IllegalArgumentException if some arguments are not those of the signature
     */
    public List<Long> allocated(List<List<Value>> argumentLists) {
        argumentLists.forEach(this::check);
        Asked asked = sandbox.ask(this, new Request.Measure(number, argumentLists));
        return asked instanceof Got got
                        && got.answer() instanceof Answer.Measured measured
                        && measured.bytes().size() <= argumentLists.size()
                ? measured.bytes()
                : List.of();
    }

    /** Calls the method as a student would, once and without recording it, and gives all that the program has printed then. */
    public PrintedOutput outputWith(List<Value> arguments) {
        check(arguments);
        sandbox.ask(this, new Request.Call(number, arguments, false));
        return output();
    }

    /** What the program has printed so far. */
    public PrintedOutput output() {
        synchronized (sandbox) {
            return new PrintedOutput(stdout.text(), stderr.text(), stdout.dropped() + stderr.dropped());
        }
    }

    int number() {
        return number;
    }

    CallLimits limits() {
        return limits;
    }

    List<ClassFile> classes() {
        return classes;
    }

    void printed(Printed printed) {
        (printed.stream() == WorkerMessage.Stream.OUT ? stdout : stderr).add(printed);
    }

    void workerEnded() {
        stdout.workerEnded();
        stderr.workerEnded();
    }

    private void check(List<Value> arguments) {
        List<Type> parameters = signature.parameters();
        boolean fit = arguments.size() == parameters.size();
        for (int i = 0; fit && i < arguments.size(); i++) {
            fit = parameters.get(i).holds(arguments.get(i));
        }
        if (!fit) {
            throw new IllegalArgumentException("the arguments do not fit the parameters " + parameters);
        }
    }

    private Reply reply(Outcome outcome) {
        if (outcome instanceof Outcome.Returned returned) {
            if (!isExpected(returned)) {
                sandbox.retireWorker();
                return new Reply.ProtocolViolation("a result that the method cannot return");
            }
            return new Reply.Returned(returned.value(), returned.changed(), returned.singlePrecision());
        }
        if (outcome instanceof Outcome.Threw threw) {
            return new Reply.Threw(threw.thrown(), believable(threw.partial()));
        }
        if (outcome instanceof Outcome.StackOverflow overflow) {
            // It may have struck in the middle of anything: no static state is to be trusted any more.
            sandbox.retireWorker();
            return new Reply.StackOverflow(overflow.places(), believable(overflow.partial()));
        }
        if (outcome instanceof Outcome.Ended ended) {
            return new Reply.Ended(ended.places(), believable(ended.partial()));
        }
        return new Reply.TooLarge();
    }

    /** The worker is not to be trusted: what it sends must be what the signature says. */
    private boolean isExpected(Outcome.Returned returned) {
        List<Signature.Component> components = signature.components();
        List<String> names = components.stream().map(Signature.Component::name).toList();
        if (!names.containsAll(returned.singlePrecision())
                || returned.changed().stream()
                        .anyMatch(change ->
                                change.argument() >= signature.parameters().size())) {
            return false;
        }
        if (!(returned.value() instanceof Value.Composite composite)) {
            return returned.value() instanceof Value.Null;
        }
        boolean fit = composite.names().equals(names);
        for (int i = 0; fit && i < components.size(); i++) {
            fit = components.get(i).type().mayReturn(composite.values().get(i));
        }
        return fit;
    }

    /** What fits the signature; else nothing is known, for the worker is not to be trusted. */
    private Partial believable(Partial partial) {
        List<Signature.Component> components = signature.components();
        List<Partial.Stage> stages = partial.stages();
        boolean fit = stages.isEmpty() || stages.size() == components.size();
        for (int i = 0; fit && i < stages.size(); i++) {
            Signature.Component component = components.get(i);
            fit = stages.get(i).name().equals(component.name())
                    && stages.get(i)
                            .value()
                            .map(component.type()::mayReturn)
                            .orElse(!stages.get(i).finished());
        }
        fit &= partial.stage().isEmpty()
                ? partial.naming() == Partial.Naming.NONE
                : partial.naming() != Partial.Naming.NONE
                        && components.stream().anyMatch(each -> each.name().equals(partial.stage()));
        return fit ? partial : Partial.nothing();
    }

    private static boolean fits(Answer.CalledMany many, List<List<Value>> batch) {
        return !many.outcomes().isEmpty() && many.outcomes().size() <= batch.size();
    }
}
