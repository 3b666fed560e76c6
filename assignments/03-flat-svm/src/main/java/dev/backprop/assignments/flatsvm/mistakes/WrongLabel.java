package dev.backprop.assignments.flatsvm.mistakes;

import dev.backprop.assignments.flatsvm.SvmPass;
import dev.backprop.assignments.flatsvm.SvmProblem;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import dev.backprop.grader.assignment.mistakes.OtherLabels;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.ejml.simple.SimpleMatrix;

/** The correct class is that of another example where its gradient is written. */
final class WrongLabel {

    static final List<MistakeModel<SvmProblem, SvmPass>> MODELS =
            OtherLabels.ROWS.stream().map(WrongLabel::inTheEntry).toList();

    private WrongLabel() {}

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
