package dev.backprop.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Two gradient checks of the usual kind, on one input. */
final class CourseChecks {

    private static final int COORDINATES = 10;

    private final DifferentiableLoss loss;
    private final int blocks;
    private final Slopes ten;
    private final Slopes all;

    CourseChecks(DifferentiableLoss loss, int blocks) {
        this.loss = loss;
        this.blocks = blocks;
        ten = new Slopes(1e-5);
        all = new Slopes(1e-6);
    }

    DifferentiableLoss loss() {
        return loss;
    }

    /** Whether one of ten random coordinates of a block has |a − n| / (|a| + |n|) > 1e-4 at a step of 1e-5. */
    boolean tenCoordinatesReject(List<double[]> gradients, SplittableRandom random) {
        for (int block = 0; block < blocks; block++) {
            double[] gradient = gradients.get(block);
            for (int draw = 0; draw < COORDINATES; draw++) {
                int index = random.nextInt(gradient.length);
                double slope = ten.at(block, index);
                double size = Math.abs(gradient[index]) + Math.abs(slope);
                boolean near = Math.abs(gradient[index] - slope) <= 1e-4 * size;
                // NaN is near nothing.
                if (!near) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether any coordinate has |a − n| > 1e-5 + 1e-3·|n| at a step of 1e-6. */
    boolean allCoordinatesReject(List<double[]> gradients) {
        for (int block = 0; block < blocks; block++) {
            double[] gradient = gradients.get(block);
            for (int index = 0; index < gradient.length; index++) {
                double slope = all.at(block, index);
                boolean near = Math.abs(gradient[index] - slope) <= 1e-5 + 1e-3 * Math.abs(slope);
                if (!near) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Central differences, each computed once however many submissions are compared with it. */
    private final class Slopes {

        private final double step;
        private final double[][] known = new double[blocks][];

        Slopes(double step) {
            this.step = step;
            for (int block = 0; block < blocks; block++) {
                known[block] = new double[loss.block(block).length];
                Arrays.fill(known[block], Double.NaN);
            }
        }

        double at(int block, int index) {
            if (Double.isNaN(known[block][index])) {
                known[block][index] = (loss.moved(block, index, step) - loss.moved(block, index, -step)) / (2 * step);
            }
            return known[block][index];
        }
    }
}
