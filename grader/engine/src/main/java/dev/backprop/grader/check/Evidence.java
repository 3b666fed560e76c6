package dev.backprop.grader.check;

import dev.backprop.grader.assignment.AssignmentMessages.NextStep.InExample;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Judgement;
import dev.backprop.grader.assignment.Mismatch;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.derive.DerivedChecks;
import dev.backprop.grader.message.Entry;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.worker.wire.Value;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What a student's program does on the inputs of a check that it fails: the input that failed first, and further draws of
 * the same generator. Never the shrunk one, on which most mistakes look alike.
 *
 * <p>It calls the program, so it is of use only as long as the program runs.
 */
public final class Evidence<I extends Record, P extends Record> {

    private static final int MOST_REPETITIONS = 5;

    private final Judge<I, P> judge;
    private final String check;
    private final Stage<I, P> stage;
    private final List<I> inputs;

    Evidence(Judge<I, P> judge, String check, Stage<I, P> stage, List<I> inputs) {
        this.judge = judge;
        this.check = check;
        this.stage = stage;
        this.inputs = List.copyOf(inputs);
    }

    public Exercise<I, P> exercise() {
        return judge.exercise();
    }

    /** The id of the check that failed. */
    public String check() {
        return check;
    }

    /** The stage that it judges. */
    public Stage<I, P> stage() {
        return stage;
    }

    /** How many inputs there are: one that failed, and as many as the property draws. */
    public int draws() {
        return inputs.size();
    }

    /**
     * An attempt and what became of it.
     *
     * @param wrong whether the value is wrong; else the stage's definition holds of it
     */
    public record Judged<I extends Record, P extends Record>(Attempt<I, P> attempt, boolean wrong) {}

    /**
     * The attempts that say something, the one that failed first before all others. Left out are those without a value,
     * at a tie, without a verdict, and those that are right by another reading than the definition.
     *
     * @param most how many to return at most
     */
    public List<Judged<I, P>> attempts(int most) {
        List<Judged<I, P>> attempts = new ArrayList<>();
        for (I input : inputs) {
            if (attempts.size() == most) {
                break;
            }
            try {
                attempt(input).ifPresent(attempts::add);
            } catch (Verdict.Thrown saysNothing) {
                // No pass, or no one trusted value: another input will tell.
            }
        }
        return attempts;
    }

    /** What is said of the inputs on which the stage is wrong, and not by a value that was compared. */
    public List<Message> saidWithoutAValue() {
        List<Message> said = new ArrayList<>();
        for (I input : inputs) {
            if (judge.verdict(stage, input) instanceof Verdict.Wrong wrong
                    && wrong.fault().mismatch() == null) {
                said.add(wrong.fault().words());
            }
        }
        return said;
    }

    /**
     * What calls allocate on two parts of the first input, the second part with twice the rows and columns of the first; empty where
     * they fail, or the program is not called any more.
     */
    public List<Allocation> allocations() {
        if (inputs.isEmpty()) {
            return List.of();
        }
        List<Value> arguments = Records.arguments(stage.judgedOn(inputs.get(0)));
        try {
            return Allocation.onParts(judge.runs().program(), arguments, exercise(), stage);
        } catch (Verdict.Thrown notCalled) {
            return List.of();
        }
    }

    private Optional<Judged<I, P>> attempt(I drawn) {
        Case<I, P> given = judge.runs().of(stage.judgedOn(drawn));
        Entries yours = judge.valueOf(stage, given);
        if (yours == null) {
            return Optional.empty();
        }
        Attempt<I, P> attempt = new Given(given, yours);
        Verdict verdict = judge.verdict(stage, drawn);
        if (verdict instanceof Verdict.Inconclusive) {
            return Optional.empty();
        }
        boolean right = verdict instanceof Verdict.Right;
        Expectation definition = attempt.right();
        if (!definition.isUnique() || (right && !definition.value().sameShapeAs(yours))) {
            return Optional.empty();
        }
        boolean byDefinition = right && definition.judge(yours).verdict() == Judgement.Verdict.RIGHT;
        return right && !byDefinition ? Optional.empty() : Optional.of(new Judged<>(attempt, !right));
    }

    /**
     * The fault as it is shown: on an input that can be written down in few digits where it is to be seen there too, and
     * on the simplest that failed where it was found on none.
     */
    Fault shown(Fault fault) {
        if (fault.status() != CheckStatus.FAILED || fault.isRepeated()) {
            return fault;
        }
        Record found = fault.input();
        if (found == null) {
            return inputs.stream()
                    .sorted(Comparator.comparing(Simplicity::of))
                    .flatMap(input -> wrongOn(input).stream())
                    .findFirst()
                    .map(fault::shownAs)
                    .orElse(fault);
        }
        I input = exercise().input().cast(found);
        boolean isOfThisStage = judge.refutation(stage, input)
                .filter(same -> same.words().equals(fault.words()))
                .isPresent();
        return isOfThisStage ? inFewDigits(input).orElse(fault) : fault;
    }

    /**
     * An input of other shapes than the one that is shown already, on which the stage is wrong too. Of those that can be read it is
     * the simplest that is long wherever the first one is short, and has axes of different lengths: where an axis has the
     * length 1, a sum over it is none, and where two are alike, one is taken for the other.
     */
    public Optional<Counterexample> second(Counterexample first) {
        return inputs.stream()
                .filter(input -> Simplicity.of(input).isReadable())
                .filter(input -> !Records.haveOneShape(input, first.input()))
                .sorted(Comparator.comparing((I input) -> Records.commonSingles(input, first.input()))
                        .thenComparing(Simplicity::of))
                .flatMap(input -> wrongOn(input).stream())
                .flatMap(fault -> Counterexample.of(fault).stream())
                .filter(shown -> shown.whole().isPresent() == first.whole().isPresent())
                .findFirst();
    }

    /** What of the stage's value is wrong on an example of the handout; empty where the stage is judged on another input than that. */
    public Optional<InExample> inExample() {
        return DerivedChecks.examplesOf(exercise()).stream()
                .filter(example -> stage.judgedOn(example).equals(example))
                .flatMap(example -> wrongValue(example).stream())
                .map(this::inExample)
                .findFirst();
    }

    private InExample inExample(Fault fault) {
        Mismatch wrong = Objects.requireNonNull(fault.mismatch()).get();
        List<InExample.Value> values = new ArrayList<>();
        Records.named(Objects.requireNonNull(fault.input()))
                .forEach((name, value) -> values.add(InExample.Value.of(name, false, value)));
        fault.given().forEach((name, value) -> values.add(InExample.Value.of(name, true, value)));
        return new InExample(
                Entry.of(stage.name(), Arrays.stream(wrong.index()).boxed().toList()),
                wrong.yours(),
                wrong.expected(),
                values);
    }

    /** How the stage's value is wrong on a drawn input, shown in few digits where it can be. */
    private Optional<Fault> wrongOn(I drawn) {
        return wrongValue(drawn).map(fault -> inFewDigits(stage.judgedOn(drawn)).orElse(fault));
    }

    private Optional<Fault> inFewDigits(I input) {
        return wrongValue(Records.rounded(input));
    }

    private Optional<Fault> wrongValue(I input) {
        return judge.refutation(stage, input).filter(fault -> fault.mismatch() != null && fault.input() != null);
    }

    /**
     * The stage's values when the program is called with one input, with another, of the same shapes if there is one, and then twice with
     * the first again. What it keeps from earlier calls shows in them.
     *
     * @param mayCoincide whether equal values on the two inputs prove nothing: they are few to choose from
     */
    public record Repetition(
            Entries first, Entries other, Entries afterOther, Entries afterItself, boolean mayCoincide) {}

    /** Calls the program again; empty where a call fails or gives no value, or where there is but one input. */
    public Optional<Repetition> repetition() {
        if (inputs.isEmpty() || stage.measure().isPresent()) {
            return Optional.empty();
        }
        List<I> judged = inputs.stream().map(stage::judgedOn).toList();
        List<I> group = judged.stream()
                .map(input -> comparable(input, judged))
                .filter(inputAndOthers -> inputAndOthers.size() > 1)
                .findFirst()
                .orElse(judged);
        List<Repetition> repetitions = group.stream()
                .skip(1)
                .limit(MOST_REPETITIONS)
                .flatMap(other -> repetition(group.get(0), other).stream())
                .toList();
        // Two inputs can have one value by chance. What is kept from one to the next is the same for all.
        return repetitions.stream()
                .filter(repetition -> !repetition.first().equals(repetition.other()))
                .findFirst()
                .or(() -> repetitions.stream()
                        .filter(repetition -> !repetition.mayCoincide())
                        .findFirst())
                .or(() -> repetitions.stream().findFirst());
    }

    /** The input, and behind it those of the same shapes. */
    private static <I extends Record> List<I> comparable(I input, List<I> all) {
        return Stream.concat(Stream.of(input), all.stream().filter(other -> Records.differInNumbersAlone(input, other)))
                .toList();
    }

    private Optional<Repetition> repetition(I input, I other) {
        try {
            List<Entries> values = new ArrayList<>();
            for (I next : List.of(input, other, input, input)) {
                Entries value = judge.runs().freshCase(next).own(stage.name());
                if (value == null) {
                    return Optional.empty();
                }
                values.add(value);
            }
            Entries right = judge.trusted(stage.name(), judge.runs().of(input));
            Entries rightOnOther = judge.trusted(stage.name(), judge.runs().of(other));
            boolean mayCoincide = !Records.differInNumbersAlone(input, other)
                    || Rounding.isCounted(values.get(0))
                    || !Rounding.differInEveryEntry(right, rightOnOther);
            return Optional.of(new Repetition(values.get(0), values.get(1), values.get(2), values.get(3), mayCoincide));
        } catch (Verdict.Thrown noPassOrNoVerdict) {
            return Optional.empty();
        }
    }

    private final class Given implements Attempt<I, P> {

        private final Case<I, P> given;
        private final Entries yours;

        Given(Case<I, P> given, Entries yours) {
            this.given = given;
            this.yours = yours;
        }

        @Override
        public I input() {
            return given.input();
        }

        @Override
        public P upstream() {
            return judge.ownOrTrusted(stage.definition(), given);
        }

        @Override
        public Entries yours() {
            return yours;
        }

        @Override
        public Optional<Entries> own(String otherStage) {
            return Optional.ofNullable(given.own(otherStage));
        }

        @Override
        public Expectation right() {
            return judge.expectation(stage, stage.definition(), given);
        }

        @Override
        public Expectation rightOn(I otherInput, P otherUpstream) {
            List<String> components = Stream.of(exercise().input().getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList();
            requireAll(components, otherInput);
            requireAll(stage.definition().upstream(), otherUpstream);
            return stage.definition().rule().expect(otherInput, otherUpstream, judge.asking(stage.name()));
        }

        private void requireAll(List<String> names, Record values) {
            for (String name : names) {
                if (Records.component(values, name) == null) {
                    throw new IllegalArgumentException("rightOn(...) is given null as " + name);
                }
            }
        }

        @Override
        public Expectation rightValueOf(String otherStage) {
            return judge.definitionAtOwn(otherStage, given);
        }

        @Override
        public boolean isRightIfSwappedWith(String otherStage) {
            Stage<I, P> other = exercise().stage(otherStage);
            return isRightSwapped(stage, given, otherStage)
                    && isRightSwapped(other, judge.runs().of(other.judgedOn(given.input())), stage.name());
        }

        private boolean isRightSwapped(Stage<I, P> judged, Case<I, P> on, String with) {
            return Records.exchanged(on.pass(), judged.name(), with)
                    .map(on::with)
                    .filter(swapped -> judge.isRight(judged, swapped))
                    .isPresent();
        }

        @Override
        public OptionalInt examples() {
            return judge.exercise()
                    .examples()
                    .map(count -> OptionalInt.of(count.applyAsInt(given.input())))
                    .orElse(OptionalInt.empty());
        }
    }
}
