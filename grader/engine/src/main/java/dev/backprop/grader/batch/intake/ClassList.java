package dev.backprop.grader.batch.intake;

import java.util.List;

/** @param handins in the order of their keys  @param unplaced what could not be attributed to a student, each with the reason; never silently dropped */
public record ClassList(List<Handin> handins, List<Unplaced> unplaced) {}
