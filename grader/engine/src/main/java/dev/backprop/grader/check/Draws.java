package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Student;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The inputs that were drawn for an exercise, by generator. Properties of one generator draw equal inputs from equal seeds, so
 * what holds on those that are known need not be drawn again: most of a correct submission's time would go into that.
 *
 * <p>They depend on no submission: they can be drawn while one is still being compiled, and serve for the next one too. Only
 * a run of {@link PropertyLauncher}, of which there is one at a time, may use them.
 */
final class Draws {

    /** Enough for a course's exercises, or for a few seeds; a large problem has megabytes. */
    private static final int REMEMBERED = 12;

    /** By the classes with the properties, the seed and the number of tries. */
    private static final Map<List<Object>, Draws> LATEST = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, Draws> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final Map<String, List<List<Object>>> byGenerator = new HashMap<>();

    private Draws() {}

    /** The inputs that are known for an exercise so far, for this seed and number of tries. */
    static Draws of(Exercise<?, ?> exercise, CheckOptions options) {
        List<Object> key = List.of(exercise.properties(), options.seed(), options.tries());
        synchronized (LATEST) {
            return LATEST.computeIfAbsent(key, unknown -> new Draws());
        }
    }

    /** Whether inputs of the property's generator are known. */
    boolean knows(GradedProperty property) {
        return byGenerator.containsKey(property.inputs());
    }

    /** The known inputs of the property's generator, each with all that was drawn for one try. */
    List<List<Object>> inputs(GradedProperty property) {
        return byGenerator.getOrDefault(property.inputs(), List.of());
    }

    /** Remembers what a property was called with. */
    void add(GradedProperty property, List<Object> parameters) {
        List<Object> drawn = new ArrayList<>(parameters);
        drawn.removeIf(Student.class::isInstance);
        byGenerator
                .computeIfAbsent(property.inputs(), name -> new ArrayList<>())
                .add(drawn);
    }

    /**
     * Whether a property holds on the first inputs of its generator, without a doubt.
     *
     * @return false also where not as many are known, or one allows no verdict
     */
    boolean satisfy(GradedProperty property, Object instance, Student<?, ?> student, int tries) {
        List<List<Object>> known = inputs(property);
        return known.size() >= tries
                && known.subList(0, tries).stream()
                        .allMatch(drawn -> holds(property.method(), instance, student, drawn));
    }

    private static boolean holds(Method method, Object instance, Student<?, ?> student, List<Object> drawn) {
        Iterator<Object> next = drawn.iterator();
        Object[] arguments = new Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = method.getParameterTypes()[i] == Student.class ? student : next.next();
        }
        try {
            method.setAccessible(true);
            method.invoke(instance, arguments);
            return true;
        } catch (InvocationTargetException e) {
            // jqwik will come to the same input, and knows what to do then.
            return false;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a property cannot be called", e);
        }
    }
}
