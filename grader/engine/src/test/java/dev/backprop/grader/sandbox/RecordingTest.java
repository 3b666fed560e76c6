package dev.backprop.grader.sandbox;

import static dev.backprop.grader.sandbox.Student.ARGUMENTS;
import static dev.backprop.grader.sandbox.Student.loaded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.worker.wire.Partial;
import dev.backprop.worker.wire.SourceFile;
import dev.backprop.worker.wire.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of a call that gave no pass: the exercise has the stages m and loss. */
class RecordingTest {

    private static final Value SCALED = new Value.Matrix(2, 2, new double[] {3, 6, 9, 12});

    private static final Duration TIME_OF_ALL = Duration.ofHours(1);

    private static Sandbox sandbox;

    @BeforeAll
    static void open() {
        sandbox = Sandbox.start(new ProcessJail(), Limits.standard().withSubmission(TIME_OF_ALL, TIME_OF_ALL));
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    private Partial thrown(String body) {
        return partial(loaded(sandbox, body).call(ARGUMENTS));
    }

    private static Partial partial(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Threw.class);
        return ((Reply.Threw) reply).partial();
    }

    private static Partial.Stage finished(String name, Value value) {
        return new Partial.Stage(name, Optional.of(value), true);
    }

    private static Partial.Stage absent(String name) {
        return new Partial.Stage(name, Optional.empty(), false);
    }

    @Test
    @Tag("jdk")
    void keeps_what_was_computed_and_names_the_stage_that_threw() {
        Partial partial = thrown("""
                SimpleMatrix m = A.scale(f);
                double loss = m.mult(new SimpleMatrix(3, 1)).elementSum();
                return new Pass(m, loss);""");

        assertThat(partial.stages()).containsExactly(finished("m", SCALED), absent("loss"));
        assertThat(partial.stage()).isEqualTo("loss");
        assertThat(partial.naming()).isEqualTo(Partial.Naming.COMPUTES);
        assertThat(partial.place()).contains(new Partial.Place("Exercise.java", 7, 7, "backprop.Exercise", "pass"));
        assertThat(partial.caller()).isEmpty();
        assertThat(partial.operands()).containsExactly(new Partial.Operand("m", 2, 2));
    }

    @Test
    void an_array_has_a_length_and_no_rows() {
        Partial partial = thrown("""
                int[] counts = new int[2];
                counts[2] = 1;
                return new Pass(A, f);""");

        assertThat(partial.operands()).containsExactly(new Partial.Operand("counts", 0, 2));
    }

    @Test
    @Tag("jdk")
    void keeps_what_is_written_into_a_pass_of_expressions() {
        Partial partial = thrown("return new Pass(A.scale(f), A.mult(new SimpleMatrix(3, 1)).elementSum());");

        assertThat(partial.stages()).containsExactly(finished("m", SCALED), absent("loss"));
        assertThat(partial.stage()).isEqualTo("loss");
    }

    @Test
    void keeps_the_last_value_of_a_variable_that_goes_on_changing_but_does_not_call_it_finished() {
        Partial partial = thrown("""
                SimpleMatrix m = A.scale(f);
                double loss = 0;
                for (int i = 0; i < 3; i++) {
                  loss += y[i] + 1;
                }
                return new Pass(m, loss);""");

        assertThat(partial.stages())
                .containsExactly(
                        finished("m", SCALED), new Partial.Stage("loss", Optional.of(new Value.Real(3)), false));
        assertThat(partial.stage()).isEqualTo("loss");
    }

    @Test
    void does_not_call_a_matrix_finished_that_is_written_into_later_under_another_name() {
        Partial partial = thrown("""
                SimpleMatrix m = A.scale(f);
                SimpleMatrix same = m;
                double loss = y[2];
                same.set(0, 0, loss);
                return new Pass(m, loss);""");

        assertThat(partial.stages())
                .containsExactly(new Partial.Stage("m", Optional.of(SCALED), false), absent("loss"));
        assertThat(partial.stage()).as("what threw goes into m").isEqualTo("m");
    }

    @Test
    @Tag("jdk")
    void does_not_call_a_matrix_finished_that_a_lambda_writes_into_later() {
        Partial partial = thrown("""
                SimpleMatrix m = A.scale(f);
                java.util.function.IntConsumer clear = i -> m.set(i, i, 0);
                double loss = y[2];
                clear.accept(0);
                return new Pass(m, loss);""");

        assertThat(partial.stages().get(0).finished()).isFalse();
    }

    @Test
    void does_not_call_a_matrix_finished_that_a_lambda_was_writing_into_when_another_thread_threw() {
        Partial partial = thrown("""
                SimpleMatrix m = A.copy();
                Thread mine = Thread.currentThread();
                var other = new java.util.concurrent.atomic.AtomicBoolean();
                double loss = java.util.stream.IntStream.range(0, 64).parallel().mapToDouble(i -> {
                      other.compareAndSet(false, Thread.currentThread() != mine);
                      if (Thread.currentThread() != mine) return y[2];
                      m.set(i % 2, 0, f);
                      while (!other.get()) java.util.concurrent.locks.LockSupport.parkNanos(1000000);
                      return 0;
                    })
                    .sum();
                return new Pass(m, loss);""");

        assertThat(partial.stages().get(0).finished()).isFalse();
        assertThat(partial.stage()).isEqualTo("loss");
    }

    @Test
    void a_matrix_is_finished_that_was_written_on_the_line_before_another_thread_threw() {
        Partial partial = thrown("""
                SimpleMatrix m = A.scale(f);
                Thread mine = Thread.currentThread();
                double[] z = new double[64];
                var other = new java.util.concurrent.atomic.AtomicBoolean();
                m.set(0, 0, m.get(0, 0));
                java.util.stream.IntStream.range(0, 64).parallel()
                    .forEach(i -> {
                      other.compareAndSet(false, Thread.currentThread() != mine);
                      if (Thread.currentThread() != mine) z[i] = y[2];
                      while (!other.get()) java.util.concurrent.locks.LockSupport.parkNanos(1000000);
                    });
                double loss = f;
                return new Pass(m, loss);""");

        assertThat(partial.stages()).containsExactly(finished("m", SCALED), absent("loss"));
        assertThat(partial.stage()).isEqualTo("loss");
    }

    @Test
    void does_not_call_a_matrix_finished_that_a_task_was_begun_to_write() {
        Partial partial = thrown("""
                SimpleMatrix m = A.copy();
                var begun = java.util.concurrent.CompletableFuture.runAsync(() -> m.set(0, 0, f));
                double loss = java.util.concurrent.CompletableFuture.supplyAsync(() -> y[2]).join();
                return new Pass(m, loss);""");

        assertThat(partial.stages().get(0).finished()).isFalse();
        assertThat(partial.stage()).isEqualTo("loss");
    }

    @Test
    void takes_null_and_nan_that_variables_start_with_for_nothing() {
        Partial partial = thrown("""
                SimpleMatrix m = null;
                double loss = Double.NaN;
                int k = y[2];
                m = A.scale(k);
                loss = k;
                return new Pass(m, loss);""");

        assertThat(partial.stages()).containsExactly(absent("m"), absent("loss"));
        assertThat(partial.stage()).isEqualTo("m");
    }

    @Test
    void takes_an_array_for_the_matrix_that_is_made_of_it() {
        Partial partial = thrown("""
                double[][] rows = {{3, 6}, {9, 12}};
                double sum = y[2];
                return new Pass(new SimpleMatrix(rows), sum);""");

        assertThat(partial.stages()).containsExactly(finished("m", SCALED), absent("loss"));
    }

    @Test
    @Tag("jdk")
    void sees_into_a_helper_that_makes_the_pass() {
        Partial partial = partial(loaded(sandbox, Student.compiled(sandbox, Student.exercise("""
                                public static Pass pass(SimpleMatrix A, int[] y, double f) {
                                  return helper(A.scale(f), y);
                                }
                                private static Pass helper(SimpleMatrix scaled, int[] y) {
                                  double sum = y[2];
                                  return new Pass(scaled, sum);
                                }""")))
                .call(ARGUMENTS));

        assertThat(partial.stages()).containsExactly(finished("m", SCALED), absent("loss"));
        assertThat(partial.stage()).isEqualTo("loss");
        assertThat(partial.place()).contains(new Partial.Place("Exercise.java", 9, 9, "backprop.Exercise", "helper"));
        assertThat(partial.caller()).contains(new Partial.Place("Exercise.java", 6, 6, "backprop.Exercise", "pass"));
    }

    @Test
    void what_is_read_where_it_was_just_written_depends_on_nothing_else_in_the_matrix() {
        Partial partial = thrown("""
                SimpleMatrix m = A.copy();
                SimpleMatrix p = A.copy();
                for (int i = 0; i < 2; i++) {
                  p.set(i, 0, 2 * A.get(i, 0));
                  m.set(i, 0, p.get(i, 0));
                  p.set(i, 1, y[2 + i]);
                }
                return new Pass(m, p.elementSum());""");

        assertThat(partial.stage()).isEqualTo("loss");
    }

    @Test
    void what_is_read_at_another_place_may_be_what_was_not_computed() {
        Partial partial = thrown("""
                SimpleMatrix m = A.copy();
                SimpleMatrix p = A.copy();
                for (int i = 0; i < 2; i++) {
                  p.set(i, 0, 2 * A.get(i, 0));
                  m.set(i, 0, p.get(i, 1));
                  p.set(i, 1, y[2 + i]);
                }
                return new Pass(m, f);""");

        assertThat(partial.stage()).isEqualTo("m");
    }

    @Test
    @Tag("jdk")
    void what_a_stream_has_summed_writes_nothing_any_more() {
        Partial partial = thrown("""
                SimpleMatrix m = A.copy();
                double sum = java.util.stream.IntStream.range(0, 2)
                    .mapToDouble(i -> { m.set(i, 0, f); return y[i]; })
                    .sum();
                double loss = Math.floorMod((int) sum, y[0] - y[0]);
                return new Pass(m, loss);""");

        assertThat(partial.stages().get(0).finished()).isTrue();
        assertThat(partial.stage()).isEqualTo("loss");
    }

    @Test
    void a_product_is_written_into_its_last_matrix_alone() {
        Partial partial = partial(loaded(sandbox, Student.compiled(sandbox, Student.exercise("""
                                public static Pass pass(SimpleMatrix A, int[] y, double f) {
                                  org.ejml.data.DMatrixRMaj h = A.getDDRM().copy();
                                  org.ejml.data.DMatrixRMaj d = new org.ejml.data.DMatrixRMaj(2, 2);
                                  d.set(0, 0, y[2]);
                                  return new Pass(SimpleMatrix.wrap(h), product(h, d).get(0));
                                }
                                private static SimpleMatrix product(
                                    org.ejml.data.DMatrixRMaj in, org.ejml.data.DMatrixRMaj upstream) {
                                  org.ejml.data.DMatrixRMaj out = in.copy();
                                  org.ejml.dense.row.CommonOps_DDRM.multAddTransA(in, upstream, out);
                                  return SimpleMatrix.wrap(out);
                                }""")))
                .call(ARGUMENTS));

        assertThat(partial.stage()).isEqualTo("loss");
    }

    @Test
    void records_the_first_entry_of_a_method_that_calls_itself() {
        Partial partial = thrown("""
                if (f > 100) { return new Pass(A, 0); }
                SimpleMatrix m = A.scale(f);
                double loss = pass(A.scale(7), y, 1000).loss() + y[2];
                return new Pass(m, loss);""");

        assertThat(partial.stages()).containsExactly(finished("m", SCALED), absent("loss"));
        assertThat(partial.stage()).isEqualTo("loss");
    }

    @Test
    void keeps_what_an_earlier_call_has_left_in_a_static_field() {
        Program program = loaded(sandbox, Student.compiled(sandbox, Student.exercise("""
                                private static SimpleMatrix m;
                                private static double loss;
                                public static Pass pass(SimpleMatrix A, int[] y, double f) {
                                  if (m == null) { m = A.scale(f); loss = f; }
                                  double sum = m.get(0, 0) + loss + y[2];
                                  return new Pass(m, loss);
                                }""")));

        for (double factor : new double[] {3, 7}) {
            assertThat(partial(program.call(Student.arguments(factor))).stages())
                    .containsExactly(finished("m", SCALED), finished("loss", new Value.Real(3)));
        }
    }

    /** In the turns to come it goes into the other one as well, which comes first in the record. */
    @Test
    void names_the_stage_that_is_computed_in_the_turn_of_a_loop_that_broke_off() {
        Partial partial = thrown("""
                SimpleMatrix m = A;
                double loss = f;
                for (int t = 0; t < 3; t++) {
                  double slope = 2 * loss + y[2];
                  SimpleMatrix step = A.scale(loss);
                  m = m.minus(step);
                  loss = loss - slope;
                }
                return new Pass(m, loss);""");

        assertThat(partial.stage()).isEqualTo("loss");
        assertThat(partial.naming()).isEqualTo(Partial.Naming.COMPUTES);
    }

    /** Behind the jump that ends a turn; what is computed there belongs to this turn as well. */
    @Test
    void names_the_stage_that_is_computed_behind_the_loop() {
        Partial partial = thrown("""
                double[] terms = new double[2];
                double loss = 0;
                for (int i = 0; i < 2; i++) {
                  terms[i] = y[2 + i];
                  loss += terms[i];
                }
                SimpleMatrix m = A.scale(terms[0] + terms[1]);
                return new Pass(m, loss);""");

        assertThat(partial.stage()).isEqualTo("m");
    }

    @Test
    void names_no_stage_where_none_is_ahead() {
        Partial partial = thrown("""
                SimpleMatrix m = A.scale(f);
                double loss = f;
                Pass pass = new Pass(m, loss);
                y[2]++;
                return pass;""");

        assertThat(partial.stages()).containsExactly(finished("m", SCALED), finished("loss", new Value.Real(3)));
        assertThat(partial.naming()).isEqualTo(Partial.Naming.NONE);
    }

    @Test
    void says_nothing_where_the_second_call_fails_otherwise() {
        assertThat(partial(loaded(sandbox, Student.compiled(sandbox, Student.exercise("""
                                        public static Pass pass(SimpleMatrix A, int[] y, double f) {
                                          SimpleMatrix m = A.scale(f);
                                          throw new IllegalStateException("" + new Object().hashCode());
                                        }""")))
                        .call(ARGUMENTS)))
                .isEqualTo(Partial.nothing());
    }

    @Test
    @Tag("jdk")
    void keeps_what_was_computed_before_an_endless_loop_and_says_where_it_is() {
        Program program = ofLittleTime("""
                SimpleMatrix m = A.scale(f);
                double loss = 0;
                while (loss >= 0) {
                  loss += y[0];
                }
                return new Pass(m, loss);""");

        Reply reply = program.call(ARGUMENTS);

        assertThat(reply).isInstanceOfSatisfying(Reply.TimedOut.class, late -> {
            assertThat(late.partial().stages().get(0)).isEqualTo(finished("m", SCALED));
            assertThat(late.partial().stages().get(1).finished()).isFalse();
            assertThat(late.partial().stage()).isEqualTo("loss");
            assertThat(late.partial().naming()).isEqualTo(Partial.Naming.COMPUTES);
            assertThat(late.partial().place())
                    .contains(new Partial.Place("Exercise.java", 8, 9, "backprop.Exercise", "pass"));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for (int i = 0; i < y.length; i++) | for (int j = 0; j < y.length; i++) | 9 | 10",
                "for (int i = 0; i < y.length; i++) | for (int j = 0; j < A.getNumCols(); ) | 9 | 10",
                "for (int i = 0; i < y.length; i++) | while (loss >= 0) | 9 | 10",
                "for (int i = 0; i < y.length; ) | for (int j = 0; j < 1000000; j++) | 8 | 10",
            })
    @Tag("long")
    void says_which_of_two_loops_does_not_end(String outer, String inner, int first, int last) {
        Program program = ofLittleTime("""
                SimpleMatrix m = A.scale(f);
                double loss = 0;
                %s {
                  %s {
                    loss += 1e-3; }}
                return new Pass(m, loss);""".formatted(outer, inner));

        assertThat(program.call(ARGUMENTS))
                .isInstanceOfSatisfying(
                        Reply.TimedOut.class,
                        late -> assertThat(late.partial().place())
                                .contains(
                                        new Partial.Place("Exercise.java", first, last, "backprop.Exercise", "pass")));
    }

    @Test
    @Tag("long")
    void says_before_which_stage_a_call_waits_for_ever() {
        Program program = ofLittleTime("""
                SimpleMatrix m = A.scale(f);
                Thread.sleep(1000000);
                double loss = f;
                return new Pass(m, loss);""");

        assertThat(program.call(ARGUMENTS)).isInstanceOfSatisfying(Reply.TimedOut.class, late -> {
            assertThat(late.partial().stages()).containsExactly(finished("m", SCALED), absent("loss"));
            assertThat(late.partial().stage()).isEqualTo("loss");
            assertThat(late.partial().naming()).isEqualTo(Partial.Naming.BEFORE);
            assertThat(late.partial().place())
                    .contains(new Partial.Place("Exercise.java", 7, 7, "backprop.Exercise", "pass"));
        });
    }

    @Test
    void keeps_what_was_computed_before_an_endless_recursion() {
        Reply reply = loaded(sandbox, Student.compiled(sandbox, Student.exercise("""
                                public static Pass pass(SimpleMatrix A, int[] y, double f) {
                                  SimpleMatrix m = A.scale(f);
                                  double loss = down(f);
                                  return new Pass(m, loss);
                                }
                                private static double down(double x) { return down(x + 1) + 1; }""")))
                .call(ARGUMENTS);

        assertThat(reply).isInstanceOfSatisfying(Reply.StackOverflow.class, overflow -> {
            assertThat(overflow.partial().stages()).containsExactly(finished("m", SCALED), absent("loss"));
            assertThat(overflow.partial().stage()).isEqualTo("loss");
        });
    }

    @Test
    @Tag("jdk")
    void of_an_endless_recursion_the_line_is_told_that_calls_itself() {
        Reply reply = loaded(sandbox, Student.compiled(sandbox, Student.exercise("""
                                public static Pass pass(SimpleMatrix A, int[] y, double f) {
                                  down(f);
                                  return new Pass(A, f);
                                }
                                private static void down(double x) {
                                  double y = x + 1;
                                  down(Math.max(x, y));
                                }""")))
                .call(ARGUMENTS);

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.StackOverflow.class,
                        overflow -> assertThat(overflow.partial().place())
                                .contains(new Partial.Place("Exercise.java", 11, 11, "backprop.Exercise", "down")));
    }

    @Test
    @Tag("jdk")
    void keeps_what_was_computed_before_the_memory_was_full() {
        Reply reply = loaded(sandbox, """
                SimpleMatrix m = A.scale(f);
                java.util.List<double[]> all = new java.util.ArrayList<>();
                double loss = 0;
                while (loss >= 0) {
                  all.add(new double[100000]);
                  loss += 1;
                }
                return new Pass(m, loss);""").call(ARGUMENTS);

        assertThat(reply).isInstanceOfSatisfying(Reply.OutOfMemory.class, full -> {
            assertThat(full.partial().stages().get(0)).isEqualTo(finished("m", SCALED));
            assertThat(full.partial().stages().get(1).finished()).isFalse();
            assertThat(full.partial().stage()).isEqualTo("loss");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(1);",
                "Runtime.getRuntime().exit(1);",
                "Runtime.getRuntime().halt(1);",
                "try { System.exit(1); } catch (Throwable e) { f = 9; }",
                "try { System.exit(1); } finally { System.out.println(); }",
                "java.util.stream.IntStream.of(1).forEach(System::exit);",
                "java.util.stream.IntStream.of(1).forEach(Runtime.getRuntime()::halt);",
                "Thread t = new Thread(() -> System.exit(1)); t.start(); t.join();",
                "class Ends { Ends() { System.exit(1); } } new Ends();",
                "class Ends { static final int[] NONE = { 1 }; static { System.exit(1); } } int k = Ends.NONE[0];"
            })
    void keeps_what_was_computed_before_the_program_ended_itself(String end) {
        Program program = loaded(
                sandbox,
                "SimpleMatrix m = A.scale(f);\nif (f > 2) { " + end + " }\ndouble loss = f;\n"
                        + "return new Pass(m, loss);");

        for (int i = 0; i < 2; i++) {
            assertThat(program.call(ARGUMENTS)).isInstanceOfSatisfying(Reply.Ended.class, ended -> {
                assertThat(ended.places().get(0).line()).isEqualTo(7);
                assertThat(ended.partial().stages()).containsExactly(finished("m", SCALED), absent("loss"));
                assertThat(ended.partial().stage()).isEqualTo("loss");
            });
        }
        assertThat(program.call(Student.arguments(2))).isInstanceOf(Reply.Returned.class);
    }

    @Test
    @Tag("jdk")
    void an_exit_that_cannot_be_seen_is_still_one() {
        assertThat(loaded(sandbox, "System.class.getMethod(\"exit\", int.class).invoke(null, 1);\n" + Student.SCALE)
                        .call(ARGUMENTS))
                .isInstanceOf(Reply.Exited.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "try { y[2] = 0; } catch (RuntimeException e) { throw new IllegalStateException(\"no\", e); }",
                "if (f > 0) { y[2] = 0; }",
                "java.util.concurrent.CompletableFuture.supplyAsync(() -> y[2]).join();",
                "java.util.stream.IntStream.range(0, 9).parallel().forEach(i -> y[i + 2] = 1);",
                "try { new java.util.concurrent.FutureTask<>(() -> y[2]) {{ run(); }}.get(); } catch (Exception e) { throw new RuntimeException(e); }",
                "class Late { static int[] some = new int[2]; static { some[2] = 1; } } int k = Late.some[0];"
            })
    @Tag("jdk")
    void names_what_was_thrown_first_wherever_that_was(String body) {
        Program program = loaded(
                sandbox, "SimpleMatrix m = A.scale(f);\n" + body + "\ndouble loss = f;\nreturn new Pass(m, loss);");

        for (int i = 0; i < 2; i++) {
            assertThat(program.call(ARGUMENTS)).isInstanceOfSatisfying(Reply.Threw.class, threw -> {
                assertThat(threw.thrown().type()).isEqualTo("java.lang.ArrayIndexOutOfBoundsException");
                assertThat(threw.thrown().places().get(0).line()).isEqualTo(7);
                assertThat(threw.partial().stages()).containsExactly(finished("m", SCALED), absent("loss"));
                assertThat(threw.partial().stage()).isEqualTo("loss");
            });
        }
    }

    @Test
    void a_throw_keeps_from_being_reached_what_comes_after_it() {
        Partial partial = thrown("""
                SimpleMatrix m = new SimpleMatrix(2, 2);
                double loss = 0;
                for (int i = 0; i < 2; i++) {
                  if (i > 0) throw new IllegalStateException();
                  m.set(i, 0, f);
                  loss += f;
                }
                return new Pass(m, loss);""");

        assertThat(partial.stage()).isEqualTo("m");
        assertThat(partial.stages()).noneMatch(Partial.Stage::finished);
    }

    @Test
    void what_an_exception_says_of_itself_is_no_part_of_the_call() {
        Partial partial = thrown("""
                class Bad extends RuntimeException {
                  @Override public String getMessage() { throw new IllegalStateException(); }
                  @Override public synchronized Throwable getCause() { throw new IllegalStateException(); }
                }
                SimpleMatrix m = A.scale(f);
                if (f > 0) { throw new Bad(); }
                double loss = f;
                return new Pass(m, loss);""");

        assertThat(partial.stages()).containsExactly(finished("m", SCALED), absent("loss"));
        assertThat(partial.stage()).isEqualTo("loss");
    }

    @Test
    void causes_in_a_circle_say_nothing() {
        Reply reply = loaded(
                        sandbox,
                        "RuntimeException a = new RuntimeException(\"a\");\n"
                                + "a.initCause(new RuntimeException(\"b\", a));\nif (f > 0) throw a;\n" + Student.SCALE)
                .call(ARGUMENTS);

        assertThat(Student.thrown(reply).message()).isEqualTo("a");
    }

    @Test
    void prints_nothing_twice() {
        Program program = loaded(sandbox, "System.out.println(\"once\");\nint k = y[2];\nreturn new Pass(A, k);");

        program.call(ARGUMENTS);

        assertThat(program.output().stdout()).isEqualTo("once\n");
    }

    @Test
    void survives_a_matrix_that_does_not_let_itself_be_read() {
        Partial partial = partial(loaded(sandbox, Student.compiled(sandbox, Student.exercise("""
                                static final class Odd extends SimpleMatrix {
                                  Odd() { super(1, 1); }
                                  @Override public <T extends org.ejml.data.Matrix> T getMatrix() { throw new StackOverflowError(); }
                                  @Override public int getNumRows() { throw new Error("no"); }
                                }
                                public static Pass pass(SimpleMatrix A, int[] y, double f) {
                                  SimpleMatrix m = new Odd();
                                  double loss = y[2] + m.hashCode();
                                  return new Pass(m, loss);
                                }""")))
                .call(ARGUMENTS));

        assertThat(partial.stages()).containsExactly(absent("m"), absent("loss"));
        assertThat(partial.stage()).isEqualTo("loss");
    }

    @Test
    @Tag("jdk")
    void shows_students_nothing_of_what_records() {
        assertThat(sandbox.compile(List.of(new SourceFile(
                        "backprop/X.java", "package backprop; class X { org.objectweb.asm.ClassReader reader; }"))))
                .isInstanceOf(CompileResult.CompileErrors.class);
        Program program = loaded(sandbox, """
                ClassLoader mine = backprop.Exercise.class.getClassLoader();
                for (String name : new String[] {"org.objectweb.asm.ClassReader", "dev.backprop.worker.record.Recording"}) {
                  try { Class.forName(name, true, mine); return new Pass(A, 1); } catch (ClassNotFoundException e) { }
                }
                return new Pass(A.scale(f), f);""");

        assertThat(program.call(ARGUMENTS)).isEqualTo(Student.scaled(3));
    }

    private static Program ofLittleTime(String body) {
        return loaded(sandbox, body, new CallLimits(Duration.ofSeconds(1), Duration.ofSeconds(3)));
    }
}
