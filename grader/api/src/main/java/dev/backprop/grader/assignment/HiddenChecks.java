package dev.backprop.grader.assignment;

import java.util.List;
import org.apiguardian.api.API;

/**
 * Checks of an exercise that the course's own grader has and the one that students are given has not: found through
 * {@link java.util.ServiceLoader}, in a jar of their own, which {@code grade template} leaves out.
 *
 * <p>An author writes them in the assignment's folder {@code src/hidden}. Whether students see their results is another
 * matter, which {@link Graded#visibility} decides.
 */
@API(status = API.Status.STABLE, since = "0.1")
public interface HiddenChecks {

    /** The id of the assignment. */
    String assignment();

    /** The exercise, by the student's class, qualified: {@code backprop.SvmLoss}. */
    String className();

    /** The classes with the {@link Graded} properties; they join those of the exercise. */
    List<Class<?>> properties();
}
