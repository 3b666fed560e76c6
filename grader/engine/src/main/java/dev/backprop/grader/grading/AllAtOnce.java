package dev.backprop.grader.grading;

import dev.backprop.grader.sandbox.CompileResult;
import dev.backprop.worker.wire.SourceFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compiles the sources of several exercises at once, which takes hardly longer than one of them; and each on its own, as if
 * it were alone, where they do not compile together.
 */
final class AllAtOnce {

    private AllAtOnce() {}

    /**
     * A compiler for the sources of these exercises; the one given where there is nothing to put together, or where two files of
     * one path differ.
     */
    static SourceCompiler of(List<List<SourceFile>> exercises, SourceCompiler compiler) {
        Map<String, SourceFile> byPath = new LinkedHashMap<>();
        for (SourceFile file : exercises.stream().flatMap(List::stream).toList()) {
            SourceFile other = byPath.putIfAbsent(file.path(), file);
            if (other != null && !other.equals(file)) {
                return compiler;
            }
        }
        if (exercises.size() < 2) {
            return compiler;
        }
        CompileResult together = compiler.compile(List.copyOf(byPath.values()));
        return together instanceof CompileResult.Compiled ? sources -> together : compiler;
    }
}
