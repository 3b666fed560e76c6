package dev.backprop.worker.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/** One method of a student's, as javac made it: its instructions by number, what each uses, and what may come after it. */
final class Body {

    /** What is longer is nobody's solution, and takes too long to analyse. */
    private static final int MAX_INSTRUCTIONS = 6000;

    /** What these return of an object stays the same. */
    private static final Set<String> LENGTHS = Set.of("getNumRows", "getNumCols", "getNumElements", "length");

    final String owner;
    final MethodNode method;
    final AbstractInsnNode[] code;

    /** By instruction: its line, 0 where unknown. */
    final int[] lines;

    private final Map<AbstractInsnNode, Integer> numbers = new HashMap<>();
    private final Map<AbstractInsnNode, List<SourceValue>> operands = new HashMap<>();
    private final List<int[]> next = new ArrayList<>();
    /** The instructions to which another way leads than that of the one before. */
    private final BitSet joined = new BitSet();

    private Body(String owner, MethodNode method) {
        this.owner = owner;
        this.method = method;
        code = method.instructions.toArray();
        lines = new int[code.length];
        int line = 0;
        for (int i = 0; i < code.length; i++) {
            numbers.put(code[i], i);
            line = code[i] instanceof LineNumberNode mark ? mark.line : line;
            lines[i] = line;
        }
    }

    /** The body, or nothing if it is too long, or no code that javac makes. */
    static @Nullable Body of(String owner, MethodNode method) {
        if (method.instructions.size() == 0 || method.instructions.size() > MAX_INSTRUCTIONS) {
            return null;
        }
        Body body = new Body(owner, method);
        try {
            new Analyzer<>(body.new Uses()).analyze(owner, method);
        } catch (AnalyzerException | RuntimeException e) {
            return null;
        }
        body.connect();
        return body;
    }

    String key() {
        return key(owner, method.name, method.desc);
    }

    static String key(String owner, String name, String descriptor) {
        return owner + "." + name + descriptor;
    }

    boolean isStatic() {
        return (method.access & Opcodes.ACC_STATIC) != 0;
    }

    boolean isConstructor() {
        return method.name.equals("<init>");
    }

    int number(AbstractInsnNode instruction) {
        return numbers.getOrDefault(instruction, 0);
    }

    /** What an instruction takes from the stack, or for a load from its variable; none for one that is never reached. */
    List<SourceValue> operands(AbstractInsnNode instruction) {
        return operands.getOrDefault(instruction, List.of());
    }

    List<SourceValue> operands(int instruction) {
        return operands(code[instruction]);
    }

    /** The numbers of the instructions that may have made a value; none for a parameter. */
    List<Integer> sources(SourceValue value) {
        return value.insns.stream().map(this::number).toList();
    }

    int[] next(int instruction) {
        return next.get(instruction);
    }

    /** All that can be reached from some instructions, these included; from a {@code throw} what it keeps from being reached. */
    BitSet reachable(BitSet from, boolean onlyOnwards) {
        BitSet reached = (BitSet) from.clone();
        from.stream()
                .filter(i -> code[i].getOpcode() == Opcodes.ATHROW && i + 1 < code.length)
                .forEach(i -> reached.set(i + 1));
        int[] work = reached.stream().toArray();
        List<Integer> stack = new ArrayList<>();
        for (int each : work) {
            stack.add(each);
        }
        while (!stack.isEmpty()) {
            int i = stack.remove(stack.size() - 1);
            for (int j : next.get(i)) {
                // Where a turn of a loop ends by a jump back, what comes after the loop stands behind that jump.
                int to = onlyOnwards && j <= i ? i + 1 : j;
                if (to < code.length && !reached.get(to)) {
                    reached.set(to);
                    stack.add(to);
                }
            }
        }
        return reached;
    }

    /** The instructions that lie on a way from one of these back to itself: the loop around them. */
    BitSet loop(BitSet around) {
        BitSet after = new BitSet();
        around.stream().forEach(i -> {
            for (int j : next.get(i)) {
                after.set(j);
            }
        });
        BitSet loop = reachable(after, false);
        // Those of them that lead back.
        BitSet back = (BitSet) around.clone();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = loop.nextSetBit(0); i >= 0; i = loop.nextSetBit(i + 1)) {
                if (!back.get(i) && leadsTo(i, back)) {
                    back.set(i);
                    changed = true;
                }
            }
        }
        loop.and(back);
        return loop;
    }

    /**
     * The loop that a thread is in which stands at these lines again and again, each with the instructions of one: the innermost that cannot
     * end, because nothing in it changes what its end depends on; else the innermost there is. Empty outside of loops.
     */
    BitSet loopThatGoesOn(List<BitSet> lines) {
        List<BitSet> around = loops().stream()
                .filter(loop -> lines.stream().allMatch(loop::intersects))
                .sorted(Comparator.comparingInt(BitSet::cardinality))
                .toList();
        return around.stream()
                .filter(this::cannotEnd)
                .findFirst()
                .or(() -> around.stream().findFirst())
                .orElseGet(BitSet::new);
    }

    /** From where a jump leads back to, as far as the last one that does: javac writes each loop in one piece. */
    private Collection<BitSet> loops() {
        Map<Integer, BitSet> byStart = new HashMap<>();
        for (int i = 0; i < code.length; i++) {
            for (int to : code[i] instanceof JumpInsnNode ? next.get(i) : new int[0]) {
                if (to <= i) {
                    byStart.computeIfAbsent(to, start -> new BitSet()).set(to, i + 1);
                }
            }
        }
        return byStart.values();
    }

    /** Whether every jump out of a loop depends on values alone that the loop does not change. */
    private boolean cannotEnd(BitSet loop) {
        return loop.stream().allMatch(i -> {
            int opcode = code[i].getOpcode();
            boolean leaves = Arrays.stream(next.get(i)).anyMatch(to -> !loop.get(to));
            boolean isUnconditional = opcode == Opcodes.GOTO && leaves;
            boolean returns = opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
            return !isUnconditional
                    && !returns
                    && (!leaves || operands(i).stream().allMatch(value -> isUnchanged(value, loop)));
        });
    }

    private boolean isUnchanged(SourceValue value, BitSet loop) {
        return sources(value).stream().allMatch(i -> {
            int opcode = code[i].getOpcode();
            if (opcode >= Opcodes.ILOAD && opcode <= Opcodes.ALOAD) {
                return operands(i).stream()
                        .flatMap(stored -> sources(stored).stream())
                        .noneMatch(loop::get);
            }
            boolean isWorkedOut = opcode <= Opcodes.LDC
                    || (opcode >= Opcodes.IADD && opcode <= Opcodes.DCMPG)
                    || opcode == Opcodes.ARRAYLENGTH
                    || (code[i] instanceof MethodInsnNode call && LENGTHS.contains(call.name));
            return isWorkedOut && operands(i).stream().allMatch(operand -> isUnchanged(operand, loop));
        });
    }

    /**
     * The instruction that wrote just before what one reads: {@code p.set(i, j, x)} before {@code p.get(i, j)}, with nothing between that
     * branches, calls, or stores to {@code p}, {@code i} or {@code j}; −1 if there is none.
     */
    int writeOfWhatIsRead(int read) {
        if (!(code[read] instanceof MethodInsnNode get) || !get.name.equals("get")) {
            return -1;
        }
        List<SourceValue> where = operands(read);
        for (int i = read - 1; i >= 0; i--) {
            if (code[i] instanceof MethodInsnNode set) {
                List<SourceValue> written = operands(i);
                boolean same = set.name.equals("set")
                        && set.owner.equals(get.owner)
                        && written.size() == where.size() + 1
                        && IntStream.range(0, where.size()).allMatch(k -> isSame(written.get(k), where.get(k)));
                return same ? i : -1;
            }
            boolean isPlain = code[i].getOpcode() < 0 ? !joined.get(i) : code[i].getOpcode() <= Opcodes.ALOAD;
            if (!isPlain) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether two operands are loads of one variable, or one small constant. */
    private static boolean isSame(SourceValue one, SourceValue other) {
        if (one.insns.size() != 1 || other.insns.size() != 1) {
            return false;
        }
        AbstractInsnNode a = one.insns.iterator().next();
        AbstractInsnNode b = other.insns.iterator().next();
        return a.getOpcode() == b.getOpcode()
                && (a instanceof VarInsnNode load
                        ? load.getOpcode() <= Opcodes.ALOAD && load.var == ((VarInsnNode) b).var
                        : a.getOpcode() >= Opcodes.ICONST_M1 && a.getOpcode() <= Opcodes.ICONST_5);
    }

    private boolean leadsTo(int i, BitSet goal) {
        for (int j : next.get(i)) {
            if (goal.get(j)) {
                return true;
            }
        }
        return false;
    }

    /** The real instructions of a line. */
    BitSet ofLine(int line) {
        BitSet found = new BitSet();
        for (int i = 0; i < code.length; i++) {
            found.set(i, lines[i] == line && code[i].getOpcode() >= 0);
        }
        return found;
    }

    /** The name and type of the variable in a slot at an instruction. */
    @Nullable
    LocalVariableNode variable(int slot, int at) {
        if (method.localVariables != null) {
            for (LocalVariableNode each : method.localVariables) {
                if (each.index == slot && number(each.start) <= at && at < number(each.end)) {
                    return each;
                }
            }
        }
        return null;
    }

    /** The slot of each parameter; that of the receiver first, if there is one. */
    List<Integer> parameterSlots() {
        List<Integer> slots = new ArrayList<>();
        int slot = 0;
        if (!isStatic()) {
            slots.add(slot++);
        }
        for (Type type : Type.getArgumentTypes(method.desc)) {
            slots.add(slot);
            slot += type.getSize();
        }
        return slots;
    }

    private void connect() {
        for (int i = 0; i < code.length; i++) {
            BitSet after = new BitSet();
            AbstractInsnNode each = code[i];
            int opcode = each.getOpcode();
            boolean goesOn = true;
            if (each instanceof JumpInsnNode jump) {
                after.set(number(jump.label));
                goesOn = opcode != Opcodes.GOTO;
            } else if (each instanceof TableSwitchInsnNode table) {
                switchTo(after, table.dflt, table.labels);
                goesOn = false;
            } else if (each instanceof LookupSwitchInsnNode lookup) {
                switchTo(after, lookup.dflt, lookup.labels);
                goesOn = false;
            } else if ((opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) || opcode == Opcodes.ATHROW) {
                goesOn = false;
            }
            joined.or(after);
            after.set(i + 1, goesOn && i + 1 < code.length);
            if (opcode >= 0) {
                for (TryCatchBlockNode block : method.tryCatchBlocks) {
                    if (number(block.start) <= i && i < number(block.end)) {
                        after.set(number(block.handler));
                        joined.set(number(block.handler));
                    }
                }
            }
            next.add(after.stream().toArray());
        }
    }

    private void switchTo(BitSet after, LabelNode otherwise, List<LabelNode> labels) {
        after.set(number(otherwise));
        labels.forEach(label -> after.set(number(label)));
    }

    /** Remembers what each instruction was given; the last time it is asked, all ways that lead to it are known. */
    private final class Uses extends SourceInterpreter {

        Uses() {
            super(Opcodes.ASM9);
        }

        @Override
        public SourceValue copyOperation(AbstractInsnNode instruction, SourceValue value) {
            boolean copiesTwo = instruction.getOpcode() >= Opcodes.DUP_X1 && instruction.getOpcode() <= Opcodes.SWAP;
            if (!copiesTwo) {
                operands.put(instruction, List.of(value));
            } else {
                // It is told of one value at a time; what is known of its results is that they are one of these.
                List<SourceValue> all = new ArrayList<>(operands(instruction));
                if (!all.contains(value)) {
                    all.add(value);
                }
                operands.put(instruction, List.copyOf(all));
            }
            return super.copyOperation(instruction, value);
        }

        @Override
        public SourceValue unaryOperation(AbstractInsnNode instruction, SourceValue value) {
            operands.put(instruction, List.of(value));
            return super.unaryOperation(instruction, value);
        }

        @Override
        public SourceValue binaryOperation(AbstractInsnNode instruction, SourceValue one, SourceValue two) {
            operands.put(instruction, List.of(one, two));
            return super.binaryOperation(instruction, one, two);
        }

        @Override
        public SourceValue ternaryOperation(
                AbstractInsnNode instruction, SourceValue one, SourceValue two, SourceValue three) {
            operands.put(instruction, List.of(one, two, three));
            return super.ternaryOperation(instruction, one, two, three);
        }

        @Override
        public SourceValue naryOperation(AbstractInsnNode instruction, List<? extends SourceValue> values) {
            operands.put(instruction, List.copyOf(values));
            return super.naryOperation(instruction, values);
        }
    }
}
