package dev.backprop.assignments.flatsvm.mistakes;

import dev.backprop.assignments.flatsvm.Svm;
import dev.backprop.assignments.flatsvm.SvmPass;
import dev.backprop.assignments.flatsvm.SvmProblem;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;

/** A loop over the classes that leaves some of them out. */
final class ClassesSkipped {

    /** Whether a class is left out where another is the correct one. */
    private interface Skipped {
        boolean test(int column, int correct, int classes);
    }

    private static final Skipped FIRST = (column, correct, classes) -> column == 0;
    private static final Skipped LAST = (column, correct, classes) -> column == classes - 1;
    private static final Skipped AFTER_THE_CORRECT_ONE = (column, correct, classes) -> column > correct;

    static final List<MistakeModel<SvmProblem, SvmPass>> MODELS = Stream.of(FIRST, LAST, AFTER_THE_CORRECT_ONE)
            .flatMap(skipped -> Stream.of(
                    model("margins", attempt -> margins(attempt, skipped)),
                    model("dscores", attempt -> dscores(attempt, skipped))))
            .toList();

    private ClassesSkipped() {}

    private static MistakeModel<SvmProblem, SvmPass> model(
            String check, Function<Attempt<SvmProblem, SvmPass>, Expectation> formula) {
        return new Instead<>("classes-skipped", check, formula);
    }

    private static Expectation margins(Attempt<SvmProblem, SvmPass> attempt, Skipped skipped) {
        SvmProblem problem = attempt.input();
        int classes = problem.W().getNumCols();
        return Deviation.ofRight(
                attempt, (row, column, right) -> skipped.test(column, problem.y()[row], classes) ? 0 : right);
    }

    private static Expectation dscores(Attempt<SvmProblem, SvmPass> attempt, Skipped skipped) {
        int[] y = attempt.input().y();
        SimpleMatrix margins = Svm.margins(attempt.upstream().scores(), y);
        int classes = margins.getNumCols();
        return Deviation.ofSlopes(
                attempt,
                margins.elementOp((int row, int column, double margin) ->
                        margin > 0 && !skipped.test(column, y[row], classes) ? 1 : 0));
    }
}
