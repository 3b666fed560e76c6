package dev.backprop.grader.sources.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReferencesTest {

    private static final Source RELU = source("package backprop; public class Relu {}");
    private static final Source LAYER = source("package backprop.layers; public class Layer {}");
    private static final Source MATHS = source("package backprop.layers; public class Maths {}");
    private static final Source OTHER_RELU = source("package backprop.layers; public class Relu {}");

    @Test
    void finds_types_of_the_same_package() {
        assertThat(referencesOf("class A { Object x = new Relu(); }")).containsExactly("backprop.Relu");
        assertThat(referencesOf("class A { double x = Relu.of(1); }")).containsExactly("backprop.Relu");
        assertThat(referencesOf("class A { Object x = f(Relu::of); }")).containsExactly("backprop.Relu");
        assertThat(referencesOf("class A extends java.util.ArrayList<Relu[]> { }"))
                .containsExactly("backprop.Relu");
        assertThat(referencesOf("@Relu(1) class A { }")).containsExactly("backprop.Relu");
        assertThat(referencesOf("class A { boolean f(Object x) { return x instanceof Relu(int y); } }"))
                .containsExactly("backprop.Relu");
    }

    @Test
    void finds_types_through_imports() {
        assertThat(referencesOf("import backprop.layers.Layer; class A { Layer x; }"))
                .containsExactly("backprop.layers.Layer");
        assertThat(referencesOf("import backprop.layers.*; class A { Layer x; Maths y; }"))
                .containsExactly("backprop.layers.Layer", "backprop.layers.Maths");
        assertThat(referencesOf("import static backprop.layers.Maths.relu; class A { double x = relu(1); }"))
                .containsExactly("backprop.layers.Maths");
        assertThat(referencesOf("import static backprop.layers.Maths.*; class A { double x = relu(1); }"))
                .containsExactly("backprop.layers.Maths");
    }

    @Test
    void finds_qualified_names() {
        assertThat(referencesOf("class A { backprop . layers /* ! */ . Layer x; }"))
                .containsExactly("backprop.layers.Layer");
        assertThat(referencesOf("class A { double x = backprop.layers.Maths.relu(1); }"))
                .containsExactly("backprop.layers.Maths");
    }

    @Test
    void an_import_on_demand_draws_in_only_what_is_used() {
        assertThat(referencesOf("import backprop.layers.*; class A { }")).isEmpty();
    }

    @Test
    void a_single_import_hides_the_type_of_the_same_package() {
        assertThat(referencesOf("import backprop.layers.Relu; class A { Relu x; }"))
                .containsExactly("backprop.layers.Relu");
        assertThat(referencesOf("import elsewhere.Relu; class A { Relu x; }")).isEmpty();
    }

    @Test
    void a_type_of_the_same_package_hides_those_imported_on_demand() {
        assertThat(referencesOf("import backprop.layers.*; class A { Relu x; }"))
                .containsExactly("backprop.Relu");
    }

    @Test
    void a_type_of_its_own_hides_all_others() {
        assertThat(referencesOf("class A { Relu x; static class Relu {} }")).isEmpty();
        assertThat(referencesOf("class A { Relu x; record Relu(double z) {} }")).isEmpty();
    }

    @Test
    void methods_and_members_are_no_types() {
        assertThat(referencesOf("class A { double Relu(double x) { return this.Relu(x) + Relu(2) + a.Relu; } }"))
                .isEmpty();
    }

    @Test
    void words_in_comments_and_strings_are_no_types() {
        assertThat(referencesOf("class A { /** {@link Relu} */ String x = \"Relu\"; // Relu\n }"))
                .isEmpty();
    }

    @Test
    void types_of_other_packages_need_an_import() {
        assertThat(referencesOf("class A { Layer x; }")).isEmpty();
    }

    @Test
    void reads_the_longest_of_qualified_names_once() {
        assertThat(referencesOf("class A { Object x = backprop" + ".backprop".repeat(90_000) + "; }"))
                .isEmpty();
    }

    private static List<String> referencesOf(String declarations) {
        Source source = source("package backprop; " + declarations);
        TypeIndex types =
                new TypeIndex(Stream.of(source, RELU, LAYER, MATHS, OTHER_RELU).toList());
        return References.of(source, types).stream().map(TypeName::toString).toList();
    }

    private static Source source(String text) {
        return Source.of("X.java", text, Optional.empty());
    }
}
