package dev.backprop.grader.grading;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.check.CheckMessages.NotRun;
import dev.backprop.grader.check.CheckOptions;
import dev.backprop.grader.check.CheckResult;
import dev.backprop.grader.check.Examination;
import dev.backprop.grader.report.CheckStatus;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What an assignment gives points for. */
public final class CheckPoints {

    private CheckPoints() {}

    /** The points of each check, in the order of the report; nothing is run. */
    public static Map<String, Double> of(Assignment assignment) {
        Map<String, Double> points = new LinkedHashMap<>();
        CheckOptions all = new CheckOptions(0, 1, Optional.empty());
        for (Exercise<?, ?> exercise : assignment.exercises()) {
            for (CheckResult check :
                    Examination.notRun(exercise, all, CheckStatus.TODO, new NotRun(NotRun.Reason.NOT_STARTED))) {
                points.put(assignment.checkId(exercise, check.id()), check.maxScore());
            }
        }
        return Collections.unmodifiableMap(points);
    }
}
