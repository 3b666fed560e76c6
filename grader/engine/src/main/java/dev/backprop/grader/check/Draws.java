package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Student;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The inputs that were drawn for an exercise, by generator. Properties of one generator draw equal inputs from equal seeds, so
 * what holds on those that are known need not be drawn again: most of a correct submission's time would go into that.
 *
 * <p>They depend on no submission: they can be drawn while one is still being compiled, and serve for the next one too. Only
 * a {@link Draw}, of which there is one at a time, may use them.
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

    /** Draws the inputs of the property's generator, where they are not known. */
    void ensure(Draw draw) {
        if (byGenerator.containsKey(draw.property().inputs())) {
            return;
        }
        Class<?>[] types = draw.property().method().getParameterTypes();
        List<List<Object>> inputs = new ArrayList<>();
        draw.parameters(parameters -> inputs.add(IntStream.range(0, types.length)
                .filter(i -> types[i] != Student.class)
                .mapToObj(parameters::get)
                .toList()));
        byGenerator.put(draw.property().inputs(), inputs);
    }

    /** The known inputs of the property's generator, each with all that was drawn for one try. */
    List<List<Object>> inputs(GradedProperty property) {
        return byGenerator.getOrDefault(property.inputs(), List.of());
    }
}
