package dev.backprop.grader.batch.intake;

import java.util.List;

/**
 * A whole class.
 *
 * @param handins in the order of their keys
 * @param unplaced what could not be attributed to a student, each with the reason; never silently dropped
 */
public record ClassList(List<Handin> handins, List<Unplaced> unplaced) {

    /** Keeps copies of the lists. */
    public ClassList {
        handins = List.copyOf(handins);
        unplaced = List.copyOf(unplaced);
    }
}
