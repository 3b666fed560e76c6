package dev.backprop.grader.circuit;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names of nodes: those of the fields that hold them. Fields that are not assigned yet hold none. */
final class Names {

    private final Map<Node, String> byNode = new HashMap<>();

    /**
     * @param given those of nodes without a field
     * @throws BadCircuit if two fields hold one node
     */
    Names(Circuit circuit, Map<Node, String> given) {
        byNode.putAll(given);
        for (Class<?> type = circuit.getClass(); type != Circuit.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (Value.class.isAssignableFrom(field.getType()) || field.getType() == Size.class) {
                    add(field, circuit);
                }
            }
        }
    }

    private void add(Field field, Circuit circuit) {
        Object held = held(field, circuit);
        if (held == null) {
            return;
        }
        Node node = held instanceof Size size ? size.node() : ((Value) held).node();
        String other = byNode.put(node, field.getName());
        if (other != null) {
            throw node.origin()
                    .refuse("the fields " + other + " and " + field.getName()
                            + " hold the same node: keep one of them, or make a node of its own for each");
        }
    }

    private static @Nullable Object held(Field field, Circuit circuit) {
        field.setAccessible(true);
        try {
            return field.get(circuit);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.getName() + " is accessible", e);
        }
    }

    Optional<String> of(Node node) {
        return Optional.ofNullable(byNode.get(node));
    }
}
