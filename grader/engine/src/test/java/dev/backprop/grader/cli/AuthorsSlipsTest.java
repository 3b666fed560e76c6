package dev.backprop.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an author does wrong, one thing at a time, and the sentence that says so. The grader itself never fails over it. */
class AuthorsSlipsTest {

    private static final String CIRCUIT = "src/main/java/course/gate/Gate.java";
    private static final String ASSIGNMENT = "src/main/java/course/gate/GateAssignment.java";
    private static final String SERVICES =
            "src/main/resources/META-INF/services/dev.backprop.grader.assignment.Assignment";
    private static final String SOLUTION = "solution/backprop/Gate.java";
    private static final String OUTPUT = "    final Num f = output(square(sum));\n";
    private static final String EXAMPLE =
            "example(x.is(1), y.is(2)).gives(sum, 3).gives(f, 9).gives(d(sum), 6).gives(d(x), 6).gives(d(y), 6)";

    private static final String STAGES = "    final Num sum = stage(plus(x, y));\n" + OUTPUT
            + "\n    {\n        backward(d(sum), d(x), d(y));\n        points(1);\n        ";

    private static final String MISTAKE_IN_DX = """
            Title: Another slope
            Origin: test
            Loses: dx
            Diagnosis: none

            --- a/backprop/Gate.java
            +++ b/backprop/Gate.java
            @@ -24,1 +24,1 @@
            -        double dx = dsum; // the gradient with respect to x, a number
            +        double dx = 1.234 * dsum * x;
            """;

    @TempDir
    private Path course;

    /** @param by what stands in the place of {@code what} in a file, or behind what is there, where that is empty */
    record Slip(String file, String what, String by, String... said) {}

    static Stream<Named<Slip>> slips() {
        return Stream.of(
                slip(
                        "a type that javac refuses",
                        CIRCUIT,
                        "final Num sum",
                        "final Mat sum",
                        "01-gate does not compile:",
                        "01-gate/" + CIRCUIT + ", line 12: cannot find symbol / symbol: class Mat"),
                slip(
                        "a stage that is used before it is there",
                        CIRCUIT,
                        "stage(plus(x, y))",
                        "stage(plus(x, f))",
                        CIRCUIT + ", line 12: illegal forward reference"),
                slip(
                        "an operation that is not imported",
                        CIRCUIT,
                        "import static dev.backprop.grader.circuit.op.Plus.plus;\n",
                        "",
                        "symbol: method plus(Num,Num) / location: class Gate",
                        "/ import static dev.backprop.grader.circuit.op.Plus.plus;"),
                slip(
                        "an operation of operands that do not go together",
                        CIRCUIT,
                        "plus(x, y)",
                        "plus(x, new double[2])",
                        "Gate.java, line 12: no suitable method found for plus(Num,double[]) / possible are: plus(V, double), plus(",
                        "where V is the same type throughout"),
                slip(
                        "a null in the place of a node",
                        CIRCUIT,
                        "plus(x, y)",
                        "plus(x, (Num) null)",
                        "Gate.java, line 12: NullPointerException"),
                slip(
                        "a logarithm of any number",
                        CIRCUIT,
                        "stage(plus(x, y))",
                        "stage(dev.backprop.grader.circuit.op.Log.log(plus(x, y)))",
                        "Gate.java, line 12: Gate: log(x + y) is no number for"),
                slip(
                        "an input for a stage",
                        CIRCUIT,
                        "stage(plus(x, y))",
                        "stage(x)",
                        "Gate.java, line 12: stage(x): an input is nothing to report"),
                slip(
                        "a stage that follows from nothing",
                        CIRCUIT,
                        OUTPUT,
                        "    final Num two = stage(new Num(x.node().literal(2)));\n" + OUTPUT,
                        "Gate.java, line 13: Gate: two follows from no input"),
                slip(
                        "a stage without a name",
                        CIRCUIT,
                        "square(sum)",
                        "square(stage(square(sum)))",
                        "Gate.java, line 13: Gate: a stage has no field"),
                slip(
                        "two names for one node",
                        CIRCUIT,
                        OUTPUT,
                        OUTPUT + "    final Num loss = f;\n",
                        "Gate.java, line 13: the fields",
                        "hold the same node"),
                slip(
                        "one name for two values",
                        CIRCUIT,
                        OUTPUT,
                        "    final Num dx = stage(plus(sum, x));\n" + OUTPUT.replace("square(sum)", "square(dx)"),
                        "Gate.java, line 17: Gate: there are two values called dx in the student's code"),
                slip(
                        "a stage called as a check is",
                        CIRCUIT,
                        OUTPUT,
                        "    final Num purity = stage(plus(sum, x));\n"
                                + OUTPUT.replace("square(sum)", "square(purity)"),
                        "Gate.java, line 13: Gate: purity is the name of a check: give the value another name"),
                slip(
                        "a stage called as no component of a record may be",
                        CIRCUIT,
                        OUTPUT,
                        "    final Num hashCode = stage(plus(sum, x));\n"
                                + OUTPUT.replace("square(sum)", "square(hashCode)"),
                        "Gate.java, line 13: Gate: a value cannot be called hashCode in Java: rename the field"),
                slip(
                        "no output",
                        CIRCUIT,
                        "output(square(sum))",
                        "stage(square(sum))",
                        "GateAssignment.java, line 11: Gate: there is no output: make the last stage with output(...)"),
                slip(
                        "a parameter that nothing follows from",
                        CIRCUIT,
                        "y = input();\n" + STAGES + EXAMPLE,
                        "y = input(), z = input();\n" + STAGES + EXAMPLE.replace("y.is(2)", "y.is(2), z.is(3)"),
                        "Gate.java, line 11: Gate: no stage follows from z"),
                slip(
                        "a parameter without a way to the output",
                        CIRCUIT,
                        "plus(x, y)",
                        "square(x)",
                        "Gate.java, line 16: Gate: dy is always 0"),
                slip(
                        "a gradient that is always 0",
                        CIRCUIT,
                        OUTPUT,
                        "    final Num aside = stage(square(y));\n" + OUTPUT.replace("sum", "x"),
                        "Gate.java, line 17: Gate: dsum is always 0"),
                slip(
                        "a gradient of the output",
                        CIRCUIT,
                        "backward(d(sum)",
                        "backward(d(f), d(sum)",
                        "Gate.java, line 16: Gate: df is the gradient of the output with respect to itself, which is 1"),
                slip(
                        "points for what is not reported",
                        CIRCUIT,
                        "backward(d(sum), d(x), d(y));\n        points(1)",
                        "backward(d(sum), d(x));\n        points(1).except(d(y), 3)",
                        "Gate.java, line 17: Gate: points are given for dy, which is not reported"),
                slip(
                        "points that do not add up",
                        CIRCUIT,
                        "points(1)",
                        "points(1).total(20)",
                        "Gate.java, line 17: Gate: the points add up to 5, not to 20: sum 1, f 1, dsum 1, dx 1, dy 1"),
                slip(
                        "fewer points than none",
                        CIRCUIT,
                        "points(1)",
                        "points(1).except(f, -1)",
                        "Gate.java, line 17: except(f, -1): nothing earns less than 0"),
                slip(
                        "an example that is wrong",
                        CIRCUIT,
                        "gives(f, 9)",
                        "gives(f, 8)",
                        "Gate.java, line 18: the example gives 8.0 for f, but it is 9.0: write 9"),
                slip(
                        "a wrong number in the second line of an example",
                        CIRCUIT,
                        ".gives(f, 9)",
                        "\n            .gives(f, 8)",
                        "Gate.java, line 19: the example gives 8.0 for f, but it is 9.0"),
                slip(
                        "an example without one of the inputs",
                        CIRCUIT,
                        EXAMPLE,
                        "example(x.is(1))",
                        "Gate.java, line 18: Gate: an example does not say what y is"),
                slip("no example", CIRCUIT, EXAMPLE, "", "Gate.java, line 13: Gate has no example"),
                slip(
                        "a picture of an older circuit",
                        "pictures/gate.svg",
                        "sum = 3",
                        "sum = 4",
                        "01-gate/pictures/gate.svg is not what the circuit draws now. Have it drawn again: grade verify gate --record"),
                slip(
                        "a handout without the picture",
                        "handout.md",
                        "![Gate](pictures/gate.svg)",
                        "",
                        "01-gate/handout.md does not show the picture of Gate. Write where it belongs: ![Gate](pictures/gate.svg)"),
                slip(
                        "a handout without a number of the example",
                        "handout.md",
                        "| `f` | 9 |",
                        "| `f` | 8 |",
                        "Gate.java, line 18: the example gives 9 for f, and 01-gate/handout.md does not print it."),
                slip(
                        "other points in the handout",
                        "handout.md",
                        "| `dx` | 1 |",
                        "| `dx` | 4 |",
                        "01-gate/handout.md, line",
                        "dx is said to earn 4, but it earns 1."),
                slip(
                        "points of a check that there is not",
                        "handout.md",
                        "| `dx` | 1 |",
                        "| `dz` | 1 |",
                        "there is no check dz that could earn points"),
                slip(
                        "a hint on nothing",
                        "handout.md",
                        "",
                        "9. **dz.** Look.\n",
                        "hint 9 is on dz, and there is no such check"),
                slip(
                        "two hints on one check",
                        "handout.md",
                        "",
                        "8. **dx, dy.** Look.\n9. **dy, dx.** Look.\n",
                        "hint 9 is on dy, dx, as hint 8 is."),
                slip(
                        "a picture that no handout shows",
                        "pictures/gates.svg",
                        "",
                        "<svg/>",
                        "Nothing uses 01-gate/pictures/gates.svg."),
                slip(
                        "a picture that students would not get",
                        "pictures/gate.png",
                        "",
                        "PNG",
                        "Nothing uses 01-gate/pictures/gate.png. Delete it, or move it; what belongs there: SVG pictures that a handout shows."),
                slip(
                        "a class that is listed twice",
                        ASSIGNMENT,
                        "List.of(DerivedChecks.exercise(new Gate()))",
                        "List.of(DerivedChecks.exercise(new Gate()), DerivedChecks.exercise(new Gate()))",
                        "GateAssignment lists the class backprop.Gate twice."),
                slip(
                        "an assignment without an exercise",
                        ASSIGNMENT,
                        "List.of(DerivedChecks.exercise(new Gate()))",
                        "List.of()",
                        "GateAssignment: exercises() is empty"),
                slip(
                        "records that are not those of the circuit",
                        ASSIGNMENT,
                        "DerivedChecks.exercise(new Gate()))",
                        """
                        DerivedChecks.exercise(new Gate(), In.class, Out.class, java.util.Map.of()));
                            record In(double x, String y) {}
                            record Out(double sum) {}
                            static final List<Object> NONE = List.of()""",
                        "GateAssignment.java, line 11: In has the components"),
                slip(
                        "a stage of the layer below that is a list",
                        ASSIGNMENT,
                        "DerivedChecks.exercise(new Gate()))",
                        layerBelow("List<Double> f", "List.of()"),
                        "GateAssignment.java, line 11: f of Out is of the type List, which no student is asked for"),
                slip(
                        "a stage of the layer below that follows from none",
                        ASSIGNMENT,
                        "DerivedChecks.exercise(new Gate()))",
                        layerBelow("double f", "List.of(\"sum\")"),
                        "GateAssignment.java, line 11: f follows from sum, and there is no such stage: [f]"),
                slip(
                        "a mistake that does not follow from the circuit",
                        ASSIGNMENT,
                        "new Gate())",
                        "new Gate(), java.util.Map.of(\"slope-forgoten: square\", \"mine\"))",
                        "GateAssignment.java, line 11: no mistake follows from the circuit that is called slope-forgoten: square"),
                slip(
                        "a model of a stage that there is not",
                        ASSIGNMENT,
                        "DerivedChecks.exercise(new Gate()))",
                        withModel("zero", "dsun", "attempt.right()"),
                        "Gate: the model of zero is of no check or stage that there is, and could never be named. Mend its name. There are: sum, f, dsum,"),
                slip(
                        "a model without a page",
                        ASSIGNMENT,
                        "DerivedChecks.exercise(new Gate()))",
                        withModel("mine", "dsum", "attempt.right()"),
                        "The mistake mine has no page. Write it, into src/main/resources/META-INF/backprop/mistakes/mine.md: a title, # TITLE,"),
                slip(
                        "a model that asks for what is not there",
                        ASSIGNMENT,
                        "DerivedChecks.exercise(new Gate()))",
                        withModel("zero", "dx", "attempt.rightOn(null, attempt.upstream())"),
                        "GateAssignment.java, line 11: the model of zero failed, for dx:",
                        "Of the definition of dx, upstream() holds dsum, and null or NaN for all else"),
                slip(
                        "a model that throws",
                        ASSIGNMENT,
                        "DerivedChecks.exercise(new Gate()))",
                        withModel("zero", "dx", "attempt.right().value().data()[7] > 0 ? null : null"),
                        "GateAssignment.java, line 11: the model of zero failed, for dx: ArrayIndexOutOfBoundsException"),
                slip(
                        "a property that throws",
                        ASSIGNMENT,
                        "DerivedChecks.exercise(new Gate()))",
                        withProperty("@net.jqwik.api.ForAll double x", "Object[] none = {}; none[0] = 1;"),
                        "GateAssignment.java, line 17: ArrayIndexOutOfBoundsException"),
                slip(
                        "a property of what nobody draws",
                        ASSIGNMENT,
                        "DerivedChecks.exercise(new Gate()))",
                        withProperty("@net.jqwik.api.ForAll Thread x", ""),
                        "Gate: CannotFindArbitraryException: Cannot find an Arbitrary"),
                slip(
                        "a service of another class",
                        SERVICES,
                        "course.gate",
                        "course.gates",
                        "META-INF/services: ",
                        "course.gates.GateAssignment"),
                slip(
                        "another id in the class",
                        ASSIGNMENT,
                        "return \"gate\"",
                        "return \"gates\"",
                        "META-INF/backprop/gates/assignment.json"),
                slip(
                        "another id in assignment.json",
                        "assignment.json",
                        "\"id\": \"gate\"",
                        "\"id\": \"gates\"",
                        "GateAssignment: the assignment gate has no META-INF/backprop/gate/assignment.json"),
                slip(
                        "JSON that is none",
                        "assignment.json",
                        "\"order\": 1,",
                        "\"order\": 1",
                        "01-gate/assignment.json cannot be read:",
                        "line 7"),
                slip(
                        "a field of assignment.json that is missing",
                        "assignment.json",
                        "  \"title\": \"Gate\",\n",
                        "",
                        "assignment.json",
                        "title"),
                slip(
                        "a field of assignment.json that there is not",
                        "assignment.json",
                        "\"format\": 1,",
                        "\"format\": 1, \"author\": \"Me\",",
                        "01-gate/assignment.json cannot be read: $.author is no field of this format"),
                slip(
                        "a file of assignment.json that there is not",
                        "assignment.json",
                        "backprop/Gate.java",
                        "backprop/Gates.java",
                        "01-gate/assignment.json names the files backprop/Gates.java, but the classes of the exercises are in backprop/Gate.java."),
                slip(
                        "a solution that does not compile",
                        SOLUTION,
                        "double f = sum * sum;",
                        "double f = sum * sun;",
                        "01-gate/solution is compile-error",
                        "backprop/Gate.java, line 20",
                        "cannot find symbol"),
                slip(
                        "a matrix for a number",
                        SOLUTION,
                        "double f = sum * sum;",
                        "org.ejml.simple.SimpleMatrix f = null;",
                        "01-gate/solution is compile-error",
                        "incompatible types"),
                slip(
                        "a list for a number",
                        SOLUTION,
                        "double f, ",
                        "java.util.List<Double> f, ",
                        "01-gate/solution is",
                        "incompatible types"),
                slip(
                        "a mistake whose header names no check",
                        "mistakes/half.patch",
                        "",
                        "Title: Half\nOrigin: test\nLoses: dz\nDiagnosis: none\n\n" + diff("2 * sum", "sum"),
                        "01-gate/mistakes/half.patch, line 3: there is no check dz that could be lost."),
                slip(
                        "a mistake that does not apply",
                        "mistakes/half.patch",
                        "",
                        "Title: Half\nOrigin: test\nLoses: dsum\nDiagnosis: none\n\n" + diff("3 * sum", "sum"),
                        "01-gate/mistakes/half.patch, line 8: hunk 1 does not apply to backprop/Gate.java of solution."));
    }

    private static String layerBelow(String stage, String upstream) {
        return "new Exercise<>(\"backprop.Gate\", \"forwardBackward\", In.class, Out.class, List.of(dev.backprop.grader.assignment.Stage"
                + ".<In, Out>value(\"f\").from(" + upstream
                + ", (in, out) -> dev.backprop.grader.assignment.Expectations"
                + ".equalTo(1))), List.of()));\n    record In(double x) {}\n    record Out(" + stage
                + ") {}\n    static final List<Object> NONE = List.of()";
    }

    /** The exercise with records, a model of its own, and a mistake in dx that it is asked about. */
    private static String withModel(String id, String stage, String expected) {
        return "DerivedChecks.exercise(new Gate(), In.class, Out.class, java.util.Map.of()).withMistakes(List.of(new dev.backprop.grader"
                + ".assignment.mistakes.Instead<>(\"" + id + "\", \"" + stage + "\", attempt -> " + expected + "))));\n"
                + "    record In(double x, double y) {}\n    record Out(double sum, double f, double dsum, double dx, double dy) {}\n"
                + "    static final List<Object> NONE = List.of()";
    }

    private static String withProperty(String parameter, String body) {
        return """
                DerivedChecks.exercise(new Gate()).withFurtherProperties(List.of(Further.class)));
                    /** More. */
                    public static final class Further {
                        @net.jqwik.api.Property
                        @dev.backprop.grader.assignment.Graded(check = "behaviour", points = 1)
                        void f(%s, dev.backprop.grader.assignment.Student<?, ?> student) {
                            %s
                        }
                    }
                    static final List<Object> NONE = List.of()""".formatted(parameter, body);
    }

    @Test
    void the_handout_that_is_made_prints_what_the_example_writes() throws IOException {
        assertThat(CommandRun.of(course, "new gate").exitCode()).isZero();
        Path folder = course.resolve("01-gate");
        Path circuit = folder.resolve(CIRCUIT);
        Files.writeString(
                circuit,
                Files.readString(circuit)
                        .replace(EXAMPLE, "example(x.is(0.5), y.is(0.499995)).gives(sum, 0.999995).gives(f, 0.99999)"));
        Files.delete(folder.resolve("handout.md"));
        assertThat(CommandRun.of(course, "new gate").exitCode()).isZero();

        assertThat(Files.readString(folder.resolve("handout.md")))
                .contains("| `sum` | 0.999995 |", "| `f` | 0.99999 |", "| `dsum` | 2 |");
        assertThat(CommandRun.of(course, "verify").out()).doesNotContain("does not print it");
    }

    /** A loss over labels, with an example that does not fit. */
    static Stream<Named<Slip>> examples() {
        String fits = "example(s.is(new double[] {1, 3}), y.is(1)).gives(f, -3)";
        return Stream.of(
                slip(
                        "a wrong number",
                        CIRCUIT,
                        fits,
                        fits.replace("-3)", "3)"),
                        "Gate.java, line 16: the example gives 3.0 for f, but it is -3.0: write -3"),
                slip(
                        "more numbers than the stage has",
                        CIRCUIT,
                        fits,
                        fits.replace("-3)", "-3, 1)"),
                        "Gate.java, line 16: the example gives 2 numbers for f, which has 1"),
                slip(
                        "a label that is no class",
                        CIRCUIT,
                        fits,
                        fits.replace("y.is(1)", "y.is(2)"),
                        "Gate.java, line 16: the example cannot be worked out: y holds the label 2, and there are 2 classes, from 0"),
                slip(
                        "a label for more examples than there are",
                        CIRCUIT,
                        fits,
                        fits.replace("y.is(1)", "y.is(1, 0)"),
                        "Gate.java, line 16: the example cannot be worked out: y makes N 2, another input 1"),
                slip(
                        "a number that is none",
                        CIRCUIT,
                        fits,
                        fits.replace("{1, 3}", "{1, 0.0 / 0}").replace("-3)", "1)"),
                        "Gate.java, line 16: the example gives 1.0 for f, but it is NaN: choose other inputs"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void of_an_example_that_does_not_fit_no_handout_is_made(Slip slip) throws IOException {
        assertThat(CommandRun.of(course, "new gate").exitCode()).isZero();
        Path folder = course.resolve("01-gate");
        Files.writeString(folder.resolve(CIRCUIT), """
                package course.gate;

                import static dev.backprop.grader.circuit.op.Scale.scale;
                import static dev.backprop.grader.circuit.op.Select.select;
                import static dev.backprop.grader.circuit.op.Sum.sum;

                import dev.backprop.grader.circuit.*;

                /** f = −Σ s_iy. */
                public final class Gate extends Circuit {
                    final Size N = size(1, 3), C = size(2, 4);
                    final Mat s = data(N, C);
                    final Labels y = labels(N, C);
                    final Num f = output(scale(-1, sum(select(s, y))));
                    { backward(d(s)); points(1);
                        %s;
                    }
                }
                """.formatted(slip.by()));
        Files.delete(folder.resolve("handout.md"));

        CommandRun run = CommandRun.of(course, "new gate");

        assertThat((run.out() + run.err()).replaceAll("\\s+", " "))
                .contains(slip.said())
                .doesNotContain("grader itself failed");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(folder.resolve("handout.md")).doesNotExist();
    }

    @Test
    void the_handout_that_is_made_is_of_all_exercises_of_the_folder() throws IOException {
        assertThat(CommandRun.of(course, "new gate").exitCode()).isZero();
        Path folder = course.resolve("01-gate");
        Path circuit = folder.resolve(CIRCUIT);
        Files.writeString(
                circuit.resolveSibling("Other.java"), Files.readString(circuit).replace("class Gate", "class Other"));
        Path assignment = folder.resolve(ASSIGNMENT);
        Files.writeString(
                assignment,
                Files.readString(assignment)
                        .replace("new Gate())", "new Gate()), DerivedChecks.exercise(new Other())"));
        Path described = folder.resolve("assignment.json");
        Files.writeString(
                described,
                Files.readString(described)
                        .replace("\"backprop/Gate.java\"", "\"backprop/Gate.java\", \"backprop/Other.java\""));
        Files.delete(folder.resolve("handout.md"));

        CommandRun run = CommandRun.of(course, "new gate");

        assertThat(run.out())
                .contains("  stub/backprop/Other.java\n", "  handout.md\n", "  pictures/other.svg\n")
                .doesNotContain("Gate.java");
        assertThat(Files.readString(folder.resolve("handout.md")))
                .contains("`Gate.forwardBackward`", "`Other.forwardBackward`", "](pictures/other.svg)")
                .contains("1. **Gate, dsum.** TODO", "4. **Other, dsum.** TODO");
        assertThat(CommandRun.of(course, "verify").out())
                .contains("01-gate/solution is not filled in: other.sum")
                .doesNotContain("does not print it", "does not show", "there is no check");
    }

    @Test
    void two_folders_of_one_id_are_no_course() throws IOException {
        assertThat(CommandRun.of(course, "new gate").exitCode()).isZero();
        Path copied = Files.createDirectory(course.resolve("02-copied"));
        Files.copy(course.resolve("01-gate/assignment.json"), copied.resolve("assignment.json"));

        CommandRun run = CommandRun.of(course, "template --course . --out starter");

        assertThat(run.err()).contains("Several assignments have the id gate: 01-gate, 02-copied.");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void the_line_of_a_page_that_has_no_hint_is_said() throws IOException {
        assertThat(CommandRun.of(course, "new gate").exitCode()).isZero();
        Path assignment = course.resolve("01-gate").resolve(ASSIGNMENT);
        Files.writeString(
                assignment,
                Files.readString(assignment)
                        .replace(
                                "DerivedChecks.exercise(new Gate()))",
                                withModel("half-forgotten", "dx", "attempt.right()")));
        Path page = course.resolve("01-gate/src/main/resources/META-INF/backprop/mistakes/half-forgotten.md");
        Files.createDirectories(page.getParent());
        Files.writeString(page, "# The half is forgotten\nHint: look at the half.\n");

        CommandRun run = CommandRun.of(course, "verify");

        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("src/main/resources/META-INF/backprop/mistakes/half-forgotten.md, line 2: here a page")
                .contains("> HINT");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    private static String diff(String was, String is) {
        return """
                --- a/backprop/Gate.java
                +++ b/backprop/Gate.java
                @@ -23,1 +23,1 @@
                -        double dsum = %s; // the gradient with respect to sum, a number
                +        double dsum = %s;
                """.formatted(was, is);
    }

    private static Named<Slip> slip(String name, String file, String what, String by, String... said) {
        return Named.of(name, new Slip(file, what, by, said));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slips")
    @Tag("long")
    void is_said_to_the_author(Slip slip) throws IOException {
        assertThat(CommandRun.of(course, "new gate").exitCode()).isZero();
        Path file = course.resolve("01-gate").resolve(slip.file());
        Files.createDirectories(file.getParent());
        String before = Files.exists(file) ? Files.readString(file) : "";
        assertThat(before).contains(slip.what());
        Files.writeString(file, slip.what().isEmpty() ? before + slip.by() : before.replace(slip.what(), slip.by()));

        Path mistake = course.resolve("01-gate/mistakes/another-slope.patch");
        if (slip.by().contains("withMistakes")) {
            Files.createDirectories(mistake.getParent());
            Files.writeString(mistake, MISTAKE_IN_DX);
        }

        CommandRun run = CommandRun.of(course, "verify");

        String all = (run.out() + run.err()).replaceAll("\\s+", " ");
        assertThat(all).contains(slip.said()).doesNotContain("grader itself failed");
        assertThat(run.exitCode()).isBetween(1, 2);
    }
}
