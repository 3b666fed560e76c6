package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Mismatch;
import dev.backprop.grader.check.CheckMessages.AlwaysZero;
import dev.backprop.grader.check.CheckMessages.ArgumentChanged;
import dev.backprop.grader.check.CheckMessages.JudgedWith;
import dev.backprop.grader.check.CheckMessages.NoPassReturned;
import dev.backprop.grader.check.CheckMessages.NotFinite;
import dev.backprop.grader.check.CheckMessages.NotRepeatable;
import dev.backprop.grader.check.CheckMessages.OtherSideOfTie;
import dev.backprop.grader.check.CheckMessages.UnsupportedMatrix;
import dev.backprop.grader.check.CheckMessages.ValueIsNull;
import dev.backprop.grader.check.CheckMessages.WrongLength;
import dev.backprop.grader.check.CheckMessages.WrongShape;
import dev.backprop.grader.check.CheckMessages.WrongValue;
import dev.backprop.grader.check.CheckMessages.WrongValueAtTie;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.Upstream;
import dev.backprop.worker.wire.Changed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a student's values can be faulted for. */
final class Faults {

    private Faults() {}

    static Fault noPass(String method) {
        return new Fault(CheckStatus.ERROR, new NoPassReturned(method));
    }

    static Fault missing(String stage) {
        return new Fault(CheckStatus.ERROR, new ValueIsNull(stage));
    }

    static Fault unsupported(String stage, String found) {
        return new Fault(CheckStatus.ERROR, new UnsupportedMatrix(stage, found));
    }

    static void requireShape(String stage, Entries yours, int[] expected) {
        if (!Arrays.equals(yours.shape(), expected)) {
            throw new Fault(CheckStatus.ERROR, wrongShape(stage, yours.shape(), expected)).thrown();
        }
    }

    private static Message wrongShape(String stage, int[] yours, int[] expected) {
        return expected.length == 2
                ? new WrongShape(stage, expected[0], expected[1], yours[0], yours[1])
                : new WrongLength(stage, expected[0], yours[0]);
    }

    /** Of a value that holds NaN or an infinity. */
    static Optional<Fault> notFinite(String stage, Entries yours, Expectation definition) {
        for (int k = 0; k < yours.data().length; k++) {
            double value = yours.data()[k];
            if (!Double.isFinite(value)) {
                return Optional.of(new Fault(CheckStatus.ERROR, new NotFinite(stage, boxed(yours.index(k)), value))
                        .of(yours, definition));
            }
        }
        return Optional.empty();
    }

    /** @param others the gradients that it does not fit, of a value that is right alone */
    static Fault wrong(String stage, Supplier<Mismatch> mismatch, List<String> others, List<Upstream> upstream) {
        JudgedWith given = new JudgedWith(names(upstream, true), names(upstream, false));
        return new Fault(CheckStatus.FAILED, () -> wrongValue(stage, mismatch.get(), others, given))
                .at(mismatch, upstream);
    }

    private static Message wrongValue(String stage, Mismatch mismatch, List<String> others, JudgedWith given) {
        List<Integer> index = boxed(mismatch.index());
        if (!others.isEmpty()) {
            return new OtherSideOfTie(stage, index, mismatch.yours(), mismatch.expected(), others, given);
        }
        return mismatch.oneSided().length == 2
                ? new WrongValueAtTie(
                        stage, index, mismatch.yours(), mismatch.oneSided()[0], mismatch.oneSided()[1], given)
                : new WrongValue(stage, index, mismatch.yours(), mismatch.expected(), mismatch.errorBound(), given);
    }

    static Fault alwaysZero(String stage) {
        return new Fault(CheckStatus.FAILED, new AlwaysZero(stage));
    }

    static Fault notRepeatable(List<String> stages) {
        return new Fault(CheckStatus.FAILED, new NotRepeatable(stages));
    }

    static Fault argumentChanged(String argument, @Nullable Entries before, Changed change) {
        int entry = change.entry();
        // The worker is not to be trusted with the number of an entry.
        if (before == null || entry < 0 || entry >= before.data().length) {
            return new Fault(CheckStatus.FAILED, new ArgumentChanged(argument));
        }
        return new Fault(
                CheckStatus.FAILED,
                new ArgumentChanged(argument, boxed(before.index(entry)), before.data()[entry], change.now()));
    }

    private static List<String> names(List<Upstream> upstream, boolean own) {
        return upstream.stream()
                .filter(value -> value.own() == own)
                .map(Upstream::stage)
                .toList();
    }

    private static List<Integer> boxed(int[] index) {
        return Arrays.stream(index).boxed().toList();
    }
}
