package dev.backprop.grader.assignment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.apiguardian.api.API;

/**
 * One static method that a student writes, and how it is judged.
 *
 * <p>The method takes the components of {@code input}, in order, and returns a record that is nested in the student's
 * class and has the name, the component names and the component types of {@code pass}. Components may be
 * {@link org.ejml.simple.SimpleMatrix}, {@code double}, {@code int[]} and {@code double[]}, those of {@code input} also
 * {@code int}: a stage's type has a value that means "not filled in yet", {@code null} or NaN.
 *
 * @param className the student's class, qualified: {@code backprop.SvmLoss}
 * @param method the static method's name
 * @param input the record of its arguments
 * @param pass the record that mirrors its result; each component is a stage
 * @param stages what each stage must be, in the order of {@code pass}'s components; exactly one stage a component
 * @param properties the classes with the {@link Graded} properties
 * @param mistakes the known mistakes of this exercise, beside those that every exercise knows; where two explain the same
 *     numbers, the first is named
 * @param examples how many examples an input holds, where the exercise works on batches
 * @param given classes of the course that are compiled with the student's; then the grader calls one of them
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Exercise<I extends Record, P extends Record>(
        String className,
        String method,
        Class<I> input,
        Class<P> pass,
        List<Stage<I, P>> stages,
        List<Class<?>> properties,
        List<MistakeModel<I, P>> mistakes,
        List<MistakeModel<I, P>> derivedMistakes,
        Optional<ToIntFunction<I>> examples,
        Optional<GivenClasses> given) {

    private static final List<Class<?>> TYPES =
            List.of(org.ejml.simple.SimpleMatrix.class, double.class, double[].class, int[].class, int.class);

    /**
     * @throws IllegalArgumentException if the stages are not the components of {@code pass}, in order, one is an {@code int}, follows from none that there
     *     is, or a component is of no type that crosses
     */
    public Exercise {
        stages = OnDemand.copyOf(stages);
        properties = OnDemand.copyOf(properties);
        mistakes = OnDemand.copyOf(mistakes);
        derivedMistakes = OnDemand.copyOf(derivedMistakes);
        for (Class<?> record : List.of(input, pass)) {
            for (java.lang.reflect.RecordComponent component : record.getRecordComponents()) {
                if (!TYPES.contains(component.getType())) {
                    throw new IllegalArgumentException(
                            component.getName() + " of " + record.getSimpleName() + " is of the type "
                                    + component.getType().getSimpleName()
                                    + ", which no student is asked for: make it a double, a double[], an int[] or a SimpleMatrix");
                }
            }
        }
        for (java.lang.reflect.RecordComponent component : pass.getRecordComponents()) {
            if (component.getType() == int.class) {
                throw new IllegalArgumentException("the stage " + component.getName() + " of " + className
                        + " is an int, and no int means \"not filled in yet\": make it a double or an int[]");
            }
        }
        // What waits was derived, each stage with its component.
        if (!(stages instanceof OnDemand)) {
            requireStages(className, pass, stages);
        }
    }

    private static void requireStages(String className, Class<?> pass, List<? extends Stage<?, ?>> stages) {
        List<String> components = java.util.Arrays.stream(pass.getRecordComponents())
                .map(java.lang.reflect.RecordComponent::getName)
                .toList();
        List<String> names = stages.stream().map(Stage::name).toList();
        if (!components.equals(names)) {
            throw new IllegalArgumentException("the stages of " + className + " must be the components of "
                    + pass.getSimpleName() + ", in order: " + components + ", but are " + names);
        }
        for (Stage<?, ?> stage : stages) {
            stage.readings().stream()
                    .flatMap(reading -> reading.upstream().stream())
                    .filter(upstream -> !names.contains(upstream))
                    .findFirst()
                    .ifPresent(upstream -> {
                        throw new IllegalArgumentException(
                                stage.name() + " follows from " + upstream + ", and there is no such stage: " + names);
                    });
        }
    }

    /** An exercise that knows no mistakes of its own, and no batches. */
    public Exercise(
            String className,
            String method,
            Class<I> input,
            Class<P> pass,
            List<Stage<I, P>> stages,
            List<Class<?>> properties) {
        this(
                className,
                method,
                input,
                pass,
                stages,
                properties,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same exercise, knowing these mistakes too. */
    public Exercise<I, P> withMistakes(List<MistakeModel<I, P>> further) {
        return with(properties, OnDemand.joined(mistakes, further), derivedMistakes, examples, given);
    }

    /** The same exercise, with mistakes that follow from how it is declared: they are tried after the plainer general ones. */
    public Exercise<I, P> withDerivedMistakes(List<MistakeModel<I, P>> derived) {
        return with(properties, mistakes, derived, examples, given);
    }

    /** The same exercise, judged by these classes of properties too. */
    public Exercise<I, P> withFurtherProperties(List<? extends Class<?>> further) {
        return with(OnDemand.joined(properties, further), mistakes, derivedMistakes, examples, given);
    }

    /** The same exercise, where an input holds so many examples: mistakes of averaging follow from their number. */
    public Exercise<I, P> inBatchesOf(ToIntFunction<I> count) {
        return with(properties, mistakes, derivedMistakes, Optional.of(count), given);
    }

    /**
     * The same exercise, compiled with classes of the course, one of which is called in place of the student's: its method takes
     * the components of {@code input} and returns a record {@code Pass} of its own, with the components of {@code pass}.
     */
    public Exercise<I, P> calledThrough(GivenClasses classes) {
        return with(properties, mistakes, derivedMistakes, examples, Optional.of(classes));
    }

    private Exercise<I, P> with(
            List<Class<?>> judging,
            List<MistakeModel<I, P>> known,
            List<MistakeModel<I, P>> derived,
            Optional<ToIntFunction<I>> counted,
            Optional<GivenClasses> compiled) {
        return new Exercise<>(className, method, input, pass, stages, judging, known, derived, counted, compiled);
    }

    /** The full name of the class whose method the grader calls: the student's, or one that the course gives. */
    public String calledClass() {
        return given.map(GivenClasses::className).orElse(className);
    }

    /** The method of {@link #calledClass} that the grader calls. */
    public String calledMethod() {
        return given.map(GivenClasses::method).orElse(method);
    }

    /** Whether a student puts the values into the record, and not a class of the course that tries out what the student wrote. */
    public boolean returnsItsOwnPass() {
        return calledClass().equals(className);
    }

    /** What reports and the command line call it where its assignment has several: {@code staged-expression}, after its class. */
    public String id() {
        return kebabCase(simpleName());
    }

    /** {@code staged-expression} for {@code StagedExpression}. */
    static String kebabCase(String className) {
        return className
                .replaceAll("(?<=[A-Za-z0-9])(?=[A-Z][a-z])|(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** The student's class without its package. */
    public String simpleName() {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    /** The stage that judges the component {@code name} of the pass. */
    public Stage<I, P> stage(String name) {
        return stages.stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(className + " has no stage " + name));
    }
}
