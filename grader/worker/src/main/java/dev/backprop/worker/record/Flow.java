package dev.backprop.worker.record;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
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
    private final Methods methods;
    private final Writes writes;
    private final boolean onlyOnwards;
    private final BitSet ahead;
    private final BitSet tainted = new BitSet();
    /** Variables into which something else would be written, and where they are read after that. */
    private final Map<Variable, BitSet> variables = new HashMap<>();

    private final Set<Variable> touched = new LinkedHashSet<>();

    private Flow(Body body, Methods methods, Writes writes, BitSet from, boolean onlyOnwards) {
        this.body = body;
        this.methods = methods;
        this.writes = writes;
        this.onlyOnwards = onlyOnwards;
        this.ahead = body.reachable(from, onlyOnwards);
        tainted.or(from);
    }

    /**
     * The variables that would hold something else if these instructions computed something else.
     *
     * @param onlyOnwards whether in this turn of a loop alone
     */
    static Set<Variable> from(BitSet instructions, Body body, Methods methods, Writes writes, boolean onlyOnwards) {
        Flow flow = new Flow(body, methods, writes, instructions, onlyOnwards);
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
        if (methods.readsFinalField(each)) {
            // Whatever is done to the object: which one it is decides.
            return body.operands(i).stream()
                    .flatMap(object -> body.sources(object).stream())
                    .flatMap(source -> isLoad(source) ? assigned(source) : Stream.of(source))
                    .anyMatch(source -> isTaintedBefore(source, i));
        }
        int write = body.writeOfWhatIsRead(i);
        List<SourceValue> operands = write < 0 ? body.operands(i) : body.operands(write);
        // What was written a moment ago is what is read, whatever else the matrix holds.
        return operands.stream()
                .skip(write < 0 ? 0 : operands.size() - 1)
                .flatMap(operand -> body.sources(operand).stream())
                .anyMatch(source -> isTaintedBefore(source, i));
    }

    /** What comes later in the code has been made in the turn before. */
    private boolean isTaintedBefore(int source, int i) {
        return tainted.get(source) && (source < i || !onlyOnwards);
    }

    private boolean isLoad(int i) {
        return body.code[i] instanceof VarInsnNode && body.code[i].getOpcode() == Opcodes.ALOAD;
    }

    private Stream<Integer> assigned(int load) {
        return body.operands(load).stream().flatMap(value -> body.sources(value).stream());
    }

    private void spread(int i) {
        AbstractInsnNode each = body.code[i];
        if (each.getOpcode() < 0) {
            return;
        }
        Set<Variable> stored = Writes.stored(body, i);
        touched.addAll(stored);
        touched.add(Variable.expression(body.key(), i));
        Set<Variable> mutated = new HashSet<>(writes.mutated(body, i));
        stored.stream().filter(Variable::isField).forEach(mutated::add);
        touched.addAll(mutated);
        if (!mutated.isEmpty()) {
            BitSet here = new BitSet();
            here.set(i);
            BitSet after = body.reachable(here, onlyOnwards);
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
