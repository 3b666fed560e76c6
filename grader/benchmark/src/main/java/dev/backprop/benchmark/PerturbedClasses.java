package dev.backprop.benchmark;

import dev.backprop.worker.wire.ClassFile;
import dev.backprop.worker.wire.Outcome;
import dev.backprop.worker.wire.Signature;
import dev.backprop.worker.wire.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.ejml.Perturbation;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Submissions, and an EJML of their own, in which every operation on doubles goes through {@link Perturbation}. The grader's EJML
 * is left alone.
 */
final class PerturbedClasses extends ClassLoader {

    private static final String RUNTIME = Type.getInternalName(Perturbation.class);
    private static final String MATRICES = "org.ejml.";
    private static final String WORKER = "dev.backprop.worker.";
    private static final String WIRE = WORKER + "wire.";
    private static final Set<String> MATHEMATICS = Set.of("java/lang/Math", "java/lang/StrictMath");
    private static final Set<String> EXACT = Set.of("abs", "max", "min", "signum", "rint", "floor", "ceil", "copySign");

    PerturbedClasses() {
        super(PerturbedClasses.class.getClassLoader());
    }

    /** The program of a submission, with its static state as it is at first. */
    Function<List<Value>, Outcome> program(List<ClassFile> classes, Signature signature) {
        List<ClassFile> perturbed = classes.stream()
                .map(file -> new ClassFile(file.name(), perturbed(file.bytes())))
                .toList();
        try {
            Class<?> type = loadClass("dev.backprop.worker.InProcess");
            Object program = type.getMethod("load", List.class, Signature.class).invoke(null, perturbed, signature);
            Method call = type.getMethod("call", List.class);
            return arguments -> outcome(call, program, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a submission cannot be loaded", e);
        }
    }

    private static Outcome outcome(Method call, Object program, List<Value> arguments) {
        try {
            return (Outcome) call.invoke(program, arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("a call failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a program cannot be called", e);
        }
    }

    /** EJML and the worker, which hands EJML's matrices over, are loaded anew; what they have in common with the grader is not. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        boolean matrices = name.startsWith(MATRICES) && !name.equals(Perturbation.class.getName());
        boolean worker = name.startsWith(WORKER) && !name.startsWith(WIRE);
        if (!matrices && !worker) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null) {
                byte[] bytes = bytes(name);
                byte[] used = matrices ? perturbed(bytes) : bytes;
                loaded = defineClass(name, used, 0, used.length);
            }
            return loaded;
        }
    }

    private byte[] bytes(String name) throws ClassNotFoundException {
        try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] perturbed(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new PerturbedClass(writer, reader.getClassName().hashCode()), 0);
        return writer.toByteArray();
    }

    private static final class PerturbedClass extends ClassVisitor {

        private int place;

        PerturbedClass(ClassVisitor next, int first) {
            super(Opcodes.ASM9, next);
            place = first;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, exceptions)) {
                @Override
                public void visitInsn(int opcode) {
                    switch (opcode) {
                        case Opcodes.DADD -> instead("add", "(DDI)D");
                        case Opcodes.DSUB -> instead("subtract", "(DDI)D");
                        case Opcodes.DMUL -> instead("multiply", "(DDI)D");
                        case Opcodes.DDIV -> instead("divide", "(DDI)D");
                        default -> super.visitInsn(opcode);
                    }
                }

                @Override
                public void visitMethodInsn(int opcode, String owner, String called, String type, boolean ofInterface) {
                    super.visitMethodInsn(opcode, owner, called, type, ofInterface);
                    boolean function = MATHEMATICS.contains(owner) && type.endsWith(")D") && !EXACT.contains(called);
                    if (function || (owner.equals("java/util/stream/DoubleStream") && called.equals("sum"))) {
                        instead("result", "(DI)D");
                    }
                }

                private void instead(String operation, String type) {
                    visitLdcInsn(place++);
                    super.visitMethodInsn(Opcodes.INVOKESTATIC, RUNTIME, operation, type, false);
                }
            };
        }
    }
}
