package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Mismatch;
import java.util.Optional;

/**
 * The smallest input on which a check fails.
 *
 * @param input the arguments of the failing call
 * @param mismatch the entry that is furthest out, where a value was compared
 */
public record Counterexample(Record input, Optional<Mismatch> mismatch) {}
