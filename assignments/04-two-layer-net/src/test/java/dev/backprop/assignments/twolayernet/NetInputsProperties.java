package dev.backprop.assignments.twolayernet;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.ejml.simple.SimpleMatrix;

/** What mistakes hide from is drawn so often that a run of 100 draws never misses it. */
@Domain(NetInputs.class)
class NetInputsProperties {

    private static final double OFTEN = 15;

    @Property(tries = 2000, seed = "20260901", edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void every_feature_is_drawn_often(@ForAll NetProblem problem) {
        int[] sizes = {problem.examples(), problem.features(), problem.hiddenUnits(), problem.classes()};
        often("one example", problem.examples() == 1);
        often("one feature", problem.features() == 1);
        often("one hidden unit", problem.hiddenUnits() == 1);
        often("two classes", problem.classes() == 2);
        often("all dimensions equal", Arrays.stream(sizes).distinct().count() == 1);
        often("all dimensions different", Arrays.stream(sizes).distinct().count() == sizes.length);
        often("a long batch", problem.examples() >= 16);
        often("no regularisation", problem.lambda() == 0);
        often("regularisation", problem.lambda() > 0);
        often("a label that repeats", Arrays.stream(problem.y()).distinct().count() < problem.examples());
        often("a pre-activation at its kink", Net.hasTie(problem));
        often("no pre-activation at its kink", !Net.hasTie(problem));
        often("all biases far from 0", all(problem.b1(), b -> Math.abs(b) > 0.1) && all(problem.b2(), b -> b != 0));
        often("an active and an inactive unit", isMixed(Net.mask(problem, false)));
        often("a dead unit beside one that lives", isMixed(activeExamples(problem)));
        often("a unit that is active throughout a batch", isOpenThroughout(problem));
        often("an example that is far off", Softmax.loss(scores(problem), problem.y()) > 2);
        often("scores of both signs", !all(scores(problem), s -> s > 0) && !all(scores(problem), s -> s < 0));
    }

    private static void often(String feature, boolean present) {
        Statistics.label(feature)
                .collect(present)
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= OFTEN));
    }

    private static SimpleMatrix scores(NetProblem problem) {
        return Net.scores(problem, Net.hidden(problem));
    }

    private static boolean all(SimpleMatrix matrix, DoublePredicate condition) {
        return Arrays.stream(matrix.getDDRM().getData()).allMatch(condition);
    }

    private static boolean isMixed(SimpleMatrix counts) {
        return !all(counts, count -> count > 0) && !all(counts, count -> count == 0);
    }

    /** In how many examples each hidden unit is active [1×H]. */
    private static SimpleMatrix activeExamples(NetProblem problem) {
        return SimpleMatrix.ones(1, problem.examples()).mult(Net.mask(problem, false));
    }

    private static boolean isOpenThroughout(NetProblem problem) {
        SimpleMatrix active = activeExamples(problem);
        return problem.examples() > 1
                && IntStream.range(0, problem.hiddenUnits()).anyMatch(unit -> active.get(unit) == problem.examples());
    }
}
