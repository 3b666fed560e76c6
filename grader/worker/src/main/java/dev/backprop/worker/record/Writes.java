package dev.backprop.worker.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Which instructions may change what a variable holds: stores, and writes into matrices and arrays under whichever name. */
final class Writes {

    private static final int MAX_DEPTH = 6;
    private static final int ROUNDS = 4;
    private static final String SIMPLE = "org/ejml/simple/";
    private static final Set<String> MUTATORS = Set.of(
            "set",
            "setRow",
            "setColumn",
            "setTo",
            "insertIntoThis",
            "fill",
            "fillComplex",
            "zero",
            "reshape",
            "setMatrix",
            "convertToSparse",
            "convertToDense",
            "convertToComplex",
            "equation",
            "setToRow");
    /** What gives the inside of a matrix, not a copy. */
    private static final Set<String> INSIDES =
            Set.of("getMatrix", "getDDRM", "getFDRM", "getZDRM", "getCDRM", "getDSCC", "getFSCC", "getData", "wrap");

    private static final Set<String> ARRAY_WRITERS =
            Set.of("fill", "sort", "parallelSort", "setAll", "parallelSetAll", "parallelPrefix", "arraycopy");

    private final Methods methods;
    private final Map<Variable, Set<Variable>> aliases = new HashMap<>();
    private final Map<Variable, Set<Variable>> doings = new HashMap<>();
    private final Map<String, Boolean> mutates = new HashMap<>();
    private final Map<String, Set<Variable>> fieldsRead = new HashMap<>();
    private final Map<String, List<Set<Variable>>> written = new HashMap<>();

    Writes(Methods methods) {
        this.methods = methods;
        for (int round = 0; round < ROUNDS; round++) {
            mutates.clear();
            methods.all().forEach(this::learnAliases);
        }
        mutates.clear();
    }

    /** The variables whose value an instruction may change, or into which it may write. */
    Set<Variable> written(Body body, int instruction) {
        List<Set<Variable>> all = written.computeIfAbsent(body.key(), key -> {
            List<Set<Variable>> sets = new ArrayList<>();
            for (int i = 0; i < body.code.length; i++) {
                Set<Variable> set = stored(body, i);
                set.addAll(mutated(body, i));
                sets.add(set);
            }
            return sets;
        });
        return all.get(instruction);
    }

    /** The fields that a method reads, itself or in what it calls. */
    Set<Variable> fieldsRead(Body body) {
        Set<Variable> known = fieldsRead.get(body.key());
        if (known == null) {
            known = new HashSet<>();
            // Before those that call it back are asked.
            fieldsRead.put(body.key(), known);
            for (AbstractInsnNode each : body.code) {
                if (each instanceof FieldInsnNode field && methods.has(field.owner)) {
                    known.add(Variable.field(field.owner, field.name));
                }
                for (Body callee : methods.callees(each)) {
                    known.addAll(fieldsRead(callee));
                }
            }
        }
        return known;
    }

    /** The fields that are read in what an instruction calls. */
    Set<Variable> fieldsReadBy(AbstractInsnNode instruction) {
        Set<Variable> read = new HashSet<>();
        methods.callees(instruction).forEach(callee -> read.addAll(fieldsRead(callee)));
        return read;
    }

    /** The variables to whose matrix or array a reference may lead. */
    Set<Variable> origins(Body body, SourceValue value) {
        Set<Variable> found = new LinkedHashSet<>();
        origins(body, value, 0, found);
        return found;
    }

    /** The variable that is stored to. */
    static Set<Variable> stored(Body body, int i) {
        Set<Variable> found = new LinkedHashSet<>();
        AbstractInsnNode each = body.code[i];
        int opcode = each.getOpcode();
        if (each instanceof VarInsnNode store && opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE) {
            found.add(Stages.local(body, store.var, i + 1));
        } else if (each instanceof IincInsnNode increment) {
            found.add(Stages.local(body, increment.var, i));
        } else if (each instanceof FieldInsnNode field && (opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC)) {
            found.add(Variable.field(field.owner, field.name));
        }
        return found;
    }

    /** The variables into whose matrices or arrays an instruction may write. */
    Set<Variable> mutated(Body body, int i) {
        AbstractInsnNode each = body.code[i];
        int opcode = each.getOpcode();
        List<SourceValue> operands = body.operands(i);
        Set<Variable> found = new LinkedHashSet<>();
        if (operands.isEmpty()) {
            return found;
        }
        if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
            found.addAll(origins(body, operands.get(0)));
        } else if (opcode == Opcodes.PUTFIELD) {
            found.addAll(holders(body, operands.get(0)));
        } else if (each instanceof MethodInsnNode call) {
            operands.forEach(operand -> doing(body, operand, 0, found));
            for (int k = 0; k < operands.size(); k++) {
                if (mayWriteInto(call, k)) {
                    found.addAll(origins(body, operands.get(k)));
                }
            }
        }
        return found;
    }

    /** The variables that hold an object itself: what is read out of it is not changed by what is put into another field of it. */
    private Set<Variable> holders(Body body, SourceValue value) {
        Set<Variable> found = new LinkedHashSet<>();
        for (int source : body.sources(value)) {
            AbstractInsnNode each = body.code[source];
            if (each instanceof VarInsnNode load && each.getOpcode() == Opcodes.ALOAD) {
                found.add(Stages.local(body, load.var, source));
            } else if (each instanceof FieldInsnNode field && methods.has(field.owner)) {
                found.add(Variable.field(field.owner, field.name));
            } else if (each.getOpcode() == Opcodes.CHECKCAST) {
                found.addAll(holders(body, body.operands(source).get(0)));
            }
        }
        return found;
    }

    private boolean mayWriteInto(MethodInsnNode call, int operand) {
        boolean isStatic = call.getOpcode() == Opcodes.INVOKESTATIC;
        Type[] types = Type.getArgumentTypes(call.desc);
        int parameter = isStatic ? operand : operand - 1;
        if (parameter >= 0 && types[parameter].getSort() < Type.ARRAY) {
            return false;
        }
        List<Body> targets = methods.called(call);
        if (!targets.isEmpty()) {
            return targets.stream().anyMatch(target -> mutates(target, operand));
        }
        if (call.owner.startsWith(SIMPLE)) {
            return parameter < 0 && MUTATORS.contains(call.name);
        }
        if (call.owner.startsWith("java/")) {
            return isStatic && ARRAY_WRITERS.contains(call.name);
        }
        if (call.owner.startsWith("org/ejml/data/")) {
            return parameter < 0
                    && !call.name.startsWith("get")
                    && !call.name.startsWith("unsafe_get")
                    && !call.name.startsWith("copy")
                    && !call.name.startsWith("is");
        }
        boolean onlyLooks = Type.getReturnType(call.desc).getSort() < Type.ARRAY
                && !Type.getReturnType(call.desc).equals(Type.VOID_TYPE);
        return call.owner.startsWith("org/ejml/")
                && !onlyLooks
                && (!isStatic || types[operand].getSort() == Type.ARRAY || operand == output(call.name, types));
    }

    /**
     * Where EJML's procedural interface puts its result: into the last matrix, as in {@code mult(a, b, c)}; in {@code addEquals(a, b)}
     * and {@code elementMult(a, b)} into the first.
     */
    private static int output(String name, Type[] types) {
        int[] matrices = IntStream.range(0, types.length)
                .filter(k -> types[k].getDescriptor().startsWith("Lorg/ejml/data/"))
                .toArray();
        if (matrices.length == 0) {
            return -1;
        }
        boolean first = name.endsWith("Equals")
                || (types.length == 2 && (name.equals("elementMult") || name.equals("elementDiv")));
        return matrices[first ? 0 : matrices.length - 1];
    }

    /** Whether a student's method may write into what its operand, the receiver being one, refers to. */
    private boolean mutates(Body body, int operand) {
        String key = body.key() + " " + operand;
        Boolean known = mutates.get(key);
        if (known != null) {
            return known;
        }
        // While it is looked for: a method that calls itself writes where it writes anyway.
        mutates.put(key, false);
        List<Integer> slots = body.parameterSlots();
        if (operand >= slots.size()) {
            return false;
        }
        Variable parameter = Stages.local(body, slots.get(operand), 0);
        boolean found = false;
        for (int i = 0; i < body.code.length && !found; i++) {
            found = mutated(body, i).contains(parameter);
        }
        mutates.put(key, found);
        return found;
    }

    private void learnAliases(Body body) {
        for (int i = 0; i < body.code.length; i++) {
            AbstractInsnNode each = body.code[i];
            int opcode = each.getOpcode();
            List<SourceValue> operands = body.operands(i);
            if (operands.isEmpty()) {
                continue;
            }
            Set<Variable> targets;
            if (opcode == Opcodes.AASTORE) {
                targets = origins(body, operands.get(0));
            } else if (opcode == Opcodes.ASTORE || opcode == Opcodes.PUTSTATIC || opcode == Opcodes.PUTFIELD) {
                targets = stored(body, i);
            } else {
                continue;
            }
            SourceValue value = operands.get(operands.size() - 1);
            Set<Variable> origins = origins(body, value);
            Set<Variable> done = new LinkedHashSet<>();
            doing(body, value, 0, done);
            for (Variable target : targets) {
                Set<Variable> others = new HashSet<>(origins);
                others.remove(target);
                aliases.computeIfAbsent(target, key -> new LinkedHashSet<>()).addAll(others);
                others.forEach(other -> aliases.computeIfAbsent(other, key -> new LinkedHashSet<>())
                        .add(target));
                doings.computeIfAbsent(target, key -> new LinkedHashSet<>()).addAll(done);
            }
        }
    }

    private void origins(Body body, SourceValue value, int depth, Set<Variable> found) {
        if (depth > MAX_DEPTH) {
            return;
        }
        for (int source : body.sources(value)) {
            AbstractInsnNode each = body.code[source];
            int opcode = each.getOpcode();
            List<SourceValue> operands = body.operands(source);
            if (each instanceof VarInsnNode load && opcode == Opcodes.ALOAD) {
                with(Stages.local(body, load.var, source), found);
            } else if (each instanceof FieldInsnNode field && methods.has(field.owner)) {
                with(Variable.field(field.owner, field.name), found);
                operands.forEach(operand -> origins(body, operand, depth + 1, found));
            } else if (opcode == Opcodes.CHECKCAST
                    || opcode == Opcodes.AALOAD
                    || opcode == Opcodes.GETFIELD
                    || (opcode >= Opcodes.DUP && opcode <= Opcodes.SWAP)) {
                // Where two values are copied, as in array[i] += x, the other is an index, which leads nowhere.
                operands.forEach(operand -> origins(body, operand, depth + 1, found));
            } else if (each instanceof MethodInsnNode call) {
                originsOfCall(body, call, depth, found);
            }
        }
    }

    private void originsOfCall(Body body, MethodInsnNode call, int depth, Set<Variable> found) {
        List<SourceValue> operands = body.operands(call);
        Variable field = methods.getter(call);
        if (field != null) {
            with(field, found);
        } else if (call.owner.startsWith("org/ejml/") && INSIDES.contains(call.name) && !operands.isEmpty()) {
            origins(body, operands.get(0), depth + 1, found);
        } else {
            for (Body target : methods.called(call)) {
                for (int k = 0; k < operands.size(); k++) {
                    if (returns(target, k)) {
                        origins(body, operands.get(k), depth + 1, found);
                    }
                }
            }
        }
    }

    /** Whether a method may return what it is given. */
    private boolean returns(Body body, int operand) {
        List<Integer> slots = body.parameterSlots();
        if (operand >= slots.size() || Type.getReturnType(body.method.desc).getSort() < Type.ARRAY) {
            return false;
        }
        Variable parameter = Stages.local(body, slots.get(operand), 0);
        for (int i = 0; i < body.code.length; i++) {
            if (body.code[i].getOpcode() == Opcodes.ARETURN && !body.operands(i).isEmpty()) {
                for (int source : body.sources(body.operands(i).get(0))) {
                    if (body.code[source] instanceof VarInsnNode load && isOrAliases(body, load, source, parameter)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean isOrAliases(Body body, VarInsnNode load, int at, Variable parameter) {
        Set<Variable> found = new HashSet<>();
        with(Stages.local(body, load.var, at), found);
        return found.contains(parameter);
    }

    /** The variables into which a function object writes when somebody calls it. */
    private void doing(Body body, SourceValue value, int depth, Set<Variable> found) {
        if (depth > MAX_DEPTH) {
            return;
        }
        for (int source : body.sources(value)) {
            AbstractInsnNode each = body.code[source];
            if (each instanceof VarInsnNode load && each.getOpcode() == Opcodes.ALOAD) {
                found.addAll(doings.getOrDefault(Stages.local(body, load.var, source), Set.of()));
            } else if (each instanceof InvokeDynamicInsnNode dynamic) {
                Body lambda = methods.lambda(dynamic);
                List<SourceValue> captured = body.operands(source);
                for (int k = 0; lambda != null && k < captured.size(); k++) {
                    if (mutates(lambda, k)) {
                        found.addAll(origins(body, captured.get(k)));
                    }
                }
            } else if (each.getOpcode() == Opcodes.CHECKCAST || each.getOpcode() == Opcodes.DUP) {
                doing(body, body.operands(source).get(0), depth + 1, found);
            } else if (each instanceof MethodInsnNode call
                    && Type.getReturnType(call.desc).getSort() >= Type.ARRAY
                    && !call.owner.startsWith("org/ejml/")) {
                // A stream of a stream: what one of them was given is called at the end.
                body.operands(source).forEach(operand -> doing(body, operand, depth + 1, found));
            } else if (each.getOpcode() == Opcodes.NEW) {
                captured(body, source, found);
            }
        }
    }

    /** An object of the student's own, such as an anonymous class, may write into all that it was made of. */
    private void captured(Body body, int created, Set<Variable> found) {
        for (int i = created; i < body.code.length; i++) {
            if (body.code[i] instanceof MethodInsnNode call
                    && call.name.equals("<init>")
                    && writesIntoItself(call.owner)) {
                List<SourceValue> operands = body.operands(i);
                boolean ofThis = !operands.isEmpty()
                        && body.sources(operands.get(0)).stream()
                                .anyMatch(source -> source == created || source == created + 1);
                for (int k = 1; ofThis && k < operands.size(); k++) {
                    found.addAll(origins(body, operands.get(k)));
                }
            }
        }
    }

    private boolean writesIntoItself(String owner) {
        return methods.all().stream()
                .anyMatch(body ->
                        body.owner.equals(owner) && !body.isConstructor() && !body.isStatic() && mutates(body, 0));
    }

    private void with(Variable variable, Set<Variable> found) {
        if (found.add(variable)) {
            aliases.getOrDefault(variable, Set.of()).forEach(other -> with(other, found));
        }
    }
}
