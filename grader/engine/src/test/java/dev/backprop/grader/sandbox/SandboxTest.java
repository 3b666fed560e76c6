package dev.backprop.grader.sandbox;

import static dev.backprop.grader.sandbox.Student.ARGUMENTS;
import static dev.backprop.grader.sandbox.Student.SCALE;
import static dev.backprop.grader.sandbox.Student.arguments;
import static dev.backprop.grader.sandbox.Student.loaded;
import static dev.backprop.grader.sandbox.Student.returned;
import static dev.backprop.grader.sandbox.Student.scaled;
import static dev.backprop.grader.sandbox.Student.thrown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.worker.wire.Changed;
import dev.backprop.worker.wire.CodePlace;
import dev.backprop.worker.wire.CompilerMessage;
import dev.backprop.worker.wire.Signature;
import dev.backprop.worker.wire.SourceFile;
import dev.backprop.worker.wire.Thrown;
import dev.backprop.worker.wire.Type;
import dev.backprop.worker.wire.Value;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What well-meant code can do, all in one worker. */
@Tag("jdk")
class SandboxTest {

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
    void compiles_loads_and_calls() {
        assertThat(loaded(sandbox, SCALE).call(ARGUMENTS)).isEqualTo(scaled(3));
    }

    @Test
    void carries_every_kind_of_value_there_and_back() {
        SourceFile echo = new SourceFile("Echo.java", """
                import org.ejml.simple.SimpleMatrix;
                class Echo {
                  record All(SimpleMatrix m, double d, int i, double[] ds, int[] is) {}
                  public static All echo(SimpleMatrix m, double d, int i, double[] ds, int[] is) {
                    return new All(m, d, i, ds, is);
                  }
                }
                """);
        List<Type> types = List.of(Type.MATRIX, Type.REAL, Type.WHOLE, Type.REALS, Type.WHOLES);
        List<String> names = List.of("m", "d", "i", "ds", "is");
        List<Signature.Component> components = IntStream.range(0, 5)
                .mapToObj(i -> new Signature.Component(names.get(i), types.get(i)))
                .toList();
        LoadResult loaded =
                sandbox.load(Student.compiled(sandbox, echo), new Signature("Echo", "echo", types, components));
        double[] odd = {-0.0, Double.NaN, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, Double.MAX_VALUE, 1 / 3.0};
        List<Value> values = List.of(
                new Value.Matrix(2, 3, odd),
                new Value.Real(-0.0),
                new Value.Whole(Integer.MIN_VALUE),
                new Value.Reals(odd),
                new Value.Wholes(new int[] {1, -1}));
        List<Value> empty = List.of(
                new Value.Matrix(0, 3, new double[0]),
                new Value.Real(Double.NaN),
                new Value.Whole(0),
                new Value.Reals(new double[0]),
                new Value.Null());

        List<Reply> replies = ((LoadResult.Loaded) loaded).program().callWhileItLasts(List.of(values, empty));

        assertThat(replies)
                .containsExactly(
                        new Reply.Returned(new Value.Composite(names, values), List.of(), List.of()),
                        new Reply.Returned(new Value.Composite(names, empty), List.of(), List.of()));
    }

    @Test
    void reports_errors_of_the_compiler_with_their_places() {
        CompileResult result = sandbox.compile(List.of(Student.body("int i = \"text\";\nreturn undefined;")));

        assertThat(result).isInstanceOf(CompileResult.CompileErrors.class);
        assertThat(((CompileResult.CompileErrors) result).messages())
                .containsExactly(
                        new CompilerMessage(
                                "backprop/Exercise.java",
                                6,
                                9,
                                CompilerMessage.Kind.ERROR,
                                "incompatible types: java.lang.String cannot be converted to int"),
                        new CompilerMessage(
                                "backprop/Exercise.java",
                                7,
                                8,
                                CompilerMessage.Kind.ERROR,
                                "cannot find symbol\n  symbol:   variable undefined\n  location: class backprop.Exercise"));
    }

    @Test
    void takes_a_path_for_a_name_whatever_it_looks_like() {
        SourceFile strange = new SourceFile("a b/../@Strange $(x).java", "class Strange { int i = 1 }");

        assertThat(sandbox.compile(List.of(strange)))
                .isEqualTo(new CompileResult.CompileErrors(List.of(new CompilerMessage(
                        "a b/../@Strange $(x).java", 1, 26, CompilerMessage.Kind.ERROR, "';' expected"))));
    }

    @Test
    void compiles_against_nothing_of_the_worker_or_the_grader() {
        CompileResult result = sandbox.compile(List.of(
                new SourceFile("Spy.java", "class Spy { dev.backprop.worker.Main main; org.junit.Test test; }")));

        assertThat(result).isInstanceOf(CompileResult.CompileErrors.class);
        assertThat(((CompileResult.CompileErrors) result).messages())
                .extracting(CompilerMessage::text)
                .containsExactly("package dev.backprop.worker does not exist", "package org.junit does not exist");
    }

    @Test
    void runs_no_annotation_processor_and_no_newer_language() {
        CompileResult result = sandbox.compile(List.of(new SourceFile(
                "Newer.java",
                "class Newer { int f(Object o) { return switch (o) { case String s -> 1; default -> 2; }; } }")));

        assertThat(result).isInstanceOf(CompileResult.CompileErrors.class);
    }

    @Test
    void tells_apart_what_was_thrown_and_where() {
        Program program = loaded(sandbox, "y[0] = 2;\nint k = y[y[0]];\n" + SCALE);

        assertThat(thrown(program.call(ARGUMENTS)))
                .isEqualTo(new Thrown(
                        "java.lang.ArrayIndexOutOfBoundsException",
                        "Index 2 out of bounds for length 2",
                        List.of(new CodePlace("Exercise.java", 7, "backprop.Exercise", "pass"))));
    }

    @Test
    void names_the_variable_that_is_null() {
        Program program = loaded(sandbox, "SimpleMatrix dW = null;\nreturn new Pass(dW.scale(2), 0);");

        assertThat(program.call(ARGUMENTS))
                .isInstanceOfSatisfying(
                        Reply.Threw.class,
                        threw -> assertThat(threw.thrown().message()).endsWith("because \"dW\" is null"));
    }

    @Test
    void looks_through_a_static_initialiser_to_what_it_threw() {
        SourceFile lazy = new SourceFile("Lazy.java", "class Lazy { static int zero = 0; static int i = 1 / zero; }");
        SourceFile main = new SourceFile(
                "backprop/Exercise.java",
                Student.body("return new Pass(A, Class.forName(\"Lazy\").hashCode());")
                        .text());

        Reply reply =
                Student.loaded(sandbox, Student.compiled(sandbox, main, lazy)).call(ARGUMENTS);

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Threw.class,
                        threw -> assertThat(threw.thrown().type()).isEqualTo("java.lang.ArithmeticException"));
    }

    @Test
    void survives_an_exception_whose_methods_throw() {
        Program program = loaded(sandbox, """
                throw new RuntimeException() {
                  @Override public String getMessage() { throw this; }
                  @Override public String toString() { throw this; }
                  @Override public Throwable getCause() { return this; }
                  @Override public StackTraceElement[] getStackTrace() { throw this; }
                };
                """);

        assertThat(thrown(program.call(ARGUMENTS))).isEqualTo(new Thrown("backprop.Exercise$1", null, List.of()));
    }

    @Test
    void reports_which_arguments_were_changed() {
        Program program = loaded(sandbox, "A.set(0, 0, A.get(0, 0) + f);\ny[1] = (int) f;\n" + SCALE);

        assertThat(changed(program, 3)).containsExactly(new Changed(0, 0, 4), new Changed(1, 1, 3));
        assertThat(changed(program, 0)).containsExactly(new Changed(1, 1, 0));
        assertThat(changed(loaded(sandbox, "A.reshape(1, 4);\n" + SCALE), 3)).containsExactly(new Changed(0));
    }

    @Test
    void gives_each_call_arguments_of_its_own() {
        Program program = loaded(sandbox, "A.set(0, 0, 7);\nreturn new Pass(A, f);");

        List<Reply> replies = program.callWhileItLasts(Collections.nCopies(2, ARGUMENTS));
        assertThat(ARGUMENTS).isEqualTo(arguments(3));
        assertThat(replies)
                .allSatisfy(reply ->
                        assertThat(((Reply.Returned) reply).changedArguments()).containsExactly(new Changed(0, 0, 7)));
    }

    @Test
    void takes_a_result_that_is_an_argument() {
        assertThat(loaded(sandbox, "return new Pass(A, f);").call(ARGUMENTS)).isEqualTo(scaled(1, 3));
    }

    @Test
    void reads_the_matrix_and_not_what_lies_behind_it() {
        Program program = loaded(
                sandbox,
                "SimpleMatrix B = new SimpleMatrix(3, 3);\nB.reshape(1, 2);\nB.set(0, 1, 5);\nreturn new Pass(B, f);");

        assertThat(program.call(ARGUMENTS)).isEqualTo(returned(new Value.Matrix(1, 2, new double[] {0, 5}), 3));
    }

    @Test
    void takes_null_for_a_result_and_for_a_component() {
        assertThat(loaded(sandbox, "return null;").call(ARGUMENTS))
                .isEqualTo(new Reply.Returned(new Value.Null(), List.of(), List.of()));
        assertThat(loaded(sandbox, "return new Pass(null, Double.NaN);").call(ARGUMENTS))
                .isEqualTo(returned(new Value.Null(), Double.NaN));
    }

    @Test
    void takes_single_precision_and_says_so() {
        Program program = loaded(sandbox, "return new Pass(new SimpleMatrix(new float[][] {{0.5f, 0.1f}}), f);");

        Value floats = new Value.Matrix(1, 2, new double[] {0.5, 0.1f});
        Value result = new Value.Composite(List.of("m", "loss"), List.of(floats, new Value.Real(3)));
        assertThat(program.call(ARGUMENTS)).isEqualTo(new Reply.Returned(result, List.of(), List.of("m")));
    }

    @Test
    void takes_a_sparse_matrix() {
        assertThat(loaded(sandbox, "A.convertToSparse();\nreturn new Pass(A, f);")
                        .call(arguments(1)))
                .isInstanceOfSatisfying(Reply.Returned.class, returned -> {
                    assertThat(returned.value())
                            .isEqualTo(new Value.Composite(
                                    List.of("m", "loss"), List.of(arguments(1).get(0), new Value.Real(1))));
                    assertThat(returned.changedArguments()).containsExactly(new Changed(0));
                });
    }

    @Test
    void names_what_is_no_real_matrix() {
        assertThat(loaded(sandbox, "A.convertToComplex();\nreturn new Pass(A, f);")
                        .call(ARGUMENTS))
                .isEqualTo(new Reply.Returned(
                        new Value.Composite(
                                List.of("m", "loss"),
                                List.of(new Value.Unsupported("org.ejml.data.ZMatrixRMaj"), new Value.Real(3))),
                        List.of(new Changed(0)),
                        List.of()));
    }

    @Test
    void says_that_a_stage_is_too_large_to_be_looked_at() {
        assertThat(loaded(sandbox, "return new Pass(new SimpleMatrix(2000, 2000), f);")
                        .call(ARGUMENTS))
                .isEqualTo(Student.returned(
                        new Value.Unsupported("a matrix of 2000 x 2000, too large to be looked at"), 3));
    }

    @Test
    void takes_large_results_of_many_calls_apart() {
        Program program = loaded(sandbox, "return new Pass(new SimpleMatrix(1000, 1000).plus(f), f);");

        List<Reply> replies = program.callWhileItLasts(List.of(arguments(1), arguments(2), arguments(3), arguments(4)));

        assertThat(replies)
                .extracting(reply -> ((Value.Composite) ((Reply.Returned) reply).value())
                        .values()
                        .get(1))
                .containsExactly(new Value.Real(1), new Value.Real(2), new Value.Real(3), new Value.Real(4));
    }

    @Test
    void calls_more_often_than_a_frame_holds() {
        List<List<Value>> lists =
                IntStream.range(0, 3000).mapToObj(i -> arguments(i)).toList();

        assertThat(loaded(sandbox, SCALE).callWhileItLasts(lists))
                .extracting(reply -> ((Value.Composite) ((Reply.Returned) reply).value())
                        .values()
                        .get(1))
                .containsExactlyElementsOf(
                        IntStream.range(0, 3000).mapToObj(Value.Real::new).toList());
    }

    @Test
    void keeps_what_was_printed_apart_for_each_program() {
        Program first = loaded(sandbox, "System.out.print(\"one é\");\n" + SCALE);
        Program second = loaded(sandbox, "System.err.println(\"two\");\n" + SCALE);

        first.call(ARGUMENTS);
        second.call(ARGUMENTS);
        first.call(ARGUMENTS);

        assertThat(first.output()).isEqualTo(new PrintedOutput("one éone é", "", 0));
        assertThat(second.output()).isEqualTo(new PrintedOutput("", "two\n", 0));
    }

    @Test
    void gives_each_program_streams_that_work() {
        loaded(sandbox, "System.setOut(null);\n" + SCALE).call(ARGUMENTS);
        Program second = loaded(sandbox, "System.out.print(f);\n" + SCALE);

        assertThat(second.call(ARGUMENTS)).isEqualTo(scaled(3));
        assertThat(second.output().stdout()).isEqualTo("3.0");
    }

    @Test
    void leaves_out_of_a_stack_what_nobody_wrote() {
        Program program = loaded(sandbox, "Runnable r = () -> y[2] = 1;\nr.run();\n" + SCALE);

        assertThat(program.call(ARGUMENTS))
                .isInstanceOfSatisfying(
                        Reply.Threw.class,
                        threw -> assertThat(threw.thrown().places())
                                .extracting(CodePlace::line)
                                .containsExactly(6, 7));
    }

    @Test
    void has_nothing_on_standard_input() {
        assertThat(loaded(sandbox, "return new Pass(A, System.in.read());").call(arguments(1)))
                .isEqualTo(scaled(1, -1));
    }

    @Test
    void hides_the_worker_and_the_environment_from_the_student() {
        Program program = loaded(sandbox, """
                try {
                  Class.forName("dev.backprop.worker.Main");
                  return null;
                } catch (ClassNotFoundException expected) {
                  ClassLoader loader = Thread.currentThread().getContextClassLoader();
                  return loader == Exercise.class.getClassLoader() ? new Pass(A, System.getenv().keySet().equals(java.util.Set.of("LANG", "BACKPROP_WORKER")) ? 1 : 0) : null;
                }
                """);

        assertThat(program.call(arguments(1))).isEqualTo(scaled(1, 1));
    }

    @Test
    void clears_the_flag_of_an_interrupted_thread() {
        Program program = loaded(
                sandbox,
                "double before = Thread.currentThread().isInterrupted() ? 1 : 0;\n"
                        + "Thread.currentThread().interrupt();\nreturn new Pass(A, before);");

        program.call(ARGUMENTS);

        assertThat(program.call(ARGUMENTS)).isEqualTo(scaled(1, 0));
    }

    @Test
    void refuses_arguments_that_do_not_fit_the_signature() {
        Program program = loaded(sandbox, SCALE);

        assertThatThrownBy(() -> program.call(List.of(new Value.Real(1)))).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Changed> changed(Program program, double factor) {
        return ((Reply.Returned) program.call(arguments(factor))).changedArguments();
    }
}
