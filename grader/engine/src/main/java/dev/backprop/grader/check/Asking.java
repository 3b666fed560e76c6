package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Student;
import java.util.List;
import java.util.Optional;

/**
 * The student as an assignment's author sees it: what the judge returns is thrown.
 *
 * @see Verdict.Thrown
 */
class Asking<I extends Record, P extends Record> implements Student<I, P> {

    private final Judge<I, P> judge;
    private final Optional<String> stage;

    /** @param stage whose value must be known of a pass that broke off; empty: those of all stages */
    Asking(Judge<I, P> judge, Optional<String> stage) {
        this.judge = judge;
        this.stage = stage;
    }

    final Judge<I, P> judge() {
        return judge;
    }

    @Override
    public final P run(I input) {
        Case<I, P> given = judge.runs().of(input);
        stage.ifPresentOrElse(
                given::require, () -> judge.exercise().stages().forEach(each -> given.require(each.name())));
        return given.pass();
    }

    @Override
    public final List<P> runAll(List<I> inputs) {
        judge.runs().ahead(inputs);
        return inputs.stream().map(this::run).toList();
    }

    @Override
    public final boolean passed(String check) {
        return judge.passed(check);
    }

    @Override
    public void mustSatisfy(Stage<I, P> judged, I drawn) {
        judge.verdict(judged, drawn).orThrow();
    }

    @Override
    public void mustBePure(I input, I other) {
        judge.purity(List.of(new Judge.Pair<>(input, other))).orThrow();
    }
}
