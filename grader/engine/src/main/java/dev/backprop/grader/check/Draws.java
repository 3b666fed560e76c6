package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Exercise;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The inputs that were drawn for an exercise, by generator. Properties of one generator draw equal inputs from equal seeds, so
 * what holds on those that are known need not be drawn again: most of a correct submission's time would go into that.
 *
 * <p>They depend on no submission: they can be drawn while one is still being compiled, and serve for the next one too. Any
 * thread may use them.
 */
final class Draws {

    /** Enough for the exercises of a course, with one seed; a large problem has megabytes. */
    private static final int REMEMBERED = 40;

    /** By the classes with the properties, the seed and the number of tries. */
    private static final Map<List<Object>, Draws> LATEST = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, Draws> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final CheckOptions options;
    private final Map<Generator, List<List<Object>>> inputs = new HashMap<>();

    private Draws(CheckOptions options) {
        this.options = options;
    }

    /** Of more tries a generator makes other inputs, not only more of them. */
    private record Generator(String inputs, int tries) {}

    /** The inputs that are known for an exercise so far, for this seed and number of tries. */
    static Draws of(Exercise<?, ?> exercise, CheckOptions options) {
        List<Object> key = List.of(exercise.properties(), options.seed(), options.tries());
        synchronized (LATEST) {
            return LATEST.computeIfAbsent(key, unknown -> new Draws(options));
        }
    }

    /**
     * The inputs of the property's generator, each with all that is drawn for one try; drawn, where they are not known.
     *
     * @throws IllegalStateException if they cannot be drawn
     */
    List<List<Object>> inputs(GradedProperty property) {
        List<List<Object>> found = known(generator(property));
        if (found == null) {
            Draw.inputs(() -> unknown(List.of(property)).toList());
            found = Objects.requireNonNull(known(generator(property)), "drawn");
        }
        return found;
    }

    /** What has to be drawn for these properties. */
    Stream<Draw.Wanted> unknown(List<GradedProperty> properties) {
        Map<Generator, GradedProperty> wanted = new LinkedHashMap<>();
        properties.forEach(property -> wanted.putIfAbsent(generator(property), property));
        return wanted.entrySet().stream()
                .filter(each -> known(each.getKey()) == null)
                .map(each -> new Draw.Wanted(each.getValue(), options, drawn -> learn(each.getKey(), drawn)));
    }

    private Generator generator(GradedProperty property) {
        return new Generator(property.inputs(), property.tries(options));
    }

    private synchronized @Nullable List<List<Object>> known(Generator generator) {
        return inputs.get(generator);
    }

    private synchronized void learn(Generator generator, List<List<Object>> drawn) {
        inputs.put(generator, drawn);
    }
}
