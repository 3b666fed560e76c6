package dev.backprop.grader.circuit;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Expectations;
import dev.backprop.grader.assignment.Judgement;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Student;
import dev.backprop.grader.circuit.Branches.Tie;
import dev.backprop.grader.circuit.Rule.Derivative;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The stages of a circuit: each value and each gradient, with all the ways in which it can be right.
 *
 * @param <I> the record of the inputs
 * @param <P> the record of the stages
 */
final class DerivedStages<I extends Record, P extends Record> {

    /** What a stage's own check allows beside rounding. */
    static final double LOOSE = 0x1p-30;

    /** What is smaller is as good as 0: an exponential that underflows in one form need not in another. */
    private static final double NOTHING = 1e-100;

    private static final int MOST_SITUATIONS = 512;

    private final Plan plan;
    private final Rule rule;
    private final Map<String, Class<?>> components;
    private final Class<I> type;
    private final UnaryOperator<I> withoutRegularisation;
    private final Map<Record, Situation> situations = new HashMap<>();

    /** @param withoutRegularisation the same input with λ = 0 */
    DerivedStages(Plan plan, Class<I> type, UnaryOperator<I> withoutRegularisation) {
        this.plan = plan;
        this.rule = new Rule(plan.output(), plan.reported());
        this.components = plan.components();
        this.type = type;
        this.withoutRegularisation = withoutRegularisation;
    }

    Situation situation(Record input) {
        if (situations.size() > MOST_SITUATIONS) {
            situations.clear();
        }
        return situations.computeIfAbsent(input, drawn -> new Situation(plan, rule, drawn));
    }

    /** All stages, in the order of the components. */
    List<Stage<I, P>> all() {
        List<Stage<I, P>> stages = new ArrayList<>();
        plan.forward().forEach(node -> stages.add(value(node, LOOSE)));
        plan.circuit().backward().forEach(gradient -> stages.add(gradient(gradient, LOOSE)));
        return stages;
    }

    /** @param loose what is allowed beside rounding, relative to the terms */
    Stage<I, P> value(Node node, double loose) {
        Stage<I, P> stage = Stage.<I, P>value(plan.name(node))
                .from(names(plan.before(node, Set.of())), (input, pass) -> value(node, input, pass, Set.of(), loose));
        for (Node wrong : plan.before(node, Set.of())) {
            Set<Node> leftOut = Set.of(wrong);
            stage = stage.orWhereWrong(
                    plan.name(wrong),
                    names(plan.before(node, leftOut)),
                    (input, pass, student) -> value(node, input, pass, leftOut, loose));
        }
        return stage;
    }

    private Expectation value(Node node, I input, P pass, Set<Node> leftOut, double loose) {
        Situation situation = situation(input);
        Map<Node, Values> at = situation.inputs();
        Map<String, Values> own = Numbers.of(pass);
        plan.before(node, leftOut).forEach(before -> at.put(before, carried(before, own, situation)));
        Values expected = new Evaluation(at, Branches.bySign()).of(node);
        return bounded(expected, expected.magnitude, plan.name(node), List.of(), loose);
    }

    /** The gradient, where it is regularised without what λ adds. */
    Stage<I, P> gradient(Gradient gradient, double loose) {
        Stage<I, P> stage = Stage.<I, P>gradient(plan.name(gradient));
        if (gradient.regularisedBy() != null) {
            stage = stage.on(withoutRegularisation);
        }
        stage = stage.from(
                upstream(gradient, Set.of()),
                (input, pass) -> gradient(gradient, input, pass, Set.of(), Branches.bySign(), loose));
        for (Node wrong : plan.forward()) {
            if (wrong != gradient.of()
                    && (plan.before(gradient, rule, Set.of()).contains(wrong) || isOnTheWay(wrong, gradient))) {
                stage = orWhereWrong(stage, wrong, gradient, loose);
            }
        }
        return stage;
    }

    /** Whether a value is worked out anew on the way from a gradient's value to those upstream, or is one of these. */
    private boolean isOnTheWay(Node node, Gradient gradient) {
        List<Node> successors = rule.successors(gradient.of());
        return successors.contains(node)
                || (!plan.reported().contains(node)
                        && rule.depends(node, gradient.of())
                        && successors.stream().anyMatch(successor -> rule.depends(successor, node)));
    }

    /** At the value that the wrong stage should have; with the own one on the way; with the slopes that the own one tells. */
    private Stage<I, P> orWhereWrong(Stage<I, P> stage, Node wrong, Gradient gradient, double loose) {
        String name = plan.name(wrong);
        Set<Node> leftOut = Set.of(wrong);
        List<String> with = new ArrayList<>(upstream(gradient, Set.of()));
        if (!with.contains(name)) {
            with.add(0, name);
        }
        Node operation = operation(wrong);
        Stage<I, P> further = stage.orWhereWrong(
                        name,
                        upstream(gradient, leftOut),
                        (input, pass, student) -> gradient(gradient, input, pass, leftOut, Branches.bySign(), loose))
                .orWhereWrong(
                        name,
                        with,
                        (input, pass, student) -> gradient(
                                gradient,
                                input,
                                pass,
                                Set.of(),
                                Branches.bySign().withOnPath(Map.of(wrong, own(wrong, input, pass))),
                                loose))
                .orWhereWrong(
                        name,
                        with,
                        (input, pass, student) -> gradient(
                                gradient,
                                input,
                                pass,
                                Set.of(),
                                Branches.bySign().withSlopesOf(Map.of(operation, own(wrong, input, pass))),
                                loose));
        return hasOwnFunction(wrong, gradient)
                ? further.orWhereWrong(
                        name, with, (input, pass, student) -> ownFunction(gradient, wrong, input, pass, student))
                : further;
    }

    /**
     * A loss that is another one has a gradient of its own, and so has a layer whose own gradient is upstream; a matrix between is
     * judged by its entries.
     */
    private boolean hasOwnFunction(Node wrong, Gradient gradient) {
        return isOnTheWay(wrong, gradient)
                && (plan.reported().contains(wrong)
                        ? plan.arguments().containsKey(plan.name(gradient.of()))
                        : componentType(plan.name(wrong)) == double.class);
    }

    /** The gradient of what the student computes in a stage that is wrong. */
    private Expectation ownFunction(Gradient gradient, Node wrong, I input, P pass, Student<I, P> student) {
        Situation situation = situation(input);
        Map<String, Values> own = Numbers.of(pass);
        Map<Node, Values> at = situation.inputs();
        plan.before(gradient, rule, Set.of()).forEach(node -> at.put(node, carried(node, own, situation)));
        Map<Node, Values> upstream = ownUpstream(gradient, own, situation);
        Set<Node> withWrong = new LinkedHashSet<>(plan.reported());
        withWrong.add(wrong);
        Rule stopping = new Rule(plan.output(), withWrong);
        // What flows into the wrong stage, as if its gradient were reported.
        Map<Node, Values> held = new HashMap<>(at);
        held.put(wrong, carried(wrong, own, situation));
        Map<Node, Values> known = new HashMap<>(upstream);
        known.putIfAbsent(plan.output(), situation.outputGradient());
        stopping.successors(wrong)
                .forEach(node -> plan.gradient(node)
                        .ifPresent(of -> known.put(
                                node,
                                carried(
                                        own.get(plan.name(of)),
                                        situation.gradient(of).gradient()))));
        Values reported = upstream.get(wrong);
        Values weights =
                reported == null ? stopping.of(wrong, held, known, Branches.bySign()).gradient() : reported;
        known.put(wrong, new Values(weights.shape()));
        Derivative aside = stopping.of(gradient.of(), held, known, Branches.bySign());
        BoundedExpectation rest = bounded(
                aside.gradient(),
                aside.terms(),
                plan.name(gradient),
                List.of(),
                LOOSE);
        OwnFunction<I, P> function = new OwnFunction<>(plan, type, student, input);
        String v = plan.name(gradient.of());
        if (plan.arguments().containsKey(v)) {
            return function.gradient(v, plan.name(wrong), weights, rest);
        }
        Set<String> moving = plan.inputsOf(gradient.of(), rule);
        boolean flowsElsewhere = Arrays.stream(rest.value().data()).anyMatch(number -> number != 0);
        return flowsElsewhere || !plan.isOnlyThrough(gradient.of(), wrong, rule)
                ? rest
                : function.along(v, plan.name(wrong), weights, moving, rest);
    }

    /** The operation behind a stage that leaves entries out. */
    private static Node operation(Node stage) {
        Node node = stage;
        while (node.op() != null && node.op().leavesOut()) {
            node = node.arguments().get(0);
        }
        return node;
    }

    private Values own(Node node, I input, P pass) {
        return carried(node, Numbers.of(pass), situation(input));
    }

    private Expectation gradient(
            Gradient gradient, I input, P pass, Set<Node> leftOut, Branches branches, double loose) {
        Situation situation = situation(input);
        Map<String, Values> own = Numbers.of(pass);
        Map<Node, Values> at = situation.inputs();
        plan.before(gradient, rule, leftOut).forEach(node -> at.put(node, carried(node, own, situation)));
        Class<?> component = componentType(plan.name(gradient));
        int[] shape = Numbers.entries(situation.value(gradient.of()), component).shape();
        return new LazyExpectation(
                shape, () -> gradient(gradient, at, ownUpstream(gradient, own, situation), branches, loose));
    }

    private Expectation gradient(
            Gradient gradient, Map<Node, Values> at, Map<Node, Values> upstream, Branches branches, double loose) {
        Derivative closed = rule.of(gradient.of(), at, upstream, branches);
        List<double[]> shares = new ArrayList<>();
        double[] largest = closed.gradient().magnitude.clone();
        for (Tie tie : closed.ties()) {
            Values open =
                    rule.of(gradient.of(), at, upstream, branches.open(tie, 1)).gradient();
            double[] share = new double[open.size()];
            for (int i = 0; i < share.length; i++) {
                share[i] = open.real[i] - closed.gradient().real[i];
                largest[i] = Math.max(largest[i], open.magnitude[i]);
            }
            shares.add(share);
        }
        System.arraycopy(largest, 0, closed.gradient().magnitude, 0, largest.length);
        return bounded(closed.gradient(), closed.terms(), plan.name(gradient), shares, loose);
    }

    private Map<Node, Values> ownUpstream(Gradient gradient, Map<String, Values> own, Situation situation) {
        Map<Node, Values> upstream = new HashMap<>();
        for (Node successor : rule.successors(gradient.of())) {
            upstream.put(
                    successor,
                    plan.gradient(successor)
                            .map(of -> carried(
                                    own.get(plan.name(of)),
                                    situation.gradient(of).gradient()))
                            .orElseGet(situation::outputGradient));
        }
        return upstream;
    }

    /** In a problem that fills a batch: along random directions. */
    Stage<I, P> large(Gradient gradient) {
        Node v = gradient.of();
        return Stage.<I, P>gradient(plan.name(gradient)).from(upstream(gradient, Set.of()), (input, pass) -> {
            Situation situation = new Situation(plan, rule, input);
            Map<String, Values> own = Numbers.of(pass);
            Map<Node, Values> at = situation.inputs();
            plan.before(gradient, rule, Set.of()).forEach(node -> at.put(node, carried(node, own, situation)));
            Map<Node, Values> upstream = new HashMap<>();
            for (Node successor : rule.successors(v)) {
                upstream.put(
                        successor,
                        plan.gradient(successor)
                                .map(of -> own.getOrDefault(plan.name(of), situation.outputGradient()))
                                .orElseGet(situation::outputGradient));
            }
            Shape shape = new Evaluation(at, Branches.bySign()).of(v).shape();
            Rule.Slopes slopes = rule.along(v, at, upstream, Branches.bySign());
            return Expectations.largeDerivative(
                    shape.rows(), shape.columns(), Arrays.hashCode(situation.value(v).real), slopes::along);
        });
    }

    /** Any finite value: what a large gradient is held to where it follows from a stage that is another one. */
    Stage<I, P> finite(String name, Node like) {
        return Stage.<I, P>value(name).from(input -> {
            int[] shape = Numbers.entries(new Situation(plan, rule, input).value(like), componentType(name))
                    .shape();
            return new AnyValue(shape);
        });
    }

    private record AnyValue(int[] shape) implements Expectation {
        @Override
        public Entries value() {
            throw new UnsupportedOperationException("any will do");
        }

        @Override
        public boolean isUnique() {
            return false;
        }

        @Override
        public Judgement judge(Entries yours) {
            return Judgement.RIGHT;
        }
    }

    /** Whether a value on the way of a gradient may overflow in a formula that is right for small numbers. */
    boolean mayOverflow(Gradient gradient) {
        return rule.between(gradient.of()).stream()
                .anyMatch(node -> node.op() != null && node.op().mayOverflow());
    }

    /** The reported values that a gradient goes through, or that its upstream ones are of. */
    List<String> onTheWay(Gradient gradient) {
        return plan.forward().stream()
                .filter(node -> node != gradient.of() && isOnTheWay(node, gradient))
                .map(plan::name)
                .toList();
    }

    /** What λ adds to a gradient: the difference of two calls. */
    Stage<I, P> regularisation(Gradient gradient) {
        String name = plan.name(gradient);
        Stage<I, P> stage = Stage.<I, P>gradient(name)
                .measuring(
                        "what " + plan.name(gradientRegularisedBy(gradient)) + " adds to " + name,
                        (input, student) -> difference(name, input, student))
                .from(List.of(), (input, pass, student) -> {
                    P without = student.run(withoutRegularisation.apply(input));
                    return added(
                            at(gradient, input, without), at(gradient, withoutRegularisation.apply(input), without));
                })
                .from(
                        List.of(),
                        (input, pass, student) -> added(
                                at(gradient, input, student.run(input)),
                                at(
                                        gradient,
                                        withoutRegularisation.apply(input),
                                        student.run(withoutRegularisation.apply(input)))))
                .from(
                        List.of(),
                        (input, pass, student) -> added(
                                at(gradient, input, null), at(gradient, withoutRegularisation.apply(input), null)));
        for (Node wrong : plan.forward()) {
            if (hasOwnFunction(wrong, gradient)) {
                stage = stage.orWhereWrong(plan.name(wrong), List.of(), (input, pass, student) -> {
                    I none = withoutRegularisation.apply(input);
                    return added(
                            ownFunction(gradient, wrong, input, student.run(input), student),
                            ownFunction(gradient, wrong, none, student.run(none), student));
                });
            }
        }
        return stage;
    }

    private static Node gradientRegularisedBy(Gradient gradient) {
        Node lambda = gradient.regularisedBy();
        if (lambda == null) {
            throw new IllegalStateException("not regularised");
        }
        return lambda;
    }

    private @Nullable Object difference(String name, I input, Student<I, P> student) {
        Values with = Numbers.of(student.run(input)).get(name);
        Values without =
                Numbers.of(student.run(withoutRegularisation.apply(input))).get(name);
        if (with == null || without == null || !with.shape().equals(without.shape())) {
            return null;
        }
        Values difference = new Values(with.shape());
        for (int i = 0; i < difference.size(); i++) {
            difference.real[i] = with.real[i] - without.real[i];
        }
        return Numbers.plain(difference, componentType(name));
    }

    private Class<?> componentType(String name) {
        Class<?> type = components.get(name);
        if (type == null) {
            throw new IllegalArgumentException("no stage " + name);
        }
        return type;
    }

    /** What is known at λ less what is known at 0. */
    private static Expectation added(Expectation atLambda, Expectation atZero) {
        if (!(atLambda instanceof BoundedExpectation with) || !(atZero instanceof BoundedExpectation without)) {
            throw new IllegalStateException("a gradient with respect to an input has a bound");
        }
        double[] difference = new double[with.bounds().length];
        double[] terms = new double[difference.length];
        double[] bounds = new double[difference.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = with.value().data()[i] - without.value().data()[i];
            terms[i] = with.terms()[i] + without.terms()[i];
            bounds[i] = with.bounds()[i] + without.bounds()[i];
        }
        return new BoundedExpectation(with.value().with(difference), terms, bounds, List.of());
    }

    /** @param pass the student's values; null: what is right */
    private Expectation at(Gradient gradient, I input, @Nullable P pass) {
        Situation situation = situation(input);
        Map<String, Values> own = pass == null ? Map.of() : Numbers.of(pass);
        Map<Node, Values> at = situation.inputs();
        plan.before(gradient, rule, Set.of()).forEach(node -> at.put(node, carried(node, own, situation)));
        return gradient(gradient, at, ownUpstream(gradient, own, situation), Branches.bySign(), LOOSE);
    }

    private List<String> names(List<Node> nodes) {
        return nodes.stream().map(plan::name).toList();
    }

    /** The stages that a gradient is worked out from, in the order of the components. */
    private List<String> upstream(Gradient gradient, Set<Node> leftOut) {
        Set<String> found = new LinkedHashSet<>(names(plan.before(gradient, rule, leftOut)));
        rule.successors(gradient.of())
                .forEach(successor -> plan.gradient(successor).map(plan::name).ifPresent(found::add));
        List<String> ordered = new ArrayList<>(components.keySet());
        ordered.retainAll(found);
        return ordered;
    }

    private Values carried(Node node, Map<String, Values> own, Situation situation) {
        return carried(own.get(plan.name(node)), situation.value(node));
    }

    /**
     * A student's value with the magnitudes of the right one: how exactly it can be known does not depend on its being right. The
     * right value itself where there is none of that shape.
     */
    private static Values carried(@Nullable Values own, Values right) {
        if (own == null || !own.shape().equals(right.shape())) {
            return right;
        }
        Values carried = own.still();
        for (int i = 0; i < carried.size(); i++) {
            carried.magnitude[i] = Math.max(Math.abs(own.real[i]), right.magnitude[i]);
        }
        return carried.after(right.roundings());
    }

    /** @param terms what the allowance beside rounding goes by: at its largest, for numbers are compared with each other */
    private BoundedExpectation bounded(
            Values expected, double[] terms, String name, List<double[]> shares, double loose) {
        double allowance = loose * Arrays.stream(terms).max().orElse(0) + NOTHING;
        double[] bounds = new double[expected.size()];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = expected.error(i) + allowance;
        }
        Entries value = Numbers.entries(expected, componentType(name));
        return new BoundedExpectation(value, expected.magnitude.clone(), bounds, shares);
    }
}
