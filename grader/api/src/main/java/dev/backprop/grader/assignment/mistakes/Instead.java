package dev.backprop.grader.assignment.mistakes;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Substitute;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * A mistake that one formula tells: what is computed instead of the stage's value.
 *
 * <pre>{@code
 * static final MistakeModel<SvmProblem, SvmPass> LAMBDA_MISSING = new Instead<>(
 *         "lambda-missing", "regLoss", attempt -> equalTo(Svm.regLoss(attempt.input().W(), 1)));
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Instead<I extends Record, P extends Record> implements Substitute<I, P> {

    private final String id;
    private final Set<String> checks;
    private final Function<Attempt<I, P>, Optional<Expectation>> formula;

    private Instead(String id, Set<String> checks, Function<Attempt<I, P>, Optional<Expectation>> formula) {
        this.id = id;
        this.checks = checks;
        this.formula = formula;
    }

    /** A mistake in one check, that can be made on every input. */
    public Instead(String id, String check, Function<Attempt<I, P>, Expectation> formula) {
        this(id, Set.of(check), formula.andThen(Optional::of));
    }

    /** A mistake that cannot be made on every input: there the formula gives nothing. */
    public static <I extends Record, P extends Record> Instead<I, P> where(
            String id, String check, Function<Attempt<I, P>, Optional<Expectation>> formula) {
        return new Instead<>(id, Set.of(check), formula);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean concerns(String check, Stage<I, P> stage) {
        return checks.contains(check);
    }

    @Override
    public Optional<Expectation> instead(Attempt<I, P> attempt) {
        return formula.apply(attempt);
    }
}
