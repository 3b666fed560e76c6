package dev.backprop.grader.sandbox;

import static dev.backprop.grader.sandbox.Student.ARGUMENTS;
import static dev.backprop.grader.sandbox.Student.SCALE;
import static dev.backprop.grader.sandbox.Student.arguments;
import static dev.backprop.grader.sandbox.Student.loaded;
import static dev.backprop.grader.sandbox.Student.scaled;
import static dev.backprop.grader.sandbox.Student.withoutRecord;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.worker.wire.CodePlace;
import dev.backprop.worker.wire.Exhausted;
import dev.backprop.worker.wire.SourceFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What code can use up: stack, heap, output, the compiler and the submission's time. */
@Timeout(120)
class ExhaustionTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @RegisterExtension
    static final Aftermath AFTERMATH = new Aftermath();

    @Test
    @Tag("jdk")
    void reports_endless_recursion() {
        try (Sandbox sandbox = Sandbox.start(new ProcessJail(), Limits.standard())) {
            Program program = loaded(sandbox, AFTERMATH.compiled(Student.body("return pass(A, y, f);")));

            assertThat(program.call(ARGUMENTS))
                    .isInstanceOfSatisfying(
                            Reply.StackOverflow.class,
                            overflow -> assertThat(overflow.places())
                                    .startsWith(new CodePlace("Exercise.java", 6, "backprop.Exercise", "pass")));
            AFTERMATH.isAsEver(sandbox);
        }
    }

    @Test
    @Tag("jdk")
    void reports_an_exhausted_heap() {
        String body = "java.util.List<int[]> all = new java.util.ArrayList<>();\n"
                + "while (true) { all.add(new int[100000]); }";

        assertThat(withoutRecord(AFTERMATH.of(body))).isEqualTo(new Reply.OutOfMemory(Exhausted.HEAP));
    }

    @Test
    void reports_a_heap_that_stays_exhausted() {
        String members = """
                static final java.util.List<int[]> all = new java.util.ArrayList<>();
                public static Pass pass(SimpleMatrix A, int[] y, double f) {
                  while (true) { all.add(new int[1000]); }
                }
                """;

        assertThat(AFTERMATH.of(Student.exercise(members))).isEqualTo(new Reply.OutOfMemory(Exhausted.HEAP));
    }

    @Test
    @Tag("jdk")
    void keeps_the_beginning_of_a_flood_and_counts_the_rest() {
        String body = "for (int i = 0; i < 300000; i++) System.out.println(\"line \" + i);\n" + SCALE;
        try (Sandbox sandbox = Sandbox.start(new ProcessJail(), Limits.standard())) {
            Program program = loaded(sandbox, AFTERMATH.compiled(Student.body(body)));

            assertThat(program.call(arguments(1))).isEqualTo(scaled(1));
            PrintedOutput output = program.output();
            assertThat(output.stdout()).hasSize(1 << 16).startsWith("line 0\nline 1\n");
            assertThat(output.dropped()).isEqualTo(3_488_890 - (1 << 16));
            assertThat(output.truncated()).isTrue();
        }
    }

    @Test
    void survives_a_gigabyte_of_output() {
        String body =
                "byte[] much = new byte[1 << 20];\nfor (int i = 0; i < 1024; i++) { System.out.write(much, 0, much.length);"
                        + " System.err.write(much, 0, much.length); }\n" + SCALE;

        assertThat(AFTERMATH.of(body)).isEqualTo(scaled(3));
    }

    @Test
    @Tag("jdk")
    void survives_a_source_that_the_compiler_does_not() {
        SourceFile deep = Student.body("return new Pass(A, " + "(".repeat(20000) + "f" + ")".repeat(20000) + ");");
        try (Sandbox sandbox = Sandbox.start(new ProcessJail(), Limits.standard())) {
            assertThat(sandbox.compile(List.of(deep))).isInstanceOf(CompileResult.CompilerFailed.class);
            assertThat(loaded(sandbox, SCALE).call(ARGUMENTS)).isEqualTo(scaled(3));
        }
    }

    @Test
    void ends_a_compilation_that_takes_too_long() {
        Limits limits = Limits.standard().withCompile(LONG, Duration.ofMillis(1));
        try (Sandbox sandbox = Sandbox.start(new ProcessJail(), limits)) {
            // 3000 methods: no compiler is through with them before the watchdog's first look.
            StringBuilder members = new StringBuilder();
            for (int i = 0; i < 3000; i++) {
                members.append("static double f")
                        .append(i)
                        .append("(double x) { return x * x + ")
                        .append(i)
                        .append("; }\n");
            }
            CompileResult result = sandbox.compile(List.of(Student.exercise(members.toString())));

            assertThat(result)
                    .isEqualTo(new CompileResult.CompileStopped(
                            new Reply.TimedOut(Limit.REQUEST_WALL, limits.compileWall())));
        }
    }

    @Test
    void runs_nothing_more_once_the_submission_has_used_up_its_time() {
        Limits limits = Limits.standard().withSubmission(LONG, Duration.ofSeconds(1));
        AtomicInteger workers = new AtomicInteger();
        Jail counting = new Jail() {
            @Override
            public String mode() {
                return "process";
            }

            @Override
            public List<String> command(JavaLaunch launch, Path workDirectory) {
                workers.incrementAndGet();
                return new ProcessJail().command(launch, workDirectory);
            }
        };
        Reply spent = new Reply.TimedOut(Limit.SUBMISSION_WALL, limits.submissionWall());
        try (Sandbox sandbox = Sandbox.start(counting, limits)) {
            Program program = loaded(sandbox, AFTERMATH.compiled(Student.body("Thread.sleep(100000);\n" + SCALE)));

            assertThat(withoutRecord(program.call(ARGUMENTS))).isEqualTo(spent);
            assertThat(withoutRecord(program.call(ARGUMENTS))).isEqualTo(spent);
            assertThat(sandbox.compile(List.of(Student.body(SCALE))))
                    .isEqualTo(new CompileResult.CompileStopped((Reply.Failure) spent));
            assertThat(workers).hasValue(1);
        }
    }

    @Test
    @Tag("long")
    void leaves_time_to_one_exercise_whatever_another_has_used() {
        Limits limits = Limits.standard().withSubmission(LONG, Duration.ofSeconds(9));
        try (Sandbox sandbox = Sandbox.start(new ProcessJail(), limits)) {
            sandbox.chargeTo("slow");
            Program slow = loaded(sandbox, AFTERMATH.compiled(Student.body("Thread.sleep(100000);\n" + SCALE)));
            Reply spent = new Reply.TimedOut(Limit.SUBMISSION_WALL, limits.submissionWall());
            assertThat(withoutRecord(slow.call(ARGUMENTS))).isEqualTo(spent);

            sandbox.chargeTo("quick");
            Program quick = loaded(sandbox, AFTERMATH.compiled(Student.body(SCALE)));
            assertThat(quick.call(ARGUMENTS)).isInstanceOf(Reply.Returned.class);

            sandbox.chargeTo("slow");
            assertThat(withoutRecord(slow.call(ARGUMENTS))).isEqualTo(spent);
        }
    }
}
