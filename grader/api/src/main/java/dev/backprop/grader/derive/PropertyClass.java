package dev.backprop.grader.derive;

import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V17;

import dev.backprop.grader.assignment.Graded;
import dev.backprop.grader.assignment.Student;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Makes the class of jqwik properties that a circuit stands for. To jqwik and to the grader its methods look like those of an
 * author: {@code @Property @Graded(…) void title_of_the_check(@ForAll("ordinary") Input input, Student student)}.
 */
final class PropertyClass {

    private static final Type STUDENT = Type.getType(Student.class);
    private static final Type RECORD = Type.getType(Record.class);
    private static final String CHECKS = Type.getInternalName(DerivedChecks.class);

    private final String name;
    private final String circuit;
    private final Type input;
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES | ClassWriter.COMPUTE_MAXS);

    private PropertyClass(String simpleName, String circuit, Class<? extends Record> input) {
        this.name = PropertyClass.class.getPackageName().replace('.', '/') + "/" + simpleName;
        this.circuit = circuit;
        this.input = Type.getType(input);
    }

    /**
     * Defines a class with a property for each check.
     *
     * @param circuit under which {@link DerivedChecks} finds what the properties do
     * @param input the record that they draw
     */
    static Class<?> define(
            Generated generated,
            String simpleName,
            String circuit,
            Class<? extends Record> input,
            List<DerivedCheck> checks) {
        return generated.define(new PropertyClass(simpleName, circuit, input).code(checks));
    }

    private byte[] code(List<DerivedCheck> checks) {
        writer.visit(V17, ACC_PUBLIC | ACC_SUPER, name, null, "java/lang/Object", null);
        MethodVisitor constructor = writer.visitMethod(ACC_PUBLIC, "<init>", "()V", null, null);
        constructor.visitCode();
        constructor.visitVarInsn(ALOAD, 0);
        constructor.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        constructor.visitInsn(RETURN);
        finish(constructor);
        checks.stream().map(DerivedCheck::inputs).distinct().forEach(this::provider);
        checks.forEach(this::property);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private void provider(DerivedCheck.Inputs inputs) {
        Type arbitrary = Type.getType(Arbitrary.class);
        String signature =
                "()L" + arbitrary.getInternalName() + "<" + drawn(inputs).getDescriptor() + ">;";
        MethodVisitor method =
                writer.visitMethod(ACC_PUBLIC, inputs.word(), Type.getMethodDescriptor(arbitrary), signature, null);
        method.visitAnnotation(Type.getDescriptor(Provide.class), true).visitEnd();
        method.visitCode();
        method.visitLdcInsn(circuit);
        method.visitLdcInsn(inputs.name());
        call(method, "drawn", arbitrary, Type.getType(String.class), Type.getType(String.class));
        method.visitInsn(ARETURN);
        finish(method);
    }

    private Type drawn(DerivedCheck.Inputs family) {
        return family == DerivedCheck.Inputs.TWO ? Type.getType(TwoInputs.class) : input;
    }

    private void property(DerivedCheck check) {
        Type[] parameters = {drawn(check.inputs()), STUDENT};
        MethodVisitor method = writer.visitMethod(
                ACC_PUBLIC,
                check.title().replace(' ', '_'),
                Type.getMethodDescriptor(Type.VOID_TYPE, parameters),
                null,
                null);
        AnnotationVisitor property = method.visitAnnotation(Type.getDescriptor(Property.class), true);
        if (check.tries() > 0) {
            property.visit("tries", check.tries());
        }
        property.visitEnd();
        AnnotationVisitor graded = method.visitAnnotation(Type.getDescriptor(Graded.class), true);
        graded.visit("stage", check.stage());
        graded.visit("check", check.id());
        graded.visit("points", check.points());
        graded.visit("needsAGradient", check.needsAGradient());
        graded.visitEnd();
        AnnotationVisitor drawn = method.visitParameterAnnotation(0, Type.getDescriptor(ForAll.class), true);
        drawn.visit("value", check.inputs().word());
        drawn.visitEnd();
        method.visitCode();
        method.visitLdcInsn(circuit);
        method.visitLdcInsn(check.id());
        method.visitVarInsn(ALOAD, 1);
        method.visitVarInsn(ALOAD, 2);
        call(method, "check", Type.VOID_TYPE, Type.getType(String.class), Type.getType(String.class), RECORD, STUDENT);
        method.visitInsn(RETURN);
        finish(method);
    }

    private static void call(MethodVisitor method, String target, Type result, Type... parameters) {
        method.visitMethodInsn(INVOKESTATIC, CHECKS, target, Type.getMethodDescriptor(result, parameters), false);
    }

    private static void finish(MethodVisitor method) {
        method.visitMaxs(0, 0);
        method.visitEnd();
    }
}
