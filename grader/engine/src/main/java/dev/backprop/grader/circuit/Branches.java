package dev.backprop.grader.circuit;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How an evaluation takes its kinks: by the signs of their arguments, at a tie as it was chosen, and where a student's own value
 * takes the place of an operation's, as that says.
 */
final class Branches {

    /** A kink whose argument is too near to 0 for its sign to be known. */
    record Tie(Node node, int entry) {}

    private final Map<Tie, Double> chosen;
    private final Map<Node, Values> ownSlopes;
    private final Map<Node, Values> ownOnPath;
    private final Set<Tie> ties = new LinkedHashSet<>();
    private final @Nullable DoubleConsumer listener;

    private Branches(Map<Tie, Double> chosen, Map<Node, Values> ownSlopes, Map<Node, Values> ownOnPath) {
        this(chosen, ownSlopes, ownOnPath, null);
    }

    private Branches(
            Map<Tie, Double> chosen,
            Map<Node, Values> ownSlopes,
            Map<Node, Values> ownOnPath,
            @Nullable DoubleConsumer listener) {
        this.listener = listener;
        this.chosen = chosen;
        this.ownSlopes = ownSlopes;
        this.ownOnPath = ownOnPath;
    }

    /** By the signs; closed at every tie. */
    static Branches bySign() {
        return new Branches(new HashMap<>(), Map.of(), Map.of());
    }

    /** By the signs; each argument of a kink is told. */
    static Branches listening(DoubleConsumer arguments) {
        return new Branches(Map.of(), Map.of(), Map.of(), arguments);
    }

    /** With the slopes of these nodes where they have the given values; at the arguments for all others. */
    Branches withSlopesOf(Map<Node, Values> own) {
        return new Branches(chosen, own, ownOnPath);
    }

    /** With these values in the place of those that come out on the way, whose tangents stay. */
    Branches withOnPath(Map<Node, Values> own) {
        return new Branches(chosen, ownSlopes, own);
    }

    /** The same with one tie as open as said. */
    Branches open(Tie tie, double share) {
        Map<Tie, Double> more = new HashMap<>(chosen);
        more.put(tie, share);
        return new Branches(more, ownSlopes, ownOnPath);
    }

    /** The ties that made a difference to a tangent so far. */
    Set<Tie> ties() {
        return ties;
    }

    Values onPath(Node node, Values computed) {
        Values own = ownOnPath.get(node);
        if (own == null || !own.shape().equals(computed.shape())) {
            return computed;
        }
        Values replaced = new Values(own.shape()).after(computed.roundings());
        for (int i = 0; i < own.size(); i++) {
            replaced.copy(i, computed, i);
            replaced.real[i] = own.real[i];
            replaced.magnitude[i] = Math.max(computed.magnitude[i], own.magnitude[i]);
        }
        return replaced;
    }

    Kinks of(Node node) {
        if (listener != null) {
            return heard(listener);
        }
        Values own = ownSlopes.get(node);
        return new Kinks() {
            @Override
            public double open(int entry, double argument, double error, boolean moves) {
                if (own != null) {
                    return own.real[entry] > 0 ? 1 : 0;
                }
                if (Math.abs(argument) > error) {
                    return argument > 0 ? 1 : 0;
                }
                Tie tie = new Tie(node, entry);
                if (moves) {
                    ties.add(tie);
                }
                return chosen.getOrDefault(tie, 0.0);
            }

            @Override
            public double slopeAt(int entry, double argument) {
                return own == null ? argument : preimage(node.op(), own.real[entry]);
            }
        };
    }

    private static Kinks heard(DoubleConsumer listener) {
        return new Kinks() {
            @Override
            public double open(int entry, double argument, double error, boolean moves) {
                listener.accept(argument);
                return argument > 0 ? 1 : 0;
            }

            @Override
            public double slopeAt(int entry, double argument) {
                return argument;
            }
        };
    }

    private static double preimage(@Nullable Op op, double value) {
        return op == null ? Double.NaN : op.preimage(value);
    }
}
