package dev.backprop.grader.assignment;

import dev.backprop.grader.message.Message;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A known mistake, told by what it does to the numbers.
 *
 * <p>A model explains a failed check if it accounts for the student's value on every input of the run, failing or not.
 * Where it does, the student is told its title and its hint; {@code grade explain ID} prints its page. The page is the
 * resource {@code META-INF/backprop/mistakes/ID.md}: a heading with the title, a block quote with the hint, and what
 * happens, why, in two numbers, and how dimensions show it.
 *
 * @see Repair
 * @see Substitute
 */
@API(status = API.Status.STABLE, since = "0.1")
public sealed interface MistakeModel<I extends Record, P extends Record> permits Repair, Substitute {

    /** The id in reports and on the command line, in kebab case; also the name of the model's page. */
    String id();

    /**
     * Whether the mistake can be made in what a check judges; unless said, in whatever it is.
     *
     * @param check the id of the check: {@code dW.regularisation}
     * @param stage the stage that it judges
     */
    default boolean concerns(String check, Stage<I, P> stage) {
        return true;
    }

    /**
     * Whether other checks of the same report say that this is not the mistake, whatever the value looks like: a model that
     * implies something about another stage says so here.
     */
    default boolean isRefutedBy(Findings others) {
        return false;
    }

    /**
     * Whether all that was seen together leaves the mistake possible: one number in every entry is no mistake where the right value is
     * one number as well.
     *
     * @param attempts all that it has to explain
     */
    default boolean isPossibleOn(List<Attempt<I, P>> attempts) {
        return true;
    }

    /** Where in the exercise the mistake is, or how much of the value is there, for the student; empty if the page says all. */
    default Optional<Message> remark() {
        return Optional.empty();
    }

    /**
     * The same with what was seen.
     *
     * @param attempts all that the mistake explains, the one that failed first before all others
     */
    default Optional<Message> remarkOn(List<Attempt<I, P>> attempts) {
        return remark();
    }

    /** Whether it is tried before what every exercise knows: where a penalty is left out, nothing else is zero. */
    default boolean isTriedFirst() {
        return false;
    }

    /** Whether this mistake leaves no room for another one in the same value. */
    default boolean isAlone() {
        return false;
    }
}
