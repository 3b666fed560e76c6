package dev.backprop.grader.derive;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Expectations;
import dev.backprop.grader.assignment.FixedStep;
import dev.backprop.grader.assignment.Judgement;
import dev.backprop.grader.assignment.Reading;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Student;
import dev.backprop.grader.circuit.Derivative;
import dev.backprop.grader.circuit.Gradient;
import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Input;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Operation;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Rule;
import dev.backprop.grader.circuit.Tie;
import dev.backprop.grader.circuit.TieEffects;
import dev.backprop.grader.circuit.Way;
import dev.backprop.grader.circuit.op.ZeroAt;
import dev.backprop.grader.derive.mutation.Mutation;
import dev.backprop.grader.derive.mutation.Setting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.BiFunction;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
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

    private static final double SMALL_PART = 0x1p-8;

    /** The rounding of a term that is added and taken off again, or of a few times as much. */
    private static final double ADDED_AND_TAKEN_OFF = 0x1p-47;

    /** What is smaller is as good as 0: an exponential that underflows in one form need not in another. */
    private static final double NOTHING = 1e-100;

    /** Each costs an evaluation. */
    private static final int MOST_TIES = 64;

    private final Layout layout;
    private final Graph graph;
    private final Map<String, Class<?>> components;
    private final UnaryOperator<I> withoutRegularisation;

    /** @param withoutRegularisation the same input with λ = 0 */
    DerivedStages(Layout layout, UnaryOperator<I> withoutRegularisation) {
        this.layout = layout;
        this.graph = layout.graph();
        this.components = layout.components();
        this.withoutRegularisation = withoutRegularisation;
    }

    Situation situation(Record input) {
        return Memory.SHARED.of(this, input, null, () -> new Situation(layout, input));
    }

    /** All stages, in the order of the components. */
    List<Stage<I, P>> all() {
        List<Stage<I, P>> stages = new ArrayList<>();
        graph.stages().forEach(node -> stages.add(value(node, LOOSE)));
        graph.gradients().forEach(gradient -> stages.add(gradient(gradient, LOOSE)));
        return stages;
    }

    /** @param loose what is allowed beside rounding, relative to the terms */
    Stage<I, P> value(Node node, double loose) {
        Stage<I, P> stage = Stage.<I, P>value(layout.name(node))
                .from(
                        names(layout.before(node, Set.of())),
                        remembered((input, pass) -> value(node, input, pass, Set.of(), loose)));
        for (Node wrong : layout.before(node, Set.of())) {
            Set<Node> leftOut = Set.of(wrong);
            stage = stage.orWhereWrong(
                    layout.name(wrong),
                    names(layout.before(node, leftOut)),
                    remembered((input, pass) -> value(node, input, pass, leftOut, loose)));
        }
        return stage;
    }

    private Expectation value(Node node, I input, P pass, Set<Node> leftOut, double loose) {
        OwnPass own = own(input, pass);
        Setting before = new Setting(graph, own.at(layout.before(node, leftOut)), Map.of(), Map.of());
        return new LazyExpectation(shape(node, own.situation(), layout.name(node)), () -> value(node, before, loose));
    }

    private int[] shape(Node node, Situation situation, String name) {
        return Plain.entries(situation.value(node), componentType(name)).shape();
    }

    /** @param pass the student's values; null: what is right */
    private OwnPass own(I input, @Nullable P pass) {
        return new OwnPass(layout, situation(input), pass == null ? Map.of() : Plain.of(pass));
    }

    private Expectation value(Node node, Setting setting, double loose) {
        Quantity expected = setting.result(node);
        return bounded(expected, layout.name(node), () -> loose * largest(expected.magnitude()));
    }

    /** What can be done wrong in each stage, as it shows in the stage's own value. */
    List<DerivedMistake<I, P>> mistakes() {
        List<DerivedMistake<I, P>> mistakes = new ArrayList<>();
        for (Node node : graph.stages()) {
            Function<Attempt<I, P>, Setting> setting = remembering(attempt -> new Setting(
                    graph,
                    own(attempt.input(), attempt.upstream()).at(layout.before(node, Set.of())),
                    Map.of(),
                    ownValues(attempt)));
            for (Mutation of : Mutation.ofValue(graph, node)) {
                mistakes.add(new DerivedMistake<>(
                        of,
                        layout.name(node),
                        (mutation, attempt) -> mutation.change()
                                .apply(setting.apply(attempt))
                                .map(changed -> value(node, changed, LOOSE)),
                        alone(of, layout.name(node), changed -> changed.result(node))));
            }
        }
        for (Gradient gradient : graph.gradients()) {
            addMistakes(gradient, mistakes);
        }
        return mistakes;
    }

    private void addMistakes(Gradient gradient, List<DerivedMistake<I, P>> mistakes) {
        Rule rule = layout.rule(gradient.node());
        Function<Attempt<I, P>, Setting> setting = remembering(attempt -> setting(
                        gradient, own(judgedOn(gradient, attempt.input()), attempt.upstream()), ownValues(attempt))
                .knowing(ownGradients(attempt)));
        Function<Attempt<I, P>, Setting> with =
                remembering(attempt -> setting(gradient, own(attempt.input(), null), Map.of()));
        Function<Attempt<I, P>, Setting> without = remembering(
                attempt -> setting(gradient, own(withoutRegularisation.apply(attempt.input()), null), Map.of()));
        for (Mutation of : Mutation.ofGradient(graph, rule)) {
            Function<I, Optional<Entries>> alone = alone(of, gradient.name(), changed -> changed.result(rule));
            mistakes.add(new DerivedMistake<>(
                    of,
                    gradient.name(),
                    (mutation, attempt) ->
                            mutation.change().apply(setting.apply(attempt)).map(changed -> mistaken(gradient, changed)),
                    alone));
            if (gradient.regularised().isPresent()) {
                mistakes.add(new DerivedMistake<>(
                        of,
                        regularisation(gradient.name()),
                        (mutation, attempt) -> mutation.change()
                                .apply(with.apply(attempt))
                                .flatMap(penalised -> mutation.change()
                                        .apply(without.apply(attempt))
                                        .flatMap(plain -> mistakenlyAdded(
                                                mistaken(gradient, penalised),
                                                mistaken(gradient, plain),
                                                mutation,
                                                attempt.own(gradient.name())))),
                        alone));
            }
        }
    }

    /** What a stage comes to on an input, if nothing but one mistake is made. */
    private Function<I, Optional<Entries>> alone(Mutation mistake, String name, Function<Setting, Quantity> result) {
        return input -> mistake.change()
                .apply(everythingRight(input))
                .map(changed -> Plain.entries(result.apply(changed), componentType(name)));
    }

    private Setting everythingRight(I input) {
        OwnPass right = own(input, null);
        Map<Node, Quantity> upstream = new HashMap<>();
        graph.gradients()
                .forEach(gradient ->
                        upstream.put(gradient.node(), right.situation().gradient(gradient)));
        return new Setting(graph, right.at(graph.stages()), upstream, Map.of());
    }

    /** What all formulas of a check begin with is the same, as long as the attempt is there. */
    private static <T, R> Function<T, R> remembering(Function<T, R> function) {
        Map<T, R> known = new WeakHashMap<>();
        return of -> known.computeIfAbsent(of, function);
    }

    /** What λ adds where the same mistake is made with it and without it. */
    private static Optional<Expectation> mistakenlyAdded(
            BoundedExpectation with, BoundedExpectation without, Mutation mutation, Optional<Entries> own) {
        Expectation added = added(with, without);
        return added.value().isZero() && !isSeenIn(own, mutation, with) ? Optional.empty() : Optional.of(added);
    }

    /** Where λ adds nothing, the gradient itself tells why: of no gradient at all more is missing than a penalty. */
    private static boolean isSeenIn(Optional<Entries> own, Mutation mutation, BoundedExpectation expected) {
        return mutation.leavesOutThePenalty()
                ? own.filter(value -> !value.isZero() || expected.value().isZero())
                        .isPresent()
                : own.filter(Entries::isFinite)
                        .filter(value -> expected.value().sameShapeAs(value)
                                && expected.judge(value).verdict() == Judgement.Verdict.RIGHT)
                        .isPresent();
    }

    /** The id of the check of what λ adds to a gradient. */
    static String regularisation(String gradient) {
        return gradient + ".regularisation";
    }

    private Setting setting(Gradient gradient, OwnPass pass, Map<Node, Quantity> own) {
        return new Setting(
                graph, pass.at(layout.before(gradient, Set.of())), pass.upstream(gradient.node(), true), own);
    }

    /** The student's values of the forward pass, those that are of the right shape. */
    private Map<Node, Quantity> ownValues(Attempt<I, P> attempt) {
        Map<Node, Quantity> own = new HashMap<>();
        graph.stages().forEach(node -> addOwn(attempt, layout.name(node), node, own));
        return own;
    }

    /** The student's gradients, those that are of the right shape. */
    private Map<Node, Quantity> ownGradients(Attempt<I, P> attempt) {
        Map<Node, Quantity> own = new HashMap<>();
        graph.gradients().forEach(gradient -> addOwn(attempt, gradient.name(), gradient.node(), own));
        return own;
    }

    private void addOwn(Attempt<I, P> attempt, String name, Node node, Map<Node, Quantity> own) {
        Quantity right = situation(attempt.input()).value(node);
        attempt.own(name)
                .filter(Entries::isFinite)
                .map(Plain::of)
                .filter(value -> Plain.haveOneShape(value, right))
                .ifPresent(value -> own.put(node, value));
    }

    private BoundedExpectation mistaken(Gradient gradient, Setting changed) {
        Quantity found = changed.result(layout.rule(gradient.node()));
        return bounded(found, gradient.name(), () -> LOOSE * largest(found.value()));
    }

    /** What λ adds is judged apart, whatever the input is. */
    private I judgedOn(Gradient gradient, I input) {
        return gradient.regularised().isPresent() ? withoutRegularisation.apply(input) : input;
    }

    /** The gradient, where it is regularised without what λ adds. */
    Stage<I, P> gradient(Gradient gradient, double loose) {
        Stage<I, P> stage = Stage.<I, P>gradient(gradient.name());
        if (gradient.regularised().isPresent()) {
            stage = stage.on(withoutRegularisation);
        }
        stage = stage.from(
                upstream(gradient, Set.of()),
                remembered((input, pass) -> gradient(gradient, input, pass, Set.of(), Way.PLAIN, loose)));
        for (Node wrong : graph.stages()) {
            boolean matters = layout.before(gradient, Set.of()).contains(wrong) || layout.isOnTheWay(wrong, gradient);
            if (!wrong.equals(gradient.node()) && matters) {
                stage = orWhereWrong(stage, wrong, gradient, loose);
            }
        }
        return orOfOwnLoss(stage, gradient);
    }

    /** The gradient of the loss that the student computes, whatever he has made of the gradients between. */
    private Stage<I, P> orOfOwnLoss(Stage<I, P> stage, Gradient gradient) {
        Stage<I, P> further = stage;
        boolean isOfAnArgument = layout.arguments().containsKey(layout.name(gradient.node()));
        for (Node wrong : graph.stages()) {
            if (graph.output().isPresent() && isOfAnArgument && layout.depends(wrong, gradient.node())) {
                further = further.orWhereWrong(
                        layout.name(wrong), List.of(), (input, pass, student) -> ownLoss(gradient, input, student));
            }
        }
        return further;
    }

    private Expectation ownLoss(Gradient gradient, I input, Student<I, P> student) {
        return new OwnFunction<>(student, input)
                .alongDirections(
                        layout.name(gradient.node()),
                        layout.name(graph.output().orElseThrow()),
                        shape(gradient.node(), situation(input), gradient.name()));
    }

    /**
     * At the value that the wrong stage should have; with the own one on the way; with the slopes that the own one tells; with both, as
     * in {@code s + x·s·(1 − s)} for x·σ(x).
     */
    private Stage<I, P> orWhereWrong(Stage<I, P> stage, Node wrong, Gradient gradient, double loose) {
        String name = layout.name(wrong);
        Set<Node> leftOut = Set.of(wrong);
        List<String> with = new ArrayList<>(upstream(gradient, Set.of()));
        if (!with.contains(name)) {
            with.add(0, name);
        }
        Stage<I, P> further = stage.orWhereWrong(
                name,
                upstream(gradient, leftOut),
                remembered((input, pass) -> gradient(gradient, input, pass, leftOut, Way.PLAIN, loose)));
        if (layout.isOnTheWay(wrong, gradient)) {
            List<Function<Quantity, Way>> ways = List.of(
                    own -> Way.PLAIN.withValue(wrong, own),
                    own -> slopesOf(wrong, own),
                    own -> slopesOf(wrong, own).withValue(wrong, own));
            for (Function<Quantity, Way> way : ways) {
                further = further.orWhereWrong(
                        name,
                        with,
                        remembered((input, pass) -> gradient(
                                gradient,
                                input,
                                pass,
                                Set.of(),
                                way.apply(own(input, pass).value(wrong)),
                                loose)));
            }
        }
        return hasOwnFunction(wrong, gradient)
                ? further.orWhereWrong(
                        name, with, (input, pass, student) -> ownFunction(gradient, wrong, input, pass, student))
                : further;
    }

    /** With the slopes of the operation behind a stage where it has the own values: its mask, or the slope at the preimage. */
    private static Way slopesOf(Node stage, Quantity own) {
        Node node = stage;
        while (node.operation() instanceof ZeroAt) {
            node = node.arguments().get(0);
        }
        Operation operation = node.operation();
        Way way = operation.hasKink()
                ? Way.PLAIN.withOpen(
                        node,
                        Arrays.stream(own.value())
                                .map(value -> value > 0 ? 1 : 0)
                                .toArray())
                : Way.PLAIN;
        return way.withResult(node, own);
    }

    /**
     * A loss that is another one has a gradient of its own, and so has a layer whose own gradient is upstream; a matrix between is
     * judged by its entries.
     */
    private boolean hasOwnFunction(Node wrong, Gradient gradient) {
        return layout.isOnTheWay(wrong, gradient)
                && (graph.hasGradient(wrong)
                        ? layout.arguments().containsKey(layout.name(gradient.node()))
                        : wrong.shape().axes() == 0);
    }

    /** The gradient of what the student computes in a stage that is wrong. */
    private Expectation ownFunction(Gradient gradient, Node wrong, I input, P pass, Student<I, P> student) {
        OwnPass own = own(input, pass);
        Map<Node, Quantity> at = own.at(layout.before(gradient, Set.of()));
        Map<Node, Quantity> upstream = own.upstream(gradient.node(), true);
        Optional<Node> given = graph.upstreamOf(wrong);
        // What flows into the wrong stage: the given gradient, its own, or that of the rule if it were asked for.
        Quantity flowing = given.map(at::get).orElse(upstream.get(wrong));
        Quantity weights = flowing == null ? weights(wrong, at, own) : flowing;
        if (flowing != null) {
            Quantity nothing = Quantity.exact(weights.rows(), weights.columns(), new double[weights.size()]);
            given.ifPresentOrElse(node -> at.put(node, nothing), () -> upstream.put(wrong, nothing));
        }
        Quantity aside = layout.rule(gradient.node())
                .gradient(at, upstream, flowing == null ? Way.PLAIN.withoutFlow(wrong) : Way.PLAIN)
                .gradient();
        BoundedExpectation rest = bounded(aside, gradient.name(), () -> LOOSE * largest(aside.magnitude()));
        OwnFunction<I, P> function = new OwnFunction<>(student, input);
        String v = layout.name(gradient.node());
        if (layout.arguments().containsKey(v)) {
            return function.gradient(v, layout.name(wrong), weights, rest);
        }
        boolean flowsElsewhere = Arrays.stream(rest.value().data()).anyMatch(number -> number != 0);
        return flowsElsewhere || !layout.isOnlyThrough(gradient.node(), wrong)
                ? rest
                : function.along(v, layout.name(wrong), weights, layout.inputsOf(gradient.node()), rest);
    }

    private Quantity weights(Node wrong, Map<Node, Quantity> at, OwnPass own) {
        Map<Node, Quantity> held = new HashMap<>(at);
        held.put(wrong, own.value(wrong));
        return layout.rule(wrong)
                .gradient(held, own.upstream(wrong, true), Way.PLAIN)
                .gradient();
    }

    private Expectation gradient(Gradient gradient, I input, P pass, Set<Node> leftOut, Way way, double loose) {
        OwnPass own = own(judgedOn(gradient, input), pass);
        Map<Node, Quantity> at = own.at(layout.before(gradient, leftOut));
        return new LazyExpectation(
                shape(gradient.node(), own.situation(), gradient.name()),
                () -> gradient(gradient, at, own, way, loose),
                (difference, step) -> approximated(difference, step, gradient, at, own));
    }

    private Expectation gradient(Gradient gradient, Map<Node, Quantity> at, OwnPass own, Way way, double loose) {
        Rule rule = layout.rule(gradient.node());
        Map<Node, Quantity> upstream = own.upstream(gradient.node(), true);
        Derivative derivative = rule.gradient(at, upstream, way);
        Quantity expected = derivative.gradient();
        TieEffects effects = effects(rule, at, upstream, way, derivative);
        Quantity shut = new Quantity(
                expected.rows(), expected.columns(), effects.base(), expected.magnitude(), expected.roundings());
        return bounded(shut, gradient.name(), effects, () -> allowance(gradient, at, own, way, loose));
    }

    private static TieEffects effects(
            Rule rule, Map<Node, Quantity> at, Map<Node, Quantity> upstream, Way way, Derivative derivative) {
        List<Tie> ties = derivative.ties();
        return ties.isEmpty() || ties.size() > MOST_TIES
                ? new TieEffects(derivative.gradient().value(), Map.of(), ties.isEmpty())
                : rule.effects(at, upstream, way, ties);
    }

    /**
     * What a gradient may be off beside rounding: a part of its largest entry, and a smaller one of its terms, in which a difference
     * quotient is not exact where entries are next to nothing. And what a program adds and takes off, as the penalty on a bias that it
     * keeps among the weights, may be as large as any gradient of the pass; where the own upstream gradients are smaller than the right
     * ones, by as much less.
     */
    private double allowance(Gradient gradient, Map<Node, Quantity> at, OwnPass own, Way way, double loose) {
        if (loose == 0) {
            return 0;
        }
        // It goes by what the own values are, and not by how they may have come about.
        Map<Node, Quantity> upstream = own.upstream(gradient.node(), false);
        Quantity tight =
                layout.rule(gradient.node()).gradient(at, upstream, way).gradient();
        double entry = largest(tight.value());
        double right = largest(own.situation().gradient(gradient).value());
        double ofAny = entry < right ? entry / right : 1;
        return loose * (entry + SMALL_PART * largest(tight.magnitude()))
                + ADDED_AND_TAKEN_OFF * ofAny * own.situation().largestGradient();
    }

    private Expectation approximated(
            FixedStep difference, double step, Gradient gradient, Map<Node, Quantity> at, OwnPass own) {
        Node v = gradient.node();
        Quantity point = at.getOrDefault(v, own.situation().value(v));
        Map<Node, Quantity> upstream = own.upstream(v, false);
        ToDoubleFunction<double[]> flowing = x -> {
            Map<Node, Quantity> moved = new HashMap<>(at);
            moved.put(v, Quantity.exact(point.rows(), point.columns(), x));
            double sum = 0;
            for (Node consumer : layout.rule(v).consumers()) {
                double[] value = graph.expected(consumer, moved).value();
                Quantity given = graph.upstreamOf(consumer).map(at::get).orElse(upstream.get(consumer));
                for (int i = 0; i < value.length; i++) {
                    // Of the output the gradient is 1.
                    sum += given == null ? value[i] : given.value()[i] * value[i];
                }
            }
            return sum;
        };
        double[] gradients = difference.gradient(flowing, point.value(), step);
        Quantity found = Quantity.exact(point.rows(), point.columns(), gradients);
        return Expectations.within(
                difference.noise(flowing, point.value(), step), Plain.entries(found, componentType(gradient.name())));
    }

    /** In a problem that fills a batch: along random directions. */
    Stage<I, P> large(Gradient gradient) {
        Stage<I, P> stage = Stage.<I, P>gradient(gradient.name())
                .from(upstream(gradient, Set.of()), remembered((input, pass) -> large(gradient, input, pass)));
        return orOfOwnLoss(stage, gradient);
    }

    private Expectation large(Gradient gradient, I input, P pass) {
        OwnPass own = own(input, pass);
        Map<Node, Quantity> at = own.at(layout.before(gradient, Set.of()));
        Map<Node, Quantity> upstream = new HashMap<>();
        for (Node consumer : layout.rule(gradient.node()).consumers()) {
            layout.gradient(consumer)
                    .ifPresent(of -> upstream.put(consumer, own.named().get(of.name())));
        }
        long seed = Arrays.hashCode(own.situation().value(gradient.node()).value());
        return AlongDirections.of(
                shape(gradient.node(), own.situation(), gradient.name()),
                () -> layout.rule(gradient.node()).directions(at, upstream, Way.PLAIN, seed));
    }

    /** That a value is finite, if there is one: all that is asked where it is wrong anyhow, or follows from another value. */
    Stage<I, P> finite(String name) {
        return Stage.<I, P>value(name)
                .measuring(
                        name,
                        (input, student) ->
                                isFinite(Plain.of(student.run(input)).get(name)) ? 0.0 : Double.NaN)
                .from(input -> Expectations.equalTo(0));
    }

    private static boolean isFinite(@Nullable Quantity value) {
        return value == null || Arrays.stream(value.value()).allMatch(Double::isFinite);
    }

    /** The reported values that a gradient goes through, or that its upstream ones are of. */
    List<String> onTheWay(Gradient gradient) {
        return graph.stages().stream()
                .filter(node -> !node.equals(gradient.node()) && layout.isOnTheWay(node, gradient))
                .map(layout::name)
                .toList();
    }

    /** What λ adds to a gradient: the difference of two calls. */
    Stage<I, P> regularisation(Gradient gradient, Node lambda) {
        String name = gradient.name();
        Stage<I, P> stage = Stage.<I, P>gradient(name)
                .measuring(
                        "what " + layout.name(lambda) + " adds to " + name,
                        (input, student) -> difference(name, input, student))
                .from(List.of(), (input, pass, student) -> {
                    P without = student.run(withoutRegularisation.apply(input));
                    return added(gradient, input, without, without);
                })
                .from(List.of(), (input, pass, student) -> {
                    P without = student.run(withoutRegularisation.apply(input));
                    return added(gradient, input, student.run(input), without);
                })
                .from(List.of(), (input, pass, student) -> added(gradient, input, null, null));
        for (Node wrong : graph.stages()) {
            if (hasOwnFunction(wrong, gradient)) {
                stage = stage.orWhereWrong(layout.name(wrong), List.of(), (input, pass, student) -> {
                    I none = withoutRegularisation.apply(input);
                    return added(
                            ownFunction(gradient, wrong, input, student.run(input), student),
                            ownFunction(gradient, wrong, none, student.run(none), student));
                });
            }
        }
        return stage;
    }

    private @Nullable Object difference(String name, I input, Student<I, P> student) {
        Quantity with = Plain.of(student.run(input)).get(name);
        Quantity without =
                Plain.of(student.run(withoutRegularisation.apply(input))).get(name);
        if (with == null || without == null || !Plain.haveOneShape(with, without)) {
            return null;
        }
        double[] difference = new double[with.size()];
        Arrays.setAll(difference, i -> with.value()[i] - without.value()[i]);
        return Plain.plain(Quantity.exact(with.rows(), with.columns(), difference), componentType(name));
    }

    private Class<?> componentType(String name) {
        Class<?> component = components.get(name);
        if (component == null) {
            throw new IllegalArgumentException("no stage " + name);
        }
        return component;
    }

    /** By the rule, from the values of the call with λ and of that without; null: what is right. */
    private Expectation added(Gradient gradient, I input, @Nullable P with, @Nullable P without) {
        return added(at(gradient, input, with), at(gradient, withoutRegularisation.apply(input), without));
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
        List<double[]> shares = new ArrayList<>(with.shares());
        without.shares()
                .forEach(share ->
                        shares.add(Arrays.stream(share).map(each -> -each).toArray()));
        return new BoundedExpectation(
                with.value().with(difference),
                terms,
                bounds,
                () -> LOOSE * largest(difference),
                shares,
                List.of(),
                with.all() && without.all());
    }

    private Expectation at(Gradient gradient, I input, @Nullable P pass) {
        return Memory.SHARED.of(gradient, input, pass, () -> {
            OwnPass own = own(input, pass);
            return gradient(gradient, own.at(layout.before(gradient, Set.of())), own, Way.PLAIN, LOOSE);
        });
    }

    /** A rule that asks nothing of the student. */
    private Reading.Rule<I, P> remembered(BiFunction<I, P, Expectation> rule) {
        return (input, pass, student) -> Memory.SHARED.of(rule, input, pass, () -> rule.apply(input, pass));
    }

    private List<String> names(List<Node> nodes) {
        return nodes.stream().map(layout::name).toList();
    }

    /** The stages that a gradient is worked out from, in the order of the components. */
    private List<String> upstream(Gradient gradient, Set<Node> leftOut) {
        Set<String> found = new LinkedHashSet<>(names(layout.before(gradient, leftOut)));
        layout.rule(gradient.node())
                .consumers()
                .forEach(consumer ->
                        layout.gradient(consumer).map(Gradient::name).ifPresent(found::add));
        List<String> ordered = new ArrayList<>(components.keySet());
        ordered.retainAll(found);
        return ordered;
    }

    private static double largest(double[] numbers) {
        return Arrays.stream(numbers).map(Math::abs).max().orElse(0);
    }

    private BoundedExpectation bounded(Quantity expected, String name, DoubleSupplier allowance) {
        return bounded(expected, name, new TieEffects(expected.value(), Map.of(), true), allowance);
    }

    private BoundedExpectation bounded(Quantity shut, String name, TieEffects effects, DoubleSupplier allowance) {
        double[] bounds = new double[shut.size()];
        Arrays.setAll(bounds, i -> shut.bound(i) + NOTHING);
        return new BoundedExpectation(
                Plain.entries(shut, componentType(name)),
                shut.magnitude().clone(),
                bounds,
                allowance,
                List.copyOf(effects.effects().values()),
                areBetweenInputs(effects.effects().keySet())
                        ? List.copyOf(effects.effects().keySet())
                        : List.of(),
                effects.independent());
    }

    /** Numbers that are computed may be equal in one order of summation and not in another: each stage may have its own. */
    private static boolean areBetweenInputs(Set<Tie> ties) {
        return ties.stream()
                .flatMap(tie -> tie.kink().arguments().stream())
                .allMatch(argument -> argument.operation() instanceof Input);
    }
}
