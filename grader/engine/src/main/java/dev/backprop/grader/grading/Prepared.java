package dev.backprop.grader.grading;

import dev.backprop.grader.assignment.GivenClasses;
import dev.backprop.grader.check.WarmUp;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.sandbox.CompileResult;
import dev.backprop.grader.sources.Sources;
import dev.backprop.worker.wire.ClassFile;
import dev.backprop.worker.wire.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How far a submission got with a task before any of its code was loaded. */
sealed interface Prepared permits Prepared.Sought, Prepared.Compiled, TaskResult {

    Task task();

    /** Those that there is something to compile for. */
    static Stream<Sought> sought(List<Prepared> found) {
        return found.stream().filter(Sought.class::isInstance).map(Sought.class::cast);
    }

    /** Compiles what was found; an outcome stays as it is. */
    default Prepared compile(SourceCompiler compiler) {
        return this;
    }

    /** Sources that can be compiled. */
    record Sought(Task task, Sources sources) implements Prepared {

        List<SourceFile> files() {
            Stream<SourceFile> given = sources.wanted().given().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(each -> new SourceFile(GivenClasses.file(each.getKey()), each.getValue()));
            // What is declared a second time is an error where it is declared last: in the student's file.
            return Stream.concat(
                            given,
                            sources.all().stream().map(source -> new SourceFile(source.compilePath(), source.text())))
                    .toList();
        }

        WarmUp.Coming<?, ?> coming() {
            return new WarmUp.Coming<>(task.exercise(), task.options());
        }

        @Override
        public Prepared compile(SourceCompiler compiler) {
            CompileResult result = compiler.compile(files());
            return result instanceof CompileResult.Compiled ok
                    ? new Compiled(task, sources, ok.classes())
                    : task.ended(AssignmentStatus.COMPILE_ERROR, Failures.of(result, sources), sources);
        }
    }

    /** Classes that can be loaded, as often as one likes. */
    record Compiled(Task task, Sources sources, List<ClassFile> classes) implements Prepared {}
}
