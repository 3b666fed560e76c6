package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Judgement;
import dev.backprop.grader.assignment.Mismatch;
import dev.backprop.grader.assignment.Reading;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Student;
import dev.backprop.worker.wire.Changed;
import dev.backprop.worker.wire.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Judges one student's program stage by stage, each stage given the student's own earlier values.
 *
 * <p>The rules, in the order in which they are tried:
 *
 * <ol>
 *   <li>A gradient that is zero in every case of the run is wrong, whatever it is consistent with.
 *   <li>A value is right if it satisfies the stage's definition at the student's own earlier values. Where an own value
 *       is missing, not finite, of a wrong shape, or degenerate in every case of the run ({@link Survey#isDegenerate}),
 *       the trusted computation takes its place.
 *   <li>It is right if it satisfies a further reading that applies.
 *   <li>It is right if it equals the trusted value at the inputs: own values only ever add credit.
 * </ol>
 */
final class Judge<I extends Record, P extends Record> implements Student<I, P> {

    /** Products of three numbers below this are finite: an infinite expectation would let everything pass. */
    private static final double HUGE = 1e100;

    private final Exercise<I, P> exercise;

    private final StudentProgram program;
    private final Map<List<Value>, Case<I, P>> cases = new HashMap<>();
    private final Map<String, Boolean> results = new HashMap<>();
    private final Set<Upstream> used = new HashSet<>();
    private final Set<String> explaining = new HashSet<>();
    private final Survey<I, P> survey = new Survey<>(this);
    private @Nullable Failure<I, P> firstFailure;
    private @Nullable Collection<I, P> collecting;
    /** The stage that is being judged: of a pass that broke off, its value must be known. */
    private @Nullable String asked;

    Judge(Exercise<I, P> exercise, StudentProgram program) {
        this.exercise = exercise;
        this.program = program;
    }

    Exercise<I, P> exercise() {
        return exercise;
    }

    Survey<I, P> survey() {
        return survey;
    }

    boolean leavesEmpty(String stage) {
        return program.leavesEmpty(stage);
    }

    /** Records what a property of a check has given: the check is passed if all of its properties are. */
    void settle(String check, boolean passed) {
        results.merge(check, passed, Boolean::logicalAnd);
    }

    /** Records that a property was not judged: the check has what its other properties give, if there are any. */
    void settleUntried(String check) {
        results.putIfAbsent(check, false);
    }

    /** Takes a drawn input into the survey. */
    void survey(Object drawn) {
        survey.add(exercise.input().cast(drawn));
    }

    /** Runs the program on all surveyed inputs, and on what its stages are judged on instead, in a few round trips. */
    void runAheadOfSurvey() {
        List<I> inputs = new ArrayList<>();
        for (I drawn : survey.inputs()) {
            for (Stage<I, P> stage : exercise.stages()) {
                inputs.add(stage.judgedOn(drawn));
            }
        }
        runTogether(inputs);
    }

    /** Runs the program on all inputs among what was drawn for a property, in a few round trips. */
    void runAhead(List<List<Object>> drawn) {
        runTogether(drawn.stream()
                .flatMap(List::stream)
                .flatMap(value -> Records.within(value, exercise.input()).stream())
                .toList());
    }

    /** Fills the memory of runs. The very first runs alone, because what ends the worker would end it again. */
    private void runTogether(List<I> all) {
        if (all.isEmpty()) {
            return;
        }
        if (cases.isEmpty() && !isCallable(all.get(0))) {
            return;
        }
        Map<List<Value>, I> inputs = new LinkedHashMap<>();
        all.forEach(input -> inputs.putIfAbsent(Records.arguments(input), input));
        inputs.keySet().removeAll(cases.keySet());
        List<List<Value>> arguments = List.copyOf(inputs.keySet());
        List<Optional<StudentProgram.Answer>> answers = program.callAhead(arguments);
        for (int i = 0; i < answers.size(); i++) {
            List<Value> given = arguments.get(i);
            I input = Objects.requireNonNull(inputs.get(given));
            answers.get(i).ifPresent(answer -> cases.put(given, caseFrom(input, answer)));
        }
        if (program.hasTrouble()) {
            inputs.keySet().removeAll(cases.keySet());
            inputs.entrySet().stream()
                    .sorted(Comparator.comparingInt(given -> CallRecord.size(given.getKey())))
                    .takeWhile(given -> isCallable(given.getValue()))
                    .forEach(given -> {});
        }
    }

    private boolean isCallable(I input) {
        try {
            caseOf(input);
            return true;
        } catch (NotCalled hopeless) {
            return false;
        }
    }

    /** The earlier values that judgements since the last call went on from; a trusted one hides an own one. */
    List<Upstream> takeUsedUpstream() {
        List<Upstream> sorted = new ArrayList<>();
        for (Stage<I, P> stage : exercise.stages()) {
            if (used.contains(new Upstream(stage.name(), false))) {
                sorted.add(new Upstream(stage.name(), false));
            } else if (used.contains(new Upstream(stage.name(), true))) {
                sorted.add(new Upstream(stage.name(), true));
            }
        }
        used.clear();
        return sorted;
    }

    /** The wrong stages that judgements since the last call found a value to follow from rightly. */
    List<String> takeExplaining() {
        List<String> taken = exercise.stages().stream()
                .map(Stage::name)
                .filter(explaining::contains)
                .toList();
        explaining.clear();
        return taken;
    }

    /** A stage that was wrong on an input. */
    private record Failure<I extends Record, P extends Record>(Stage<I, P> stage, I drawn) {}

    /** Gathers further inputs on which a stage is judged. */
    private record Collection<I extends Record, P extends Record>(Stage<I, P> stage, List<I> inputs) {}

    /**
     * What is known about the first stage that was wrong since the last call.
     *
     * @param draw runs the property on the inputs of the run; while it does, nothing is judged
     * @return empty where no stage was wrong
     */
    Optional<Evidence<I, P>> takeEvidence(String check, Runnable draw) {
        Failure<I, P> failure = firstFailure;
        firstFailure = null;
        if (failure == null) {
            return Optional.empty();
        }
        List<I> inputs = new ArrayList<>(List.of(failure.drawn()));
        collecting = new Collection<>(failure.stage(), inputs);
        draw.run();
        collecting = null;
        return Optional.of(new Evidence<>(this, check, failure.stage(), inputs));
    }

    @Override
    public P run(I input) {
        Case<I, P> given = caseOf(input);
        String needed = asked;
        if (needed != null) {
            given.require(needed);
        } else {
            exercise.stages().forEach(stage -> given.require(stage.name()));
        }
        return given.pass();
    }

    @Override
    public List<P> runAll(List<I> inputs) {
        runTogether(inputs);
        return inputs.stream().map(this::run).toList();
    }

    @Override
    public double[] runMany(String stage, List<I> inputs) {
        return program.callMany(stage, inputs.stream().map(Records::arguments).toList());
    }

    @Override
    public boolean passed(String check) {
        Boolean result = results.get(check);
        return result != null ? result : isStage(check) && !survey.isWrong(check);
    }

    @Override
    public void mustSatisfy(Stage<I, P> stage, I drawn) {
        if (collecting != null) {
            collect(collecting, stage, drawn);
            return;
        }
        try {
            Acceptance acceptance = satisfy(stage, drawn);
            used.addAll(acceptance.upstream());
            acceptance.explainedBy().ifPresent(explaining::add);
        } catch (Fault fault) {
            if (firstFailure == null) {
                firstFailure = new Failure<>(stage, drawn);
            }
            throw fault;
        }
    }

    private void collect(Collection<I, P> collection, Stage<I, P> stage, I drawn) {
        if (stage == collection.stage()) {
            collection.inputs().add(drawn);
        }
    }

    /**
     * Why a value is right.
     *
     * @param upstream the earlier values that it is right at
     * @param explainedBy the stage whose being wrong explains that the value is not the usual one
     */
    record Acceptance(List<Upstream> upstream, Optional<String> explainedBy) {}

    /**
     * Judges a stage on an input.
     *
     * @throws Fault if it is wrong
     * @throws Inconclusive if the input allows no verdict
     */
    Acceptance satisfy(Stage<I, P> stage, I drawn) {
        if (stage.isGradient() && survey.isAlwaysZero(stage)) {
            throw Faults.alwaysZero(stage.label());
        }
        return satisfyOn(stage, stage.judgedOn(drawn));
    }

    private Acceptance satisfyOn(Stage<I, P> stage, I input) {
        try {
            return asking(stage.name(), () -> satisfy(stage, caseOf(input)));
        } catch (Fault fault) {
            throw smallest(fault.input() == null ? fault.on(input) : fault);
        }
    }

    /** The same fault on the smallest input that is known to have it, if it is too dear to look for one. */
    private Fault smallest(Fault fault) {
        if (!fault.isCostly()) {
            return fault;
        }
        return cases.values().stream()
                .filter(given -> given.stop()
                        .map(Stop::fault)
                        .filter(other -> other.isCostly()
                                && other.status() == fault.status()
                                && other.culprit().equals(fault.culprit()))
                        .isPresent())
                .min(Comparator.comparingInt(given -> CallRecord.size(Records.arguments(given.input()))))
                .map(given -> given.stop().orElseThrow().fault().on(given.input()))
                .orElse(fault);
    }

    private <T> T asking(String stage, Supplier<T> question) {
        @Nullable String before = asked;
        asked = stage;
        try {
            return question.get();
        } finally {
            asked = before;
        }
    }

    /** Whether a stage is right in a pass, as far as can be told. */
    boolean isRight(Stage<I, P> stage, Case<I, P> given) {
        try {
            satisfy(stage, given);
            return true;
        } catch (Inconclusive cannotBeTold) {
            return true;
        } catch (Fault wrong) {
            return false;
        }
    }

    /** How a stage's value is wrong on a drawn input; empty where it is right there, or nobody can tell. */
    Optional<Fault> refutation(Stage<I, P> stage, I drawn) {
        try {
            satisfyOn(stage, stage.judgedOn(drawn));
            return Optional.empty();
        } catch (Inconclusive noVerdict) {
            return Optional.empty();
        } catch (Fault fault) {
            return Optional.of(fault);
        }
    }

    private Acceptance satisfy(Stage<I, P> stage, Case<I, P> given) {
        Entries yours = valueOf(stage, given);
        if (yours == null) {
            throw Faults.missing(stage.label());
        }
        Expectation definition = expectation(stage, stage.definition(), given);
        Faults.requireShape(stage.label(), yours, definition.shape());
        Faults.requireFinite(stage.label(), yours, definition);

        Judgement first = judge(definition, yours, stage.definition(), given, name -> instead(name, given));
        if (first.verdict() == Judgement.Verdict.RIGHT) {
            return new Acceptance(upstream(stage.definition(), given), Optional.empty());
        }
        boolean undecided = first.verdict() == Judgement.Verdict.INCONCLUSIVE;
        for (Reading<I, P> reading :
                stage.readings().subList(1, stage.readings().size())) {
            String wrong = reading.whereWrong().orElse(stage.name());
            if (reading.whereWrong().isEmpty() || (given.knows(wrong) && !passed(wrong))) {
                Expectation other = asking(wrong, () -> expectation(stage, reading, given));
                Judgement further = judge(other, yours, reading, given, name -> instead(name, given));
                if (further.verdict() == Judgement.Verdict.RIGHT) {
                    return new Acceptance(upstream(reading, given), reading.whereWrong());
                }
                undecided |= further.verdict() == Judgement.Verdict.INCONCLUSIVE;
            }
        }
        List<Upstream> allTrusted = stage.definition().upstream().stream()
                .map(name -> new Upstream(name, false))
                .toList();
        if (isRightFrom(stage.definition(), yours, given)) {
            return new Acceptance(allTrusted, Optional.empty());
        }
        // Throws where a tie at the inputs leaves more than one trusted value: the next input will do.
        Judgement atInputs = judge(
                trustedExpectation(stage, given),
                yours,
                stage.definition(),
                given,
                name -> Optional.of(trustedExpectation(exercise.stage(name), given)));
        if (atInputs.verdict() == Judgement.Verdict.RIGHT) {
            return new Acceptance(allTrusted, Optional.empty());
        }
        Mismatch mismatch = first.mismatch();
        if (undecided || mismatch == null || atInputs.verdict() == Judgement.Verdict.INCONCLUSIVE) {
            throw new Inconclusive(stage.name());
        }
        // What is measured is worked out from several calls: it is given the values of none of them.
        List<Upstream> judgedWith = stage.measure().isPresent() ? List.of() : upstream(stage.definition(), given);
        throw Faults.wrong(stage.label(), mismatch, judgedWith).of(yours, definition);
    }

    /**
     * Whether a value is right for what the values before it should have been, given those before them: a dW1 that goes on from
     * a right dh1, of which the student returns the transpose.
     */
    private boolean isRightFrom(Reading<I, P> definition, Entries yours, Case<I, P> given) {
        Map<String, Object> values = new HashMap<>();
        for (String name : definition.upstream()) {
            Expectation before = definitionAtOwn(name, given);
            if (!before.isUnique()) {
                return false;
            }
            values.put(name, before.value().as(Records.type(exercise.pass(), name)));
        }
        Judgement judgement = judge(
                at(values, definition, given),
                yours,
                definition,
                given,
                name -> Optional.of(definitionAtOwn(name, given)));
        return judgement.verdict() == Judgement.Verdict.RIGHT;
    }

    /** What takes the place of the student's own value of a stage; empty where that can be used. */
    private Optional<Expectation> instead(String name, Case<I, P> given) {
        return usable(name, given) == null ? Optional.of(definitionAtOwn(name, given)) : Optional.empty();
    }

    /**
     * Judges by a reading. A trusted gradient was found numerically, so what follows from it is known no better than that.
     *
     * @param trusted what the expectation went on from instead of the student's own value of a stage, if anything
     */
    private Judgement judge(
            Expectation expectation,
            Entries yours,
            Reading<I, P> reading,
            Case<I, P> given,
            Function<String, Optional<Expectation>> trusted) {
        boolean approximate = reading.upstream().stream()
                .anyMatch(name ->
                        exercise.stage(name).isGradient() && trusted.apply(name).isPresent());
        if (!approximate || !expectation.isUnique()) {
            return expectation.judge(yours);
        }
        Entries value = expectation.value();
        return yours.areNearly(value) || yours.areNearly(value, magnitude(reading, given, trusted))
                ? Judgement.RIGHT
                : expectation.judge(yours);
    }

    /** The largest entry that a reading would give if no terms cancelled, neither in it nor in the trusted values before it. */
    private double magnitude(Reading<I, P> reading, Case<I, P> given, Function<String, Optional<Expectation>> trusted) {
        Map<String, Object> values = new HashMap<>();
        for (String name : reading.upstream()) {
            Entries entries = trusted.apply(name).map(Expectation::magnitude).orElseGet(() -> given.own(name));
            values.put(name, entries.as(Records.type(exercise.pass(), name)));
        }
        return at(values, reading, given).magnitude().largest();
    }

    private Expectation at(Map<String, Object> values, Reading<I, P> reading, Case<I, P> given) {
        return reading.rule().expect(given.input(), Records.partial(exercise.pass(), values), this);
    }

    /**
     * What a stage judges on an input: a component of the student's pass, or what is measured instead.
     *
     * @throws Fault if the program broke off in that stage
     * @throws NotReached if it broke off in another one before it
     */
    @Nullable
    Entries valueOf(Stage<I, P> stage, Case<I, P> given) {
        if (stage.measure().isPresent()) {
            return asking(
                    stage.name(), () -> Entries.ofValue(stage.measure().get().apply(given.input(), this)));
        }
        given.require(stage.name());
        return given.own(stage.name());
    }

    private boolean isStage(String name) {
        return exercise.stages().stream().anyMatch(stage -> stage.name().equals(name));
    }

    @Override
    public void mustBePure(I input, I other) {
        if (collecting != null) {
            return;
        }
        Case<I, P> before = caseOf(input);
        requireSeen(before);
        requireUnchanged(before);
        requireUnchanged(caseOf(other));
        // After another input and after itself: other values now mean that something is kept between calls. What is
        // kept by shape
        // is the same in all of these, until an input of another shape has been there, and then the other one comes
        // first.
        List<I> order = new ArrayList<>(List.of(other, input, input));
        survey.inputs().stream()
                .filter(unlike -> !Records.haveOneShape(unlike, input))
                .findFirst()
                .ifPresent(unlike -> order.addAll(List.of(unlike, other, input)));
        List<Case<I, P>> fresh = freshCases(order);
        List<Case<I, P>> again = List.of(fresh.get(1), fresh.get(2), fresh.get(order.size() - 1));
        List<String> changed = exercise.stages().stream()
                .map(Stage::name)
                .filter(name -> again.stream().anyMatch(after -> hasChanged(name, before, after))
                        || isStale(name, before, caseOf(other)))
                .toList();
        if (!changed.isEmpty()) {
            throw Faults.notRepeatable(changed).on(input);
        }
    }

    /**
     * Whether inputs that have nothing in common but their shapes give one value: the one was kept for the other. Where an
     * entry of the trusted values is the same, a few numbers are all there is to choose from, and it may be a coincidence.
     */
    private boolean isStale(String name, Case<I, P> given, Case<I, P> other) {
        Entries own = given.own(name);
        return own != null
                && own.isFinite()
                && !own.isConstant()
                && !Rounding.isCounted(own)
                && own.equals(other.own(name))
                && Records.differInNumbersAlone(given.input(), other.input())
                && Rounding.differInEveryEntry(trusted(name, given), trusted(name, other));
    }

    /** Where a call broke off in a stage that is known, that stage pays for it, and the others can still be compared. */
    private static void requireSeen(Case<?, ?> given) {
        if (given.stop().isPresent() && given.stop().get().stage().isEmpty()) {
            throw given.stop().get().fault().on(given.input());
        }
    }

    /** Whether two calls gave two values, beyond the rounding of what they are computed from: threads may add in any order. */
    private boolean hasChanged(String stage, Case<I, P> before, Case<I, P> after) {
        if (!before.knows(stage) || !after.knows(stage)) {
            return false;
        }
        Entries first = before.own(stage);
        Entries second = after.own(stage);
        if (first == null || second == null) {
            return first != null || second != null;
        }
        return !Rounding.equal(first, second) && !Rounding.equal(first, second, size(stage, before));
    }

    /** What the rounding of a stage's value scales with; 0 where that is not known. */
    private double size(String stage, Case<I, P> given) {
        try {
            return definitionAtOwn(stage, given).size();
        } catch (Inconclusive atATie) {
            return 0;
        }
    }

    private void requireUnchanged(Case<I, P> given) {
        if (!given.changedArguments().isEmpty()) {
            Changed change = given.changedArguments().get(0);
            String name =
                    exercise.input().getRecordComponents()[change.argument()].getName();
            Entries before = Entries.ofValue(Records.component(given.input(), name));
            throw Faults.argumentChanged(name, before, change).on(given.input());
        }
    }

    /**
     * The pass on {@code input}, or what is known of it, from memory where it was run before.
     *
     * @throws NotCalled if it was not, and the program is not called any more
     */
    Case<I, P> caseOf(I input) {
        List<Value> arguments = Records.arguments(input);
        Case<I, P> known = cases.get(arguments);
        if (known == null) {
            known = freshCase(input);
            cases.put(arguments, known);
        }
        return known;
    }

    /** The pass on {@code input}, called past the memory of runs. */
    Case<I, P> freshCase(I input) {
        try {
            return caseFrom(input, program.call(Records.arguments(input)));
        } catch (Fault fault) {
            if (fault.isRepeated()) {
                throw new NotCalled(fault);
            }
            return stopped(input, Stop.unseen(fault));
        }
    }

    /** The passes on {@code inputs}, called one after the other past the memory of runs, in one round trip if possible. */
    private List<Case<I, P>> freshCases(List<I> inputs) {
        List<Optional<StudentProgram.Answer>> answers =
                program.callAhead(inputs.stream().map(Records::arguments).toList());
        if (answers.size() < inputs.size() || answers.contains(Optional.<StudentProgram.Answer>empty())) {
            return inputs.stream().map(this::freshCase).toList();
        }
        List<Case<I, P>> fresh = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            fresh.add(caseFrom(inputs.get(i), answers.get(i).orElseThrow()));
        }
        return fresh;
    }

    private Case<I, P> caseFrom(I input, StudentProgram.Answer answer) {
        if (!(answer.pass() instanceof Value.Composite returned)) {
            return stopped(input, answer.stop().orElseGet(() -> Stop.unseen(Faults.noPass(exercise.method()))));
        }
        P pass = Records.pass(exercise.pass(), returned);
        return new Case<>(
                input,
                pass,
                known(returned, answer.stop()),
                Records.unsupported(returned),
                answer.stop(),
                answer.changedArguments());
    }

    private Case<I, P> stopped(I input, Stop stop) {
        P nothing = Records.partial(exercise.pass(), Map.of());
        return new Case<>(input, nothing, Set.of(), Map.of(), Optional.of(stop), List.of());
    }

    /** The value of the stage in which a call broke off is not finished, whatever has been recorded of it. */
    private Set<String> known(Value.Composite returned, Optional<Stop> stop) {
        Set<String> known = exercise.stages().stream().map(Stage::name).collect(Collectors.toSet());
        if (stop.isPresent()) {
            known.retainAll(returned.names());
            stop.get().stage().ifPresent(known::remove);
        }
        return known;
    }

    /** What a stage must be by one of its readings, at the student's own earlier values where they can be used. */
    Expectation expectation(Stage<I, P> stage, Reading<I, P> reading, Case<I, P> given) {
        if (!reading.equals(exercise.stage(stage.name()).definition())) {
            return reading.rule().expect(given.input(), ownOrTrusted(reading, given), this);
        }
        Expectation known = given.atOwn().get(stage.name());
        if (known == null) {
            known = reading.rule().expect(given.input(), ownOrTrusted(reading, given), this);
            given.atOwn().put(stage.name(), known);
        }
        return known;
    }

    Expectation definitionAtOwn(String stage, Case<I, P> given) {
        Stage<I, P> declared = exercise.stage(stage);
        return expectation(declared, declared.definition(), given);
    }

    P ownOrTrusted(Reading<I, P> reading, Case<I, P> given) {
        Map<String, Object> values = new HashMap<>();
        for (String name : reading.upstream()) {
            Entries own = usable(name, given);
            Entries entries = own != null ? own : onlyValue(name, definitionAtOwn(name, given));
            values.put(name, entries.as(Records.type(exercise.pass(), name)));
        }
        return Records.partial(exercise.pass(), values);
    }

    /** The student's own value of a stage, or {@code null} where the trusted one must take its place. */
    private @Nullable Entries usable(String name, Case<I, P> given) {
        Entries own = given.own(name);
        boolean usable = own != null
                && own.isFinite()
                && own.largest() < HUGE
                && !survey.isDegenerate(name)
                && Arrays.equals(own.shape(), definitionAtOwn(name, given).shape());
        return usable ? own : null;
    }

    private List<Upstream> upstream(Reading<I, P> reading, Case<I, P> given) {
        return reading.upstream().stream()
                .map(name -> new Upstream(name, usable(name, given) != null))
                .toList();
    }

    private Expectation trustedExpectation(Stage<I, P> stage, Case<I, P> given) {
        Map<String, Object> values = new HashMap<>();
        for (String name : stage.definition().upstream()) {
            values.put(name, trusted(name, given).as(Records.type(exercise.pass(), name)));
        }
        return at(values, stage.definition(), given);
    }

    /** A trusted value to go on from. At a tie there are several, and a student may have gone on from any of them. */
    private static Entries onlyValue(String stage, Expectation expectation) {
        if (!expectation.isUnique()) {
            throw new Inconclusive(stage);
        }
        return expectation.value();
    }

    /** The trusted value of a stage at the inputs. */
    Entries trusted(String name, Case<I, P> given) {
        Entries known = given.trusted().get(name);
        if (known == null) {
            known = onlyValue(name, trustedExpectation(exercise.stage(name), given));
            given.trusted().put(name, known);
        }
        return known;
    }
}
