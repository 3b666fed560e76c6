package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Judgement;
import dev.backprop.grader.assignment.Student;
import dev.backprop.worker.wire.Value;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The grader's judgement by stages on an input that jqwik did not draw. It stands in this package because it does by hand
 * what {@link Examination} lets jqwik do.
 *
 * <p>Left out are the properties that draw numbers of their own kind, and the main check of a gradient that has a check for
 * large inputs: that one stands for it.
 */
public final class GivenInputs {

    private static final String LARGE = ".large";

    private GivenInputs() {}

    /**
     * Whether a property of the exercise fails on the input; undecided if none fails and one allows no verdict.
     *
     * @param run the inputs among which it was drawn: on these a value is looked at that is 0, and may be 0 on all of them
     */
    public static <I extends Record, P extends Record> Judgement.Verdict judge(
            Exercise<I, P> exercise, StudentProgram program, List<Value> arguments, List<List<Value>> run) {
        I input = Records.input(exercise.input(), arguments);
        Map<String, Boolean> settled = new HashMap<>();
        Judge<I, P> judge = new Judge<>(exercise, new Runs<>(exercise, program), settled);
        run.forEach(each -> judge.survey().add(Records.input(exercise.input(), each)));
        boolean undecided = false;
        for (GradedProperty property : properties(exercise)) {
            Optional<Object> drawn = drawn(property, exercise.input(), input);
            if (drawn.isPresent()) {
                Judgement.Verdict verdict = judge(property, drawn.get(), new Asking<>(judge, Optional.empty()));
                settled.merge(property.check(), verdict == Judgement.Verdict.RIGHT, Boolean::logicalAnd);
                if (verdict == Judgement.Verdict.WRONG) {
                    return verdict;
                }
                undecided |= verdict == Judgement.Verdict.INCONCLUSIVE;
            }
        }
        return undecided ? Judgement.Verdict.INCONCLUSIVE : Judgement.Verdict.RIGHT;
    }

    /** In the order of the stages, without those that a check for large inputs stands for. */
    private static List<GradedProperty> properties(Exercise<?, ?> exercise) {
        List<GradedProperty> all = new ArrayList<>();
        exercise.properties().forEach(type -> all.addAll(GradedProperty.of(type)));
        List<String> order = Checks.ids(exercise);
        return all.stream()
                .filter(property ->
                        all.stream().noneMatch(other -> other.check().equals(property.check() + LARGE)))
                .sorted((one, other) -> order.indexOf(one.check()) - order.indexOf(other.check()))
                .toList();
    }

    /** What to call the property with: the input, or the input in the record of a large one. */
    private static Optional<Object> drawn(GradedProperty property, Class<?> type, Record input) {
        Class<?> parameter = Stream.of(property.method().getParameterTypes())
                .filter(each -> each != Student.class)
                .findFirst()
                .orElseThrow();
        if (parameter == type) {
            return Optional.of(input);
        }
        RecordComponent[] components = parameter.getRecordComponents();
        if (!property.check().endsWith(LARGE) || components.length != 1 || components[0].getType() != type) {
            return Optional.empty();
        }
        try {
            Constructor<?> constructor = parameter.getDeclaredConstructor(type);
            constructor.setAccessible(true);
            return Optional.of(constructor.newInstance(input));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(parameter + " cannot be created", e);
        }
    }

    private static Judgement.Verdict judge(GradedProperty property, Object drawn, Student<?, ?> student) {
        Object[] arguments = Stream.of(property.method().getParameterTypes())
                .map(type -> type == Student.class ? student : drawn)
                .toArray();
        try {
            Constructor<?> constructor = property.method().getDeclaringClass().getDeclaredConstructor();
            constructor.setAccessible(true);
            property.method().setAccessible(true);
            property.method().invoke(constructor.newInstance(), arguments);
            return Judgement.Verdict.RIGHT;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Verdict.Thrown thrown) {
                return thrown.verdict() instanceof Verdict.Wrong
                        ? Judgement.Verdict.WRONG
                        : Judgement.Verdict.INCONCLUSIVE;
            }
            throw new IllegalStateException(property.method() + " is no verdict", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(property.method() + " cannot be called", e);
        }
    }
}
