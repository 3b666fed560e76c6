package dev.backprop.grader.sources.choose;

import dev.backprop.grader.sources.java.TypeName;
import java.util.List;

/**
 * What an exercise asks a student to hand in.
 *
 * @param className the full name of the class, such as {@code backprop.SvmLoss}
 * @param method the method that the grader calls; empty if there is none in particular
 * @param stages the components of the record that the method returns; empty if there is none in particular
 */
public record Wanted(String className, String method, List<String> stages) {

    /** Keeps a copy of the list. */
    public Wanted {
        stages = List.copyOf(stages);
    }

    /** Asks for a class by its full name alone: then a class of another name is not known by its method and record. */
    public static Wanted ofClass(String className) {
        return new Wanted(className, "", List.of());
    }

    public TypeName type() {
        return TypeName.of(className);
    }

    public String simpleName() {
        return type().simpleName();
    }
}
