package dev.backprop.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.sandbox.LoadResult.NotLoaded;
import dev.backprop.worker.wire.ClassFile;
import dev.backprop.worker.wire.CodePlace;
import dev.backprop.worker.wire.LoadProblem;
import dev.backprop.worker.wire.SourceFile;
import dev.backprop.worker.wire.Thrown;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("jdk")
class LoadProblemTest {

    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(new ProcessJail(), Limits.standard());
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @Test
    void says_which_classes_are_there_instead() {
        SourceFile elsewhere = new SourceFile("Exercise.java", "class Exercise { record R() {} }");
        SourceFile other = new SourceFile("backprop/Exercis.java", "package backprop; class Exercis {}");

        assertThat(load(elsewhere, other))
                .isEqualTo(new LoadProblem.NoSuchClass(List.of("Exercise", "backprop.Exercis")));
    }

    @Test
    void says_which_methods_are_there_instead() {
        assertThat(load(Student.exercise("static void b(double[] d) {}\nvoid a(SimpleMatrix m, String s) {}")))
                .isEqualTo(new LoadProblem.NoSuchMethod(List.of("a(SimpleMatrix, java.lang.String)", "b(double[])")));
    }

    @Test
    void says_which_parameters_the_method_has_instead() {
        assertThat(load(Student.exercise(
                        "public static Pass pass(SimpleMatrix A, double[] y, double f) { return null; }")))
                .isEqualTo(new LoadProblem.WrongParameters(List.of("pass(SimpleMatrix, double[], double)")));
    }

    @Test
    void tells_a_students_own_matrix_from_the_real_one() {
        SourceFile own = new SourceFile("backprop/SimpleMatrix.java", "package backprop; class SimpleMatrix {}");
        SourceFile exercise = new SourceFile("backprop/Exercise.java", """
                package backprop;
                class Exercise { public static Object pass(SimpleMatrix A, int[] y, double f) { return null; } }
                """);

        assertThat(load(own, exercise))
                .isEqualTo(new LoadProblem.WrongParameters(List.of("pass(backprop.SimpleMatrix, int[], double)")));
    }

    @Test
    void says_which_modifier_is_missing() {
        assertThat(load(Student.exercise("static Pass pass(SimpleMatrix A, int[] y, double f) { return null; }")))
                .isEqualTo(new LoadProblem.NotPublicStatic(false, true));
        assertThat(load(Student.exercise("public Pass pass(SimpleMatrix A, int[] y, double f) { return null; }")))
                .isEqualTo(new LoadProblem.NotPublicStatic(true, false));
    }

    @Test
    void says_what_the_method_returns_instead_of_a_record() {
        assertThat(load(Student.exercise(
                        "public static double[] pass(SimpleMatrix A, int[] y, double f) { return null; }")))
                .isEqualTo(new LoadProblem.NotARecord("double[]"));
    }

    @Test
    void says_which_components_the_record_has_instead() {
        assertThat(load(Student.exercise("record R(double loss, SimpleMatrix m, int[] y) {}\n"
                        + "public static R pass(SimpleMatrix A, int[] y, double f) { return null; }")))
                .isEqualTo(new LoadProblem.WrongComponents(
                        "backprop.Exercise$R", List.of("double loss", "SimpleMatrix m", "int[] y")));
    }

    @Test
    void reports_a_static_initialiser_that_throws() {
        SourceFile source = Student.exercise("static int[] t = new int[-1];\n"
                + "public static Pass pass(SimpleMatrix A, int[] y, double f) { return null; }");

        assertThat(load(source))
                .isEqualTo(new LoadProblem.InitialiserThrew(new Thrown(
                        "java.lang.NegativeArraySizeException",
                        "-1",
                        List.of(new CodePlace("Exercise.java", 5, "backprop.Exercise", "<clinit>")))));
    }

    @Test
    void refuses_classes_in_packages_that_are_not_the_students() {
        SourceFile ejml = new SourceFile("org/ejml/Trap.java", "package org.ejml; class Trap {}");
        SourceFile worker = new SourceFile("Main.java", "package dev.backprop.worker; class Main {}");

        assertThat(load(ejml, worker, Student.body(Student.SCALE)))
                .isEqualTo(new LoadProblem.ReservedPackage(List.of("dev.backprop.worker.Main", "org.ejml.Trap")));
    }

    @Test
    void refuses_what_is_no_class() {
        ClassFile nonsense = new ClassFile("backprop.Exercise", new byte[] {1, 2, 3, 4});

        assertThat(sandbox.load(List.of(nonsense), Student.SIGNATURE))
                .isInstanceOfSatisfying(
                        NotLoaded.class, not -> assertThat(not.problem()).isInstanceOf(LoadProblem.Unlinkable.class));
    }

    private static LoadProblem load(SourceFile... sources) {
        LoadResult result = sandbox.load(Student.compiled(sandbox, sources), Student.SIGNATURE);
        assertThat(result).isInstanceOf(NotLoaded.class);
        return ((NotLoaded) result).problem();
    }
}
