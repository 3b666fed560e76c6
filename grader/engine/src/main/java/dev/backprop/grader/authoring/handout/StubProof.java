package dev.backprop.grader.authoring.handout;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.authoring.handout.HandoutMessages.StubOtherwise;
import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.message.Message;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Holds a stub to the circuit of its exercise, comments apart. */
public final class StubProof {

    private static final Pattern COMMENT = Pattern.compile("//.*|/\\*(?s:.*?)\\*/");
    private static final Pattern END_OF_STATEMENT = Pattern.compile("(?<=[;{}])");

    private StubProof() {}

    /**
     * The first statement that follows from the circuit and is not in the stub, or not in its place. There may be more between them: what
     * an author declares for students.
     *
     * @param file where the stub is, as messages show it
     * @param id of the assignment
     */
    public static Optional<Message> problem(String file, String stub, String id, Exercise<?, ?> exercise, Graph graph) {
        List<String> there = statements(stub).map(StubProof::unspaced).toList();
        int place = 0;
        for (String wanted : statements(new CircuitText(exercise, graph).stub()).toList()) {
            int found = there.subList(place, there.size()).indexOf(unspaced(wanted));
            if (found < 0) {
                return Optional.of(new StubOtherwise(file, wanted, id));
            }
            place += found + 1;
        }
        return Optional.empty();
    }

    private static Stream<String> statements(String source) {
        return END_OF_STATEMENT
                .splitAsStream(COMMENT.matcher(source).replaceAll(""))
                .map(statement -> statement.strip().replaceAll("\\s+", " ").replace("( ", "("));
    }

    /** However a formatter has broken it. */
    private static String unspaced(String statement) {
        return statement.replace(" ", "");
    }
}
