package dev.backprop.grader.authoring.handout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Places for the nodes of a graph without circles, from left to right: layers by topological depth, an order in each that has few
 * crossings (barycentres), and heights near those of the neighbours (the least squares under the distances that nodes keep).
 *
 * <p>Sugiyama, Tagawa, Toda: Methods for visual understanding of hierarchical system structures, 1981.
 */
final class Layers {

    private static final int SWEEPS = 24;
    private static final int GAP = 14;
    private static final int HALF_OF_A_WIRE = 8;

    /** A place: that of a node, or of a wire that passes a layer. */
    static final class Place {
        final int layer;
        final int above;
        final int below;
        final List<Place> before = new ArrayList<>();
        final List<Place> after = new ArrayList<>();
        double y;

        private Place(int layer, int above, int below) {
            this.layer = layer;
            this.above = above;
            this.below = below;
        }
    }

    private final List<List<Place>> layers = new ArrayList<>();
    private final Map<Integer, Place> nodes = new HashMap<>();
    private final Map<List<Integer>, List<Place>> wires = new HashMap<>();

    /** Adds a node; what it is made of comes before it. */
    void add(int node, int layer, int above, int below) {
        nodes.put(node, place(layer, above, below));
    }

    private Place place(int layer, int above, int below) {
        while (layers.size() <= layer) {
            layers.add(new ArrayList<>());
        }
        Place place = new Place(layer, above, below);
        layers.get(layer).add(place);
        return place;
    }

    /** Adds a wire, which has a place in each layer that it passes. */
    void connect(int from, int to) {
        List<Place> way = new ArrayList<>(List.of(of(from)));
        for (int layer = of(from).layer + 1; layer < of(to).layer; layer++) {
            way.add(place(layer, HALF_OF_A_WIRE, HALF_OF_A_WIRE));
        }
        way.add(of(to));
        for (int i = 1; i < way.size(); i++) {
            way.get(i - 1).after.add(way.get(i));
            way.get(i).before.add(way.get(i - 1));
        }
        wires.put(List.of(from, to), way);
    }

    Place of(int node) {
        Place place = nodes.get(node);
        if (place == null) {
            throw new IllegalArgumentException("node " + node + " has no place");
        }
        return place;
    }

    /** The places that a wire goes through, both ends among them. */
    List<Place> way(int from, int to) {
        return wires.getOrDefault(List.of(from, to), List.of());
    }

    List<List<Place>> layers() {
        return layers;
    }

    void arrange() {
        order();
        for (List<Place> layer : layers) {
            double y = 0;
            for (Place place : layer) {
                place.y = y + place.above;
                y = place.y + place.below + GAP;
            }
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean forwards = sweep % 2 == 0;
            for (int i = 0; i < layers.size(); i++) {
                settle(layers.get(forwards ? i : layers.size() - 1 - i));
            }
        }
        double top = layers.stream()
                .flatMap(List::stream)
                .mapToDouble(place -> place.y - place.above)
                .min()
                .orElse(0);
        layers.forEach(layer -> layer.forEach(place -> place.y -= top));
    }

    private void order() {
        List<List<Place>> best = copy();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean forwards = sweep % 2 == 0;
            for (int i = 0; i < layers.size(); i++) {
                List<Place> layer = layers.get(forwards ? i : layers.size() - 1 - i);
                Map<Place, Double> wish = new HashMap<>();
                for (Place place : layer) {
                    List<Place> neighbours = forwards ? place.before : place.after;
                    wish.put(
                            place,
                            neighbours.stream()
                                    .mapToInt(other -> layers.get(other.layer).indexOf(other))
                                    .average()
                                    .orElse(layer.indexOf(place)));
                }
                layer.sort(Comparator.comparing(wish::get));
            }
            if (crossings(layers) < crossings(best)) {
                best = copy();
            }
        }
        layers.clear();
        layers.addAll(best);
    }

    private List<List<Place>> copy() {
        List<List<Place>> copy = new ArrayList<>();
        layers.forEach(layer -> copy.add(new ArrayList<>(layer)));
        return copy;
    }

    private static int crossings(List<List<Place>> layers) {
        int crossings = 0;
        for (int l = 0; l + 1 < layers.size(); l++) {
            List<int[]> wires = new ArrayList<>();
            for (Place place : layers.get(l)) {
                for (Place next : place.after) {
                    wires.add(new int[] {
                        layers.get(l).indexOf(place), layers.get(l + 1).indexOf(next)
                    });
                }
            }
            for (int[] one : wires) {
                for (int[] other : wires) {
                    crossings += one[0] < other[0] && one[1] > other[1] ? 1 : 0;
                }
            }
        }
        return crossings;
    }

    /** Moves a layer's places to the mean of their neighbours, as near as their order and distances allow: pool adjacent violators. */
    private static void settle(List<Place> layer) {
        record Block(double sum, int size) {
            double mean() {
                return sum / size;
            }
        }
        List<Block> blocks = new ArrayList<>();
        double[] offset = new double[layer.size()];
        for (int i = 0; i < layer.size(); i++) {
            Place place = layer.get(i);
            if (i > 0) {
                offset[i] = offset[i - 1] + layer.get(i - 1).below + GAP + place.above;
            }
            List<Place> neighbours = new ArrayList<>(place.before);
            neighbours.addAll(place.after);
            double wish =
                    neighbours.stream().mapToDouble(other -> other.y).average().orElse(place.y);
            Block block = new Block(wish - offset[i], 1);
            while (!blocks.isEmpty() && blocks.get(blocks.size() - 1).mean() >= block.mean()) {
                Block last = blocks.remove(blocks.size() - 1);
                block = new Block(last.sum() + block.sum(), last.size() + block.size());
            }
            blocks.add(block);
        }
        int i = 0;
        for (Block block : blocks) {
            for (int k = 0; k < block.size(); k++, i++) {
                layer.get(i).y = block.mean() + offset[i];
            }
        }
    }
}
