package dev.backprop.grader.sandbox;

import dev.backprop.grader.sandbox.Asked.Got;
import dev.backprop.grader.sandbox.Asked.Stopped;
import dev.backprop.grader.sandbox.CompileResult.CompileErrors;
import dev.backprop.grader.sandbox.CompileResult.CompileStopped;
import dev.backprop.grader.sandbox.CompileResult.Compiled;
import dev.backprop.grader.sandbox.CompileResult.CompilerFailed;
import dev.backprop.grader.sandbox.LoadResult.LoadStopped;
import dev.backprop.grader.sandbox.LoadResult.Loaded;
import dev.backprop.grader.sandbox.LoadResult.NotLoaded;
import dev.backprop.grader.sandbox.Reply.TimedOut;
import dev.backprop.worker.wire.Answer;
import dev.backprop.worker.wire.ClassFile;
import dev.backprop.worker.wire.Exhausted;
import dev.backprop.worker.wire.LoadProblem;
import dev.backprop.worker.wire.MalformedFrameException;
import dev.backprop.worker.wire.Partial;
import dev.backprop.worker.wire.Request;
import dev.backprop.worker.wire.Signature;
import dev.backprop.worker.wire.SourceFile;
import dev.backprop.worker.wire.WorkerMessage;
import dev.backprop.worker.wire.WorkerMessage.Answered;
import dev.backprop.worker.wire.WorkerMessage.Exiting;
import dev.backprop.worker.wire.WorkerMessage.Printed;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a student's code in a process of its own.
 *
 * <p>Whatever the code does, each method returns in bounded time with a result that says what happened. A worker that the
 * code has ended, or may have damaged, is killed with all its children and replaced when it is needed again; the
 * programs are then loaded anew, so that their static state starts afresh.
 *
 * <p>Several threads may use a sandbox; their requests are made one after the other. {@link #close()} does not wait for its
 * turn.
 */
public final class Sandbox implements AutoCloseable {

    private static final int NOBODY = -1;
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final JailChoice choice;
    private final Limits limits;
    private final Map<String, Spending> accounts = new HashMap<>();
    private Spending spending;
    private final Watchdog watchdog;
    private final Map<Integer, Program> programs = new HashMap<>();
    private volatile @Nullable Future<Worker> starting;
    private volatile Confinement confinement;
    /** Whether a worker has ever started, and with it the confinement is what it is for good. */
    private boolean isProven;

    /** Whether the worker has run code of another submission: what goes wrong in it is doubtful. */
    private boolean isPassedOn;

    private volatile boolean closed;

    private Sandbox(JailChoice choice, Limits limits) {
        this.choice = choice;
        this.confinement = choice.wanted();
        this.limits = limits;
        this.spending = new Spending(limits.submissionCpu(), limits.submissionWall());
        this.watchdog = new Watchdog();
    }

    /** Opens a sandbox, whose first worker starts in the background at once. */
    public static Sandbox start(Jail jail, Limits limits) {
        return start(JailChoice.only(jail), limits);
    }

    /** Opens a sandbox with the jail that the choice leads to, whose first worker starts in the background at once. */
    public static Sandbox start(JailChoice choice, Limits limits) {
        Sandbox sandbox = new Sandbox(choice, limits);
        sandbox.startWorker();
        return sandbox;
    }

    /**
     * How the workers are shut in; waits until one has started.
     *
     * @throws dev.backprop.grader.message.MessageException if the jail that was asked for does not work here
     * @throws SandboxException if no worker can be started
     */
    public synchronized Confinement confinement() {
        if (!isProven) {
            worker();
        }
        return confinement;
    }

    /**
     * Compiles the sources together, against the Java platform and EJML; runs nothing of them.
     *
     * @throws SandboxException if no worker can be started
     * @throws dev.backprop.worker.wire.FrameTooLargeException if the sources have more than 16 MiB together
     */
    public synchronized CompileResult compile(List<SourceFile> sources) {
        Request request = new Request.Compile(sources);
        Supplier<Asked> compilation = () -> ask(NOBODY, request, limits.compileCpu(), limits.compileWall());
        Asked asked = twice(compilation, compilation);
        if (asked instanceof Stopped stopped) {
            return new CompileStopped(stopped.failure());
        }
        Answer answer = ((Got) asked).answer();
        if (answer instanceof Answer.Compiled compiled) {
            return new Compiled(compiled.classes());
        }
        if (answer instanceof Answer.NotCompiled errors) {
            return new CompileErrors(errors.messages());
        }
        retireWorker();
        return answer instanceof Answer.CompilerFailed failed
                ? new CompilerFailed(failed.reason())
                : new CompileStopped(wrongAnswer(answer));
    }

    /**
     * Replaces the worker once it has used so much CPU time: a jail ends it at some point, whatever it is doing then. The next
     * one starts in the background at once.
     */
    public synchronized void renewAfter(Duration cpu) {
        Future<Worker> future = starting;
        if (future != null && started(future).cpu().compareTo(cpu) > 0) {
            retireWorker();
            startWorker();
        }
    }

    /**
     * Whose time is used from now on: that of one of several exercises. Whatever the others have used of the submission's time, a
     * sixth of it is there for each; what one of them does not use, the next may.
     */
    public synchronized void chargeTo(String exercise) {
        if (accounts.isEmpty()) {
            accounts.put(exercise, spending);
        }
        if (accounts.get(exercise) == spending) {
            return;
        }
        Future<Worker> future = starting;
        Duration cpu = future == null ? Duration.ZERO : started(future).cpu();
        spending.endAt(cpu);
        spending = accounts.computeIfAbsent(exercise, key -> Spending.beside(accounts.values(), limits));
        spending.beginAt(cpu);
    }

    /** As {@link #load(List, Signature, CallLimits)}, with the sandbox's own limits for a call. */
    public LoadResult load(List<ClassFile> classes, Signature signature) {
        return load(classes, signature, new CallLimits(limits.callCpu(), limits.callWall()));
    }

    /**
     * Loads the classes and finds the method in them.
     *
     * @param calls what a call of the program may take, instead of the sandbox's own limits
     * @throws SandboxException if no worker can be started
     * @throws dev.backprop.worker.wire.FrameTooLargeException if the classes have more than 16 MiB together
     */
    public synchronized LoadResult load(List<ClassFile> classes, Signature signature, CallLimits calls) {
        Program program = new Program(this, programs.size(), classes, signature, calls);
        programs.put(program.number(), program);
        Asked asked = twice(() -> load(program), () -> load(program));
        if (asked instanceof Stopped stopped) {
            return new LoadStopped(stopped.failure());
        }
        Answer answer = ((Got) asked).answer();
        return answer instanceof Answer.NotLoaded not ? new NotLoaded(not.problem()) : new Loaded(program);
    }

    /** The same program, whose calls are recorded and end at these lines; loaded when it is called. */
    synchronized Program endingAt(Partial.Place end, Program program) {
        Program ending = program.endingAt(end, programs.size());
        programs.put(ending.number(), ending);
        return ending;
    }

    /**
     * Closes this sandbox and opens one for another submission of the same author's, in the same worker unless that is worn out: what the
     * one leaves behind in its process, the other finds. Its time is its own.
     *
     * @param cpu how much a worker may have used to be passed on
     */
    public synchronized Sandbox passOn(Duration cpu) {
        Sandbox next = new Sandbox(choice, limits);
        Future<Worker> future = starting;
        if (future != null && isProven && !isSpent() && started(future).cpu().compareTo(cpu) < 0) {
            Worker worker = started(future);
            worker.loaded().clear();
            next.confinement = confinement;
            next.isProven = true;
            next.isPassedOn = true;
            next.spending.beginAt(worker.cpu());
            next.starting = future;
            starting = null;
        } else {
            next.startWorker();
        }
        close();
        return next;
    }

    /** As {@link #close()}, but returns at once: what is left of the worker is gone when the grader has ended. */
    public void closeSoon() {
        Thread thread = new Thread(this::close, "worker-closer");
        thread.setDaemon(true);
        thread.start();
    }

    /** Kills the worker and all that it started. A request that is under way ends with an exception. */
    @Override
    public void close() {
        closed = true;
        watchdog.close();
        Future<Worker> worker = starting;
        if (worker != null) {
            try {
                worker.get().kill();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                // It never started: there is nothing to kill.
            }
        }
    }

    /** As {@link #ask}, and the second request in a fresh worker where the failure is doubtful. */
    synchronized Asked askTwice(Program program, Request request, Request second) {
        return twice(() -> ask(program, request), () -> ask(program, second));
    }

    /** Asks the program's worker, loading the program first if this worker does not have it. */
    synchronized Asked ask(Program program, Request request) {
        if (isSpent()) {
            retireWorker();
        }
        if (spending.exhausted().isEmpty() && !worker().loaded().contains(program.number())) {
            Asked asked = load(program);
            if (asked instanceof Stopped) {
                return asked;
            }
            if (((Got) asked).answer() instanceof Answer.NotLoaded not) {
                return new Stopped(new Reply.NoLongerLoads(not.problem()), false);
            }
        }
        // Recording takes a little more time, which is not the student's.
        boolean recorded = request instanceof Request.Call call && call.recorded();
        CallLimits limits = recorded ? program.limits().longer() : program.limits();
        Asked asked = ask(program.number(), request, limits.cpu(), limits.wall());
        return asked instanceof Stopped stopped
                        && stopped.failure() instanceof TimedOut late
                        && !late.limit().isFinal()
                ? new Stopped(late.within(program.limits()), stopped.doubtful())
                : asked;
    }

    private boolean isSpent() {
        Future<Worker> future = starting;
        return future != null && future.isDone() && started(future).isSpent();
    }

    /** Ends the worker, if there is one; the next request starts another. */
    synchronized void retireWorker() {
        Future<Worker> future = starting;
        if (future != null) {
            Worker worker = started(future);
            worker.kill();
            spending.endAt(worker.cpu());
            programs.values().forEach(Program::workerEnded);
            starting = null;
            isPassedOn = false;
        }
    }

    /** A worker that answers what was not asked: the student's code speaks in its place. */
    static Reply.Failure wrongAnswer(Answer answer) {
        return new Reply.ProtocolViolation(
                "an answer of another kind: " + answer.getClass().getSimpleName());
    }

    private Asked load(Program program) {
        // However brief a call is to be, the classes are loaded in the usual time.
        CallLimits usual = programs.getOrDefault(program.number(), program).limits();
        Asked asked = ask(
                program.number(),
                new Request.Load(program.number(), program.classes(), program.signature(), program.end()),
                usual.cpu(),
                usual.wall());
        if (asked instanceof Got got) {
            if (got.answer() instanceof Answer.Loaded) {
                worker().loaded().add(program.number());
            } else if (!(got.answer() instanceof Answer.NotLoaded not)) {
                retireWorker();
                return new Stopped(wrongAnswer(got.answer()), false);
            } else if (not.problem() instanceof LoadProblem.InitialiserThrew) {
                // It may have left threads or a broken state behind.
                retireWorker();
            }
        }
        return asked;
    }

    private static Asked twice(Supplier<Asked> request, Supplier<Asked> second) {
        Asked asked = request.get();
        return asked instanceof Stopped stopped && stopped.doubtful() ? second.get() : asked;
    }

    /** @param asker the number of the program on whose behalf this is asked */
    private Asked ask(int asker, Request request, Duration cpu, Duration wall) {
        Optional<TimedOut> exhausted = spending.exhausted();
        if (exhausted.isPresent()) {
            return new Stopped(exhausted.get(), false);
        }
        Worker worker = worker();
        Watch watch = watchdog.begin(worker, cpu, wall, spending);
        Reply.Failure failure;
        try {
            WorkerMessage last = worker.ask(request, this::printed);
            if (last instanceof Exiting exiting) {
                failure = new Reply.Exited(exiting.places());
            } else {
                Answer answer = ((Answered) last).answer();
                if (watch.end().isEmpty() && !(answer instanceof Answer.OutOfMemory)) {
                    return new Got(answer);
                }
                failure = new Reply.OutOfMemory(
                        answer instanceof Answer.OutOfMemory none ? none.exhausted() : Exhausted.HEAP);
            }
        } catch (MalformedFrameException e) {
            failure = new Reply.ProtocolViolation(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            failure = new Reply.Crashed(worker.exitCode(), worker.stderr());
        } finally {
            watch.end();
        }
        if (closed) {
            throw new IllegalStateException("the sandbox was closed during a request");
        }
        boolean alone = !isPassedOn && worker.loaded().stream().allMatch(number -> number == asker);
        boolean crowded = failure instanceof Reply.OutOfMemory none && none.exhausted() == Exhausted.THREADS;
        retireWorker();
        return watch.end()
                .map(timedOut -> new Stopped(
                        timedOut.with(worker.partial()), !timedOut.limit().isFinal()))
                .orElse(new Stopped(failure, !alone || crowded));
    }

    private void printed(Printed printed) {
        Program program = programs.get(printed.program());
        if (program != null) {
            program.printed(printed);
        }
    }

    private void startWorker() {
        Jail jail = confinement.jail();
        starting = Worker.STARTER.submit(() -> Worker.start(jail, WorkerJava.launch(WorkerArchive.find(jail))));
    }

    /** The worker, which has said its first word. */
    private Worker worker() {
        if (closed) {
            throw new IllegalStateException("the sandbox is closed");
        }
        Future<Worker> future = starting;
        if (future == null) {
            startWorker();
            return worker();
        }
        Worker worker = started(future);
        if (closed) {
            worker.kill();
            throw new IllegalStateException("the sandbox is closed");
        }
        if (!worker.isReady() && !startsUp(worker)) {
            starting = null;
            String said = worker.stderr().strip();
            if (isProven) {
                throw new WorkerNotStartedException(said);
            }
            confinement = choice.instead(said);
            // What is taken instead is not itself replaced.
            isProven = true;
            return worker();
        }
        isProven = true;
        return worker;
    }

    private static Worker started(Future<Worker> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxException("interrupted while a worker was starting", e);
        } catch (ExecutionException e) {
            throw new SandboxException("no worker can be started: " + e.getCause(), e);
        }
    }

    private boolean startsUp(Worker worker) {
        // Starting takes nothing of the submission's time.
        Watch watch = watchdog.begin(worker, START_LIMIT, START_LIMIT, new Spending(START_LIMIT, START_LIMIT));
        try {
            worker.awaitReady();
            return true;
        } catch (IOException e) {
            worker.kill();
            return false;
        } finally {
            watch.end();
        }
    }
}
