package dev.backprop.grader.circuit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Inputs of a circuit for tests: Gaussian numbers, one case in four on a grid of 1/4, so that there are ties. */
final class Drawn {

    private final SplittableRandom random;

    Drawn(long seed) {
        random = new SplittableRandom(seed);
    }

    Map<Node, Quantity> inputs(Graph graph) {
        Map<Size, Integer> sizes = new HashMap<>();
        graph.sizes().forEach(size -> sizes.put(size, random.nextInt(size.least(), size.most() + 1)));
        return inputs(graph, sizes);
    }

    Map<Node, Quantity> inputs(Graph graph, Map<Size, Integer> sizes) {
        boolean grid = random.nextInt(4) == 0;
        Map<Node, Quantity> inputs = new LinkedHashMap<>();
        for (Node input : graph.inputs()) {
            int rows = length(input.shape().rows(), sizes);
            int columns = length(input.shape().columns(), sizes);
            double[] numbers = new double[rows * columns];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = number((Input) input.operation(), grid);
            }
            inputs.put(input, Quantity.exact(rows, columns, numbers));
        }
        return inputs;
    }

    private double number(Input input, boolean grid) {
        if (input.role() == Input.Role.LABELS) {
            return random.nextInt(2);
        }
        double number = grid ? Math.rint(random.nextGaussian() * 4) / 4 : random.nextGaussian();
        boolean positive = input.numbers().kind() == Numbers.Kind.POSITIVE
                || input.numbers().kind() == Numbers.Kind.NOT_NEGATIVE;
        return positive ? Math.abs(number) + 0.125 : number;
    }

    private static int length(Extent extent, Map<Size, Integer> sizes) {
        return extent.plus() + extent.sizes().stream().mapToInt(sizes::get).sum();
    }
}
