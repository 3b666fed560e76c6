package dev.backprop.grader.assignment;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * One way in which a stage's value can be right.
 *
 * @param upstream the earlier stages whose values it goes on from: the student's own where they can be used
 * @param whereWrong if present, the reading counts only where that stage's own check is failed
 * @param rule what the value must be
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Reading<I extends Record, P extends Record>(
        List<String> upstream, Optional<String> whereWrong, Rule<I, P> rule) {

    public Reading {
        upstream = List.copyOf(upstream);
    }

    /** Computes what a stage must be. */
    @FunctionalInterface
    public interface Rule<I extends Record, P extends Record> {

        /**
         * What the stage's value must be on {@code input}.
         *
         * @param input the arguments of the call
         * @param pass the pass so far: each upstream stage holds the student's own value where it can be used, else the
         *     trusted one; other components are not to be read
         * @param student for readings that need further runs of the student's code
         */
        Expectation expect(I input, P pass, Student<I, P> student);
    }
}
