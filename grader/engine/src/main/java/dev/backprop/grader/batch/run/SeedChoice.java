package dev.backprop.grader.batch.run;

import dev.backprop.grader.batch.run.RunMessages.SeedUnreadable;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.Report;
import java.security.SecureRandom;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which seeds a person wants a class to be graded with.
 *
 * <p>Inputs that are drawn with a published seed can be learnt by heart. So unless somebody says otherwise, a class has a seed of its
 * own, which nobody knows before it is graded: one for all, because equal code has to get equal marks.
 *
 * @param isPublished whether each assignment's published one is wanted
 * @param named the seeds that are wanted; empty: none by name
 */
public record SeedChoice(boolean isPublished, List<Long> named) {

    /** One that is drawn for the class, or the one that was drawn when its output folder was begun. */
    public static final SeedChoice OWN = new SeedChoice(false, List.of());

    /** Each assignment's published one, which everybody can prepare for. */
    public static final SeedChoice PUBLISHED = new SeedChoice(true, List.of());

    private static final String PUBLISHED_WORD = "published";

    /** Twelve digits: more than anybody tries out, and few enough to be typed. */
    private static final long SMALLEST = 100_000_000_000L;

    public SeedChoice {
        named = List.copyOf(named);
    }

    /**
     * Reads what was said on a command line.
     *
     * @param words whole numbers, or {@code published} alone; none: {@link #OWN}
     * @throws MessageException if that is neither, or too many of them
     */
    public static SeedChoice parse(List<String> words) {
        if (words.equals(List.of(PUBLISHED_WORD))) {
            return PUBLISHED;
        }
        if (words.size() > Report.Options.MOST_SEEDS) {
            throw new MessageException(new SeedUnreadable(String.join(" ", words.subList(0, 3)) + " …"));
        }
        return new SeedChoice(false, words.stream().map(SeedChoice::number).toList());
    }

    private static long number(String word) {
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException e) {
            throw new MessageException(new SeedUnreadable(word), e);
        }
    }

    /** A seed that nobody knows yet. */
    public static long drawn() {
        return new SecureRandom().nextLong(SMALLEST, 10 * SMALLEST);
    }

    /** The seeds instead of the published ones; null: the published ones. Drawn anew at each call, where they are drawn. */
    public @Nullable List<Long> seeds() {
        if (isPublished) {
            return null;
        }
        return named.isEmpty() ? List.of(drawn()) : named;
    }

    /** Whether nothing was said, so that what was drawn before is as good. */
    boolean isOwn() {
        return !isPublished && named.isEmpty();
    }
}
