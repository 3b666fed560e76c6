package dev.backprop.grader.derive;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_RECORD;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.H_GETFIELD;
import static org.objectweb.asm.Opcodes.H_INVOKESTATIC;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.PUTFIELD;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V17;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.TypeDescriptor;
import java.lang.reflect.RecordComponent;
import java.lang.runtime.ObjectMethods;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Makes the record classes that a circuit stands for: of its inputs, and of its stages. They are what an author would have
 * written by hand, so that the rest of the grader need not know of circuits.
 */
final class RecordClass {

    private static final String PACKAGE = RecordClass.class.getPackageName().replace('.', '/');

    private static final Handle OBJECT_METHODS = new Handle(
            H_INVOKESTATIC,
            Type.getInternalName(ObjectMethods.class),
            "bootstrap",
            MethodType.methodType(
                            Object.class,
                            MethodHandles.Lookup.class,
                            String.class,
                            TypeDescriptor.class,
                            Class.class,
                            String.class,
                            MethodHandle[].class)
                    .toMethodDescriptorString(),
            false);

    private final String name;
    private final Map<String, Class<?>> components;
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES | ClassWriter.COMPUTE_MAXS);

    private RecordClass(String simpleName, Map<String, Class<?>> components) {
        this.name = PACKAGE + "/" + simpleName;
        this.components = components;
    }

    /**
     * Defines a public record.
     *
     * @param simpleName of the record; one that is not taken yet among those generated
     * @param components the components' types by name, in order
     */
    static Class<? extends Record> define(Generated generated, String simpleName, Map<String, Class<?>> components) {
        return generated.define(new RecordClass(simpleName, components).code()).asSubclass(Record.class);
    }

    /**
     * Accepts a record with these components.
     *
     * @throws IllegalArgumentException if it has others, or in another order
     */
    static void require(Class<? extends Record> record, Map<String, Class<?>> components) {
        Map<String, Class<?>> found = components(record);
        if (!List.copyOf(found.entrySet()).equals(List.copyOf(components.entrySet()))) {
            throw new IllegalArgumentException(
                    record.getSimpleName() + " has the components " + found + ", but its circuit has " + components);
        }
    }

    /** The components' types by name, in order. */
    static Map<String, Class<?>> components(Class<? extends Record> record) {
        Map<String, Class<?>> found = new LinkedHashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            found.put(component.getName(), component.getType());
        }
        return found;
    }

    private byte[] code() {
        writer.visit(V17, ACC_PUBLIC | ACC_FINAL | ACC_SUPER | ACC_RECORD, name, null, "java/lang/Record", null);
        components.forEach((component, type) -> {
            writer.visitRecordComponent(component, Type.getDescriptor(type), null)
                    .visitEnd();
            writer.visitField(ACC_PRIVATE | ACC_FINAL, component, Type.getDescriptor(type), null, null)
                    .visitEnd();
        });
        constructor();
        components.forEach(this::accessor);
        objectMethod("toString", "()Ljava/lang/String;");
        objectMethod("hashCode", "()I");
        objectMethod("equals", "(Ljava/lang/Object;)Z");
        writer.visitEnd();
        return writer.toByteArray();
    }

    private void constructor() {
        Type[] types = components.values().stream().map(Type::getType).toArray(Type[]::new);
        MethodVisitor method =
                writer.visitMethod(ACC_PUBLIC, "<init>", Type.getMethodDescriptor(Type.VOID_TYPE, types), null, null);
        components.keySet().forEach(component -> method.visitParameter(component, 0));
        method.visitCode();
        method.visitVarInsn(ALOAD, 0);
        method.visitMethodInsn(INVOKESPECIAL, "java/lang/Record", "<init>", "()V", false);
        int slot = 1;
        for (Map.Entry<String, Class<?>> component : components.entrySet()) {
            Type type = Type.getType(component.getValue());
            method.visitVarInsn(ALOAD, 0);
            method.visitVarInsn(type.getOpcode(ILOAD), slot);
            method.visitFieldInsn(PUTFIELD, name, component.getKey(), type.getDescriptor());
            slot += type.getSize();
        }
        method.visitInsn(RETURN);
        finish(method);
    }

    private void accessor(String component, Class<?> of) {
        Type type = Type.getType(of);
        MethodVisitor method = writer.visitMethod(ACC_PUBLIC, component, Type.getMethodDescriptor(type), null, null);
        method.visitCode();
        method.visitVarInsn(ALOAD, 0);
        method.visitFieldInsn(GETFIELD, name, component, type.getDescriptor());
        method.visitInsn(type.getOpcode(IRETURN));
        finish(method);
    }

    /** As javac writes it: the JDK makes the method from the components. */
    private void objectMethod(String method, String descriptor) {
        Object[] arguments = new Object[2 + components.size()];
        arguments[0] = Type.getObjectType(name);
        arguments[1] = String.join(";", components.keySet());
        int next = 2;
        for (Map.Entry<String, Class<?>> component : components.entrySet()) {
            arguments[next++] =
                    new Handle(H_GETFIELD, name, component.getKey(), Type.getDescriptor(component.getValue()), false);
        }
        Type[] parameters = Type.getArgumentTypes(descriptor);
        MethodVisitor code = writer.visitMethod(ACC_PUBLIC | ACC_FINAL, method, descriptor, null, null);
        code.visitCode();
        code.visitVarInsn(ALOAD, 0);
        if (parameters.length == 1) {
            code.visitVarInsn(ALOAD, 1);
        }
        String site = descriptor.replace("(", "(L" + name + ";");
        code.visitInvokeDynamicInsn(method, site, OBJECT_METHODS, arguments);
        code.visitInsn(Type.getReturnType(descriptor).getOpcode(IRETURN));
        finish(code);
    }

    private static void finish(MethodVisitor method) {
        method.visitMaxs(0, 0);
        method.visitEnd();
    }
}
