package dev.backprop.worker;

import dev.backprop.worker.wire.Answer;
import dev.backprop.worker.wire.FrameTooLargeException;
import dev.backprop.worker.wire.Outcome;
import dev.backprop.worker.wire.Partial;
import dev.backprop.worker.wire.Value;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A student's method, ready to be called. */
final class Program {

    private final Method method;
    private final RecordComponent[] components;
    private final List<String> names;
    private boolean broken;

    Program(Method method, RecordComponent[] components) {
        this.method = method;
        this.components = components;
        this.names = Arrays.stream(components).map(RecordComponent::getName).toList();
    }

    /** @throws OutOfMemoryError if the student's code ran out of memory */
    Outcome call(List<Value> arguments) {
        return call(arguments, thrown -> {});
    }

    /**
     * Calls the method.
     *
     * @param listener is given what the method throws
     * @throws OutOfMemoryError if the student's code ran out of memory
     */
    Outcome call(List<Value> arguments, Consumer<Throwable> listener) {
        Object[] objects = Arguments.copies(arguments);
        try {
            Object result = invoke(objects);
            List<String> singlePrecision = new ArrayList<>();
            Value value = result == null ? new Value.Null() : composite(result, singlePrecision);
            return new Outcome.Returned(value, Arguments.changed(arguments, objects), singlePrecision);
        } catch (Throwable e) {
            listener.accept(thrown(e));
            return failure(e);
        }
    }

    /** Whether a static initialiser has failed: its class is of no use any more, and Java does not say again why. */
    boolean isBroken() {
        return broken;
    }

    Method method() {
        return method;
    }

    /** @throws OutOfMemoryError if the student's code ran out of memory */
    Answer callMany(List<List<Value>> argumentLists) {
        List<Outcome> outcomes = new ArrayList<>();
        for (List<Value> arguments : argumentLists) {
            Outcome outcome = call(arguments);
            outcomes.add(outcome);
            if (outcome instanceof Outcome.StackOverflow || broken || Threads.areTooMany()) {
                break;
            }
        }
        return new Answer.CalledMany(outcomes);
    }

    private @Nullable Object invoke(@Nullable Object[] arguments)
            throws InvocationTargetException, IllegalAccessException {
        // What the thread would offer otherwise is the worker's own loader.
        Thread.currentThread().setContextClassLoader(method.getDeclaringClass().getClassLoader());
        return method.invoke(null, arguments);
    }

    private Value composite(Object result, List<String> singlePrecision)
            throws InvocationTargetException, IllegalAccessException {
        List<Value> values = new ArrayList<>(components.length);
        for (int i = 0; i < components.length; i++) {
            @Nullable Object part = components[i].getAccessor().invoke(result);
            values.add(Results.value(names.get(i), part, singlePrecision));
        }
        return new Value.Composite(names, values);
    }

    private static Throwable thrown(Throwable caught) {
        return caught instanceof InvocationTargetException invocation ? invocation.getTargetException() : caught;
    }

    private Outcome failure(Throwable caught) {
        if (caught instanceof FrameTooLargeException) {
            return new Outcome.TooLarge();
        }
        Throwable thrown = thrown(caught);
        broken |= StudentCode.isOfInitialiser(thrown);
        if (thrown instanceof OutOfMemoryError exhausted) {
            throw exhausted;
        }
        if (thrown instanceof StackOverflowError) {
            return new Outcome.StackOverflow(StudentCode.recurring(thrown), Partial.nothing());
        }
        return new Outcome.Threw(StudentCode.thrown(thrown), Partial.nothing());
    }
}
