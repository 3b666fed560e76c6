package dev.backprop.assignments.twolayernet.mistakes;

import dev.backprop.assignments.twolayernet.NetPass;
import dev.backprop.assignments.twolayernet.NetProblem;
import dev.backprop.assignments.twolayernet.Softmax;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;

/** Sums of which only the last term is left, or the first or last is left out. */
final class TermsLost {

    /** Whether a term is still there. */
    private interface Kept {
        boolean test(int term, int terms);
    }

    private static final Kept LAST = (term, terms) -> term == terms - 1;
    private static final Kept WITHOUT_FIRST = (term, terms) -> term > 0;
    private static final Kept WITHOUT_LAST = (term, terms) -> term < terms - 1;

    static final List<MistakeModel<NetProblem, NetPass>> MODELS = Stream.of(
                    inEachSum("last-term-only", "last-term-only", "last-term-only", LAST),
                    inEachSum("features-skipped", "hidden-units-skipped", "examples-skipped", WITHOUT_FIRST),
                    inEachSum("features-skipped", "hidden-units-skipped", "examples-skipped", WITHOUT_LAST),
                    List.of(
                            dataLoss("last-term-only", LAST),
                            dataLoss("examples-skipped", WITHOUT_FIRST),
                            dataLoss("examples-skipped", WITHOUT_LAST),
                            rowsOfDW1(NetProblem::hiddenUnits),
                            rowsOfDW1(NetProblem::classes),
                            rowsOfDW1(NetProblem::examples)))
            .flatMap(List::stream)
            .toList();

    private TermsLost() {}

    private static List<MistakeModel<NetProblem, NetPass>> inEachSum(
            String features, String hiddenUnits, String examples, Kept kept) {
        return List.of(
                new Instead<>(features, "h1", attempt -> {
                    NetProblem problem = attempt.input();
                    return attempt.rightOn(problem.withW1(rows(problem.W1(), kept)), attempt.upstream());
                }),
                new Instead<>(hiddenUnits, "scores", attempt -> {
                    NetProblem problem = attempt.input();
                    return attempt.rightOn(problem.withW2(rows(problem.W2(), kept)), attempt.upstream());
                }),
                fromDscores(examples, "dW2", kept),
                fromDscores(examples, "db2", kept),
                fromDh1(examples, "dW1", kept),
                fromDh1(examples, "db1", kept));
    }

    private static MistakeModel<NetProblem, NetPass> dataLoss(String id, Kept kept) {
        return new Instead<>(id, "dataLoss", attempt -> {
            NetProblem problem = attempt.input();
            SimpleMatrix scores = attempt.upstream().scores();
            return Deviation.meanOf(
                    attempt,
                    (row, correct) -> kept.test(row, problem.examples())
                            ? Softmax.loss(scores.getRow(row), new int[] {correct})
                            : 0);
        });
    }

    private static MistakeModel<NetProblem, NetPass> fromDscores(String id, String check, Kept kept) {
        return new Instead<>(id, check, attempt -> {
            NetPass pass = attempt.upstream();
            return attempt.rightOn(attempt.input(), pass.withDscores(rows(pass.dscores(), kept)));
        });
    }

    private static MistakeModel<NetProblem, NetPass> fromDh1(String id, String check, Kept kept) {
        return new Instead<>(id, check, attempt -> {
            NetPass pass = attempt.upstream();
            return attempt.rightOn(attempt.input(), pass.withDh1(rows(pass.dh1(), kept)));
        });
    }

    /** Only as many features receive a gradient as there are of something else. */
    private static MistakeModel<NetProblem, NetPass> rowsOfDW1(ToIntFunction<NetProblem> bound) {
        return new Instead<>("wrong-loop-bound", "dW1", attempt -> {
            int rows = bound.applyAsInt(attempt.input());
            return Deviation.ofRight(attempt, (row, column, right) -> row < rows ? right : 0);
        });
    }

    private static SimpleMatrix rows(SimpleMatrix matrix, Kept kept) {
        int rows = matrix.getNumRows();
        return Deviation.changed(matrix, (row, column, value) -> kept.test(row, rows) ? value : 0);
    }
}
