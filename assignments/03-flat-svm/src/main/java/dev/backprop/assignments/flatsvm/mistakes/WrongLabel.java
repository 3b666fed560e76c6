package dev.backprop.assignments.flatsvm.mistakes;

import static dev.backprop.grader.assignment.Expectations.equalTo;

import dev.backprop.assignments.flatsvm.Svm;
import dev.backprop.assignments.flatsvm.SvmPass;
import dev.backprop.assignments.flatsvm.SvmProblem;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import dev.backprop.grader.assignment.mistakes.OtherLabels;
import java.util.List;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;

/** Labels that are read as one less or one more than they are, or as those of other examples. */
final class WrongLabel {

    private static final Set<String> CHECKS = Set.of("margins", "dscores");

    static final List<MistakeModel<SvmProblem, SvmPass>> MODELS = Stream.of(
                    OtherLabels.<SvmProblem, SvmPass>offByOne(
                            CHECKS, SvmProblem::y, problem -> problem.W().getNumCols(), SvmProblem::withY)
                            .stream(),
                    OtherLabels.<SvmProblem, SvmPass>ofAnotherRow(CHECKS, SvmProblem::y, SvmProblem::withY).stream(),
                    OtherLabels.ROWS.stream().map(WrongLabel::inTheScore),
                    OtherLabels.ROWS.stream().map(WrongLabel::inTheEntry))
            .<MistakeModel<SvmProblem, SvmPass>>flatMap(models -> models)
            .toList();

    private WrongLabel() {}

    /** The right class is left out, and the score of another one is subtracted. */
    private static MistakeModel<SvmProblem, SvmPass> inTheScore(IntBinaryOperator taken) {
        return new Instead<>(OtherLabels.OF_ANOTHER_ROW, "margins", attempt -> {
            int[] y = attempt.input().y();
            SimpleMatrix scores = attempt.upstream().scores();
            SimpleMatrix changed = scores.elementOp((int row, int column, double score) ->
                    column == y[row] ? scores.get(row, y[taken.applyAsInt(row, y.length)]) : score);
            return equalTo(Svm.margins(changed, y), Svm.marginTerms(attempt.input(), changed));
        });
    }

    /** What belongs to the correct class is written into the column of another one. */
    private static MistakeModel<SvmProblem, SvmPass> inTheEntry(IntBinaryOperator taken) {
        return new Instead<>(OtherLabels.OF_ANOTHER_ROW, "dscores", attempt -> {
            int[] y = attempt.input().y();
            SimpleMatrix all = (SimpleMatrix) attempt.right().value().as(SimpleMatrix.class);
            return Deviation.ofRight(attempt, (row, column, right) -> {
                boolean written = column == y[taken.applyAsInt(row, y.length)];
                return written ? all.get(row, y[row]) : column == y[row] ? 0 : right;
            });
        });
    }
}
