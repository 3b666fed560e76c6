package dev.backprop.grader.report;

import java.util.Optional;

/**
 * Knows where in the submission the work of a check is done.
 *
 * <p>A report does not say so itself: its fields are fixed, and a line is of use only where the sources are at hand.
 */
@FunctionalInterface
public interface Places {

    /** Knows no place. */
    Places NONE = (assignment, check) -> Optional.empty();

    /** The line of the check's stage, or of the exercise's method; nothing where no source was found. */
    Optional<Place> of(AssignmentReport assignment, CheckReport check);
}
