package dev.backprop.worker.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Adds calls of the {@link Tape} to methods: after each store to a variable that matters, and where an exception leaves. A local
 * variable holds the number of the instruction that is being executed. Nothing that was there is changed, lines included.
 */
final class Rewriting {

    private static final String TAPE = Type.getInternalName(Tape.class);

    private final Stages stages;
    private final Map<Variable, Integer> variables = new HashMap<>();
    private final List<Variable> byNumber = new ArrayList<>();

    Rewriting(Stages stages) {
        this.stages = stages;
        stages.variables().keySet().forEach(this::number);
    }

    /** By number: what the tape's arrays hold. */
    List<Variable> variables() {
        return byNumber;
    }

    @Nullable
    Integer find(Variable variable) {
        return variables.get(variable);
    }

    static byte[] written(ClassNode node) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        node.accept(writer);
        return writer.toByteArray();
    }

    /** Lets a method end the call where it would have ended the process. Each instruction keeps its number. */
    static void keepAlive(MethodNode method) {
        for (AbstractInsnNode each : method.instructions) {
            if (each instanceof MethodInsnNode call) {
                String descriptor = insteadOfExit(call.owner, call.name, call.desc);
                if (descriptor != null) {
                    call.setOpcode(Opcodes.INVOKESTATIC);
                    call.owner = TAPE;
                    call.name = "exit";
                    call.desc = descriptor;
                }
            } else if (each instanceof InvokeDynamicInsnNode dynamic) {
                for (int i = 0; i < dynamic.bsmArgs.length; i++) {
                    String descriptor = dynamic.bsmArgs[i] instanceof Handle made
                            ? insteadOfExit(made.getOwner(), made.getName(), made.getDesc())
                            : null;
                    if (descriptor != null) {
                        dynamic.bsmArgs[i] = new Handle(Opcodes.H_INVOKESTATIC, TAPE, "exit", descriptor, false);
                    }
                }
            }
        }
    }

    /** Lets a method that has been rewritten end the call wherever it comes to one of these lines. */
    static void end(Body body, Recording.Lines lines) {
        for (int i = 0; i < body.code.length; i++) {
            if (body.code[i].getOpcode() >= 0 && lines.has(body.lines[i])) {
                InsnList exit = new InsnList();
                exit.add(constant(0));
                exit.add(call("exit", "(I)V"));
                body.method.instructions.insertBefore(body.code[i], exit);
            }
        }
    }

    /** What the tape's own method takes, if it is to be called instead. */
    private static @Nullable String insteadOfExit(String owner, String name, String descriptor) {
        if (!descriptor.equals("(I)V") || !(name.equals("exit") || name.equals("halt"))) {
            return null;
        }
        return owner.equals("java/lang/System")
                ? descriptor
                : owner.equals("java/lang/Runtime") ? "(Ljava/lang/Runtime;I)V" : null;
    }

    /** Rewrites the body's method, after which its instructions have other numbers than the body says. */
    void rewrite(Body body, int number) {
        MethodNode method = body.method;
        if (method.name.equals("<clinit>")) {
            return;
        }
        boolean framed = !body.isConstructor();
        int entry = method.maxLocals;
        int position = entry + 1;
        int spare = entry + 2;
        Map<Object, LabelNode> creations = new HashMap<>();
        for (int i = 0; i < body.code.length; i++) {
            AbstractInsnNode each = body.code[i];
            record(body, i, framed ? entry : -1, spare);
            if (framed && mayThrow(each.getOpcode())) {
                InsnList mark = new InsnList();
                mark.add(constant(i));
                mark.add(new VarInsnNode(Opcodes.ISTORE, position));
                if (each.getOpcode() == Opcodes.NEW) {
                    LabelNode creation = new LabelNode();
                    mark.add(creation);
                    labelsBefore(each).forEach(label -> creations.put(label, creation));
                }
                method.instructions.insertBefore(each, mark);
            } else if (framed && each instanceof FrameNode frame) {
                frame.local = new ArrayList<>(frame.local == null ? List.of() : frame.local);
                extend(frame.local, entry);
            }
        }
        if (framed) {
            follow(creations, method);
            enclose(body, number, entry, position);
        }
        method.maxLocals = spare + 2;
    }

    /** The labels that stand for an instruction. */
    private static List<LabelNode> labelsBefore(AbstractInsnNode instruction) {
        List<LabelNode> labels = new ArrayList<>();
        for (AbstractInsnNode each = instruction.getPrevious();
                each != null && each.getOpcode() < 0;
                each = each.getPrevious()) {
            if (each instanceof LabelNode label) {
                labels.add(label);
            }
        }
        return labels;
    }

    /** Frames name an object that is not initialised yet by the very instruction that creates it. */
    private static void follow(Map<Object, LabelNode> creations, MethodNode method) {
        for (AbstractInsnNode each : method.instructions) {
            if (each instanceof FrameNode frame) {
                if (frame.local != null) {
                    frame.local.replaceAll(type -> creations.containsKey(type) ? creations.get(type) : type);
                }
                if (frame.stack != null) {
                    frame.stack = new ArrayList<>(frame.stack);
                    frame.stack.replaceAll(type -> creations.containsKey(type) ? creations.get(type) : type);
                }
            }
        }
    }

    private int number(Variable variable) {
        return variables.computeIfAbsent(variable, key -> {
            byNumber.add(key);
            return byNumber.size() - 1;
        });
    }

    private void record(Body body, int i, int entry, int spare) {
        AbstractInsnNode each = body.code[i];
        InsnList instructions = body.method.instructions;
        int opcode = each.getOpcode();
        if (entry >= 0) {
            if (each instanceof VarInsnNode store && opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE) {
                local(body, store.var, i, i + 1, opcode - Opcodes.ISTORE, entry);
            } else if (each instanceof IincInsnNode increment) {
                local(body, increment.var, i, i, 0, entry);
            }
            Variable expression = Variable.expression(body.key(), i);
            Type type = produced(each);
            if (!stages.of(expression).isEmpty() && type != null) {
                InsnList put = new InsnList();
                put.add(new InsnNode(type.getSize() == 2 ? Opcodes.DUP2 : Opcodes.DUP));
                put(put, type, number(expression), i, entry);
                instructions.insert(each, put);
            }
        }
        if (each instanceof FieldInsnNode field && (opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC)) {
            Variable variable = Variable.field(field.owner, field.name);
            if (!stages.of(variable).isEmpty()) {
                boolean owned = opcode == Opcodes.PUTFIELD && !body.isConstructor();
                instructions.insertBefore(
                        each,
                        field(
                                Type.getType(field.desc),
                                number(variable),
                                i,
                                owned,
                                spare,
                                opcode == Opcodes.PUTSTATIC));
            }
        } else if (each instanceof FieldInsnNode field && opcode == Opcodes.GETSTATIC) {
            Variable variable = Variable.field(field.owner, field.name);
            if (!stages.of(variable).isEmpty()) {
                Type type = Type.getType(field.desc);
                InsnList found = new InsnList();
                found.add(new InsnNode(type.getSize() == 2 ? Opcodes.DUP2 : Opcodes.DUP));
                String parameter = widen(found, type);
                found.add(constant(number(variable)));
                found.add(call("found", "(" + parameter + "I)V"));
                instructions.insert(each, found);
            }
        }
    }

    private void local(Body body, int slot, int i, int known, int kind, int entry) {
        Variable variable = Stages.local(body, slot, known);
        if (!stages.of(variable).isEmpty() || hasShape(body.variable(slot, known))) {
            InsnList put = new InsnList();
            load(put, slot, kind);
            put(put, type(kind), number(variable), i, entry);
            body.method.instructions.insert(body.code[i], put);
        }
    }

    /** The types in the order in which instructions have them. */
    private static Type type(int kind) {
        return switch (kind) {
            case 0 -> Type.INT_TYPE;
            case 1 -> Type.LONG_TYPE;
            case 2 -> Type.FLOAT_TYPE;
            case 3 -> Type.DOUBLE_TYPE;
            default -> object();
        };
    }

    private static Type object() {
        return Type.getObjectType("java/lang/Object");
    }

    private static void load(InsnList to, int slot, int kind) {
        to.add(new VarInsnNode(Opcodes.ILOAD + kind, slot));
    }

    private static boolean hasShape(@Nullable LocalVariableNode variable) {
        return variable != null && (variable.desc.startsWith("[") || variable.desc.startsWith("Lorg/ejml/"));
    }

    /** The entry's number, the parameters, and the way out of an exception, behind all handlers of the student's own. */
    private void enclose(Body body, int number, int entry, int position) {
        MethodNode method = body.method;
        InsnList before = new InsnList();
        before.add(constant(number));
        before.add(call("enter", "(I)I"));
        before.add(new VarInsnNode(Opcodes.ISTORE, entry));
        before.add(constant(-1));
        before.add(new VarInsnNode(Opcodes.ISTORE, position));
        Type[] types = Type.getArgumentTypes(method.desc);
        List<Integer> slots = body.parameterSlots();
        for (int k = 0; k < types.length; k++) {
            int slot = slots.get(k + (body.isStatic() ? 0 : 1));
            Variable variable = Stages.local(body, slot, 0);
            if (!stages.of(variable).isEmpty() || hasShape(body.variable(slot, 0))) {
                before.add(new VarInsnNode(types[k].getOpcode(Opcodes.ILOAD), slot));
                put(before, types[k], number(variable), -1, entry);
            }
        }
        LabelNode start = new LabelNode();
        before.add(start);
        method.instructions.insert(before);
        LabelNode end = new LabelNode();
        LabelNode handler = new LabelNode();
        InsnList after = new InsnList();
        after.add(end);
        after.add(handler);
        List<Object> locals = new ArrayList<>();
        extend(locals, entry);
        after.add(
                new FrameNode(Opcodes.F_NEW, locals.size(), locals.toArray(), 1, new Object[] {"java/lang/Throwable"}));
        after.add(new InsnNode(Opcodes.DUP));
        after.add(constant(number));
        after.add(new VarInsnNode(Opcodes.ILOAD, position));
        after.add(new VarInsnNode(Opcodes.ILOAD, entry));
        after.add(call("threw", "(Ljava/lang/Throwable;III)V"));
        after.add(new InsnNode(Opcodes.ATHROW));
        method.instructions.add(after);
        method.tryCatchBlocks.add(new TryCatchBlockNode(start, end, handler, null));
    }

    /** Puts the two variables of ours behind all others of a frame. */
    private static void extend(List<Object> locals, int entry) {
        int size = locals.stream()
                .mapToInt(each -> each.equals(Opcodes.LONG) || each.equals(Opcodes.DOUBLE) ? 2 : 1)
                .sum();
        locals.addAll(Collections.nCopies(entry - size, Opcodes.TOP));
        locals.add(Opcodes.INTEGER);
        locals.add(Opcodes.INTEGER);
    }

    private static InsnList field(Type type, int variable, int store, boolean owned, int spare, boolean isStatic) {
        InsnList put = new InsnList();
        int load = type.getOpcode(Opcodes.ILOAD);
        put.add(new VarInsnNode(type.getOpcode(Opcodes.ISTORE), spare));
        if (isStatic) {
            put.add(new LdcInsnNode("static"));
        } else if (owned) {
            put.add(new InsnNode(Opcodes.DUP));
        } else {
            put.add(new InsnNode(Opcodes.ACONST_NULL));
        }
        put.add(new VarInsnNode(load, spare));
        String parameter = widen(put, type);
        put.add(constant(variable));
        put.add(constant(store));
        put.add(call("field", "(Ljava/lang/Object;" + parameter + "II)V"));
        put.add(new VarInsnNode(load, spare));
        return put;
    }

    private static void put(InsnList to, Type type, int variable, int store, int entry) {
        String parameter = widen(to, type);
        to.add(constant(variable));
        to.add(constant(store));
        to.add(new VarInsnNode(Opcodes.ILOAD, entry));
        to.add(call("put", "(" + parameter + "III)V"));
    }

    private static String widen(InsnList to, Type type) {
        switch (type.getSort()) {
            case Type.DOUBLE -> {}
            case Type.FLOAT -> to.add(new InsnNode(Opcodes.F2D));
            case Type.LONG -> to.add(new InsnNode(Opcodes.L2D));
            case Type.ARRAY, Type.OBJECT -> {
                return "Ljava/lang/Object;";
            }
            default -> to.add(new InsnNode(Opcodes.I2D));
        }
        return "D";
    }

    private static MethodInsnNode call(String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, TAPE, name, descriptor, false);
    }

    private static AbstractInsnNode constant(int value) {
        if (value >= -1 && value <= 5) {
            return new InsnNode(Opcodes.ICONST_0 + value);
        }
        return value <= Short.MAX_VALUE
                ? new org.objectweb.asm.tree.IntInsnNode(Opcodes.SIPUSH, value)
                : new LdcInsnNode(value);
    }

    private static boolean mayThrow(int opcode) {
        return (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD)
                || (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE)
                || (opcode >= Opcodes.GETSTATIC && opcode <= Opcodes.MULTIANEWARRAY)
                || opcode == Opcodes.IDIV
                || opcode == Opcodes.LDIV
                || opcode == Opcodes.IREM
                || opcode == Opcodes.LREM;
    }

    /** The type of what an instruction leaves on the stack, if it is one that can be an argument. */
    private static @Nullable Type produced(AbstractInsnNode each) {
        int opcode = each.getOpcode();
        if (each instanceof MethodInsnNode call) {
            return call.name.equals("<init>") ? object() : orNull(Type.getReturnType(call.desc));
        }
        if (each instanceof InvokeDynamicInsnNode call) {
            return Type.getReturnType(call.desc);
        }
        if (each instanceof FieldInsnNode field) {
            return opcode == Opcodes.GETFIELD || opcode == Opcodes.GETSTATIC ? Type.getType(field.desc) : null;
        }
        if (opcode >= Opcodes.IADD && opcode <= Opcodes.DNEG) {
            return type((opcode - Opcodes.IADD) % 4);
        }
        return switch (opcode) {
            case Opcodes.IALOAD, Opcodes.BALOAD, Opcodes.CALOAD, Opcodes.SALOAD -> Type.INT_TYPE;
            case Opcodes.L2I, Opcodes.F2I, Opcodes.D2I, Opcodes.ARRAYLENGTH -> Type.INT_TYPE;
            case Opcodes.LALOAD, Opcodes.I2L, Opcodes.F2L, Opcodes.D2L -> Type.LONG_TYPE;
            case Opcodes.FALOAD, Opcodes.I2F, Opcodes.L2F, Opcodes.D2F -> Type.FLOAT_TYPE;
            case Opcodes.DALOAD, Opcodes.I2D, Opcodes.L2D, Opcodes.F2D -> Type.DOUBLE_TYPE;
            case Opcodes.AALOAD, Opcodes.CHECKCAST, Opcodes.NEWARRAY, Opcodes.ANEWARRAY, Opcodes.MULTIANEWARRAY ->
                object();
            default -> null;
        };
    }

    private static @Nullable Type orNull(Type type) {
        return type.equals(Type.VOID_TYPE) ? null : type;
    }
}
