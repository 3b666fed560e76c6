package dev.backprop.grader.grading;

import dev.backprop.grader.sandbox.CompileResult;
import dev.backprop.worker.wire.SourceFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compiles the sources of one exercise together. */
interface SourceCompiler {

    CompileResult compile(List<SourceFile> sources);

    /**
     * A compiler for these exercises that has compiled them all at once, which takes hardly longer than one of them. This one, for
     * each on its own as if it were alone, where they do not compile together, where two files of one path differ, or where there
     * is nothing to put together.
     */
    default SourceCompiler together(List<List<SourceFile>> exercises) {
        Map<String, SourceFile> byPath = new LinkedHashMap<>();
        for (SourceFile file : exercises.stream().flatMap(List::stream).toList()) {
            SourceFile other = byPath.putIfAbsent(file.path(), file);
            if (other != null && !other.equals(file)) {
                return this;
            }
        }
        if (exercises.size() < 2) {
            return this;
        }
        CompileResult all = compile(List.copyOf(byPath.values()));
        return all instanceof CompileResult.Compiled ? sources -> all : this;
    }
}
