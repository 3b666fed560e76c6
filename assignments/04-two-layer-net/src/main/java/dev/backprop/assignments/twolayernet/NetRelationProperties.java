package dev.backprop.assignments.twolayernet;

import dev.backprop.grader.assignment.Graded;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Student;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/**
 * What holds for every gradient of a two-layer network, without a derivative: parts of the gradients' own checks.
 *
 * <p>They relate whole passes, so they are asked of programs that are right so far: a gradient that follows rightly from a
 * wrong value is none of such a network. Their inputs are exact numbers without ties, where a correct program cannot differ
 * from itself.
 */
@Domain(NetInputs.class)
class NetRelationProperties {

    private static final int TRIES = 10;

    @Property(tries = TRIES)
    @Graded(stage = "dscores")
    void dscores_obeys_its_relations(@ForAll GridProblem grid, Student<NetProblem, NetPass> student) {
        require(NetRelations.OF_DSCORES, List.of("dscores"), grid, student);
    }

    @Property(tries = TRIES)
    @Graded(stage = "dW2")
    void dW2_obeys_its_relations(@ForAll GridProblem grid, Student<NetProblem, NetPass> student) {
        require(NetRelations.OF_DW2, List.of("dscores", "dW2"), grid, student);
    }

    @Property(tries = TRIES)
    @Graded(stage = "dW2", check = "dW2.regularisation")
    void dW2_is_linear_in_lambda(@ForAll GridProblem grid, Student<NetProblem, NetPass> student) {
        require(
                List.of(NetRelations.DW2_IS_LINEAR_IN_LAMBDA),
                List.of("dscores", "dW2", "dW2.regularisation"),
                grid,
                student);
    }

    @Property(tries = TRIES)
    @Graded(stage = "db2")
    void db2_obeys_its_relations(@ForAll GridProblem grid, Student<NetProblem, NetPass> student) {
        require(NetRelations.OF_DB2, List.of("dscores", "db2"), grid, student);
    }

    @Property(tries = TRIES)
    @Graded(stage = "dW1")
    void dW1_obeys_its_relations(@ForAll GridProblem grid, Student<NetProblem, NetPass> student) {
        require(NetRelations.OF_DW1, List.of("dscores", "dh1", "dW1"), grid, student);
    }

    @Property(tries = TRIES)
    @Graded(stage = "dW1", check = "dW1.regularisation")
    void dW1_is_linear_in_lambda(@ForAll GridProblem grid, Student<NetProblem, NetPass> student) {
        require(
                List.of(NetRelations.DW1_IS_LINEAR_IN_LAMBDA),
                List.of("dscores", "dh1", "dW1", "dW1.regularisation"),
                grid,
                student);
    }

    @Property(tries = TRIES)
    @Graded(stage = "db1")
    void db1_obeys_its_relations(@ForAll GridProblem grid, Student<NetProblem, NetPass> student) {
        require(NetRelations.OF_DB1, List.of("dscores", "dh1", "dW2", "dW1", "db1"), grid, student);
    }

    private static void require(
            List<Stage<NetProblem, NetPass>> relations,
            List<String> rightSoFar,
            GridProblem grid,
            Student<NetProblem, NetPass> student) {
        Stream<String> forward = Stream.of("h1", "scores", "dataLoss");
        if (Stream.concat(forward, rightSoFar.stream()).allMatch(student::passed)) {
            relations.forEach(relation -> student.mustSatisfy(relation, grid.problem()));
        }
    }
}
