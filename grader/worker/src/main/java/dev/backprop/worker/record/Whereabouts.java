package dev.backprop.worker.record;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Tells from where the code stands which stage it computes, and which it may still change. */
final class Whereabouts {

    private static final String STREAMS = "java/util/stream/";
    private static final String THREADS = "java/util/concurrent/";
    /** What returns at once, while another thread does what it was given. */
    private static final Set<String> BEGINNING = Set.of("execute", "fork", "runAsync", "submit", "supplyAsync");

    private final Methods methods;
    private final Stages stages;
    private final Writes writes;
    private final Map<String, BitSet> effects = new HashMap<>();

    Whereabouts(Methods methods, Stages stages, Writes writes) {
        this.methods = methods;
        this.stages = stages;
        this.writes = writes;
    }

    /**
     * A method on the stack.
     *
     * @param at where it stands: one instruction, or several that it may be
     * @param counts whether it is the entry whose values were recorded
     */
    record Standing(Body body, BitSet at, boolean counts) {}

    /**
     * The finding.
     *
     * @param stage the number of the stage, or -1
     * @param computes whether what is computed there goes into the stage, which else is only the next
     * @param unfinished the stages that may still be written
     */
    record Finding(int stage, boolean computes, BitSet unfinished) {}

    /** @param stack innermost first */
    Finding find(List<Standing> stack) {
        BitSet unfinished = new BitSet();
        boolean ambiguous = false;
        for (int level = 0; level < stack.size(); level++) {
            Standing standing = stack.get(level);
            unfinished.or(
                    ahead(standing, level == 0 ? null : stack.get(level - 1).body()));
            if (!standing.counts()) {
                // Another entry of it has been recorded, or none.
                unfinished.or(stagesIn(standing.body()));
            }
            unfinished.or(amongThreads(standing));
        }
        // Which object's field it is, those may know who made it.
        for (boolean ofSeveral : List.of(false, true)) {
            for (Standing standing : stack) {
                if (!standing.counts()) {
                    ambiguous |= !stagesIn(standing.body()).isEmpty();
                    continue;
                }
                int stage = computed(standing, unfinished, ofSeveral);
                if (stage >= 0) {
                    return new Finding(stage, true, unfinished);
                }
            }
        }
        int next = ambiguous ? -1 : next(stack);
        return new Finding(next, false, unfinished);
    }

    /** The stages that other threads may write, which a statement waits for: it throws on what one of them has thrown. */
    private BitSet amongThreads(Standing standing) {
        Body body = standing.body();
        int end = standing.at().length();
        int begin = end - 1;
        while (begin > 0 && !endsStatement(body.code[begin - 1])) {
            begin--;
        }
        BitSet statement = new BitSet();
        statement.set(Math.max(0, begin), end);
        boolean waits = statement.stream().anyMatch(i -> isCall(body.code[i], THREADS));
        BitSet others = new BitSet();
        if (waits || statement.stream().anyMatch(i -> isCall(body.code[i], STREAMS))) {
            others.or(statement);
        }
        for (int i = 0; waits && i < begin; i++) {
            if (isCall(body.code[i], THREADS) && BEGINNING.contains(((MethodInsnNode) body.code[i]).name)) {
                others.set(i);
            }
        }
        return effects(body, others);
    }

    private static boolean isCall(AbstractInsnNode instruction, String owners) {
        return instruction instanceof MethodInsnNode call && call.owner.startsWith(owners);
    }

    private static boolean endsStatement(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        return (opcode >= Opcodes.ISTORE && opcode <= Opcodes.POP2)
                || opcode == Opcodes.PUTFIELD
                || opcode == Opcodes.PUTSTATIC
                || (instruction instanceof MethodInsnNode call
                        && call.desc.endsWith(")V")
                        && !call.name.equals("<init>"));
    }

    /** The stages that may be written from there on. What a method that has been entered still does is told by where it stands itself. */
    private BitSet ahead(Standing standing, @Nullable Body entered) {
        Body body = standing.body();
        BitSet calls = new BitSet();
        standing.at().stream()
                .filter(i -> entered != null && methods.callees(body.code[i]).contains(entered))
                .forEach(calls::set);
        if (calls.isEmpty()) {
            return effects(body, body.reachable(standing.at(), false));
        }
        BitSet after = new BitSet();
        calls.stream().flatMap(i -> Arrays.stream(body.next(i))).forEach(after::set);
        BitSet found = effects(body, body.reachable(after, false));
        calls.stream().forEach(i -> found.or(written(body, i)));
        return found;
    }

    /** In a loop over steps what is computed goes into weights, and by these into the losses of the turns to come. */
    private int computed(Standing standing, BitSet unfinished, boolean ofSeveral) {
        int inThisTurn = computed(standing, unfinished, ofSeveral, true);
        return inThisTurn >= 0 ? inThisTurn : computed(standing, unfinished, ofSeveral, false);
    }

    private int computed(Standing standing, BitSet unfinished, boolean ofSeveral, boolean onlyOnwards) {
        BitSet computed = new BitSet();
        for (Variable variable : Flow.from(standing.at(), standing.body(), methods, writes, onlyOnwards)) {
            if (ofSeveral || !stages.isOfSeveral(variable)) {
                computed.or(stages.of(variable));
                computed.or(stages.convertedBy(variable));
            }
        }
        computed.and(unfinished);
        standing.at().stream()
                .forEach(i -> computed.or(
                        stages.convertedBy(Variable.expression(standing.body().key(), i))));
        return computed.nextSetBit(0);
    }

    /** The first stage in the order of the code, in the innermost method that has any ahead. */
    private int next(List<Standing> stack) {
        for (Standing standing : stack) {
            for (boolean onlyOnwards : List.of(true, false)) {
                BitSet ahead = standing.body().reachable(standing.at(), onlyOnwards);
                for (int i = ahead.nextSetBit(0); standing.counts() && i >= 0; i = ahead.nextSetBit(i + 1)) {
                    BitSet one = new BitSet();
                    one.set(i);
                    int stage = effects(standing.body(), one).nextSetBit(0);
                    if (stage >= 0) {
                        return stage;
                    }
                }
            }
        }
        return -1;
    }

    /** The stages that some instructions may write, themselves or in what they call. */
    private BitSet effects(Body body, BitSet instructions) {
        return effects(body, instructions, new HashSet<>());
    }

    private BitSet effects(Body body, BitSet instructions, Set<String> seen) {
        BitSet found = new BitSet();
        for (int i = instructions.nextSetBit(0); i >= 0; i = instructions.nextSetBit(i + 1)) {
            found.or(written(body, i));
            for (Body callee : methods.callees(body.code[i])) {
                found.or(effects(callee, seen));
            }
        }
        return found;
    }

    /** The stages that an instruction may write itself. */
    private BitSet written(Body body, int instruction) {
        BitSet found = new BitSet();
        writes.written(body, instruction).forEach(variable -> found.or(stages.of(variable)));
        found.or(stages.of(Variable.expression(body.key(), instruction)));
        return found;
    }

    private BitSet effects(Body callee, Set<String> seen) {
        BitSet known = effects.get(callee.key());
        if (known != null) {
            return known;
        }
        if (!seen.add(callee.key())) {
            return new BitSet();
        }
        boolean outermost = seen.size() == 1;
        BitSet all = new BitSet();
        all.set(0, callee.code.length);
        BitSet found = effects(callee, all, seen);
        if (outermost) {
            effects.put(callee.key(), found);
        }
        return found;
    }

    private BitSet stagesIn(Body body) {
        BitSet all = new BitSet();
        all.set(0, body.code.length);
        return effects(body, all);
    }
}
