package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.worker.wire.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The memory of what one student's program answered. */
final class Runs<I extends Record, P extends Record> {

    private final Exercise<I, P> exercise;
    private final StudentProgram program;
    private final Map<List<Value>, Case<I, P>> cases = new HashMap<>();
    /** The same, without a look at all numbers: an input is asked for once for each stage. */
    private final IdentityHashMap<I, Case<I, P>> known = new IdentityHashMap<>();

    Runs(Exercise<I, P> exercise, StudentProgram program) {
        this.exercise = exercise;
        this.program = program;
    }

    boolean leavesEmpty(String stage) {
        return program.leavesEmpty(stage);
    }

    /** What the program is asked for past the memory of runs. */
    StudentProgram program() {
        return program;
    }

    /**
     * Fills the memory in a few round trips. The very first runs alone, because what ends the worker would end it again.
     *
     * <p>What is of one shape is called one after the other, all or the greater part of it: values that are kept for as long as a shape
     * is the same are then those of another input, whatever the draw.
     */
    void ahead(List<I> all) {
        if (all.isEmpty()) {
            return;
        }
        if (cases.isEmpty() && !isCallable(all.get(0))) {
            return;
        }
        Map<List<Value>, I> inputs = new LinkedHashMap<>();
        all.forEach(input -> inputs.putIfAbsent(Records.arguments(input), input));
        inputs.keySet().removeAll(cases.keySet());
        List<List<Value>> arguments = byShape(inputs.keySet());
        List<Optional<StudentProgram.Answer>> answers = program.callAhead(arguments);
        for (int i = 0; i < answers.size(); i++) {
            List<Value> given = arguments.get(i);
            I input = Objects.requireNonNull(inputs.get(given));
            answers.get(i).ifPresent(answer -> cases.put(given, caseFrom(input, answer)));
        }
        if (program.hasTrouble()) {
            inputs.keySet().removeAll(cases.keySet());
            inputs.entrySet().stream()
                    .sorted(Comparator.comparingInt(given -> CallRecord.size(given.getKey())))
                    .takeWhile(given -> isCallable(given.getValue()))
                    .forEach(given -> {});
        }
    }

    /** Small ones first, those of one shape next to each other, and beside them what has the first lengths in common. */
    private static List<List<Value>> byShape(Collection<List<Value>> all) {
        return all.stream()
                .sorted(Comparator.comparing(Records::shapes, Arrays::compare))
                .toList();
    }

    private boolean isCallable(I input) {
        try {
            of(input);
            return true;
        } catch (Verdict.Thrown hopeless) {
            return false;
        }
    }

    /**
     * The pass on {@code input}, or what is known of it, from memory where it was run before.
     *
     * @throws Verdict.Thrown if it was not, and the program is not called any more
     */
    Case<I, P> of(I input) {
        Case<I, P> found = known.get(input);
        if (found == null) {
            List<Value> arguments = Records.arguments(input);
            found = cases.get(arguments);
            if (found == null) {
                found = freshCase(input);
                cases.put(arguments, found);
            }
            known.put(input, found);
        }
        return found;
    }

    /** The pass on {@code input}, called past the memory of runs. */
    Case<I, P> freshCase(I input) {
        try {
            return caseFrom(input, program.call(Records.arguments(input)));
        } catch (Verdict.Thrown thrown) {
            if (!(thrown.verdict() instanceof Verdict.Wrong wrong)) {
                throw thrown;
            }
            if (wrong.fault().isRepeated()) {
                throw new Verdict.Inconclusive(Verdict.Inconclusive.Reason.NOT_CALLED, wrong.fault()).thrown();
            }
            return stopped(input, Stop.unseen(wrong.fault()));
        }
    }

    /** The passes on {@code inputs}, called one after the other past the memory of runs, in one round trip if possible. */
    List<Case<I, P>> freshCases(List<I> inputs) {
        List<Optional<StudentProgram.Answer>> answers =
                program.callAhead(inputs.stream().map(Records::arguments).toList());
        if (answers.size() < inputs.size() || answers.contains(Optional.<StudentProgram.Answer>empty())) {
            return inputs.stream().map(this::freshCase).toList();
        }
        List<Case<I, P>> fresh = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            fresh.add(caseFrom(inputs.get(i), answers.get(i).orElseThrow()));
        }
        return fresh;
    }

    private Case<I, P> caseFrom(I input, StudentProgram.Answer answer) {
        if (!(answer.pass() instanceof Value.Composite returned)) {
            return stopped(input, answer.stop().orElseGet(() -> Stop.unseen(Faults.noPass(exercise.method()))));
        }
        P pass = Records.pass(exercise.pass(), returned);
        return new Case<>(
                input,
                pass,
                known(returned, answer.stop()),
                Records.unsupported(returned),
                answer.stop(),
                answer.changedArguments());
    }

    private Case<I, P> stopped(I input, Stop stop) {
        P nothing = Records.partial(exercise.pass(), Map.of());
        return new Case<>(input, nothing, Set.of(), Map.of(), Optional.of(stop), List.of());
    }

    /** The value of the stage in which a call broke off is not finished, whatever has been recorded of it. */
    private Set<String> known(Value.Composite returned, Optional<Stop> stop) {
        Set<String> known = exercise.stages().stream().map(Stage::name).collect(Collectors.toSet());
        if (stop.isPresent()) {
            known.retainAll(returned.names());
            stop.get().stage().ifPresent(known::remove);
        }
        return known;
    }

    /** The same fault on the smallest input that is known to have it, if it is too dear to look for one. */
    Fault smallest(Fault fault) {
        if (!fault.isCostly()) {
            return fault;
        }
        return cases.values().stream()
                .filter(given -> given.stop()
                        .map(Stop::fault)
                        .filter(other -> other.isCostly()
                                && other.status() == fault.status()
                                && other.culprit().equals(fault.culprit()))
                        .isPresent())
                .min(Comparator.comparingInt(given -> CallRecord.size(Records.arguments(given.input()))))
                .map(given -> given.stop().orElseThrow().fault().on(given.input()))
                .orElse(fault);
    }
}
