package dev.backprop.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.grading.GradingMessages.AssignedTwice;
import dev.backprop.grader.grading.GradingMessages.MatrixForNumber;
import dev.backprop.grader.grading.GradingMessages.MethodMeant;
import dev.backprop.grader.grading.GradingMessages.MethodOf;
import dev.backprop.grader.grading.GradingMessages.NeverReached;
import dev.backprop.grader.grading.GradingMessages.NewerJava;
import dev.backprop.grader.grading.GradingMessages.NoOperator;
import dev.backprop.grader.grading.GradingMessages.NumberForMatrix;
import dev.backprop.grader.grading.GradingMessages.NumberHasNoMethods;
import dev.backprop.grader.grading.GradingMessages.TypesOfLambda;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.sources.java.CompilerWords;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the compiler of the JDK at work says of a line, and what the hint makes of it. */
@Tag("jdk")
class CompileHintsTest {

    /** The errors in a statement: the compiler's words, and the hint. */
    private record Answer(List<String> said, List<Optional<Message>> hints) {

        List<Message> given() {
            return hints.stream().flatMap(Optional::stream).toList();
        }
    }

    private static Answer compile(String statement) {
        String source = """
                import org.ejml.simple.SimpleMatrix;
                class A {
                    record Point(int x, int y) {}
                    static <V extends java.util.List<V>> V pick(V a, V b, V c) { return a; }
                    static <V> V pick(V a, V b, String c) { return a; }
                    static Object f(Object o, SimpleMatrix X, SimpleMatrix W) {
                %s
                        return null;
                    }
                }
                """.formatted(statement);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        compiler.getTask(
                        null,
                        null,
                        found,
                        List.of("-proc:none", "--release", "17", "-cp", System.getProperty("java.class.path")),
                        null,
                        List.of(new SimpleJavaFileObject(URI.create("string:///A.java"), JavaFileObject.Kind.SOURCE) {
                            @Override
                            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                                return source;
                            }
                        }))
                .call();
        List<String> lines = source.lines().toList();
        List<Diagnostic<? extends JavaFileObject>> errors = found.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .toList();
        assertThat(errors).as(statement).isNotEmpty();
        return new Answer(
                errors.stream()
                        .map(error -> CompilerWords.plain(error.getMessage(Locale.ENGLISH)))
                        .toList(),
                errors.stream()
                        .map(error -> CompileHints.of(
                                error.getMessage(Locale.ENGLISH), lines.get((int) error.getLineNumber() - 1)))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "switch (o) { case Integer i -> { return i; } default -> {} }",
                "switch (o) { case null -> { return X; } default -> {} }",
                "if (o instanceof Point(int x, int y)) { return x + y; }",
                "switch (o) { case Point(int x, int y) -> { return x; } default -> {} }",
                "for (int _ : new int[3]) { System.out.println(); }",
                "try { return o; } catch (RuntimeException _) { return X; }",
                "String s = STR.\"\\{o}\";"
            })
    void what_java_17_does_not_have_is_called_so(String statement) {
        Answer answer = compile(statement);

        assertThat(answer.given()).contains(new NewerJava());
        assertThat(answer.said()).noneMatch(said -> said.contains("(use "));
    }

    @Test
    void a_method_that_ejml_does_not_have_is_answered_with_the_nearest() {
        assertThat(compile("X.mul(W);").given()).singleElement().satisfies(hint -> {
            MethodMeant meant = (MethodMeant) hint;
            assertThat(meant.method()).isEqualTo("mul");
            assertThat(meant.near()).startsWith("mult");
        });
        assertThat(near("X.getRows();")).contains("getNumRows");
        assertThat(near("X.elementMul(W);")).startsWith("elementMult");
        assertThat(near("X.tranpose();")).startsWith("transpose");
        assertThat(near("SimpleMatrix.one(1, 2);")).startsWith("ones");
        assertThat(near("X.mult(W).scal(2);")).startsWith("scale");
        assertThat(near("Math.maximum(1, 2);")).startsWith("max");
        assertThat(near("X.T();")).containsExactly("transpose");
        assertThat(near("X.subtract(W);")).containsExactly("minus");
        assertThat(near("X.multiply(W);")).startsWith("mult");
    }

    @Test
    void a_method_of_ejml_or_of_math_that_is_called_alone_is_said_to_be_theirs() {
        assertThat(compile("mult(X, W);").given()).containsExactly(new MethodOf("SimpleMatrix", "mult"));
        assertThat(compile("double d = exp(2);").given()).containsExactly(new MethodOf("Math", "exp"));
        assertThat(compile("unheardOf(X, W);").given()).isEmpty();
    }

    @Test
    void a_matrix_in_the_place_of_a_number_or_a_number_in_that_of_a_matrix_is_said() {
        assertThat(compile("X.mult(2);").given()).containsExactly(new NumberForMatrix());
        assertThat(compile("X.elementMult(2.5);").given()).containsExactly(new NumberForMatrix());
        assertThat(compile("X.scale(W);").given()).containsExactly(new MatrixForNumber());
        assertThat(compile("double d = X.mult(W);").given()).containsExactly(new MatrixForNumber());
        assertThat(compile("Object p = X * W;").given()).containsExactly(new NoOperator());
        assertThat(compile("Object p = 2 + X;").given()).containsExactly(new NoOperator());
        assertThat(compile("Object p = -X;").given()).containsExactly(new NoOperator());
        assertThat(compile("X.get(0, 0).mult(W);").given()).containsExactly(new NumberHasNoMethods());
        assertThat(compile("X.elementOp((r, c, v) -> Math.abs(v));").given()).containsExactly(new TypesOfLambda());
    }

    @Test
    void what_no_way_leads_to_is_said_to_be_cut_off_before() {
        assertThat(compile("while (true) {} X.scale(2);").given()).containsExactly(new NeverReached());
    }

    @Test
    void types_go_by_their_simple_names_and_of_what_does_not_fit_its_calls_are_said() {
        assertThat(compile("X.plus(new double[2]);").said())
                .containsExactly("no suitable method found for plus(double[])\n"
                        + "possible are: plus(SimpleMatrix), plus(double)");
        assertThat(compile("X.mult(o);").said())
                .containsExactly("incompatible types: Object cannot be converted to SimpleMatrix");
        assertThat(compile("Object p = pick(X, W, 1);").said())
                .containsExactly("no suitable method found for pick(SimpleMatrix,SimpleMatrix,int)\n"
                        + "possible are: pick(V, V, V), pick(V, V, String), where V is the same type throughout");
    }

    private static List<String> near(String statement) {
        return ((MethodMeant) compile(statement).given().get(0)).near();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X.completelyUnheardOf();",
                "Point p = new Point(1, 2); p.xx();",
                "int i = 1",
                "X.mult(1, 2);",
                "switch (1) { case A: return Q; }",
                "switch (1) { case Q -> { return o; } default -> {} }",
                "return undefined;"
            })
    void nothing_is_guessed(String statement) {
        assertThat(compile(statement).given()).isEmpty();
    }

    @Test
    void a_line_made_to_be_slow_is_not_searched_whole() {
        String line = "instanceof ".repeat(200_000);

        assertThat(CompileHints.of("';' expected", line)).isEmpty();
    }

    @Test
    void a_variable_that_a_lambda_reads_has_one_value() {
        Answer answer = compile(
                "X = X.scale(2); SimpleMatrix last = X; W.elementOp((int i, int j, double w) -> w * X.get(i, j));");

        assertThat(answer.given()).contains(new AssignedTwice());
    }
}
