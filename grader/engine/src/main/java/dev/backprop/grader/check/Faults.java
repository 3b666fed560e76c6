package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Mismatch;
import dev.backprop.grader.message.Message;
import java.util.List;

/** What a student's values can be faulted for. */
final class Faults {

    private Faults() {}

    static Fault wrong(String stage, Mismatch mismatch, List<Upstream> upstream) {
        return new Fault(
                        CheckStatus.FAILED,
                        () -> stage + " wrong " + java.util.Arrays.toString(mismatch.index()) + " " + mismatch.yours()
                                + " " + mismatch.expected() + " +- " + mismatch.errorBound())
                .at(mismatch, upstream);
    }

    static Fault alwaysZero(String stage) {
        return new Fault(CheckStatus.FAILED, () -> stage + " zero");
    }

    static Fault missing(String stage) {
        return new Fault(CheckStatus.ERROR, () -> stage + " null");
    }

    static void requireShape(String stage, Entries yours, Entries expected) {
        if (!yours.sameShapeAs(expected)) {
            throw new Fault(CheckStatus.ERROR, () -> stage + " shape");
        }
    }

    static void requireFinite(String stage, Entries yours) {
        for (int k = 0; k < yours.data().length; k++) {
            if (!Double.isFinite(yours.data()[k])) {
                throw new Fault(CheckStatus.ERROR, () -> stage + " not finite");
            }
        }
    }

    static Fault notRepeatable(String stage) {
        return new Fault(CheckStatus.FAILED, () -> stage + " not repeatable");
    }

    static Fault argumentChanged(String argument) {
        return new Fault(CheckStatus.FAILED, () -> argument + " changed");
    }

    static Fault noPass(String method) {
        return new Fault(CheckStatus.ERROR, () -> method + " returns null");
    }

    static Message notFilledIn(String stage) {
        return () -> stage + " not filled in";
    }

    static Message graderFailed(Throwable failure) {
        return () -> "grader failed " + failure;
    }

    static Message needsAGradient(List<String> gradients) {
        return () -> "needs one of " + gradients;
    }
}
