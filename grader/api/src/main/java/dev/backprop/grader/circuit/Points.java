package dev.backprop.grader.circuit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.apiguardian.api.API;

/** What each stage and gradient earns. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Points {

    private final int each;
    private final Origin origin = new Origin();
    private OptionalInt total = OptionalInt.empty();
    private final Map<String, Integer> exceptions = new LinkedHashMap<>();
    private final Map<String, Reported> reported = new LinkedHashMap<>();

    Points(int each) {
        if (each < 0) {
            throw new BadCircuit("points(" + each + "): nothing earns less than 0");
        }
        this.each = each;
    }

    Origin origin() {
        return origin;
    }

    /** Says what all stages, gradients, shares of λ and large problems earn together, so that a slip in one of them is seen. */
    public Points total(int points) {
        total = OptionalInt.of(points);
        return this;
    }

    OptionalInt total() {
        return total;
    }

    /**
     * Says what one stage or gradient earns.
     *
     * @throws BadCircuit if that is said already
     */
    public Points except(Reported stage, int points) {
        if (points < 0) {
            throw new BadCircuit("except(" + stage.name() + ", " + points + "): nothing earns less than 0");
        }
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
