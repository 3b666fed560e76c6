package dev.backprop.worker.record;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Which variables hold which stages: what flows into the constructor of the pass, wherever that is called. */
final class Stages {

    private static final int MAX_DEPTH = 6;
    private static final String MATRIX = "org/ejml/simple/SimpleMatrix";
    private static final Set<String> WRAPPING =
            Set.of("wrap", "copy", "valueOf", "doubleValue", "intValue", "getDDRM", "getMatrix");

    private final Methods methods;
    private final String pass;
    private final int count;
    private final String entry;
    private final Map<Variable, BitSet> stages = new LinkedHashMap<>();
    private final Map<Variable, BitSet> conversions = new LinkedHashMap<>();
    private final Deque<Parameter> open = new ArrayDeque<>();

    /** A parameter that holds a stage: so does what callers give. */
    private record Parameter(Body body, int index, int stage) {}

    Stages(Methods methods, String pass, int count, String entry) {
        this.methods = methods;
        this.pass = pass;
        this.count = count;
        this.entry = entry;
        for (Body body : methods.all()) {
            for (AbstractInsnNode each : body.code) {
                if (isConstruction(each)) {
                    List<SourceValue> given = body.operands(each);
                    for (int stage = 0; stage < count && given.size() == count + 1; stage++) {
                        follow(body, given.get(stage + 1), stage, 0);
                    }
                }
            }
        }
        while (!open.isEmpty()) {
            followCallers(open.poll());
        }
    }

    /** The variables, and the stages that each may hold. */
    Map<Variable, BitSet> variables() {
        return stages;
    }

    BitSet of(Variable variable) {
        return stages.getOrDefault(variable, new BitSet());
    }

    /** Whether a variable holds several stages: a field of several objects, or what these are made of. */
    boolean isOfSeveral(Variable variable) {
        return of(variable).cardinality() > 1;
    }

    /** The stages that an expression only brings into another form, or takes out of an object. */
    BitSet convertedBy(Variable expression) {
        return conversions.getOrDefault(expression, new BitSet());
    }

    /** The local variable that an instruction loads or stores. */
    static Variable local(Body body, int slot, int at) {
        var known = body.variable(slot, at);
        return new Variable(body.key(), slot, known == null ? "" : known.name);
    }

    private boolean isConstruction(AbstractInsnNode instruction) {
        return instruction instanceof MethodInsnNode call
                && call.name.equals("<init>")
                && call.owner.equals(pass)
                && Type.getArgumentTypes(call.desc).length == count;
    }

    private void followCallers(Parameter parameter) {
        Body target = parameter.body();
        for (Body body : methods.all()) {
            for (AbstractInsnNode each : body.code) {
                List<SourceValue> given = body.operands(each);
                if (methods.callees(each).contains(target) && parameter.index() < given.size()) {
                    follow(body, given.get(parameter.index()), parameter.stage(), 0);
                }
            }
        }
    }

    private void follow(Body body, SourceValue value, int stage, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        for (int source : body.sources(value)) {
            AbstractInsnNode each = body.code[source];
            int opcode = each.getOpcode();
            if (each instanceof VarInsnNode load && opcode >= Opcodes.ILOAD && opcode <= Opcodes.ALOAD) {
                local(body, load.var, source, stage);
            } else if (opcode == Opcodes.CHECKCAST || (opcode >= Opcodes.I2L && opcode <= Opcodes.I2S)) {
                follow(body, body.operands(source).get(0), stage, depth + 1);
            } else if (opcode == Opcodes.DUP || opcode == Opcodes.DUP2) {
                copied(body, source, stage, depth);
            } else if (opcode == Opcodes.NEW) {
                constructed(body, source, stage, depth);
            } else if (each instanceof FieldInsnNode field && methods.has(field.owner)) {
                converted(Variable.expression(body.key(), source), stage);
                add(Variable.field(field.owner, field.name), stage);
            } else if (each instanceof MethodInsnNode call && methods.getter(call) != null) {
                Variable field = methods.getter(call);
                if (field != null) {
                    converted(Variable.expression(body.key(), source), stage);
                    add(field, stage);
                }
            } else if (each instanceof MethodInsnNode call
                    && WRAPPING.contains(call.name)
                    && !methods.has(call.owner)
                    && !body.operands(source).isEmpty()) {
                converted(Variable.expression(body.key(), source), stage);
                follow(body, body.operands(source).get(0), stage, depth + 1);
            } else if (opcode > Opcodes.LDC) {
                add(Variable.expression(body.key(), source), stage);
            }
        }
    }

    /** {@code new Pass(scores = X.mult(W), …)}, or the object behind {@code new}. */
    private void copied(Body body, int source, int stage, int depth) {
        AbstractInsnNode after = body.code[source].getNext();
        if (after instanceof VarInsnNode store && store.getOpcode() >= Opcodes.ISTORE) {
            local(body, store.var, body.number(store) + 1, stage);
        } else if (body.code[source].getOpcode() == Opcodes.DUP) {
            follow(body, body.operands(source).get(0), stage, depth + 1);
        }
    }

    /** The object is the stage once its constructor has run, and what an array holds of which a matrix is made. */
    private void constructed(Body body, int created, int stage, int depth) {
        for (int i = created; i < body.code.length; i++) {
            if (body.code[i] instanceof MethodInsnNode call
                    && call.name.equals("<init>")
                    && isOf(body, body.operands(i).get(0), created)) {
                Type[] types = Type.getArgumentTypes(call.desc);
                if (call.owner.equals(MATRIX)
                        && types.length == 1
                        && types[0].getDescriptor().equals("[[D")) {
                    converted(Variable.expression(body.key(), i), stage);
                    follow(body, body.operands(i).get(1), stage, depth + 1);
                } else {
                    add(Variable.expression(body.key(), i), stage);
                }
            }
        }
    }

    /** Whether a value is the object that was created there: its reference was copied for the constructor. */
    private static boolean isOf(Body body, SourceValue value, int created) {
        for (int source : body.sources(value)) {
            if (source == created
                    || (body.code[source].getOpcode() == Opcodes.DUP
                            && isOf(body, body.operands(source).get(0), created))) {
                return true;
            }
        }
        return false;
    }

    private void local(Body body, int slot, int at, int stage) {
        if (!add(local(body, slot, at), stage) || body.key().equals(entry)) {
            return;
        }
        int index = body.parameterSlots().indexOf(slot);
        if (index >= 0) {
            open.add(new Parameter(body, index, stage));
        }
    }

    private void converted(Variable expression, int stage) {
        conversions.computeIfAbsent(expression, each -> new BitSet()).set(stage);
    }

    private boolean add(Variable variable, int stage) {
        BitSet known = stages.computeIfAbsent(variable, each -> new BitSet());
        if (known.get(stage)) {
            return false;
        }
        known.set(stage);
        if (variable.isField()) {
            followConstructors(variable, stage);
        }
        return true;
    }

    /** What is put into a field in a constructor may have come as an argument: a record of the student's own. */
    private void followConstructors(Variable field, int stage) {
        for (Body body : methods.all()) {
            for (int i = 0; i < body.code.length && body.isConstructor(); i++) {
                if (body.code[i] instanceof FieldInsnNode put
                        && put.getOpcode() == Opcodes.PUTFIELD
                        && field.equals(Variable.field(put.owner, put.name))
                        && body.operands(i).size() == 2) {
                    follow(body, body.operands(i).get(1), stage, 0);
                }
            }
        }
    }
}
