package dev.backprop.grader.sources.java;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImportTest {

    @Test
    void reads_every_kind_of_import() {
        assertThat(Import.in("""
                        @Deprecated(since = {"{", ("}")}) package backprop;
                        import java.util.List;
                        import java.util.*; import static java.lang.Math.max;
                        // import nothing.at.All;
                        import static java.lang.Math.*;
                        class A {
                            import too.late.Already;
                        }
                        """))
                .containsExactly(
                        new Import("java.util.List", 2, false, false),
                        new Import("java.util", 3, false, true),
                        new Import("java.lang.Math.max", 3, true, false),
                        new Import("java.lang.Math", 5, true, true));
    }

    @Test
    void half_an_import_is_read_as_far_as_it_goes() {
        assertThat(Import.in("import java.util.")).containsExactly(new Import("java.util", 1, false, false));
        assertThat(Import.in("import ;")).containsExactly(new Import("", 1, false, false));
    }

    @Test
    void knows_what_it_is_from() {
        Import imported = new Import("Jama.Matrix", 1, false, false);
        assertThat(imported.simpleName()).isEqualTo("Matrix");
        assertThat(imported.isFrom("Jama")).isTrue();
        assertThat(imported.isFrom("Jama.Matrix")).isTrue();
        assertThat(imported.isFrom("Jam")).isFalse();
    }
}
