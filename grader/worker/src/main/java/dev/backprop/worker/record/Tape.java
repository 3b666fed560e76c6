package dev.backprop.worker.record;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What one call recorded. The student's rewritten classes write to it, so it is defined once more by their own loader, where they can
 * see it; the worker reads that other class by reflection.
 *
 * <p>Of each method only the first entry counts: one that calls itself, or is called again for a difference quotient, computes
 * something else then.
 */
public final class Tape {

    private static final int MAX_FRAMES = 64;

    /** None while nothing is recorded. */
    private static volatile @Nullable Tape running;

    /** By variable: the last value in the first entry of its method. */
    public final @Nullable Object[] values;

    /** By variable: the instruction that stored it, or -1. */
    public final int[] stores;

    /** By variable: when it was stored, counted from 1; -1 if an earlier call has. */
    public final int[] times;

    /** By variable: whether several objects may have had one of their own. */
    public final boolean[] ambiguous;

    /** By variable: the last value in whichever entry. */
    public final @Nullable Object[] latest;

    /** By method: how often it was entered. */
    public final int[] entered;

    /** The frames that the last exception left, innermost first: method, instruction, entry. */
    public final int[] frames = new int[3 * MAX_FRAMES];

    public int frameCount;

    /** What the code would have ended the process at; nothing is kept from then on. */
    public @Nullable Throwable end;

    /** Where the call stood then, which may be in another thread. */
    public StackTraceElement[] stack = {};

    private final Thread thread = Thread.currentThread();
    private final @Nullable Object[] owners;
    private @Nullable Throwable thrown;
    private int time;

    private Tape(int variables, int methods) {
        values = new Object[variables];
        latest = new Object[variables];
        owners = new Object[variables];
        stores = new int[variables];
        times = new int[variables];
        ambiguous = new boolean[variables];
        entered = new int[methods];
        Arrays.fill(stores, -1);
    }

    /** Starts a new tape. */
    public static Tape start(int variables, int methods) {
        Tape tape = new Tape(variables, methods);
        running = tape;
        return tape;
    }

    /** Lets go of the tape. */
    public static void stop() {
        running = null;
    }

    /** Counts the entries of a method from 0. */
    public static int enter(int method) {
        Tape tape = running;
        return tape == null ? 1 : tape.entered[method]++;
    }

    public static void put(@Nullable Object value, int variable, int store, int entry) {
        Tape tape = goingOn();
        if (tape != null) {
            tape.latest[variable] = value;
            if (entry == 0) {
                tape.keep(value, variable, store);
            }
        }
    }

    public static void put(double value, int variable, int store, int entry) {
        put((Object) value, variable, store, entry);
    }

    /**
     * Keeps what a field is set to.
     *
     * @param owner the object whose field it is; null for one that is being constructed
     */
    public static void field(@Nullable Object owner, @Nullable Object value, int variable, int store) {
        Tape tape = goingOn();
        if (tape != null) {
            Object known = tape.owners[variable];
            Object now = owner == null ? new Object() : owner;
            // Nobody has seen an object while it is constructed: what sets the field first afterwards is taken for the
            // same.
            if (known != null && known != now && (owner == null || known.getClass() != Object.class)) {
                tape.ambiguous[variable] = true;
            }
            tape.owners[variable] = now;
            tape.latest[variable] = value;
            tape.keep(value, variable, store);
        }
    }

    public static void field(@Nullable Object owner, double value, int variable, int store) {
        field(owner, (Object) value, variable, store);
    }

    /** Keeps what an earlier call has left in a static field, while this one has set it to nothing else. */
    public static void found(@Nullable Object value, int variable) {
        Tape tape = goingOn();
        if (tape != null && tape.times[variable] == 0) {
            tape.values[variable] = value;
            tape.times[variable] = -1;
        }
    }

    public static void found(double value, int variable) {
        found((Object) value, variable);
    }

    /** Takes the place of {@code System.exit}: the call ends, and the process does not. */
    public static void exit(int status) {
        Tape tape = goingOn();
        Error end = new Error("exit " + status);
        if (tape != null) {
            tape.stack = tape.thread.getStackTrace();
            tape.end = end;
        }
        throw end;
    }

    /** Takes the place of a method of {@code Runtime}. */
    public static void exit(Runtime runtime, int status) {
        exit(status);
    }

    /** The exception leaves a method. One of another thread comes to nothing, or is thrown on as another. */
    public static void threw(Throwable exception, int method, int instruction, int entry) {
        Tape tape = running;
        if (tape == null || tape.thread != Thread.currentThread()) {
            return;
        }
        if (tape.thrown != exception) {
            tape.thrown = exception;
            tape.frameCount = 0;
        }
        // Of very many the innermost are kept, and the outermost.
        int at = Math.min(tape.frameCount, MAX_FRAMES - 1);
        tape.frames[3 * at] = method;
        tape.frames[3 * at + 1] = instruction;
        tape.frames[3 * at + 2] = entry;
        tape.frameCount = at + 1;
    }

    private static @Nullable Tape goingOn() {
        Tape tape = running;
        return tape == null || tape.end != null ? null : tape;
    }

    private void keep(@Nullable Object value, int variable, int store) {
        values[variable] = value;
        stores[variable] = store;
        times[variable] = ++time;
    }
}
