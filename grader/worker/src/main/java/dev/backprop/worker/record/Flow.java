package dev.backprop.worker.record;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.SourceValue;

/** What depends, from some instructions on, on what these compute. */
final class Flow {

    private final Body body;
    private final Writes writes;
    private final BitSet ahead;
    private final BitSet tainted = new BitSet();
    /** Variables into which something else would be written, and where they are read after that. */
    private final Map<Variable, BitSet> variables = new HashMap<>();

    private final Set<Variable> touched = new LinkedHashSet<>();

    private Flow(Body body, Writes writes, BitSet from) {
        this.body = body;
        this.writes = writes;
        this.ahead = body.reachable(from, false);
        tainted.or(from);
    }

    /** The variables that would hold something else if these instructions computed something else. */
    static Set<Variable> from(BitSet instructions, Body body, Writes writes) {
        Flow flow = new Flow(body, writes, instructions);
        int before = -1;
        while (before != flow.size()) {
            before = flow.size();
            flow.round();
        }
        return flow.touched;
    }

    private int size() {
        return tainted.cardinality()
                + touched.size()
                + variables.values().stream().mapToInt(BitSet::cardinality).sum();
    }

    private void round() {
        for (int i = ahead.nextSetBit(0); i >= 0; i = ahead.nextSetBit(i + 1)) {
            if (!tainted.get(i) && depends(i)) {
                tainted.set(i);
            }
            if (tainted.get(i)) {
                spread(i);
            }
        }
    }

    private boolean depends(int i) {
        AbstractInsnNode each = body.code[i];
        if (each instanceof VarInsnNode load
                && load.getOpcode() <= Opcodes.ALOAD
                && isWritten(Stages.local(body, load.var, i), i)) {
            return true;
        }
        if (each instanceof FieldInsnNode field && isWritten(Variable.field(field.owner, field.name), i)) {
            return true;
        }
        if (writes.fieldsReadBy(each).stream().anyMatch(field -> isWritten(field, i))) {
            return true;
        }
        for (SourceValue operand : body.operands(i)) {
            for (int source : body.sources(operand)) {
                if (tainted.get(source)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void spread(int i) {
        AbstractInsnNode each = body.code[i];
        if (each.getOpcode() < 0) {
            return;
        }
        Set<Variable> stored = Writes.stored(body, i);
        touched.addAll(stored);
        touched.add(Variable.expression(body.key(), i));
        Set<Variable> mutated = new HashSet<>(mutated(i));
        stored.stream().filter(Variable::isField).forEach(mutated::add);
        touched.addAll(mutated);
        if (!mutated.isEmpty()) {
            BitSet here = new BitSet();
            here.set(i);
            BitSet after = body.reachable(here, false);
            mutated.forEach(variable ->
                    variables.computeIfAbsent(variable, key -> new BitSet()).or(after));
        }
        if (each instanceof MethodInsnNode call && call.name.equals("<init>")) {
            body.sources(body.operands(i).get(0)).forEach(source -> {
                tainted.set(source);
                body.operands(source).forEach(operand -> body.sources(operand).forEach(tainted::set));
            });
        }
        if (isBranch(each)) {
            BitSet region = region(i);
            region.and(ahead);
            tainted.or(region);
        }
    }

    private boolean isWritten(Variable variable, int at) {
        BitSet after = variables.get(variable);
        return after != null && after.get(at);
    }

    /**
     * What is written into if the instruction is given something else. In EJML's procedural interface the output is the last
     * matrix, as in {@code mult(a, b, c)}; in {@code addEquals(a, b)} and {@code elementMult(a, b)} it is the first.
     */
    private Set<Variable> mutated(int i) {
        if (!(body.code[i] instanceof MethodInsnNode call)
                || call.getOpcode() != Opcodes.INVOKESTATIC
                || !call.owner.startsWith("org/ejml/")) {
            return writes.mutated(body, i);
        }
        List<SourceValue> matrices = new ArrayList<>();
        Type[] types = Type.getArgumentTypes(call.desc);
        for (int k = 0; k < types.length; k++) {
            if (types[k].getSort() == Type.OBJECT) {
                matrices.add(body.operands(i).get(k));
            }
        }
        if (matrices.isEmpty() || writes.mutated(body, i).isEmpty()) {
            return writes.mutated(body, i);
        }
        boolean first = call.name.endsWith("Equals")
                || (types.length == 2 && matrices.size() == 2 && call.name.startsWith("element"));
        return writes.origins(body, matrices.get(first ? 0 : matrices.size() - 1));
    }

    private static boolean isBranch(AbstractInsnNode each) {
        return (each instanceof JumpInsnNode && each.getOpcode() != Opcodes.GOTO)
                || each instanceof TableSwitchInsnNode
                || each instanceof LookupSwitchInsnNode;
    }

    /** What is executed or not, depending on a branch: roughly, as javac lays out what people write. */
    private BitSet region(int i) {
        int end = i;
        for (int target : body.next(i)) {
            end = Math.max(end, target);
        }
        // The way past an "else".
        if (end > i && body.code[end - 1] instanceof JumpInsnNode jump && jump.getOpcode() == Opcodes.GOTO) {
            end = Math.max(end, body.number(jump.label));
        }
        BitSet region = new BitSet();
        for (int k = i + 1; k < end; k++) {
            region.set(k, body.code[k].getOpcode() >= 0);
        }
        return region;
    }
}
