package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a student's values do on all the inputs of a run. One odd input decides nothing; a value that is zero on every input was never computed. */
final class Survey<I extends Record, P extends Record> {

    private final Judge<I, P> judge;
    private final List<I> inputs = new ArrayList<>();
    private final Map<Stage<I, P>, Boolean> alwaysZero = new HashMap<>();
    private final Map<Stage<I, P>, Optional<Verdict>> besideZeros = new HashMap<>();
    private final Map<String, Boolean> untouched = new HashMap<>();
    private final Map<String, Boolean> wrong = new HashMap<>();

    Survey(Judge<I, P> judge) {
        this.judge = judge;
    }

    /** Adds an input of the run. All are added before anything is asked. */
    void add(Object drawn) {
        inputs.add(judge.exercise().input().cast(drawn));
    }

    List<I> inputs() {
        return List.copyOf(inputs);
    }

    boolean isEmpty() {
        return inputs.isEmpty();
    }

    /** Whether what a stage judges is zero on every input where there is a value, and there is one. */
    boolean isAlwaysZero(Stage<I, P> stage) {
        // Nearly always the first input settles it, and the rest need not be run.
        return remembered(
                alwaysZero,
                stage,
                asked -> inputs.stream().noneMatch(input -> isNonZero(asked, input)) && hasValues(asked));
    }

    private boolean isNonZero(Stage<I, P> stage, I input) {
        return value(stage, input).filter(value -> !value.isZero()).isPresent();
    }

    private Optional<Entries> value(Stage<I, P> stage, I input) {
        try {
            Case<I, P> given = judge.runs().of(stage.judgedOn(input));
            return given.knows(stage.name()) ? Optional.ofNullable(judge.valueOf(stage, given)) : Optional.empty();
        } catch (Verdict.Thrown saysNothingAboutTheValue) {
            return Optional.empty();
        }
    }

    /**
     * Why nothing is known of what a stage judges but zeros, as of {@code w > z ? dmax : 0} where {@code dmax} is NaN; empty where
     * more is known, or there are zeros only.
     */
    Optional<Verdict> besideZeros(Stage<I, P> stage) {
        return remembered(
                besideZeros,
                stage,
                asked -> inputs.stream().anyMatch(input -> isNumberBesideZero(asked, input))
                        ? Optional.empty()
                        : inputs.stream()
                                .<Verdict>map(input -> judge.verdictOnValue(asked, asked.judgedOn(input)))
                                .filter(Verdict::isNotReached)
                                .findFirst());
    }

    /**
     * The value that a stage is judged without, as it is zero on every input, where the stage's own is what follows from that zero
     * on all of them; empty where there is none. Of zeros that follow from each other it is the first.
     */
    Optional<String> zeroThatExplains(String name) {
        Stage<I, P> stage = judge.exercise().stage(name);
        List<Case<I, P>> seen = seen(stage);
        return stage.definition().upstream().stream()
                .filter(before -> isAlwaysZero(judge.exercise().stage(before)))
                .findFirst()
                .filter(zero -> !seen.isEmpty() && seen.stream().allMatch(given -> followsFromZero(stage, given)))
                .map(zero -> zeroThatExplains(zero).orElse(zero));
    }

    private boolean followsFromZero(Stage<I, P> stage, Case<I, P> given) {
        try {
            return judge.isRightAtEveryOwnValue(stage, given);
        } catch (Verdict.Thrown atATie) {
            return false;
        }
    }

    private boolean isNumberBesideZero(Stage<I, P> stage, I input) {
        return value(stage, input)
                .filter(value -> value.isFinite() && !value.isZero())
                .isPresent();
    }

    /**
     * Whether the stub's value of a stage is still there: {@code null}, or NaN for a number, on every input on which its value is
     * known. Where that is none, the code itself tells.
     */
    boolean isNotFilledIn(String stage) {
        return remembered(untouched, stage, name -> {
            List<Case<I, P>> cases =
                    cases(name).stream().filter(c -> c.knows(name)).toList();
            return cases.isEmpty()
                    ? judge.runs().leavesEmpty(name)
                    : cases.stream().allMatch(c -> !c.unsupported().containsKey(name) && isStubValue(c, name));
        });
    }

    /** Whether a stage is wrong on any of the inputs, given the student's own earlier values. */
    boolean isWrong(String stage) {
        return remembered(
                wrong,
                stage,
                name -> inputs.stream()
                        .anyMatch(
                                input -> judge.verdict(judge.exercise().stage(name), input) instanceof Verdict.Wrong));
    }

    private static boolean isStubValue(Case<?, ?> given, String name) {
        Entries own = given.own(name);
        return own == null || (own.shape().length == 0 && Double.isNaN(own.data()[0]));
    }

    private boolean hasValues(Stage<I, P> stage) {
        for (Case<I, P> given : seen(stage)) {
            try {
                if (judge.valueOf(stage, given) != null) {
                    return true;
                }
            } catch (Verdict.Thrown saysNothingAboutTheValue) {
                // One of the runs that it is measured from failed.
            }
        }
        return false;
    }

    private List<Case<I, P>> cases(String name) {
        return cases(judge.exercise().stage(name));
    }

    /** The cases with a known value, be it null: none where most are without, for what few of them do says nothing of all. */
    private List<Case<I, P>> seen(Stage<I, P> stage) {
        List<Case<I, P>> all = cases(stage);
        List<Case<I, P>> seen = all.stream().filter(c -> c.knows(stage.name())).toList();
        return 2 * seen.size() < all.size() ? List.of() : seen;
    }

    private List<Case<I, P>> cases(Stage<I, P> stage) {
        List<Case<I, P>> cases = new ArrayList<>();
        for (I input : inputs) {
            try {
                cases.add(judge.runs().of(stage.judgedOn(input)));
            } catch (Verdict.Thrown notCalled) {
                // As if it had not been drawn.
            }
        }
        return cases;
    }

    /** The question may ask others of the same kind. */
    private static <K, V> V remembered(Map<K, V> memory, K asked, Function<K, V> question) {
        V known = memory.get(asked);
        if (known == null) {
            known = question.apply(asked);
            memory.put(asked, known);
        }
        return known;
    }
}
