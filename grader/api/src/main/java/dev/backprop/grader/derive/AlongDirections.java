package dev.backprop.grader.derive;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Judgement;
import dev.backprop.grader.assignment.Mismatch;
import dev.backprop.grader.circuit.Directions;
import java.util.function.Supplier;

/** A gradient with too many entries for a derivative each: it is compared along random directions. */
record AlongDirections(int[] shape, Supplier<Directions> directions) implements Expectation {
    @Override
    public Entries value() {
        throw new UnsupportedOperationException("to find every entry would take too long: see isUnique");
    }

    @Override
    public boolean isUnique() {
        return false;
    }

    @Override
    public Judgement judge(Entries yours) {
        Directions.Result result = directions.get().glance(yours.data());
        if (result.ties()) {
            return Judgement.INCONCLUSIVE;
        }
        return result.fits() ? Judgement.RIGHT : Judgement.wrong(() -> mismatch(yours));
    }

    private Mismatch mismatch(Entries yours) {
        Directions.Result result = directions.get().compare(yours.data());
        int[] index = result.entry() < 0 ? new int[0] : yours.index(result.entry());
        return new Mismatch(index, result.own(), result.expected(), result.bound());
    }
}
