package dev.backprop.grader.grading;

import dev.backprop.grader.sandbox.CompileResult;
import dev.backprop.worker.wire.SourceFile;
import java.util.List;

/** Compiles the sources of one exercise together. */
interface SourceCompiler {

    CompileResult compile(List<SourceFile> sources);
}
