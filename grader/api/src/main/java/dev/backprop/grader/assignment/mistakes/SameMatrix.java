package dev.backprop.grader.assignment.mistakes;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Expectations;
import dev.backprop.grader.assignment.Findings;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Substitute;
import java.util.Optional;
import org.apiguardian.api.API;

/** The student's value of a later stage, bit for bit: both names mean one object, and the later one was written last. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SameMatrix<I extends Record, P extends Record> implements Substitute<I, P> {

    private final String check;
    private final String other;
    private final boolean isValue;

    /**
     * A mistake in one check. To be tried after {@link Zero}: two values that are 0 have nothing to do with each other.
     *
     * @param check of the stage that has been overwritten
     * @param other the later stage, whose value it holds
     * @param isValue whether the stage is one of the forward pass, and no gradient
     */
    public SameMatrix(String check, String other, boolean isValue) {
        this.check = check;
        this.other = other;
        this.isValue = isValue;
    }

    @Override
    public String id() {
        return "overwritten";
    }

    @Override
    public boolean concerns(String checked, Stage<I, P> stage) {
        return check.equals(checked);
    }

    /** Gradients may be alike for other reasons, unless what was written last is as it should be. */
    @Override
    public boolean isRefutedBy(Findings others) {
        return !isValue && others.failed(other);
    }

    /** One object has one value: nothing else has been done to it. */
    @Override
    public boolean isAlone() {
        return true;
    }

    @Override
    public Optional<Expectation> instead(Attempt<I, P> attempt) {
        return attempt.own(other).map(value -> Expectations.within(0, value));
    }
}
