package dev.backprop.worker.wire;

import java.util.List;

/**
 * The method that a student writes: {@code public static}, with these parameters, returning a record of these components in
 * this order.
 *
 * @param className the binary name of its class, such as {@code backprop.SvmLoss}
 */
public record Signature(String className, String methodName, List<Type> parameters, List<Component> components) {

    public Signature {
        parameters = List.copyOf(parameters);
        components = List.copyOf(components);
    }

    /** A component of the record that the method returns. */
    public record Component(String name, Type type) {}
}
