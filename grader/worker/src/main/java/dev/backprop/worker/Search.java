package dev.backprop.worker;

import static java.util.stream.Collectors.joining;

import dev.backprop.worker.wire.ClassFile;
import dev.backprop.worker.wire.LoadProblem;
import dev.backprop.worker.wire.Signature;
import dev.backprop.worker.wire.Type;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Looks for the method of a signature among a student's classes, and says what is there instead. */
final class Search {

    private final Signature wanted;

    Search(Signature wanted) {
        this.wanted = wanted;
    }

    Program in(List<ClassFile> classes) throws NotFoundException {
        if (classes.stream().noneMatch(file -> file.name().equals(wanted.className()))) {
            throw new NotFoundException(new LoadProblem.NoSuchClass(
                    StudentCode.list(classes.stream().map(ClassFile::name).filter(Search::isTopLevel))));
        }
        StudentLoader loader = new StudentLoader(classes);
        try {
            Class<?> home = Class.forName(wanted.className(), false, loader);
            Method method = method(home);
            RecordComponent[] components = components(method);
            initialise(home);
            return new Program(method, components);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new NotFoundException(new LoadProblem.Unlinkable(StudentCode.thrown(e)));
        }
    }

    private Method method(Class<?> home) throws NotFoundException {
        List<Method> methods = Arrays.stream(home.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .toList();
        List<Method> namesakes = methods.stream()
                .filter(method -> method.getName().equals(wanted.methodName()))
                .toList();
        if (namesakes.isEmpty()) {
            throw new NotFoundException(new LoadProblem.NoSuchMethod(describe(methods)));
        }
        Class<?>[] parameters =
                wanted.parameters().stream().map(Search::javaClass).toArray(Class<?>[]::new);
        Method method = namesakes.stream()
                .filter(each -> Arrays.equals(each.getParameterTypes(), parameters))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(new LoadProblem.WrongParameters(describe(namesakes))));
        boolean isPublic = Modifier.isPublic(method.getModifiers());
        boolean isStatic = Modifier.isStatic(method.getModifiers());
        if (!isPublic || !isStatic) {
            throw new NotFoundException(new LoadProblem.NotPublicStatic(isPublic, isStatic));
        }
        // The class around it need not be public.
        method.setAccessible(true);
        return method;
    }

    private RecordComponent[] components(Method method) throws NotFoundException {
        Class<?> result = method.getReturnType();
        if (!result.isRecord()) {
            throw new NotFoundException(new LoadProblem.NotARecord(StudentCode.cut(name(result))));
        }
        RecordComponent[] components = result.getRecordComponents();
        List<String> found = Arrays.stream(components)
                .map(each -> name(each.getType()) + " " + each.getName())
                .toList();
        List<String> expected = wanted.components().stream()
                .map(each -> each.type().javaName() + " " + each.name())
                .toList();
        if (!found.equals(expected)) {
            throw new NotFoundException(new LoadProblem.WrongComponents(
                    StudentCode.cut(result.getName()),
                    found.stream().map(StudentCode::cut).toList()));
        }
        for (RecordComponent component : components) {
            component.getAccessor().setAccessible(true);
        }
        return components;
    }

    private static void initialise(Class<?> home) throws NotFoundException, ClassNotFoundException {
        try {
            Class.forName(home.getName(), true, home.getClassLoader());
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            throw new NotFoundException(new LoadProblem.InitialiserThrew(StudentCode.thrown(e)));
        }
    }

    private static boolean isTopLevel(String className) {
        return className.indexOf('$') < 0;
    }

    private static List<String> describe(List<Method> methods) {
        return StudentCode.list(methods.stream().map(Search::describe));
    }

    private static String describe(Method method) {
        return method.getName()
                + Arrays.stream(method.getParameterTypes()).map(Search::name).collect(joining(", ", "(", ")"));
    }

    private static Class<?> javaClass(Type type) {
        return switch (type) {
            case MATRIX -> SimpleMatrix.class;
            case REAL -> double.class;
            case WHOLE -> int.class;
            case REALS -> double[].class;
            case WHOLES -> int[].class;
        };
    }

    /** As a student writes it; in full, where a class of another package has the name of one that is expected. */
    private static String name(Class<?> type) {
        return type == SimpleMatrix.class ? Type.MATRIX.javaName() : type.getTypeName();
    }
}
