package dev.backprop.grader.grading;

import dev.backprop.grader.check.Checks;
import dev.backprop.grader.grading.GradingMessages.NeedsAnother;
import dev.backprop.grader.grading.GradingMessages.NeedsAnother.State;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.report.CheckStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Which checks of an exercise cannot be run yet, because another exercise that they run too is not right. */
final class Needs {

    private Needs() {}

    /**
     * Why checks are not to be run, by their ids.
     *
     * @param outcomes what became of a task that is needed, as far as everybody may see it
     */
    static Map<String, Message> open(Prepared.Compiled compiled, Function<Task, TaskResult> outcomes) {
        Map<String, Message> open = new LinkedHashMap<>();
        compiled.task().needs().forEach((check, needed) -> {
            boolean isReplaced = compiled.sources()
                    .wanted()
                    .replaced()
                    .contains(needed.exercise().className());
            open(needed, outcomes.apply(needed), isReplaced).ifPresent(reason -> open.put(check, reason));
        });
        return open;
    }

    private static Optional<Message> open(Task needed, TaskResult outcome, boolean isReplaced) {
        Set<String> gradients = Checks.ofGradients(needed.exercise());
        List<String> notPassed = outcome.checks().stream()
                .map(DiagnosedCheck::result)
                .filter(result -> gradients.contains(result.id()) && result.status() != CheckStatus.PASSED)
                .map(result -> result.id())
                .toList();
        Optional<State> state = switch (outcome.status()) {
            case MISSING -> Optional.of(State.MISSING);
            case UNTOUCHED -> Optional.of(State.NOT_STARTED);
            case COMPILE_ERROR, CRASHED, REJECTED -> Optional.of(State.NOT_COMPILED);
            case GRADED ->
                !notPassed.isEmpty()
                        ? Optional.of(State.OPEN)
                        : isReplaced ? Optional.of(State.NOT_COMPILED) : Optional.empty();
        };
        return state.map(found -> new NeedsAnother(needed.id(), found, found == State.OPEN ? notPassed : List.of()));
    }
}
