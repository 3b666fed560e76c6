package dev.backprop.grader.derive;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.check.CheckOptions;
import dev.backprop.grader.check.CheckResult;
import dev.backprop.grader.check.Examination;
import dev.backprop.grader.check.StudentProgram;
import dev.backprop.grader.circuit.Circuit;
import dev.backprop.worker.wire.Value;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.ejml.simple.SimpleMatrix;

/** Students' programs in a few lines, and what the grader says of them. */
final class Programs {

    private static final Map<Class<?>, Exercise<?, ?>> EXERCISES = new ConcurrentHashMap<>();

    private Programs() {}

    /** The exercise of a circuit. Its records can be defined once only. */
    static Exercise<?, ?> exercise(Circuit circuit) {
        return EXERCISES.computeIfAbsent(circuit.getClass(), type -> DerivedChecks.exercise(circuit));
    }

    /** The values by name: inputs are there, stages are to be put. Numbers are {@code Double}, vectors {@code double[]}. */
    static final class Scope {
        private final Map<String, Object> values = new LinkedHashMap<>();

        double num(String name) {
            return (double) get(name);
        }

        double[] vec(String name) {
            return (double[]) get(name);
        }

        int[] labels(String name) {
            return (int[]) get(name);
        }

        SimpleMatrix mat(String name) {
            return (SimpleMatrix) get(name);
        }

        Object any(String name) {
            return get(name);
        }

        private Object get(String name) {
            return Objects.requireNonNull(values.get(name), name);
        }

        void put(String name, Object value) {
            values.put(name, value);
        }
    }

    static List<CheckResult> examine(Exercise<?, ?> exercise, int seed, Consumer<Scope> body) {
        return examine(exercise, seed, Set.of(), body);
    }

    /** @param checks the ids of those to run; empty: all */
    static List<CheckResult> examine(Exercise<?, ?> exercise, int seed, Set<String> checks, Consumer<Scope> body) {
        List<RecordComponent> inputs = List.of(exercise.input().getRecordComponents());
        List<RecordComponent> stages = List.of(exercise.pass().getRecordComponents());
        StudentProgram program = arguments -> {
            Scope scope = new Scope();
            for (int i = 0; i < inputs.size(); i++) {
                scope.put(inputs.get(i).getName(), plain(arguments.get(i)));
            }
            body.accept(scope);
            List<Value> values = new ArrayList<>();
            stages.forEach(stage -> values.add(value(scope.get(stage.getName()))));
            return new StudentProgram.Answer(
                    new Value.Composite(
                            stages.stream().map(RecordComponent::getName).toList(), values),
                    List.of());
        };
        return Examination.run(exercise, program, new CheckOptions(seed, 100, checks));
    }

    /** The ids of the checks that lost points. */
    static List<String> lost(List<CheckResult> results) {
        return results.stream()
                .filter(result -> result.score() < result.maxScore())
                .map(CheckResult::id)
                .toList();
    }

    private static Object plain(Value value) {
        if (value instanceof Value.Real real) {
            return real.value();
        } else if (value instanceof Value.Reals reals) {
            return reals.values().clone();
        } else if (value instanceof Value.Matrix matrix) {
            return new SimpleMatrix(
                    matrix.rows(), matrix.columns(), true, matrix.data().clone());
        } else if (value instanceof Value.Whole whole) {
            return (double) whole.value();
        } else if (value instanceof Value.Wholes wholes) {
            return wholes.values().clone();
        }
        throw new IllegalArgumentException(value.toString());
    }

    private static Value value(Object plain) {
        if (plain instanceof Double number) {
            return new Value.Real(number);
        } else if (plain instanceof double[] vector) {
            return new Value.Reals(vector.clone());
        } else if (plain instanceof SimpleMatrix matrix) {
            SimpleMatrix copy = matrix.copy();
            return new Value.Matrix(
                    copy.getNumRows(), copy.getNumCols(), copy.getDDRM().getData());
        }
        throw new IllegalArgumentException(String.valueOf(plain));
    }
}
