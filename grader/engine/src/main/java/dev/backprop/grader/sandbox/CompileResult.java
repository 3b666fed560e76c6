package dev.backprop.grader.sandbox;

import dev.backprop.worker.wire.ClassFile;
import dev.backprop.worker.wire.CompilerMessage;
import java.util.List;

/** How a compilation ended. */
public sealed interface CompileResult {

    /** The sources were compiled. */
    record Compiled(List<ClassFile> classes) implements CompileResult {}

    /** The sources have errors; at most a hundred messages. */
    record CompileErrors(List<CompilerMessage> messages) implements CompileResult {}

    /** The compiler itself broke down over the sources, as it does over expressions nested thousands deep. */
    record CompilerFailed(String reason) implements CompileResult {}

    /** The compilation did not end in time, or ended the worker. */
    record CompileStopped(Reply.Failure failure) implements CompileResult {}
}
