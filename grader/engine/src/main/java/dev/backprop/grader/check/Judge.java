package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Judgement;
import dev.backprop.grader.assignment.Mismatch;
import dev.backprop.grader.assignment.Reading;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Student;
import dev.backprop.grader.check.Case.Judged;
import dev.backprop.grader.report.Upstream;
import dev.backprop.worker.wire.Changed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Judges one student's program stage by stage, each stage given the student's own earlier values.
 *
 * <p>The rules, in the order in which they are tried:
 *
 * <ol>
 *   <li>A gradient that is zero in every case of the run is wrong, whatever it is consistent with. Where it is zero or follows from
 *       what is no number, nothing is known of it.
 *   <li>A value is right if it satisfies the stage's definition at the student's own earlier values. Where an own value
 *       is missing, not finite, of a wrong shape, or zero in every case of the run ({@link Survey#isAlwaysZero}),
 *       the trusted computation takes its place.
 *   <li>It is right if it satisfies a further reading that applies.
 *   <li>It is right if it equals the trusted value at the inputs: own values only ever add credit.
 * </ol>
 */
final class Judge<I extends Record, P extends Record> {

    /** Products of three numbers below this are finite: an infinite expectation would let everything pass. */
    private static final double HUGE = 1e100;

    private final Exercise<I, P> exercise;
    private final Runs<I, P> runs;
    private final Map<String, Boolean> settled;
    private final Survey<I, P> survey = new Survey<>(this);

    /** @param settled whether the checks that have been run are passed: some readings go by that */
    Judge(Exercise<I, P> exercise, Runs<I, P> runs, Map<String, Boolean> settled) {
        this.exercise = exercise;
        this.runs = runs;
        this.settled = settled;
    }

    Exercise<I, P> exercise() {
        return exercise;
    }

    Runs<I, P> runs() {
        return runs;
    }

    Survey<I, P> survey() {
        return survey;
    }

    /** Whether a check is passed; of one that has not been run, whether its stage is right on the inputs of the survey. */
    boolean passed(String check) {
        Boolean result = settled.get(check);
        return result != null ? result : isStage(check) && !survey.isWrong(check);
    }

    private boolean isStage(String name) {
        return exercise.stages().stream().anyMatch(stage -> stage.name().equals(name));
    }

    /** Judges a stage on a drawn input. */
    Verdict verdict(Stage<I, P> stage, I drawn) {
        if (stage.isGradient() && survey.isAlwaysZero(stage)) {
            return new Verdict.Wrong(Faults.alwaysZero(stage.label()));
        }
        Verdict verdict = verdictOnValue(stage, stage.judgedOn(drawn));
        return stage.isGradient() && verdict instanceof Verdict.Right
                ? survey.besideZeros(stage).orElse(verdict)
                : verdict;
    }

    /** How a stage's value is wrong on a drawn input; empty where it is right there, or nobody can tell. */
    Optional<Fault> refutation(Stage<I, P> stage, I drawn) {
        return verdictOnValue(stage, stage.judgedOn(drawn)) instanceof Verdict.Wrong wrong
                ? Optional.of(wrong.fault())
                : Optional.empty();
    }

    Verdict verdictOnValue(Stage<I, P> stage, I input) {
        Verdict verdict = Verdict.of(() -> remembered(stage, runs.of(input)));
        if (verdict instanceof Verdict.Wrong wrong) {
            Fault fault = wrong.fault();
            return new Verdict.Wrong(runs.smallest(fault.input() == null ? fault.on(input) : fault));
        }
        return verdict;
    }

    /** One that was found before, unless a check has been settled since, by which readings may go. */
    private Verdict remembered(Stage<I, P> stage, Case<I, P> given) {
        Judged known = given.judged().get(stage);
        if (known != null && known.settled().equals(settled)) {
            return known.verdict();
        }
        Verdict verdict = Verdict.of(() -> verdict(stage, given));
        given.judged().put(stage, new Judged(Map.copyOf(settled), verdict));
        return verdict;
    }

    /** Whether a stage is right in a pass, as far as can be told. */
    boolean isRight(Stage<I, P> stage, Case<I, P> given) {
        return !(Verdict.of(() -> verdict(stage, given)) instanceof Verdict.Wrong);
    }

    /** The same, with no trusted value in the place of one that is zero in every case. */
    boolean isRightAtEveryOwnValue(Stage<I, P> stage, Case<I, P> given) {
        Map<String, Object> values = new HashMap<>();
        for (String name : stage.definition().upstream()) {
            Entries own = given.own(name);
            if (own == null
                    || !own.isFinite()
                    || !Arrays.equals(own.shape(), definitionAtOwn(name, given).shape())) {
                return false;
            }
            values.put(name, own.as(Records.type(exercise.pass(), name)));
        }
        Entries yours = given.own(stage.name());
        if (yours == null || !yours.isFinite() || stage.measure().isPresent()) {
            return false;
        }
        Expectation definition = at(values, stage, given);
        return !mayBeAnything(definition)
                && Arrays.equals(yours.shape(), definition.shape())
                && definition.judge(yours).verdict() == Judgement.Verdict.RIGHT;
    }

    private Verdict verdict(Stage<I, P> stage, Case<I, P> given) {
        Entries yours = valueOf(stage, given);
        if (yours == null) {
            return new Verdict.Wrong(Faults.missing(stage.label()));
        }
        Expectation definition = expectation(stage, stage.definition(), given);
        Faults.requireShape(stage.label(), yours, definition.shape());
        Optional<Fault> notFinite = Faults.notFinite(stage.label(), yours, definition);
        if (notFinite.isPresent()) {
            return followsFromAnother(stage, definition, given)
                    ? new Verdict.Inconclusive(Verdict.Inconclusive.Reason.NOT_REACHED, notFinite.get())
                    : new Verdict.Wrong(notFinite.get());
        }

        Judgement first = definition.judge(yours);
        Optional<Verdict> besideOthers = Optional.empty();
        if (first.verdict() == Judgement.Verdict.RIGHT) {
            besideOthers = wrongBesideOthers(stage, definition, yours, given);
            if (besideOthers.isEmpty()) {
                return new Verdict.Right(upstream(stage.definition(), given), Optional.empty());
            }
        }
        boolean undecided = first.verdict() == Judgement.Verdict.INCONCLUSIVE;
        for (Reading<I, P> reading : furtherReadings(stage, given)) {
            Judgement further = expectation(stage, reading, given).judge(yours);
            if (further.verdict() == Judgement.Verdict.RIGHT) {
                return new Verdict.Right(upstream(reading, given), reading.whereWrong());
            }
            undecided |= further.verdict() == Judgement.Verdict.INCONCLUSIVE;
        }
        if (besideOthers.isPresent()) {
            return undecided ? Verdict.Inconclusive.AT_A_TIE : besideOthers.get();
        }
        List<Upstream> allTrusted = stage.definition().upstream().stream()
                .map(name -> new Upstream(name, false))
                .toList();
        if (isRightFrom(stage, yours, given)) {
            return new Verdict.Right(allTrusted, Optional.empty());
        }
        // Throws where a tie at the inputs leaves more than one trusted value: the next input will do.
        Judgement atInputs = trustedExpectation(stage, given).judge(yours);
        if (atInputs.verdict() == Judgement.Verdict.RIGHT) {
            return new Verdict.Right(allTrusted, Optional.empty());
        }
        if (undecided || atInputs.verdict() == Judgement.Verdict.INCONCLUSIVE) {
            return Verdict.Inconclusive.AT_A_TIE;
        }
        return mayBeAnything(definition)
                ? Verdict.Inconclusive.NO_NUMBER
                : wrong(stage, first, List.of(), yours, definition, given);
    }

    /** What is worked out from NaN is NaN, and 1/0 is infinite: no mistake of the stage, which is judged where it gives numbers. */
    private boolean followsFromAnother(Stage<I, P> stage, Expectation definition, Case<I, P> given) {
        return mayBeAnything(definition)
                || exercise.stage(stage.name()).definition().upstream().stream()
                        .map(given::own)
                        .anyMatch(own -> own != null && !own.isFinite());
    }

    /** Whether an own value is one at which a stage has none, as a divisor of 0: such an input tells nothing of the stage. */
    private static boolean mayBeAnything(Expectation definition) {
        return definition.isUnique()
                && !(definition.value().isFinite()
                        && definition.value().largest() < HUGE
                        && definition.magnitude().isFinite());
    }

    /**
     * At a tie any choice is right alone, but one has to explain all gradients of the call: dz by ≥ and dw by ≤ are more than there
     * is. Those speak for the others that are passed in the whole run; the later one has to fit.
     */
    private Optional<Verdict> wrongBesideOthers(
            Stage<I, P> stage, Expectation definition, Entries yours, Case<I, P> given) {
        if (!definition.leavesChoice()) {
            return Optional.empty();
        }
        Expectation together = definition;
        List<String> others = new ArrayList<>();
        for (Stage<I, P> other : exercise.stages()) {
            if (other.name().equals(stage.name())) {
                break;
            }
            Entries own = usable(other.name(), given);
            if (!other.isGradient() || own == null || !Boolean.TRUE.equals(settled.get(other.name()))) {
                continue;
            }
            Expectation its = definitionAtOwn(other.name(), given);
            if (its.leavesChoice() && its.judge(own).verdict() == Judgement.Verdict.RIGHT) {
                Expectation beside = together.beside(its, own);
                if (!beside.equals(together)) {
                    others.add(other.name());
                }
                together = beside;
            }
        }
        Judgement judgement = together.judge(yours);
        return judgement.verdict() == Judgement.Verdict.WRONG
                ? Optional.of(wrong(stage, judgement, others, yours, definition, given))
                : Optional.empty();
    }

    /** @param others the gradients that it does not fit, of a value that is right alone */
    private Verdict wrong(
            Stage<I, P> stage,
            Judgement judgement,
            List<String> others,
            Entries yours,
            Expectation definition,
            Case<I, P> given) {
        Supplier<Mismatch> mismatch = judgement.mismatch();
        if (mismatch == null) {
            return Verdict.Inconclusive.AT_A_TIE;
        }
        // What is measured is worked out from several calls: it is given the values of none of them.
        List<Upstream> judgedWith = stage.measure().isPresent() ? List.of() : upstream(stage.definition(), given);
        return new Verdict.Wrong(Faults.wrong(stage.label(), mismatch, others, judgedWith)
                .given(own(judgedWith, given))
                .of(yours, definition));
    }

    private static Map<String, Entries> own(List<Upstream> judgedWith, Case<?, ?> given) {
        Map<String, Entries> own = new LinkedHashMap<>();
        judgedWith.stream()
                .filter(Upstream::own)
                .forEach(value -> own.put(value.stage(), Objects.requireNonNull(given.own(value.stage()))));
        return own;
    }

    /** Those that apply: what explains a value by another stage being wrong needs that stage to be known, and wrong. */
    private List<Reading<I, P>> furtherReadings(Stage<I, P> stage, Case<I, P> given) {
        return stage.readings().stream()
                .skip(1)
                .filter(reading -> reading.whereWrong()
                        .map(wrong -> given.knows(wrong) && !passed(wrong))
                        .orElse(true))
                .toList();
    }

    /**
     * Whether a value is right for what the values before it should have been, given those before them: a dW1 that goes on from
     * a right dh1, of which the student returns the transpose. Of what they should have been one may go by a further reading.
     */
    private boolean isRightFrom(Stage<I, P> stage, Entries yours, Case<I, P> given) {
        Map<String, Expectation> before = new HashMap<>();
        stage.definition().upstream().forEach(name -> before.put(name, definitionAtOwn(name, given)));
        return isRightFrom(before, stage, yours, given)
                || stage.definition().upstream().stream()
                        .map(exercise::stage)
                        .anyMatch(other -> furtherReadings(other, given).stream()
                                .anyMatch(reading -> {
                                    Map<String, Expectation> read = new HashMap<>(before);
                                    read.put(other.name(), expectation(other, reading, given));
                                    return isRightFrom(read, stage, yours, given);
                                }));
    }

    private boolean isRightFrom(Map<String, Expectation> before, Stage<I, P> stage, Entries yours, Case<I, P> given) {
        if (!before.values().stream().allMatch(Expectation::isUnique)) {
            return false;
        }
        Map<String, Object> values = new HashMap<>();
        before.forEach((name, its) -> values.put(name, its.value().as(Records.type(exercise.pass(), name))));
        return at(values, stage, given).judge(yours).verdict() == Judgement.Verdict.RIGHT;
    }

    /** What a stage must be by its definition, given these values before it. */
    private Expectation at(Map<String, Object> values, Stage<I, P> stage, Case<I, P> given) {
        return stage.definition()
                .rule()
                .expect(given.input(), Records.partial(exercise.pass(), values), asking(stage.name()));
    }

    /**
     * What a stage judges on an input: a component of the student's pass, or what is measured instead.
     *
     * @throws Verdict.Thrown if the program broke off in that stage, or in another one before it
     */
    @Nullable
    Entries valueOf(Stage<I, P> stage, Case<I, P> given) {
        if (stage.measure().isPresent()) {
            return Entries.ofValue(stage.measure().get().apply(given.input(), asking(stage.name())));
        }
        given.require(stage.name());
        return given.own(stage.name());
    }

    /** An input, and another one before which its values are to be the same as after it. */
    record Pair<I>(I input, I other) {}

    /** A pair, and what is called for it one after the other. */
    private record Repetition<I>(Pair<I> pair, List<I> calls) {}

    /**
     * Judges whether a call changes the caller's arrays, or one on another input the values of those on an input. All that has
     * to be called for it is called at once: a round trip for each call took longer than all else of this.
     */
    Verdict purity(List<Pair<I>> pairs) {
        return Verdict.of(() -> {
            List<Repetition<I>> repetitions =
                    pairs.stream().map(this::repetition).toList();
            Iterator<Case<I, P>> fresh = runs.freshCases(repetitions.stream()
                            .flatMap(repetition -> repetition.calls().stream())
                            .toList())
                    .iterator();
            return repetitions.stream()
                    .map(repetition -> repeated(
                            repetition.pair(),
                            repetition.calls().stream()
                                    .map(call -> fresh.next())
                                    .toList()))
                    .filter(Verdict.Wrong.class::isInstance)
                    .findFirst()
                    .orElse(new Verdict.Right(List.of(), Optional.empty()));
        });
    }

    private Repetition<I> repetition(Pair<I> pair) {
        I input = pair.input();
        I other = pair.other();
        Case<I, P> before = runs.of(input);
        requireSeen(before);
        requireUnchanged(before);
        requireUnchanged(runs.of(other));
        // After another input and after itself: other values now mean that something is kept between calls.
        List<I> order = new ArrayList<>(List.of(other, input, input));
        // What is kept by shape is the same in all of these. After an input of another shape, it is made anew, for the
        // other one.
        survey.inputs().stream()
                .filter(unlike -> !Records.haveOneShape(unlike, input))
                .filter(unlike -> runs.of(unlike).stop().isEmpty())
                .findFirst()
                .ifPresent(unlike -> order.addAll(List.of(unlike, other, input)));
        return new Repetition<>(pair, order);
    }

    private Verdict repeated(Pair<I> pair, List<Case<I, P>> fresh) {
        Case<I, P> before = runs.of(pair.input());
        List<Case<I, P>> again = List.of(fresh.get(1), fresh.get(2), fresh.get(fresh.size() - 1));
        List<String> changed = exercise.stages().stream()
                .map(Stage::name)
                .filter(name -> again.stream().anyMatch(after -> hasChanged(name, before, after))
                        || isStale(name, before, runs.of(pair.other())))
                .toList();
        return changed.isEmpty()
                ? new Verdict.Right(List.of(), Optional.empty())
                : new Verdict.Wrong(Faults.notRepeatable(changed).on(pair.input()));
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
            throw given.stop().get().fault().on(given.input()).thrown();
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
        } catch (Verdict.Thrown atATie) {
            return 0;
        }
    }

    private void requireUnchanged(Case<I, P> given) {
        if (!given.changedArguments().isEmpty()) {
            Changed change = given.changedArguments().get(0);
            String name =
                    exercise.input().getRecordComponents()[change.argument()].getName();
            Entries before = Entries.ofValue(Records.component(given.input(), name));
            throw Faults.argumentChanged(name, before, change).on(given.input()).thrown();
        }
    }

    /** What a stage must be by one of its readings, at the student's own earlier values where they can be used. */
    Expectation expectation(Stage<I, P> stage, Reading<I, P> reading, Case<I, P> given) {
        if (!reading.equals(exercise.stage(stage.name()).definition())) {
            // Of further runs, the stage must be known that is asked about.
            Student<I, P> student = asking(reading.whereWrong().orElse(stage.name()));
            return reading.rule().expect(given.input(), ownOrTrusted(reading, given), student);
        }
        Expectation known = given.atOwn().get(stage.name());
        if (known == null) {
            known = reading.rule().expect(given.input(), ownOrTrusted(reading, given), asking(stage.name()));
            given.atOwn().put(stage.name(), known);
        }
        return known;
    }

    /** The student for a rule or a measure of a stage. */
    Student<I, P> asking(String stage) {
        return new Asking<>(this, Optional.of(stage));
    }

    Expectation definitionAtOwn(String stage, Case<I, P> given) {
        Stage<I, P> declared = exercise.stage(stage);
        return expectation(declared, declared.definition(), given);
    }

    P ownOrTrusted(Reading<I, P> reading, Case<I, P> given) {
        Map<String, Object> values = new HashMap<>();
        for (String name : reading.upstream()) {
            Entries own = usable(name, given);
            Entries entries = own != null ? own : onlyValue(definitionAtOwn(name, given));
            values.put(name, entries.as(Records.type(exercise.pass(), name)));
        }
        return Records.partial(exercise.pass(), values);
    }

    /** The student's own value of a stage, or {@code null} where the trusted one must take its place. */
    private @Nullable Entries usable(String name, Case<I, P> given) {
        Boolean known = given.usable().get(name);
        if (known == null) {
            known = isUsable(name, given);
            given.usable().put(name, known);
        }
        return known ? given.own(name) : null;
    }

    private boolean isUsable(String name, Case<I, P> given) {
        Entries own = given.own(name);
        return own != null
                && own.isFinite()
                && own.largest() < HUGE
                && !survey.isAlwaysZero(exercise.stage(name))
                && Arrays.equals(own.shape(), definitionAtOwn(name, given).shape());
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
        return at(values, stage, given);
    }

    /** A trusted value to go on from. At a tie there are several, and a student may have gone on from any of them. */
    private static Entries onlyValue(Expectation expectation) {
        if (!expectation.isUnique()) {
            throw Verdict.Inconclusive.AT_A_TIE.thrown();
        }
        return expectation.value();
    }

    /** The trusted value of a stage at the inputs. */
    Entries trusted(String name, Case<I, P> given) {
        Entries known = given.trusted().get(name);
        if (known == null) {
            known = onlyValue(trustedExpectation(exercise.stage(name), given));
            given.trusted().put(name, known);
        }
        return known;
    }
}
