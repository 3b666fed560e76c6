package dev.backprop.grader.circuit;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Student;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitrary;

/**
 * The checks of a circuit: one for each stage, and those of behaviour. The methods of the {@link PropertyClass} call this class,
 * because generated code can only call what is static and public.
 */
public final class DerivedChecks {

    private static final int TRIES_OF_PURITY = 20;
    private static final int TRIES_OF_EXACTNESS = 25;
    private static final double STABLE = 1e-9;

    private static final Map<String, DerivedChecks> BY_CIRCUIT = new ConcurrentHashMap<>();

    private final Map<String, Check<?, ?, ?>> checks = new LinkedHashMap<>();
    private final Map<DerivedCheck.Inputs, Arbitrary<? extends Record>> inputs = new LinkedHashMap<>();

    /** What a property does with what it draws. */
    @FunctionalInterface
    private interface Check<D extends Record, I extends Record, P extends Record> {
        void on(D drawn, Student<I, P> student);
    }

    private DerivedChecks() {}

    /**
     * What is drawn, for a generated property.
     *
     * @param circuit the name of the circuit's class
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
        Check<?, ?, ?> found = of(circuit).checks.get(check);
        if (found == null) {
            throw new IllegalArgumentException(circuit + " has no check " + check);
        }
        ((Check<Record, Record, Record>) found).on(drawn, (Student<Record, Record>) student);
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
        Plan plan = new Plan(circuit);
        return new DerivedChecks()
                .exercise(
                        plan,
                        RecordClass.define(plan.className() + "Input", plan.arguments()),
                        RecordClass.define(plan.className() + "Pass", plan.components()));
    }

    /**
     * The exercise that a circuit declares, with records of the author's, for mistake models that work with them.
     *
     * @param input its components are the inputs of the circuit
     * @param pass its components are the stages of the circuit
     * @throws IllegalArgumentException saying what is wrong with the circuit or the records, in words for their author
     */
    public static <I extends Record, P extends Record> Exercise<I, P> exercise(
            Circuit circuit, Class<I> input, Class<P> pass) {
        Plan plan = new Plan(circuit);
        RecordClass.require(input, plan.arguments());
        RecordClass.require(pass, plan.components());
        return new DerivedChecks().exercise(plan, input, pass);
    }

    private <I extends Record, P extends Record> Exercise<I, P> exercise(Plan plan, Class<I> input, Class<P> pass) {
        DerivedStages<I, P> stages = new DerivedStages<>(plan, input, each -> withoutRegularisation(plan, input, each));
        DerivedInputs<I> drawn = new DerivedInputs<>(plan, input);
        inputs.put(DerivedCheck.Inputs.ORDINARY, drawn.ordinary());
        inputs.put(DerivedCheck.Inputs.EXACT, drawn.exact());
        inputs.put(DerivedCheck.Inputs.TWO, drawn.two());
        inputs.put(DerivedCheck.Inputs.EXTREME, drawn.extreme());
        List<DerivedCheck> all = new ArrayList<>();
        List<Stage<I, P>> judged = stages.all();
        for (Stage<I, P> stage : judged) {
            all.add(stage(plan, stage));
        }
        for (Gradient gradient : plan.circuit().backward()) {
            further(plan, gradient, stages, drawn, all);
        }
        all.add(behaviour(
                "purity",
                "equal inputs give equal values and stay untouched",
                TRIES_OF_PURITY,
                DerivedCheck.Inputs.TWO));
        put("purity", (TwoInputs two, Student<I, P> student) -> student.mustBePure(input.cast(two.one()), input.cast(two.other())));
        all.add(behaviour(
                "exactness",
                "gradients are computed and not approximated",
                TRIES_OF_EXACTNESS,
                DerivedCheck.Inputs.EXACT));
        put("exactness", (I one, Student<I, P> student) -> exact(plan, stages, one, student));
        if (plan.isToBeStable()) {
            all.add(behaviour(
                    "stability",
                    "large numbers give finite values",
                    TRIES_OF_EXACTNESS,
                    DerivedCheck.Inputs.EXTREME));
            Map<Stage<I, P>, Stage<I, P>> stable = new LinkedHashMap<>();
            plan.forward().stream()
                    .filter(plan::mayOverflow)
                    .forEach(node -> stable.put(stages.value(node, STABLE), stages.finite(plan.name(node), node)));
            plan.circuit().backward().stream()
                    .filter(stages::mayOverflow)
                    .forEach(gradient -> stable.put(
                            stages.gradient(gradient, STABLE), stages.finite(plan.name(gradient), gradient.of())));
            // What is wrong already must at least be a number here.
            put("stability", (I one, Student<I, P> student) -> stable.forEach((stage, finite) ->
                    student.mustSatisfy(student.passed(stage.name()) ? stage : finite, one)));
        }
        BY_CIRCUIT.put(plan.className(), this);
        Class<?> properties = PropertyClass.define(plan.className() + "Properties", plan.className(), input, all);
        return new Exercise<>(
                "backprop." + plan.className(), "forwardBackward", input, pass, judged, List.of(properties));
    }

    private <D extends Record, I extends Record, P extends Record> void put(String id, Check<D, I, P> check) {
        checks.put(id, check);
    }

    private <I extends Record, P extends Record> DerivedCheck stage(Plan plan, Stage<I, P> stage) {
        put(stage.name(), (I one, Student<I, P> student) -> student.mustSatisfy(stage, one));
        return new DerivedCheck(
                stage.name(),
                stage.name(),
                plan.title(stage.name()),
                plan.points(stage.name()),
                DerivedCheck.Inputs.ORDINARY,
                0,
                false);
    }

    private <I extends Record, P extends Record> void further(
            Plan plan, Gradient gradient, DerivedStages<I, P> stages, DerivedInputs<I> drawn, List<DerivedCheck> all) {
        String name = plan.name(gradient);
        if (gradient.large() != null) {
            String id = name + ".large";
            Stage<I, P> stage = stages.large(gradient);
            Stage<I, P> finite = stages.finite(name, gradient.of());
            List<String> before = stages.onTheWay(gradient);
            inputs.put(DerivedCheck.Inputs.LARGE, drawn.large(gradient.large()));
            put(id, (I one, Student<I, P> student) -> {
                boolean followsFromAnother = student.passed(name) && !before.stream().allMatch(student::passed);
                student.mustSatisfy(followsFromAnother ? finite : stage, one);
            });
            all.add(new DerivedCheck(
                    id, name, name + " is right for a whole batch too", 1, DerivedCheck.Inputs.LARGE, 1, false));
        }
        if (gradient.regularisedBy() != null) {
            String id = name + ".regularisation";
            Stage<I, P> stage = stages.regularisation(gradient);
            put(id, (I one, Student<I, P> student) -> student.mustSatisfy(stage, one));
            all.add(new DerivedCheck(
                    id,
                    name,
                    name + " gains the gradient of the regularisation",
                    gradient.regularisationPoints(),
                    DerivedCheck.Inputs.ORDINARY, 0, false));
        }
    }

    /** Every gradient that is right is right to its rounding. */
    private static <I extends Record, P extends Record> void exact(
            Plan plan, DerivedStages<I, P> stages, I input, Student<I, P> student) {
        for (Gradient gradient : plan.circuit().backward()) {
            if (student.passed(plan.name(gradient))) {
                student.mustSatisfy(stages.gradient(gradient, 0), input);
            }
        }
    }

    private static DerivedCheck behaviour(
            String id, String title, int tries, DerivedCheck.Inputs family) {
        return new DerivedCheck(id, "", title, 1, family, tries, true);
    }

    private static <I extends Record> I withoutRegularisation(Plan plan, Class<I> type, I input) {
        Map<String, Values> values = Numbers.of(input);
        plan.circuit().inputs().stream()
                .filter(each -> each.kind() == Input.Kind.REGULARISATION)
                .forEach(each -> values.put(plan.name(each.node()), Values.of(Shape.NUMBER, 0)));
        return DerivedInputs.record(plan, type, values);
    }
}
