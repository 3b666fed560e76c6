package dev.backprop.grader.grading;

import dev.backprop.grader.assignment.AssignmentMessages.NextStep;
import dev.backprop.grader.assignment.AssignmentMessages.NextStep.InExample;
import dev.backprop.grader.check.CheckMessages.NotFinite;
import dev.backprop.grader.check.CheckMessages.ValueIsNull;
import dev.backprop.grader.check.CheckMessages.WrongLength;
import dev.backprop.grader.check.CheckMessages.WrongShape;
import dev.backprop.grader.check.CheckResult;
import dev.backprop.grader.check.Counterexample;
import dev.backprop.grader.diagnosis.Diagnosis;
import dev.backprop.grader.diagnosis.Diagnostician;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.report.CheckStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The result of a check, and what more is known of it.
 *
 * @param diagnosis the mistake behind it, where that is known
 * @param second a second counterexample, where that is not known
 * @param example what comes of the handout's example, where that is not known
 */
record DiagnosedCheck(
        CheckResult result,
        Optional<Diagnosis> diagnosis,
        Optional<Counterexample> second,
        Optional<InExample> example) {

    static List<DiagnosedCheck> plain(List<CheckResult> results) {
        return results.stream()
                .map(result -> new DiagnosedCheck(result, Optional.empty(), Optional.empty(), Optional.empty()))
                .toList();
    }

    /** Calls the program, which must still be running. */
    static List<DiagnosedCheck> diagnosed(List<CheckResult> results, Diagnostician diagnostician) {
        List<Optional<Diagnosis>> diagnoses = diagnostician.diagnose(results);
        return IntStream.range(0, results.size())
                .mapToObj(i -> diagnoses.get(i).isPresent()
                        ? new DiagnosedCheck(results.get(i), diagnoses.get(i), Optional.empty(), Optional.empty())
                        : unknown(results.get(i)))
                .toList();
    }

    private static DiagnosedCheck unknown(CheckResult result) {
        return new DiagnosedCheck(
                result, Optional.empty(), second(result), result.evidence().flatMap(known -> known.inExample()));
    }

    /** Checks that not everybody sees take with them all of the time that was spent on them: code can make a sign of it. */
    static List<DiagnosedCheck> taking(Duration all, List<DiagnosedCheck> findings) {
        Duration counted =
                findings.stream().map(found -> found.result().duration()).reduce(Duration.ZERO, Duration::plus);
        List<DiagnosedCheck> taking = new ArrayList<>(findings);
        DiagnosedCheck first = taking.get(0);
        taking.set(
                0,
                new DiagnosedCheck(
                        first.result().longer(all.minus(counted)), first.diagnosis(), first.second(), first.example()));
        return taking;
    }

    private static Optional<Counterexample> second(CheckResult result) {
        return result.counterexample().flatMap(first -> result.evidence().flatMap(known -> known.second(first)));
    }

    /** Whether it says what came out, and not where: what stopped a program has a line to look at. */
    private static boolean isOfValue(Message message) {
        return message instanceof WrongShape
                || message instanceof WrongLength
                || message instanceof NotFinite
                || message instanceof ValueIsNull;
    }

    /** What to do next, where neither the message nor a diagnosis says it. */
    Optional<Message> next(Task task) {
        boolean isOpen = result.status() == CheckStatus.FAILED
                || result.message().filter(DiagnosedCheck::isOfValue).isPresent();
        return !isOpen || diagnosis.isPresent()
                ? Optional.empty()
                : Optional.of(new NextStep(
                        task.checkId(result.id()),
                        task.hintOn(result.id()),
                        example,
                        result.counterexample().isPresent()));
    }
}
