package dev.backprop.worker.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The student's classes and the methods in them. */
final class Methods {

    private static final int MOST_OF_A_GETTER = 3;

    private final Map<String, ClassNode> classes = new TreeMap<>();
    private final Map<String, Body> bodies = new LinkedHashMap<>();

    /** @param files the class files */
    Methods(Iterable<byte[]> files) {
        for (byte[] file : files) {
            ClassNode node = new ClassNode();
            new ClassReader(file).accept(node, ClassReader.EXPAND_FRAMES);
            classes.put(node.name, node);
        }
        for (ClassNode node : classes.values()) {
            for (MethodNode method : node.methods) {
                Body body = Body.of(node.name, method);
                if (body != null) {
                    bodies.put(body.key(), body);
                }
            }
        }
    }

    Iterable<ClassNode> classes() {
        return classes.values();
    }

    boolean has(String owner) {
        return classes.containsKey(owner);
    }

    List<Body> all() {
        return List.copyOf(bodies.values());
    }

    @Nullable
    Body get(String key) {
        return bodies.get(key);
    }

    /** What of the student's a call may run; several where it depends on an object. */
    List<Body> called(MethodInsnNode call) {
        if (!has(call.owner)) {
            return List.of();
        }
        Body exact = bodies.get(Body.key(call.owner, call.name, call.desc));
        if (exact != null) {
            return List.of(exact);
        }
        List<Body> candidates = new ArrayList<>();
        for (Body body : bodies.values()) {
            if (body.method.name.equals(call.name) && body.method.desc.equals(call.desc)) {
                candidates.add(body);
            }
        }
        return candidates;
    }

    /** The student's own code in a lambda or a method reference. */
    @Nullable
    Body lambda(InvokeDynamicInsnNode dynamic) {
        for (Object argument : dynamic.bsmArgs) {
            if (argument instanceof Handle handle && has(handle.getOwner())) {
                return bodies.get(Body.key(handle.getOwner(), handle.getName(), handle.getDesc()));
            }
        }
        return null;
    }

    /** The student's own code that an instruction runs, or makes a function of. */
    List<Body> callees(AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call) {
            return called(call);
        }
        Body lambda = instruction instanceof InvokeDynamicInsnNode dynamic ? lambda(dynamic) : null;
        return lambda == null ? List.of() : List.of(lambda);
    }

    /** The field that a call does nothing but return. */
    @Nullable
    Variable getter(MethodInsnNode call) {
        Body body = bodies.get(Body.key(call.owner, call.name, call.desc));
        if (body == null) {
            return null;
        }
        FieldInsnNode field = null;
        int instructions = 0;
        for (AbstractInsnNode each : body.code) {
            instructions += each.getOpcode() >= 0 ? 1 : 0;
            if (each instanceof FieldInsnNode found
                    && (each.getOpcode() == Opcodes.GETFIELD || each.getOpcode() == Opcodes.GETSTATIC)) {
                field = found;
            }
        }
        return field != null && instructions <= MOST_OF_A_GETTER && has(field.owner)
                ? Variable.field(field.owner, field.name)
                : null;
    }

    /** Whether an instruction gives a field that nothing but a constructor can have set. */
    boolean readsFinalField(AbstractInsnNode instruction) {
        Variable field = instruction instanceof FieldInsnNode read && read.getOpcode() == Opcodes.GETFIELD
                ? Variable.field(read.owner, read.name)
                : instruction instanceof MethodInsnNode call ? getter(call) : null;
        return field != null
                && classes.values().stream()
                        .flatMap(owner -> owner.fields.stream()
                                .filter(each -> (each.access & Opcodes.ACC_FINAL) != 0)
                                .map(each -> Variable.field(owner.name, each.name)))
                        .anyMatch(field::equals);
    }
}
