package dev.backprop.grader.derive;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Judgement;
import dev.backprop.grader.assignment.Mismatch;
import dev.backprop.grader.circuit.Directions;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** A gradient with too many entries for a derivative each: it is compared along random directions. */
final class AlongDirections implements Expectation {

    /** Most programs of a class agree on a value; each that is another one is as large as a batch. */
    private static final int MOST_REMEMBERED = 8;

    private final int[] shape;
    private final Function<Entries, Judgement> comparison;
    private final Map<Entries, Judgement> judged = new HashMap<>();

    /** @param comparison always the same for equal entries */
    AlongDirections(int[] shape, Function<Entries, Judgement> comparison) {
        this.shape = shape;
        this.comparison = comparison;
    }

    /** @param directions new ones each time, drawn alike */
    static AlongDirections of(int[] shape, Supplier<Directions> directions) {
        return new AlongDirections(shape, yours -> compared(directions, yours));
    }

    @Override
    public int[] shape() {
        return shape.clone();
    }

    @Override
    public Entries value() {
        throw new UnsupportedOperationException("to find every entry would take too long: see isUnique");
    }

    @Override
    public boolean isUnique() {
        return false;
    }

    @Override
    public synchronized Judgement judge(Entries yours) {
        Judgement known = judged.get(yours);
        if (known == null) {
            known = comparison.apply(yours);
            if (judged.size() == MOST_REMEMBERED) {
                judged.clear();
            }
            judged.put(yours, known);
        }
        return known;
    }

    private static Judgement compared(Supplier<Directions> directions, Entries yours) {
        Directions.Result result = directions.get().glance(yours.data());
        if (result.ties()) {
            return Judgement.INCONCLUSIVE;
        }
        return result.fits() ? Judgement.RIGHT : Judgement.wrong(() -> mismatch(directions.get(), yours));
    }

    private static Mismatch mismatch(Directions directions, Entries yours) {
        Directions.Result result = directions.compare(yours.data());
        int[] index = result.entry() < 0 ? new int[0] : yours.index(result.entry());
        return new Mismatch(index, result.own(), result.expected(), result.bound());
    }
}
