package dev.backprop.grader.derive;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.OnDemand;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Student;
import dev.backprop.grader.assignment.mistakes.SameMatrix;
import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Formula;
import dev.backprop.grader.circuit.Gradient;
import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Input;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.derive.mutation.Mutation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import org.apiguardian.api.API;

/**
 * The checks of a circuit: one for each stage, and those of behaviour. The methods of the {@link PropertyClass} call this class,
 * because generated code can only call what is static and public.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class DerivedChecks {

    /** The ids of the mistakes that follow from a circuit, each with a page. */
    public static final Set<String> MISTAKES = Stream.of(
                    Mutation.IDS, SoftmaxOverflow.IDS, List.of(ExponentialOverflow.ID, "overwritten"))
            .flatMap(Collection::stream)
            .collect(Collectors.toCollection(TreeSet::new));

    private static final int DRAWN_TO_BE_LOOKED_AT = 200;

    private static final int TRIES_OF_PURITY = 20;
    private static final int TRIES_OF_EXACTNESS = 25;
    private static final int TRIES_OF_STABILITY = 50;
    private static final double STABLE = 1e-9;

    private static final Map<String, DerivedChecks> BY_CIRCUIT = new ConcurrentHashMap<>();

    private final Map<String, DerivedCheck> checks = new LinkedHashMap<>();
    private final Map<DerivedCheck.Inputs, Arbitrary<? extends Record>> inputs = new LinkedHashMap<>();

    private final Generated generated;

    private DerivedChecks(Circuit circuit) {
        generated = new Generated(circuit.getClass().getClassLoader(), circuit.graph());
    }

    /**
     * What is drawn, for a generated property.
     *
     * @param circuit the key of the circuit
     * @param family a name of {@link DerivedCheck.Inputs}
     */
    public static Arbitrary<? extends Record> drawn(String circuit, String family) {
        Arbitrary<? extends Record> found = of(circuit).inputs.get(DerivedCheck.Inputs.valueOf(family));
        if (found == null) {
            throw new IllegalArgumentException(circuit + " draws no " + family);
        }
        return found;
    }

    /** Judges, for a generated property. */
    @SuppressWarnings("unchecked") // a student takes and gives the records that were generated for this circuit
    public static void check(String circuit, String check, Record drawn, Student<?, ?> student) {
        DerivedCheck found = of(circuit).checks.get(check);
        if (found == null) {
            throw new IllegalArgumentException(circuit + " has no check " + check);
        }
        ((DerivedCheck.Judging<Record, Record, Record>) found.judging()).on(drawn, (Student<Record, Record>) student);
    }

    private static DerivedChecks of(String circuit) {
        DerivedChecks found = BY_CIRCUIT.get(circuit);
        if (found == null) {
            throw new IllegalArgumentException("no circuit " + circuit);
        }
        return found;
    }

    /**
     * The exercise that a circuit declares. Its student's class is called like the circuit, in the package {@code backprop}.
     *
     * @param circuit made with its public constructor
     * @throws IllegalArgumentException saying what is wrong with the circuit, in words for its author
     */
    public static Exercise<?, ?> exercise(Circuit circuit) {
        return exercise(circuit, Map.of());
    }

    /** {@link #exercise(Circuit)}, with names as {@link #exercise(Circuit, Class, Class, Map)} has them. */
    public static Exercise<?, ?> exercise(Circuit circuit, Map<String, String> names) {
        Layout layout = new Layout(circuit);
        DerivedChecks derived = new DerivedChecks(circuit);
        return derived.exercise(
                layout,
                RecordClass.define(derived.generated, layout.className() + "Input", layout.arguments()),
                RecordClass.define(derived.generated, layout.className() + "Pass", layout.components()),
                names);
    }

    /**
     * The exercise that a circuit declares, with records of the author's, for mistake models that work with them.
     *
     * @param input its components are the inputs of the circuit
     * @param pass its components are the stages of the circuit
     * @param names pages that tell more of a mistake than the general one, by its id and where it is made, as in {@code "step-missing:
     *     regLoss as sum(square(W))"}; in the order in which they are tried
     * @throws IllegalArgumentException saying what is wrong with the circuit or the records, in words for their author
     */
    public static <I extends Record, P extends Record> Exercise<I, P> exercise(
            Circuit circuit, Class<I> input, Class<P> pass, Map<String, String> names) {
        Layout layout = new Layout(circuit);
        RecordClass.require(input, layout.arguments());
        RecordClass.require(pass, layout.components());
        return new DerivedChecks(circuit).exercise(layout, input, pass, names);
    }

    /** The circuit that an exercise was made of; empty for one that was written in the layer below. */
    public static Optional<Graph> circuitOf(Exercise<?, ?> exercise) {
        return exercise.properties().stream()
                .map(Class::getClassLoader)
                .flatMap(loader -> loader instanceof Generated of ? Stream.of(of.circuit()) : Stream.empty())
                .findFirst();
    }

    /**
     * Looks at what takes longer than an assignment may take to be loaded: whether a circuit has values for what is drawn, and its
     * examples.
     *
     * @throws dev.backprop.grader.circuit.BadCircuit for the first mistake
     */
    public static void requireSound(Exercise<?, ?> exercise) {
        circuitOf(exercise).ifPresent(circuit -> {
            Layout layout = new Layout(exercise.simpleName(), circuit);
            DerivedInputs<?> inputs = new DerivedInputs<>(layout, exercise.input());
            Random random = new Random(0);
            circuit.requireNumbers(Stream.generate(() -> inputs.ordinary(random).value())
                    .limit(DRAWN_TO_BE_LOOKED_AT)
                    .map(input -> new Situation(layout, input).inputs())
                    .toList());
            circuit.requireSound();
        });
    }

    /** The inputs of the examples in the handout of a circuit; none for an exercise that was written in the layer below. */
    public static <I extends Record> List<I> examplesOf(Exercise<I, ?> exercise) {
        return circuitOf(exercise).stream()
                .flatMap(circuit -> circuit.examples().stream())
                .map(example -> {
                    Map<String, Quantity> values = new HashMap<>();
                    example.inputs().forEach((input, value) -> values.put(input.toString(), value));
                    return Plain.record(exercise.input(), values);
                })
                .toList();
    }

    /**
     * What a mistake makes of the first example in the handout, where it can be made in a stage.
     *
     * @param stage a value or a gradient
     * @param mistake the id of its page
     * @return empty for an exercise without an example, and where the mistake does not follow from the circuit
     */
    public static <I extends Record, P extends Record> Optional<MistakeInNumbers> inNumbers(
            Exercise<I, P> exercise, String stage, String mistake) {
        List<DerivedMistake<I, P>> known = derived(exercise)
                .filter(each -> each.id().equals(mistake) && each.stage().equals(stage))
                .toList();
        return examplesOf(exercise).stream()
                .limit(known.isEmpty() ? 0 : 1)
                .map(input -> inNumbers(exercise, stage, input, known))
                .filter(numbers -> !numbers.wrong().isEmpty())
                .findFirst();
    }

    /** The stages that a mistake can be made in, as far as it follows from the circuit. */
    public static <I extends Record, P extends Record> List<String> stagesOf(Exercise<I, P> exercise, String mistake) {
        return derived(exercise)
                .filter(each -> each.id().equals(mistake))
                .map(DerivedMistake::stage)
                .distinct()
                .toList();
    }

    private static <I extends Record, P extends Record> Stream<DerivedMistake<I, P>> derived(Exercise<I, P> exercise) {
        return Stream.concat(exercise.mistakes().stream(), exercise.derivedMistakes().stream())
                .flatMap(model -> model instanceof DerivedMistake<I, P> derived ? Stream.of(derived) : Stream.empty());
    }

    private static <I extends Record, P extends Record> MistakeInNumbers inNumbers(
            Exercise<I, P> exercise, String stage, I input, List<DerivedMistake<I, P>> known) {
        Graph graph = circuitOf(exercise).orElseThrow();
        Situation situation = new Situation(new Layout(exercise.simpleName(), graph), input);
        Class<?> type =
                Objects.requireNonNull(RecordClass.components(exercise.pass()).get(stage), stage);
        Optional<Gradient> gradient = graph.gradients().stream()
                .filter(each -> each.name().equals(stage))
                .findFirst();
        Node node = gradient.map(Gradient::node)
                .orElseGet(() -> graph.stages().stream()
                        .filter(each -> each.toString().equals(stage))
                        .findFirst()
                        .orElseThrow());
        Entries right = Plain.entries(gradient.map(situation::gradient).orElseGet(() -> situation.value(node)), type);
        Map<String, MistakeInNumbers.Wrong> wrong = new LinkedHashMap<>();
        known.forEach(each -> each.on(input, right)
                .ifPresent(found -> wrong.putIfAbsent(found.remark().text(), found)));
        List<Node> made = gradient.isEmpty() ? List.of(node) : madeOf(graph, node);
        return new MistakeInNumbers(
                stage,
                made.stream()
                        .map(each -> each + " = " + Formula.inNames().of(each))
                        .toList(),
                Plain.entries(input),
                right,
                List.copyOf(wrong.values()));
    }

    /** The stages whose formulas a value stands in. */
    private static List<Node> madeOf(Graph graph, Node value) {
        return graph.stages().stream()
                .filter(stage -> !stage.equals(value) && reads(graph, stage, value))
                .toList();
    }

    private static boolean reads(Graph graph, Node from, Node value) {
        return from.arguments().stream()
                .anyMatch(argument -> argument.equals(value)
                        || (!graph.stages().contains(argument) && reads(graph, argument, value)));
    }

    /** What it consists of is made when it is asked: of a course's exercises a run grades one. */
    private <I extends Record, P extends Record> Exercise<I, P> exercise(
            Layout layout, Class<I> input, Class<P> pass, Map<String, String> names) {
        // One for each input, and always the same: what is known of it is found by what it is.
        Map<I, I> without = Collections.synchronizedMap(new WeakHashMap<>());
        DerivedStages<I, P> stages = new DerivedStages<>(
                layout,
                each -> without.computeIfAbsent(each, with -> DerivedInputs.withoutRegularisation(layout, with)));
        String key = remember(layout);
        List<Stage<I, P>> judged = OnDemand.of(stages::all);
        List<DerivedMistake<I, P>> mistakes = OnDemand.of(stages::mistakes);
        Exercise<I, P> exercise = new Exercise<>(
                        "backprop." + layout.className(),
                        layout.graph().isForwardOnly() ? "forward" : "forwardBackward",
                        input,
                        pass,
                        judged,
                        OnDemand.of(() -> List.of(PropertyClass.define(
                                generated,
                                layout.className() + "Properties",
                                key,
                                input,
                                checks(layout, input, stages, judged)))))
                .withMistakes(named(mistakes, names, new Throwable().getStackTrace()))
                .withDerivedMistakes(OnDemand.of(() -> unnamed(layout, mistakes, names)));
        return layout.graph().inputs().stream()
                .filter(node -> node.operation() instanceof Input of && of.role() == Input.Role.DATA)
                .findFirst()
                .map(data -> exercise.inBatchesOf(
                        one -> Objects.requireNonNull(Plain.of(one).get(data.toString()))
                                .rows()))
                .orElse(exercise);
    }

    private <I extends Record, P extends Record> List<DerivedCheck> checks(
            Layout layout, Class<I> input, DerivedStages<I, P> stages, List<Stage<I, P>> judged) {
        DerivedInputs<I> drawn = new DerivedInputs<>(layout, input);
        inputs.put(DerivedCheck.Inputs.ORDINARY, drawn.ordinary());
        inputs.put(DerivedCheck.Inputs.EXACT, drawn.exact());
        inputs.put(DerivedCheck.Inputs.TWO, drawn.two());
        inputs.put(DerivedCheck.Inputs.EXTREME, drawn.extreme());
        List<DerivedCheck> all = new ArrayList<>();
        Iterator<Stage<I, P>> next = judged.iterator();
        layout.graph()
                .stages()
                .forEach(node -> all.add(stage(
                        layout.name(node),
                        next.next(),
                        layout.title(node),
                        layout.graph().points().of(node))));
        layout.graph()
                .gradients()
                .forEach(gradient -> all.add(stage(
                        gradient.name(),
                        next.next(),
                        gradient.name() + " is the gradient with respect to " + gradient.node(),
                        layout.graph().points().of(gradient))));
        for (Gradient gradient : layout.graph().gradients()) {
            further(gradient, stages, drawn, all);
        }
        all.add(behaviour(
                "purity",
                "equal inputs give equal values and stay untouched",
                TRIES_OF_PURITY,
                DerivedCheck.Inputs.TWO,
                (TwoInputs two, Student<I, P> student) ->
                        student.mustBePure(input.cast(two.one()), input.cast(two.other()))));
        if (!layout.graph().gradients().isEmpty()) {
            List<Stage<I, P>> exact = layout.graph().gradients().stream()
                    .map(gradient -> stages.gradient(gradient, 0))
                    .toList();
            all.add(behaviour(
                    "exactness",
                    "gradients are computed and not approximated",
                    TRIES_OF_EXACTNESS,
                    DerivedCheck.Inputs.EXACT,
                    // Every gradient that is right is right to its rounding.
                    (I one, Student<I, P> student) -> exact.stream()
                            .filter(stage -> student.passed(stage.name()))
                            .forEach(stage -> student.mustSatisfy(stage, one))));
        }
        if (layout.graph().nodes().stream().anyMatch(node -> node.operation().mayOverflow())) {
            Map<Stage<I, P>, Stage<I, P>> stable = new LinkedHashMap<>();
            layout.graph().stages().stream()
                    .filter(layout::mayOverflow)
                    .forEach(node -> stable.put(stages.value(node, STABLE), stages.finite(layout.name(node))));
            layout.graph().gradients().stream()
                    .filter(layout::mayOverflow)
                    .forEach(gradient -> stable.put(stages.gradient(gradient, STABLE), stages.finite(gradient.name())));
            all.add(behaviour(
                    "stability",
                    "large numbers give finite values",
                    TRIES_OF_STABILITY,
                    DerivedCheck.Inputs.EXTREME,
                    // What is wrong already must at least be a number here.
                    (I one, Student<I, P> student) -> stable.forEach((stage, finite) ->
                            student.mustSatisfy(student.passed(stage.name()) ? stage : finite, one))));
        }
        all.forEach(check -> checks.put(check.id(), check));
        return all;
    }

    private static <I extends Record, P extends Record> List<MistakeModel<I, P>> unnamed(
            Layout layout, List<DerivedMistake<I, P>> mistakes, Map<String, String> names) {
        List<MistakeModel<I, P>> derived = new ArrayList<>(overwritten(layout));
        mistakes.stream()
                .filter(mistake -> names.keySet().stream().noneMatch(mistake::isMeantBy))
                .forEach(derived::add);
        derived.addAll(overflows(layout));
        return derived;
    }

    /** The key under which generated code finds these checks: of two courses each may have a circuit of a name. */
    private String remember(Layout layout) {
        String key = layout.className();
        for (int i = 2; BY_CIRCUIT.putIfAbsent(key, this) != null; i++) {
            key = layout.className() + "#" + i;
        }
        return key;
    }

    /** Two values of one shape that are one matrix: the later one was written last. */
    private static <I extends Record, P extends Record> List<MistakeModel<I, P>> overwritten(Layout layout) {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        layout.graph().stages().forEach(node -> shapes.put(layout.name(node), node.shape()));
        Set<String> values = Set.copyOf(shapes.keySet());
        layout.graph()
                .gradients()
                .forEach(gradient -> shapes.put(gradient.name(), gradient.node().shape()));
        shapes.values().removeIf(shape -> shape.axes() == 0);
        List<MistakeModel<I, P>> overwritten = new ArrayList<>();
        List<String> names = List.copyOf(shapes.keySet());
        for (int i = 0; i < names.size(); i++) {
            String first = names.get(i);
            for (String later : names.subList(i + 1, names.size())) {
                if (Objects.equals(shapes.get(first), shapes.get(later))) {
                    overwritten.add(new SameMatrix<>(first, later, values.contains(first)));
                }
            }
        }
        return overwritten;
    }

    private static <I extends Record, P extends Record> List<MistakeModel<I, P>> overflows(Layout layout) {
        List<MistakeModel<I, P>> overflows = new ArrayList<>();
        for (Node node : layout.graph().nodes()) {
            if (node.operation().name().equals("crossEntropy")) {
                Node scores = node.arguments().get(0);
                String labels = layout.name(node.arguments().get(1));
                layout.gradient(scores)
                        .ifPresent(gradient -> overflows.addAll(
                                new SoftmaxOverflow<I, P>(layout.name(scores), gradient.name(), labels).models()));
            } else if (node.operation().mayOverflow() && layout.graph().stages().contains(node)) {
                overflows.addAll(new ExponentialOverflow<I, P>(layout, node).models());
            }
        }
        return overflows;
    }

    /**
     * Those that have a name in this exercise, in the order of the names.
     *
     * @param declared where an author learns of it if there is no such mistake
     */
    private static <I extends Record, P extends Record> List<MistakeModel<I, P>> named(
            List<DerivedMistake<I, P>> mistakes, Map<String, String> names, StackTraceElement[] declared) {
        return OnDemand.of(() -> names.entrySet().stream()
                .flatMap(name -> meant(mistakes, name.getKey(), declared).stream()
                        .map(mistake -> mistake.called(name.getValue())))
                .toList());
    }

    private static <I extends Record, P extends Record> List<DerivedMistake<I, P>> meant(
            List<DerivedMistake<I, P>> mistakes, String key, StackTraceElement[] declared) {
        List<DerivedMistake<I, P>> meant =
                mistakes.stream().filter(mistake -> mistake.isMeantBy(key)).toList();
        if (meant.isEmpty()) {
            IllegalArgumentException none =
                    new IllegalArgumentException("no mistake follows from the circuit that is called " + key + ", but "
                            + mistakes.stream()
                                    .map(DerivedMistake::key)
                                    .distinct()
                                    .toList());
            none.setStackTrace(declared);
            throw none;
        }
        return meant;
    }

    private static <I extends Record, P extends Record> DerivedCheck stage(
            String id, Stage<I, P> stage, String title, double points) {
        return new DerivedCheck(
                id,
                stage.name(),
                title,
                points,
                DerivedCheck.Inputs.ORDINARY,
                0,
                false,
                (I one, Student<I, P> student) -> student.mustSatisfy(stage, one));
    }

    private <I extends Record, P extends Record> void further(
            Gradient gradient, DerivedStages<I, P> stages, DerivedInputs<I> drawn, List<DerivedCheck> all) {
        String name = gradient.name();
        if (gradient.large().length > 0) {
            Stage<I, P> stage = stages.large(gradient);
            Stage<I, P> finite = stages.finite(name);
            List<String> before = stages.onTheWay(gradient);
            inputs.put(DerivedCheck.Inputs.LARGE, drawn.large(gradient.large()));
            all.add(new DerivedCheck(
                    name + ".large",
                    name,
                    name + " is right for a whole batch too",
                    1,
                    DerivedCheck.Inputs.LARGE,
                    1,
                    false,
                    (I one, Student<I, P> student) -> {
                        boolean followsFromAnother =
                                student.passed(name) && !before.stream().allMatch(student::passed);
                        student.mustSatisfy(followsFromAnother ? finite : stage, one);
                    }));
        }
        gradient.regularised()
                .ifPresent(regularised -> all.add(stage(
                        DerivedStages.regularisation(name),
                        stages.regularisation(gradient, regularised.lambda()),
                        name + " gains the gradient of the regularisation",
                        regularised.points())));
    }

    private static DerivedCheck behaviour(
            String id, String title, int tries, DerivedCheck.Inputs family, DerivedCheck.Judging<?, ?, ?> judging) {
        return new DerivedCheck(id, "", title, 1, family, tries, true, judging);
    }
}
