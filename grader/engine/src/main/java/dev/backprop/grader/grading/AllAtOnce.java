package dev.backprop.grader.grading;

import dev.backprop.grader.sandbox.CompileResult;
import dev.backprop.worker.wire.SourceFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the sources of several exercises at once, which takes hardly longer than one of them; and each on its own, as if
 * it were alone, where they do not compile together.
 */
final class AllAtOnce implements SourceCompiler {

    private final List<SourceFile> all;
    private final SourceCompiler compiler;
    private @Nullable CompileResult together;

    private AllAtOnce(List<SourceFile> all, SourceCompiler compiler) {
        this.all = all;
        this.compiler = compiler;
    }

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
        return exercises.size() > 1 ? new AllAtOnce(List.copyOf(byPath.values()), compiler) : compiler;
    }

    @Override
    public CompileResult compile(List<SourceFile> sources) {
        CompileResult result = together;
        if (result == null) {
            result = compiler.compile(all);
            together = result;
        }
        return result instanceof CompileResult.Compiled ? result : compiler.compile(sources);
    }
}
