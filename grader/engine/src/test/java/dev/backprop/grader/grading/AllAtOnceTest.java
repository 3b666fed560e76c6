package dev.backprop.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.sandbox.CompileResult;
import dev.backprop.worker.wire.ClassFile;
import dev.backprop.worker.wire.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllAtOnceTest {

    private static final SourceFile SVM = new SourceFile("backprop/SvmLoss.java", "class SvmLoss {}");
    private static final SourceFile NET = new SourceFile("backprop/TwoLayerNet.java", "class TwoLayerNet {}");
    private static final SourceFile HELPER = new SourceFile("backprop/Helper.java", "class Helper {}");
    private static final SourceFile BROKEN = new SourceFile("backprop/TwoLayerNet.java", "class {");

    private final List<List<SourceFile>> asked = new ArrayList<>();
    private final SourceCompiler compiler = this::compile;

    @Test
    void compiles_all_exercises_in_one_go() {
        SourceCompiler together = compiler.together(List.of(List.of(SVM, HELPER), List.of(NET, HELPER)));

        assertThat(together.compile(List.of(SVM, HELPER))).isInstanceOf(CompileResult.Compiled.class);
        assertThat(together.compile(List.of(NET, HELPER))).isInstanceOf(CompileResult.Compiled.class);
        assertThat(asked).containsExactly(List.of(SVM, HELPER, NET));
    }

    @Test
    void compiles_each_on_its_own_where_one_does_not_compile() {
        SourceCompiler together = compiler.together(List.of(List.of(SVM), List.of(BROKEN)));

        assertThat(together.compile(List.of(SVM))).isInstanceOf(CompileResult.Compiled.class);
        assertThat(together.compile(List.of(BROKEN))).isInstanceOf(CompileResult.CompileErrors.class);
        assertThat(asked).containsExactly(List.of(SVM, BROKEN), List.of(SVM), List.of(BROKEN));
    }

    @Test
    void never_puts_different_files_of_one_path_together() {
        SourceFile other = new SourceFile(HELPER.path(), "class Helper { int other; }");
        SourceCompiler together = compiler.together(List.of(List.of(SVM, HELPER), List.of(NET, other)));

        together.compile(List.of(SVM, HELPER));
        together.compile(List.of(NET, other));
        assertThat(asked).containsExactly(List.of(SVM, HELPER), List.of(NET, other));
    }

    @Test
    void leaves_a_single_exercise_alone() {
        compiler.together(List.of(List.of(SVM))).compile(List.of(SVM));

        assertThat(asked).containsExactly(List.of(SVM));
    }

    private CompileResult compile(List<SourceFile> sources) {
        asked.add(sources);
        return sources.contains(BROKEN)
                ? new CompileResult.CompileErrors(List.of())
                : new CompileResult.Compiled(sources.stream()
                        .map(source -> new ClassFile(source.path(), new byte[0]))
                        .toList());
    }
}
