package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Student;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.ParameterResolutionContext;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.ResolveParameterHook;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;
import org.jspecify.annotations.Nullable;

/**
 * Connects jqwik with the {@link Draw} that is running. jqwik finds it as a service and makes its own instance, so that
 * is held statically; jqwik's stores are static as well, and allow one launch at a time in a JVM.
 *
 * <p>Outside of one (in the grader's own tests, say) the hook does nothing.
 */
public final class GradingHook implements ResolveParameterHook, AroundPropertyHook, AroundTryHook {

    private static volatile Draw.@Nullable Launch launch;

    static void enter(Draw.Launch entered) {
        if (launch != null) {
            throw new IllegalStateException("jqwik can run one launch at a time");
        }
        launch = entered;
    }

    static void leave() {
        launch = null;
    }

    /** Without this a hook of the engine never reaches the methods of a class. */
    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public boolean appliesTo(Optional<AnnotatedElement> element) {
        Draw.Launch running = launch;
        return running != null && (!(element.orElse(null) instanceof Method method) || running.has(method));
    }

    @Override
    public Optional<ParameterSupplier> resolve(ParameterResolutionContext parameter, LifecycleContext context) {
        Draw.Launch running = launch;
        if (running == null || parameter.parameter().getType() != Student.class) {
            return Optional.empty();
        }
        return Optional.of(ignored -> Draw.NOBODY);
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor executor) {
        Draw.Launch running = launch;
        return running == null ? executor.execute() : running.aroundProperty(context, executor);
    }

    @Override
    public TryExecutionResult aroundTry(TryLifecycleContext context, TryExecutor executor, List<Object> parameters) {
        Draw.Launch running = launch;
        return running == null ? executor.execute(parameters) : running.aroundTry(executor, parameters);
    }
}
