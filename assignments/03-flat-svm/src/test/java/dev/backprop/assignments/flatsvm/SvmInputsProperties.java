package dev.backprop.assignments.flatsvm;

import java.util.Arrays;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.ejml.simple.SimpleMatrix;

/** What mistakes hide from is drawn so often that a run of 100 draws never misses it. */
@Domain(SvmInputs.class)
class SvmInputsProperties {

    private static final double OFTEN = 15;

    @Property(tries = 2000, seed = "20260901", edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void every_feature_is_drawn_often(@ForAll SvmProblem problem) {
        int examples = problem.examples();
        int features = problem.X().getNumCols();
        int classes = problem.W().getNumCols();
        often("one example", examples == 1);
        often("one feature", features == 1);
        often("two classes", classes == 2);
        often("all dimensions equal", examples == features && features == classes);
        often("all dimensions different", examples != features && features != classes && examples != classes);
        often("a long batch", examples >= 16);
        often("no regularisation", problem.lambda() == 0);
        often("regularisation", problem.lambda() > 0);
        often("a label that repeats", Arrays.stream(problem.y()).distinct().count() < examples);
        often("a margin at its kink", ties(problem) > 0);
        often("no margin at its kink", ties(problem) == 0);
        often("an example whose scores are equal", hasEqualScores(Svm.scores(problem)));
        often("margins on both sides of the kink", hasBothSides(problem));
    }

    private static void often(String feature, boolean present) {
        Statistics.label(feature)
                .collect(present)
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= OFTEN));
    }

    private static long ties(SvmProblem problem) {
        var hinge = Svm.hinge(Svm.scores(problem), problem.y());
        long ties = 0;
        for (int k = 0; k < hinge.kinkArguments().length; k++) {
            if (Math.abs(hinge.kinkArguments()[k]) <= hinge.tieTolerances()[k]) {
                ties++;
            }
        }
        return ties;
    }

    private static boolean hasBothSides(SvmProblem problem) {
        double[] arguments = Svm.hinge(Svm.scores(problem), problem.y()).kinkArguments();
        return Arrays.stream(arguments).anyMatch(a -> a > 0)
                && Arrays.stream(arguments).anyMatch(a -> a < 0);
    }

    private static boolean hasEqualScores(SimpleMatrix scores) {
        for (int row = 0; row < scores.getNumRows(); row++) {
            double[] values = scores.getRow(row).getDDRM().getData();
            if (Arrays.stream(values).allMatch(value -> value == values[0])) {
                return true;
            }
        }
        return false;
    }
}
