package dev.backprop.grader.sources.java;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutlineTest {

    @Test
    void finds_the_package_and_the_top_level_types() {
        Outline outline = Outline.of("""
                // package wrong;
                @Deprecated package backprop . layers;

                import java.util.List;

                /** class Comment */
                @SuppressWarnings({"class A", "x"})
                public final class SvmLoss<T extends Comparable<T>> {
                    record Pass(double loss) {}
                    static class Nested {}
                }

                record Pair<A>(A first) {}
                interface Gate { }
                enum Kind { A, B }
                @interface Marker { Class<?> value() default Object.class; }
                """);

        assertThat(outline.packageName()).isEqualTo("backprop.layers");
        assertThat(outline.packageLine()).isEqualTo(2);
        assertThat(outline.types())
                .containsExactly(
                        new Outline.Type("SvmLoss", 8, true),
                        new Outline.Type("Pair", 13, false),
                        new Outline.Type("Gate", 14, false),
                        new Outline.Type("Kind", 15, false),
                        new Outline.Type("Marker", 16, false));
    }

    @Test
    void a_source_without_package_line_is_in_the_unnamed_package() {
        Outline outline = Outline.of("class A {}");
        assertThat(outline.packageName()).isEmpty();
        assertThat(outline.packageLine()).isZero();
    }

    @Test
    void record_and_module_are_names_like_any_other() {
        assertThat(Outline.of("class A { int record = record(1); int module; }").types())
                .extracting(Outline.Type::name)
                .containsExactly("A");
        assertThat(Outline.of("import module java.base; class A {}").isModule()).isFalse();
        assertThat(Outline.of("package module; class A {}").isModule()).isFalse();
    }

    @Test
    void knows_a_module_declaration() {
        assertThat(Outline.of("@Deprecated open module a.b { requires java.sql; }")
                        .isModule())
                .isTrue();
        assertThat(Outline.of("import java.util.*; module a {}").isModule()).isTrue();
    }

    @Test
    void a_parenthesis_left_open_spoils_no_more_than_its_type() {
        assertThat(Outline.of("class A { void f( { int x = (1; } } class B {}").types())
                .extracting(Outline.Type::name)
                .containsExactly("A", "B");
    }

    @Test
    void a_brace_too_many_spoils_nothing() {
        assertThat(Outline.of("} ) class A {}").types())
                .extracting(Outline.Type::name)
                .containsExactly("A");
    }

    @Test
    void a_missing_semicolon_does_not_hide_the_type() {
        Outline outline = Outline.of("package backprop\nimport java.util.List\nclass A {}");
        assertThat(outline.packageName()).isEqualTo("backprop");
        assertThat(outline.types()).containsExactly(new Outline.Type("A", 3, false));
    }

    @Test
    void a_class_literal_declares_nothing() {
        assertThat(Outline.of("@Foo(A.class) @Bar(B.class) class C {}").types())
                .extracting(Outline.Type::name)
                .containsExactly("C");
    }

    @Test
    void notices_names_that_no_file_system_could_hold() {
        assertThat(Outline.of("package " + "a.".repeat(400_000) + "b; class A {}")
                        .namesTooLong())
                .isTrue();
        assertThat(Outline.of("package " + "a".repeat(121) + "; class A {}").namesTooLong())
                .isTrue();
        assertThat(Outline.of("class " + "Я".repeat(61) + " {}").namesTooLong()).isTrue();
        assertThat(Outline.of("package " + "a.".repeat(15) + "b; class " + "Я".repeat(60) + " {}")
                        .namesTooLong())
                .isFalse();
        assertThat(Outline.of("package " + "a.".repeat(16) + "b; class A {}").namesTooLong())
                .isTrue();
    }

    @Test
    void remembers_a_bounded_number_of_types() {
        assertThat(Outline.of("class A{}".repeat(100_000)).types()).hasSize(Outline.MAX_TYPES);
    }
}
