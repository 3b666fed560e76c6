package dev.backprop.grader.authoring.handout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.ejml.simple.SimpleMatrix;

/** The author's own solution, run in this JVM: nobody else's code is. */
final class SolutionRun {

    /**
     * What a method is called with.
     *
     * @param axes 0 for a number, 1 for an array, 2 for a matrix
     * @param labels whether an array is one of class numbers
     */
    record Argument(int rows, int columns, double[] value, int axes, boolean labels) {
        Object asJava() {
            if (labels) {
                return Arrays.stream(value).mapToInt(label -> (int) label).toArray();
            }
            return switch (axes) {
                case 0 -> value[0];
                case 1 -> value.clone();
                default -> new SimpleMatrix(rows, columns, true, value.clone());
            };
        }
    }

    private final ClassLoader classes;

    /** @throws IllegalArgumentException if it does not compile */
    SolutionRun(Path sources) {
        try {
            Path output = Files.createTempDirectory("solution");
            output.toFile().deleteOnExit();
            compile(sources, output);
            this.classes = new URLClassLoader(
                    new URL[] {output.toUri().toURL()}, getClass().getClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(Path sources, Path output) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> files = Files.walk(sources);
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> java =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> options = List.of(
                    "-proc:none", "-nowarn", "-d", output.toString(), "-cp", System.getProperty("java.class.path"));
            if (!compiler.getTask(null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(java))
                    .call()) {
                throw new IllegalArgumentException(sources + " does not compile");
            }
        }
    }

    /** The components of the record that {@code forwardBackward} returns, row by row. */
    Map<String, double[]> run(String simpleName, List<Argument> arguments) {
        try {
            Method method = Arrays.stream(Class.forName("backprop." + simpleName, true, classes)
                            .getMethods())
                    .filter(each -> each.getName().equals("forwardBackward"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(simpleName + " has no forwardBackward"));
            Object pass =
                    method.invoke(null, arguments.stream().map(Argument::asJava).toArray());
            Map<String, double[]> components = new LinkedHashMap<>();
            for (RecordComponent component : pass.getClass().getRecordComponents()) {
                components.put(
                        component.getName(), numbers(component.getAccessor().invoke(pass)));
            }
            return components;
        } catch (ClassNotFoundException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException("the solution's " + simpleName + " cannot be called", e);
        }
    }

    private static double[] numbers(Object value) {
        if (value instanceof SimpleMatrix matrix) {
            List<Double> entries = new ArrayList<>();
            for (int i = 0; i < matrix.getNumRows(); i++) {
                for (int j = 0; j < matrix.getNumCols(); j++) {
                    entries.add(matrix.get(i, j));
                }
            }
            return entries.stream().mapToDouble(Double::doubleValue).toArray();
        }
        return value instanceof double[] vector ? vector : new double[] {((Number) value).doubleValue()};
    }
}
