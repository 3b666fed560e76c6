package dev.backprop.grader.assignment;

import dev.backprop.grader.report.Visibility;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * Marks a jqwik property as a check that earns points.
 *
 * <p>The method's parameters are inputs ({@code @ForAll}) and a {@link Student}. Its name, with underscores read as
 * spaces, is the check's title. Several methods may carry the same check id: the check passes if all of them do, and
 * its points are their sum.
 */
@API(status = API.Status.STABLE, since = "0.1")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Graded {

    /** The record component that the check judges; empty for checks of behaviour. */
    String stage() default "";

    /** The check's id: the stage's name for its main check, {@code stage.something} for a further one. */
    String check() default "";

    /** What the check is worth. */
    double points() default 0;

    /** Whether the check earns its points only where at least one gradient stage is right; without any, one stage. */
    boolean needsAGradient() default false;

    /**
     * The class of another exercise that the check runs too, by its full name: {@code backprop.TwoLayerNet}; empty for none. Where its
     * gradients are not right yet, the check is not run, and its points stay open.
     */
    String needs() default "";

    /**
     * Who may see the check's result. Of several methods of one check the most secret decides.
     *
     * <p>Meant for further checks, {@code stage.something}: where a stage's main check is hidden, the messages of visible
     * checks can still say that they were judged with this stage's value, and whose.
     */
    Visibility visibility() default Visibility.VISIBLE;
}
