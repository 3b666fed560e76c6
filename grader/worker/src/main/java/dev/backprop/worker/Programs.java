package dev.backprop.worker;

import dev.backprop.worker.wire.Answer;
import dev.backprop.worker.wire.ClassFile;
import dev.backprop.worker.wire.LoadProblem;
import dev.backprop.worker.wire.Request;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The programs that are loaded, by number. */
final class Programs {

    private static final List<String> RESERVED = List.of("java.", "javax.", "org.ejml.", "dev.backprop.");

    private final Map<Integer, Program> loaded = new HashMap<>();
    private final Map<Integer, Request.Load> requests = new HashMap<>();
    private final Map<Integer, Optional<RecordedProgram>> recorded = new HashMap<>();

    /** @throws IllegalArgumentException if no such program was loaded, which the grader makes sure of */
    Program get(int number) {
        Program program = loaded.get(number);
        if (program == null) {
            throw new IllegalArgumentException("no program " + number);
        }
        return program;
    }

    /** The same program in classes that record; empty if they cannot be rewritten. */
    Optional<RecordedProgram> recorded(int number) {
        Program program = get(number);
        Request.Load request = requests.get(number);
        return request == null
                ? Optional.empty()
                : recorded.computeIfAbsent(number, key -> RecordedProgram.of(program, request));
    }

    /** Gives programs classes of their own again, where those that they had are of no use any more. */
    void mend() {
        recorded.values()
                .removeIf(program -> program.map(RecordedProgram::isBroken).orElse(false));
        loaded.replaceAll((number, program) -> program.isBroken() ? again(program, requests.get(number)) : program);
    }

    private static Program again(Program broken, Request.@Nullable Load request) {
        try {
            return request == null ? broken : new Search(request.signature()).in(request.classes());
        } catch (NotFoundException e) {
            return broken;
        }
    }

    Answer load(Request.Load request) {
        List<String> reserved = StudentCode.list(request.classes().stream()
                .map(ClassFile::name)
                .filter(name -> RESERVED.stream().anyMatch(name::startsWith)));
        if (!reserved.isEmpty()) {
            return new Answer.NotLoaded(new LoadProblem.ReservedPackage(reserved));
        }
        try {
            loaded.put(request.program(), new Search(request.signature()).in(request.classes()));
            requests.put(request.program(), request);
            recorded.remove(request.program());
            return new Answer.Loaded();
        } catch (NotFoundException e) {
            return new Answer.NotLoaded(e.problem());
        }
    }
}
