package dev.backprop.grader.sources.choose;

import dev.backprop.grader.sources.java.TypeName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an exercise asks a student to hand in.
 *
 * @param className the full name of the class, such as {@code backprop.SvmLoss}
 * @param method the method that the grader calls; empty if there is none in particular
 * @param stages the components of the record that the method returns; empty if there is none in particular
 * @param stub the class as it was handed out, which gives way to any other; empty if none gives way
 * @param given classes of the course that are compiled with the student's: their sources by their full names
 * @param stubs what takes the place of classes that those call and nobody handed in: stubs of other exercises by their full names
 * @param replaced those of them that take the place of what was handed in as well
 * @param others the full names of the classes that other exercises ask for, which are never this one under a wrong name
 */
public record Wanted(
        String className,
        String method,
        List<String> stages,
        Optional<String> stub,
        Map<String, String> given,
        Map<String, String> stubs,
        Set<String> replaced,
        Set<String> others) {

    /** Keeps copies. */
    public Wanted {
        stages = List.copyOf(stages);
        given = Map.copyOf(given);
        stubs = Map.copyOf(stubs);
        replaced = Set.copyOf(replaced);
        others = Set.copyOf(others);
    }

    /** Asks for a class where no other exercises are known. */
    public Wanted(String className, String method, List<String> stages) {
        this(className, method, stages, Optional.empty(), Map.of(), Map.of(), Set.of(), Set.of());
    }

    /** Asks for a class by its full name alone: then a class of another name is not known by its method and record. */
    public static Wanted ofClass(String className) {
        return new Wanted(className, "", List.of());
    }

    /** Asks for what was made of a stub, where there is any. */
    public Wanted filledIn(String handedOut) {
        return new Wanted(className, method, stages, Optional.of(handedOut), given, stubs, replaced, others);
    }

    /** The stubs that give way to what was made of them, by their full names. */
    Map<String, String> handedOut() {
        Map<String, String> all = new HashMap<>(stubs);
        stub.ifPresent(own -> all.put(className, own));
        return all;
    }

    /** Whether the course gives the class. */
    public boolean gives(TypeName type) {
        return given.containsKey(type.toString());
    }

    /** Whether a stub takes the place of the class, whatever was handed in. */
    public boolean replaces(TypeName type) {
        return replaced.contains(type.toString());
    }

    public TypeName type() {
        return TypeName.of(className);
    }

    public String simpleName() {
        return type().simpleName();
    }
}
