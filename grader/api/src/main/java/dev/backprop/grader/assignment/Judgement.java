package dev.backprop.grader.assignment;

import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link Expectation} says of a value.
 *
 * @param verdict right, wrong, or not to be told from this input
 * @param mismatch the entry that is furthest out, which takes some looking for in a large gradient and is looked for once; present exactly where the verdict is {@link Verdict#WRONG}
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Judgement(Verdict verdict, @Nullable Supplier<Mismatch> mismatch) {

    public enum Verdict {
        RIGHT,
        WRONG,
        /** A kink is too near, or rounding too coarse: draw another input. Never the student's fault. */
        INCONCLUSIVE
    }

    public static final Judgement RIGHT = new Judgement(Verdict.RIGHT, null);

    public static final Judgement INCONCLUSIVE = new Judgement(Verdict.INCONCLUSIVE, null);

    public static Judgement wrong(Supplier<Mismatch> mismatch) {
        return new Judgement(Verdict.WRONG, new Supplier<>() {
            private @Nullable Mismatch found;

            @Override
            public Mismatch get() {
                Mismatch known = found;
                if (known == null) {
                    known = mismatch.get();
                    found = known;
                }
                return known;
            }
        });
    }
}
