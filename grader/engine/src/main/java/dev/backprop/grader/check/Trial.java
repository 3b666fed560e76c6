package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.report.Upstream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The student as one property of a check sees it: notes what the judge says. */
class Trial<I extends Record, P extends Record> extends Asking<I, P> {

    private final Set<Upstream> used = new HashSet<>();
    private final Set<String> explaining = new HashSet<>();
    private @Nullable Stage<I, P> wrongStage;
    private @Nullable I wrongOn;

    Trial(Judge<I, P> judge) {
        super(judge, Optional.empty());
    }

    @Override
    public void mustSatisfy(Stage<I, P> stage, I drawn) {
        Verdict verdict = judge().verdict(stage, drawn);
        if (verdict instanceof Verdict.Right right) {
            used.addAll(right.upstream());
            right.explainedBy().ifPresent(explaining::add);
        } else if (verdict instanceof Verdict.Wrong && wrongStage == null) {
            wrongStage = stage;
            wrongOn = drawn;
        }
        verdict.orThrow();
    }

    /**
     * All right: at the earlier values that any of the judgements went on from, of which a trusted one hides an own one, and
     * explained by the first wrong stage that explains one of them.
     */
    Verdict.Right right() {
        List<Upstream> upstream = new ArrayList<>();
        Optional<String> explainedBy = Optional.empty();
        for (Stage<I, P> stage : judge().exercise().stages()) {
            Upstream trusted = new Upstream(stage.name(), false);
            Upstream own = new Upstream(stage.name(), true);
            if (used.contains(trusted) || used.contains(own)) {
                upstream.add(used.contains(trusted) ? trusted : own);
            }
            if (explainedBy.isEmpty() && explaining.contains(stage.name())) {
                explainedBy = Optional.of(stage.name());
            }
        }
        return new Verdict.Right(upstream, explainedBy);
    }

    /**
     * What is known about the first stage that was wrong.
     *
     * @param again runs the property once more on the same draws, with the student that it is given
     * @return empty where no stage was wrong
     */
    Optional<Evidence<I, P>> evidence(String check, Consumer<Asking<I, P>> again) {
        Stage<I, P> stage = wrongStage;
        I first = wrongOn;
        if (stage == null || first == null) {
            return Optional.empty();
        }
        List<I> inputs = new ArrayList<>(List.of(first));
        again.accept(new Asking<>(judge(), Optional.empty()) {
            @Override
            public void mustSatisfy(Stage<I, P> judged, I drawn) {
                if (judged == stage) {
                    inputs.add(drawn);
                }
            }

            @Override
            public void mustBePure(I input, I other) {
                // Says nothing about a stage.
            }
        });
        return Optional.of(new Evidence<>(judge(), check, stage, inputs));
    }

    /** On inputs that are all known: what purity calls is called at the end, at once, and until then nothing is said of it. */
    static final class OnKnown<I extends Record, P extends Record> extends Trial<I, P> {

        private final List<Judge.Pair<I>> pairs = new ArrayList<>();

        OnKnown(Judge<I, P> judge) {
            super(judge);
        }

        @Override
        public void mustBePure(I input, I other) {
            pairs.add(new Judge.Pair<>(input, other));
        }

        boolean isPure() {
            return pairs.isEmpty() || judge().purity(pairs) instanceof Verdict.Right;
        }
    }
}
