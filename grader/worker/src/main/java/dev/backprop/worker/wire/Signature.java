package dev.backprop.worker.wire;

import java.util.List;

/**
 * The method that a student writes: {@code public static}, with these parameters, returning a record of these components in
 * this order.
 *
 * @param className the binary name of its class, such as {@code backprop.SvmLoss}
 * @param studentClass the binary name of the class that the student writes, where {@code className} is one that the course gives
 *     and that calls it; else the same
 */
public record Signature(
        String className, String methodName, List<Type> parameters, List<Component> components, String studentClass) {

    /** The method of a class that the student writes. */
    public Signature(String className, String methodName, List<Type> parameters, List<Component> components) {
        this(className, methodName, parameters, components, className);
    }

    /** A component of the record that the method returns. */
    public record Component(String name, Type type) {}
}
