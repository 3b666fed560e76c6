package dev.backprop.grader.circuit;

import java.util.LinkedHashMap;
import java.util.Map;

/** What each stage and gradient earns. */
public final class Points {

    private final int each;
    private final Map<String, Integer> exceptions = new LinkedHashMap<>();
    private final Map<String, Reported> reported = new LinkedHashMap<>();

    Points(int each) {
        this.each = each;
    }

    /**
     * Says what one stage or gradient earns.
     *
     * @throws BadCircuit if that is said already
     */
    public Points except(Reported stage, int points) {
        if (exceptions.putIfAbsent(key(stage), points) != null) {
            throw new BadCircuit("except(" + stage.name() + ", " + points + "): its points are given already");
        }
        reported.put(key(stage), stage);
        return this;
    }

    /** What a stage or gradient earns, its share of λ apart. */
    public int of(Reported stage) {
        return exceptions.getOrDefault(key(stage), each);
    }

    /** What the stage of a node earns. */
    public int of(Node stage) {
        return exceptions.getOrDefault(Integer.toString(stage.id()), each);
    }

    Iterable<Reported> exceptions() {
        return reported.values();
    }

    private static String key(Reported stage) {
        return (stage instanceof Gradient ? "d" : "") + stage.node().id();
    }
}
