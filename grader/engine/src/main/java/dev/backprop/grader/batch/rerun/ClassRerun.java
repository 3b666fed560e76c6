package dev.backprop.grader.batch.rerun;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.batch.book.ClassFile;
import dev.backprop.grader.batch.book.Outcomes;
import dev.backprop.grader.batch.intake.ClassList;
import dev.backprop.grader.batch.intake.Handin;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Grades students of a class once more, as their reports say, and compares; the output folder stays as it is. */
public final class ClassRerun {

    private final Path out;
    private final ClassList list;
    private final Rerun rerun;

    /**
     * A class.
     *
     * @param catalogue all assignments that there are now
     * @param out the output folder of a batch
     * @throws MessageException if it is none
     */
    public ClassRerun(Supplier<List<Assignment>> catalogue, Path out) {
        this.out = out;
        this.list = ClassFile.read(out);
        this.rerun = new Rerun(catalogue);
    }

    /**
     * Who is meant.
     *
     * @param said an id, an address or a name
     * @throws MessageException if that is nobody, or several
     */
    public Handin student(String said) {
        return list.find(said);
    }

    /**
     * Grades a hand-in once more.
     *
     * @param isolation how the code is shut in, as a person has said
     * @throws MessageException if there is no report of it, or it cannot be read any more
     */
    public Comparison compare(Handin handin, String isolation) {
        Report earlier = new Outcomes(out).report(handin.reportKey());
        return new Comparison(earlier, rerun.of(out, handin, earlier, isolation));
    }
}
