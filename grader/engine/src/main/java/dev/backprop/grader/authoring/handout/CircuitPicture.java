package dev.backprop.grader.authoring.handout;

import dev.backprop.grader.circuit.Example;
import dev.backprop.grader.circuit.Gradient;
import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Input;
import dev.backprop.grader.circuit.Literal;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A circuit as the lectures draw it: inputs on the left, values in green above the wires, gradients in red below them. The numbers are
 * those of the circuit's first example, worked out anew. What the student reports is drawn; what lies between stands in the boxes.
 */
public final class CircuitPicture {

    private static final int MARGIN = 14;
    private static final int RADIUS = 17;
    private static final int GAP = 26;
    private static final int MOST_BOX = 96;
    private static final int PORTS = 11;
    private static final int PADDING = 8;

    /** How many nodes a circuit has that leaves room for many digits. */
    private static final int SMALL = 6;

    /** A wider picture is shown smaller. */
    private static final int WIDEST = 760;

    private static final String STYLE = """
              <style>
                .page { fill: #ffffff; }
                .gate { fill: #f6f8fa; stroke: #57606a; }
                .wire { fill: none; stroke: #57606a; }
                .fork { fill: #57606a; }
                text { font: 12px Helvetica, Arial, sans-serif; fill: #1f2328; }
                .value { fill: #1a7f37; }
                .gradient { fill: #cf222e; }
                .bracket { fill: none; }
                .bracket.value { stroke: #1a7f37; }
                .bracket.gradient { stroke: #cf222e; }
                @media (prefers-color-scheme: dark) {
                  .page { fill: #0d1117; }
                  .gate { fill: #161b22; stroke: #8b949e; }
                  .wire { stroke: #8b949e; }
                  .fork { fill: #8b949e; }
                  text { fill: #e6edf3; }
                  .value { fill: #3fb950; }
                  .gradient { fill: #ff7b72; }
                  .bracket { fill: none; }
                  .bracket.value { stroke: #3fb950; }
                  .bracket.gradient { stroke: #ff7b72; }
                }
              </style>
            """;

    /** What is drawn of a node. */
    private record Drawn(Node node, List<String> box, Label value, Optional<Label> gradient, List<Node> from) {
        boolean isGate() {
            return box.size() == 1 && Text.width(box.get(0)) <= 2 * (RADIUS - 4);
        }

        int boxWidth() {
            if (box.isEmpty()) {
                return 0;
            }
            return isGate()
                    ? 2 * RADIUS
                    : box.stream().mapToInt(Text::width).max().orElse(0) + 2 * PADDING;
        }

        int halfBox() {
            return box.isEmpty() ? 4 : isGate() ? RADIUS : box.size() * Text.LINE / 2 + PADDING;
        }

        int above() {
            return Math.max(halfBox(), value.height() + 4);
        }

        int below() {
            return Math.max(halfBox(), gradient.map(Label::height).orElse(0) + 4);
        }

        int labels() {
            return Math.max(value.width(), gradient.map(Label::width).orElse(0)) + 2 * PADDING;
        }
    }

    private final String name;
    private final Map<Node, Drawn> drawn = new LinkedHashMap<>();
    private final Gate gates;
    private final Layers layers = new Layers();
    private final StringBuilder svg = new StringBuilder();
    private int[] left = {};
    private int[] box = {};
    private int[] right = {};

    private CircuitPicture(String name, Graph graph) {
        this.name = name;
        Example example = graph.examples().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no example"));
        Map<Node, Quantity> values = graph.forward(example.inputs());
        Map<Node, Quantity> gradients = graph.backward(values);
        Set<Node> reported = new HashSet<>(graph.stages());
        Set<Node> upstreams = new HashSet<>();
        graph.stages().forEach(stage -> graph.upstreamOf(stage).ifPresent(upstreams::add));
        Set<Node> shown = new LinkedHashSet<>();
        graph.nodes().stream()
                .filter(node ->
                        reported.contains(node) || (node.operation() instanceof Input && !upstreams.contains(node)))
                .forEach(shown::add);
        this.gates = new Gate(shown::contains);
        int few = shown.size() > SMALL ? 2 : 4;
        for (Node node : shown) {
            boolean isInput = node.operation() instanceof Input;
            Optional<Quantity> gradient = graph.upstreamOf(node)
                    .map(values::get)
                    .or(() -> graph.gradients().stream()
                            .map(Gradient::node)
                            .filter(node::equals)
                            .findFirst()
                            .map(gradients::get))
                    .or(() -> graph.output()
                            .filter(node::equals)
                            .filter(is -> !gradients.isEmpty())
                            .map(is -> Quantity.number(1)));
            drawn.put(
                    node,
                    new Drawn(
                            node,
                            isInput ? List.of() : Text.lines(gates.label(node), MOST_BOX),
                            Label.of(Gate.name(node), node, Objects.requireNonNull(values.get(node)), few),
                            gradient.map(found -> Label.of("", node, found, few)),
                            isInput ? List.of() : sources(node, shown)));
        }
    }

    /** The nodes that are drawn of which this one is made, on whatever way. */
    private static List<Node> sources(Node node, Set<Node> shown) {
        Set<Node> found = new LinkedHashSet<>();
        for (Node argument : node.arguments()) {
            if (shown.contains(argument)) {
                found.add(argument);
            } else if (!(argument.operation() instanceof Literal)) {
                found.addAll(sources(argument, shown));
            }
        }
        return List.copyOf(found);
    }

    /**
     * The picture as SVG, which is readable in the light and in the dark.
     *
     * @param name of the circuit
     * @throws IllegalArgumentException if the circuit has no example
     */
    public static String of(String name, Graph graph) {
        return new CircuitPicture(name, graph).draw();
    }

    private String draw() {
        place();
        columns();
        int width = right[right.length - 1] + MARGIN;
        int height = (int) Math.ceil(layers.layers().stream()
                        .flatMap(List::stream)
                        .mapToDouble(place -> place.y + place.below)
                        .max()
                        .orElse(0))
                + 2 * MARGIN;
        line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-labelledby=\"title desc\">"
                        .formatted(width, height, Math.min(width, WIDEST), height * Math.min(width, WIDEST) / width));
        line("  <title id=\"title\">" + escaped("The circuit of " + name + " with the numbers of the example")
                + "</title>");
        line("  <desc id=\"desc\">" + escaped(spoken()) + "</desc>");
        svg.append(STYLE);
        line("  <rect class=\"page\" width=\"%d\" height=\"%d\" rx=\"6\"/>".formatted(width, height));
        drawn.values().forEach(this::wires);
        drawn.values().forEach(this::node);
        line("</svg>");
        return svg.toString();
    }

    // --- Places ---------------------------------------------------------------------------------------------------

    private void place() {
        Map<Node, Integer> depth = new LinkedHashMap<>();
        for (Drawn one : drawn.values()) {
            int before = -1;
            for (Node from : one.from()) {
                before = Math.max(before, depth.getOrDefault(from, 0));
            }
            depth.put(one.node(), before + 1);
        }
        for (Drawn one : drawn.values()) {
            int layer = one.box().isEmpty() ? beforeItsFirstUse(one.node(), depth) : depth.getOrDefault(one.node(), 0);
            layers.add(one.node().id(), layer, one.above(), one.below());
        }
        drawn.values()
                .forEach(one -> one.from()
                        .forEach(from -> layers.connect(from.id(), one.node().id())));
        layers.arrange();
    }

    private int beforeItsFirstUse(Node input, Map<Node, Integer> depth) {
        return drawn.values().stream()
                .filter(other -> other.from().contains(input))
                .mapToInt(other -> depth.getOrDefault(other.node(), 1) - 1)
                .min()
                .orElse(0);
    }

    private void columns() {
        int count = layers.layers().size();
        left = new int[count];
        box = new int[count];
        right = new int[count];
        int[] labels = new int[count];
        for (Drawn one : drawn.values()) {
            int layer = layers.of(one.node().id()).layer;
            box[layer] = Math.max(box[layer], one.boxWidth());
            labels[layer] = Math.max(labels[layer], one.labels());
        }
        int x = MARGIN;
        for (int layer = 0; layer < count; layer++) {
            left[layer] = x;
            right[layer] = x + box[layer] + labels[layer];
            x = right[layer] + GAP;
        }
    }

    private static int y(Layers.Place place) {
        return MARGIN + (int) Math.round(place.y);
    }

    /** Where the wire of a node begins: at the right of its box. */
    private int start(Drawn one) {
        int layer = layers.of(one.node().id()).layer;
        return left[layer] + (box[layer] + one.boxWidth()) / 2;
    }

    // --- Drawing --------------------------------------------------------------------------------------------------

    private void wires(Drawn one) {
        Layers.Place end = layers.of(one.node().id());
        List<List<Layers.Place>> ways = new ArrayList<>();
        one.from().forEach(from -> ways.add(layers.way(from.id(), one.node().id())));
        ways.sort(Comparator.comparingDouble(way -> way.get(way.size() - 2).y));
        int middle = left[end.layer] + box[end.layer] / 2;
        for (int i = 0; i < ways.size(); i++) {
            double port = (i - (ways.size() - 1) / 2.0) * Math.min(PORTS, 2.0 * (one.halfBox() - 4) / ways.size());
            int x = one.isGate()
                    ? middle - (int) Math.round(Math.sqrt(RADIUS * RADIUS - port * port))
                    : middle - one.boxWidth() / 2;
            wire(ways.get(i), x, y(end) + (int) Math.round(port));
        }
        // Its own wire, to the end of its column.
        line("  <path class=\"wire\" d=\"M%d %dH%d\"/>".formatted(start(one), y(end), right[end.layer]));
        long branches = drawn.values().stream()
                .filter(other -> other.from().contains(one.node()))
                .count();
        if (branches > 1) {
            line("  <circle class=\"fork\" cx=\"%d\" cy=\"%d\" r=\"3\"/>".formatted(right[end.layer], y(end)));
        }
    }

    private void wire(List<Layers.Place> way, int lastX, int lastY) {
        StringBuilder path = new StringBuilder("M%d %d".formatted(right[way.get(0).layer], y(way.get(0))));
        for (int i = 1; i < way.size(); i++) {
            boolean last = i == way.size() - 1;
            Layers.Place place = way.get(i);
            int from = right[place.layer - 1];
            int x = left[place.layer];
            int y = last ? lastY : y(place);
            int bend = (from + x) / 2;
            path.append("C%d %d %d %d %d %d".formatted(bend, y(way.get(i - 1)), bend, y, x, y));
            path.append("H").append(last ? lastX : right[place.layer]);
        }
        line("  <path class=\"wire\" d=\"" + path + "\"/>");
    }

    private void node(Drawn one) {
        Layers.Place place = layers.of(one.node().id());
        int middle = left[place.layer] + box[place.layer] / 2;
        int y = y(place);
        if (one.box().isEmpty()) {
            line("  <circle class=\"fork\" cx=\"%d\" cy=\"%d\" r=\"2\"/>".formatted(start(one), y));
        } else if (one.isGate()) {
            line("  <circle class=\"gate\" cx=\"%d\" cy=\"%d\" r=\"%d\"/>".formatted(middle, y, RADIUS));
        } else {
            line("  <rect class=\"gate\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"5\"/>"
                    .formatted(middle - one.boxWidth() / 2, y - one.halfBox(), one.boxWidth(), 2 * one.halfBox()));
        }
        for (int i = 0; i < one.box().size(); i++) {
            int baseline = y + 4 + (int) Math.round((i - (one.box().size() - 1) / 2.0) * Text.LINE);
            text("", "middle", middle, baseline, one.box().get(i));
        }
        int at = start(one) + PADDING;
        label("value", one.value(), at, y - 6 - Text.LINE * one.value().table().size());
        one.gradient().ifPresent(gradient -> label("gradient", gradient, at, y + 14));
    }

    private void label(String kind, Label label, int x, int y) {
        if (!label.caption().isEmpty()) {
            text(kind, "start", x, y, label.caption());
        }
        int first = y + Text.LINE * label.captionLines();
        if (label.isMatrix()) {
            bracket(kind, x + 3, first, label.table().size(), 3);
            bracket(kind, x + label.tableWidth() + 4, first, label.table().size(), -3);
        }
        for (int i = 0; i < label.table().size(); i++) {
            int edge = x;
            List<String> row = label.table().get(i);
            for (int j = 0; j < row.size(); j++) {
                edge += label.column(j);
                text(
                        kind,
                        label.isMatrix() ? "end" : "start",
                        label.isMatrix() ? edge : x,
                        first + i * Text.LINE,
                        row.get(j));
            }
        }
    }

    private void bracket(String kind, int x, int first, int rows, int hook) {
        line("  <path class=\"bracket %s\" d=\"M%d %dh%dv%dh%d\"/>"
                .formatted(kind, x + hook, first - 11, -hook, rows * Text.LINE - 1, hook));
    }

    private void text(String kind, String anchor, int x, int y, String words) {
        line("  <text%s%s x=\"%d\" y=\"%d\">%s</text>"
                .formatted(
                        kind.isEmpty() ? "" : " class=\"" + kind + "\"",
                        anchor.equals("start") ? "" : " text-anchor=\"" + anchor + "\"",
                        x,
                        y,
                        escaped(words)));
    }

    /** The same for those who cannot see it. */
    private String spoken() {
        List<String> said = new ArrayList<>();
        for (Drawn one : drawn.values()) {
            String made = one.box().isEmpty() ? "" : Gate.name(one.node()) + " is " + gates.formula(one.node()) + "; ";
            said.add(made
                    + one.value().spoken()
                    + one.gradient()
                            .map(gradient -> ", gradient " + gradient.spoken())
                            .orElse(""));
        }
        return String.join(". ", said) + ".";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void line(String text) {
        svg.append(text).append('\n');
    }
}
