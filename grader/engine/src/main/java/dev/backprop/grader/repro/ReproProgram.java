package dev.backprop.grader.repro;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.message.Entry;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.Counterexample;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;
import org.jspecify.annotations.Nullable;

/**
 * A Java program that calls a student's method with the numbers of a counterexample, to be run in a debugger.
 *
 * <p>It is plain ASCII, so that no compiler's default charset spoils it, and needs the student's class and EJML.
 */
final class ReproProgram {

    /** The first line of every such program: by it the grader knows a file that it may overwrite. */
    static final String MARK =
            "// Written by \"grade repro\", which overwrites it. It is not graded: delete it when you are done.";

    /** A method may have 64 KiB of code, and a number of an array takes 8 bytes: more numbers are read from strings. */
    private static final int MOST_NUMBERS = 6000;

    private static final String INDENT = " ".repeat(8);

    /** In the id of an exercise. */
    private static final Pattern DASH = Pattern.compile("-(\\w)");

    private final Exercise<?, ?> exercise;
    private final CheckReport check;
    private final Counterexample counterexample;
    private final StringBuilder lines = new StringBuilder();

    /** @throws IllegalArgumentException if the counterexample is none of a call of the exercise's method */
    ReproProgram(Exercise<?, ?> exercise, CheckReport check, Counterexample counterexample) {
        this.exercise = exercise;
        this.check = check;
        this.counterexample = counterexample;
        List<String> names = names(exercise.input());
        if (!List.copyOf(counterexample.inputs().keySet()).equals(names)) {
            throw new IllegalArgumentException("check " + check.id() + " has the inputs "
                    + counterexample.inputs().keySet() + ", but " + exercise.calledMethod() + " takes " + names);
        }
        String stage = counterexample.stage();
        if (stage != null && !names(exercise.pass()).contains(stage)) {
            throw new IllegalArgumentException(exercise.calledClass() + " has no stage " + stage);
        }
    }

    /** The simple name of the program's class: {@code ReproDW_regularisation} for the check {@code dW.regularisation}. */
    String name() {
        String word = DASH.matcher(check.id())
                .replaceAll(next -> next.group(1).toUpperCase(Locale.ROOT))
                .replaceAll("[^A-Za-z0-9_]", "_");
        return "Repro" + word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** The package of the student's class, which is the program's as well; empty for the unnamed one. */
    String packageName() {
        String className = exercise.calledClass();
        return className.substring(0, Math.max(0, className.lastIndexOf('.')));
    }

    /** All numbers of the inputs. */
    static Stream<Double> numbers(Counterexample counterexample) {
        return counterexample.inputs().values().stream().flatMap(ReproProgram::numbers);
    }

    private static Stream<Double> numbers(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().flatMap(ReproProgram::numbers);
        }
        return value instanceof Double number ? Stream.of(number) : Stream.empty();
    }

    private boolean isLarge() {
        return numbers(counterexample).count() > MOST_NUMBERS;
    }

    /**
     * The source, with {@code \n} at the end of each line.
     *
     * @throws IllegalArgumentException if an input is none of its parameter's type
     */
    String text() {
        lines.setLength(0);
        lines.append(MARK).append('\n');
        if (!packageName().isEmpty()) {
            lines.append("package ").append(packageName()).append(";\n");
        }
        lines.append('\n');
        if (hasMatrices(exercise.input())) {
            lines.append("import ").append(SimpleMatrix.class.getName()).append(";\n\n");
        }
        lines.append(
                check.counterexample() == null
                        ? "/** The report has no input for the check " + check.id()
                                + ": this is a small one of those it tries. */\n"
                        : "/** The smallest input on which the check " + check.id() + " fails. */\n");
        lines.append("public final class ").append(name()).append(" {\n\n");
        lines.append("    private ").append(name()).append("() {}\n\n");
        lines.append("    public static void main(String[] ")
                .append(free("args"))
                .append(") {\n");
        inputs();
        call();
        values();
        found();
        lines.append("    }\n");
        if (isLarge()) {
            lines.append(JavaLiteral.READER);
        }
        return lines.append("}\n").toString();
    }

    private void inputs() {
        for (RecordComponent input : exercise.input().getRecordComponents()) {
            Object value = counterexample.inputs().get(input.getName());
            Object given = value == null ? "nothing" : value;
            line(input.getType().getSimpleName() + " " + input.getName() + " = "
                    + JavaLiteral.of(input.getType(), given, INDENT, isLarge()) + ";");
        }
    }

    private void call() {
        String simpleName =
                exercise.calledClass().substring(exercise.calledClass().lastIndexOf('.') + 1);
        lines.append('\n');
        line("// Set a breakpoint on the next line, and step into " + exercise.calledMethod() + ".");
        line("var " + pass() + " = " + simpleName + "." + exercise.calledMethod() + "("
                + String.join(", ", names(exercise.input())) + ");");
        lines.append('\n');
    }

    private void values() {
        RecordComponent stage = stage();
        if (stage != null) {
            line("// Set a breakpoint here to look at all values of the pass.");
            print(stage.getName() + " = ", shown(stage.getType(), component(stage)));
            if (!counterexample.index().isEmpty()) {
                print(Entry.of(stage.getName(), counterexample.index()) + " is now ", entryOf(stage));
            }
            return;
        }
        line("// Set a breakpoint here to look at the arguments after the call, and at all values of the pass.");
        for (RecordComponent input : exercise.input().getRecordComponents()) {
            print(input.getName() + " after the call = ", shown(input.getType(), input.getName()));
        }
        for (RecordComponent value : exercise.pass().getRecordComponents()) {
            print(value.getName() + " = ", shown(value.getType(), component(value)));
        }
    }

    /** What the report says; its words may quote the submission, so they are string literals and never comments. */
    private void found() {
        lines.append('\n');
        line("// What was found when the code was graded.");
        say("The report says:");
        Stream.ofNullable(check.text()).flatMap(String::lines).forEach(said -> say("  " + said));
        if (counterexample.yours() != null) {
            say("  yours: " + counterexample.yours());
        }
        if (counterexample.oneSided() != null) {
            say("  expected: between " + counterexample.oneSided().get(0) + " and "
                    + counterexample.oneSided().get(1) + bound());
        } else if (counterexample.expected() != null) {
            say("  expected: " + counterexample.expected() + bound());
        }
        if (counterexample.yours() != null && !("." + check.id()).endsWith("." + counterexample.stage())) {
            say("  The check " + check.id() + " may compare several calls: then its number is none of those above.");
        }
    }

    private String bound() {
        return counterexample.errorBound() == null ? "" : " +/- " + counterexample.errorBound();
    }

    private @Nullable RecordComponent stage() {
        return Arrays.stream(exercise.pass().getRecordComponents())
                .filter(component -> component.getName().equals(counterexample.stage()))
                .findFirst()
                .orElse(null);
    }

    private String entryOf(RecordComponent stage) {
        String index = counterexample.index().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return stage.getType() == SimpleMatrix.class
                ? component(stage) + ".get(" + index + ")"
                : component(stage) + "[" + index + "]";
    }

    private static String shown(Class<?> type, String expression) {
        return type.isArray() ? "java.util.Arrays.toString(" + expression + ")" : expression;
    }

    private String component(RecordComponent component) {
        return pass() + "." + component.getName() + "()";
    }

    private String pass() {
        return free("pass");
    }

    /** A name for a variable that no argument has. */
    private String free(String name) {
        return counterexample.inputs().containsKey(name) ? free(name + "_") : name;
    }

    private void print(String label, String expression) {
        line("System.out.println(" + JavaLiteral.of(label) + " + " + expression + ");");
    }

    private void say(String text) {
        line("System.out.println(" + JavaLiteral.of(text) + ");");
    }

    private void line(String text) {
        lines.append(INDENT).append(text).append('\n');
    }

    private static boolean hasMatrices(Class<? extends Record> record) {
        return Arrays.stream(record.getRecordComponents())
                .anyMatch(component -> component.getType() == SimpleMatrix.class);
    }

    private static List<String> names(Class<? extends Record> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
