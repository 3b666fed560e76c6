package dev.backprop.grader.batch.lane;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a lane is to do with one submission.
 *
 * @param id what the report calls the submission
 * @param places the files, folders and archives that make it up, as URIs, which keep names that are no text; empty where
 *     nothing was handed in
 * @param assignments the ids of those to grade; empty: only look which ones the student has worked on
 * @param seeds instead of each assignment's published one; null: the published ones
 * @param graded the checksum of the sources that there is a report for, which need not be graded again; null where there is none
 */
public record LaneOrder(
        String id,
        List<String> places,
        List<String> assignments,
        @Nullable List<Long> seeds,
        @Nullable String graded) {}
