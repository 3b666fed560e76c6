package dev.backprop.assignments.training;

import dev.backprop.assignments.training.Spiral.In;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/**
 * The spiral of the lecture: three arms of points, which no straight lines part.
 *
 * @param turn by how much it is turned, in radians
 * @param direction 1, or −1 where it turns the other way
 */
record Arms(double turn, int direction) {

    /** The accuracy that is asked for. A linear classifier has about a half of it, a right training 0.95 or more. */
    static final double ENOUGH = 0.9;

    private static final int COUNT = 3;
    private static final int TRAINING = 100;
    private static final int NEW = 200;

    /** How far an arm winds, and how far apart their beginnings are. */
    private static final double WINDING = 4;

    private static final double NOISE = 0.2;
    private static final double DIGITS = 1e4;

    /** With these a network trains well, from any of the usual beginnings. */
    private static final int HIDDEN = 100;

    private static final int BATCH_SIZE = 2;
    private static final int EPOCHS = 100;
    private static final double RATE = 0.1;

    /** A point and its arm. */
    private record Point(double x, double y, int arm) {}

    /** A training of the student's own network. */
    static In training(int seed) {
        List<Point> points = of(seed).points(TRAINING, new Random(seed));
        SimpleMatrix X = new SimpleMatrix(points.size(), 2);
        int[] y = new int[points.size()];
        for (int i = 0; i < y.length; i++) {
            X.set(i, 0, points.get(i).x());
            X.set(i, 1, points.get(i).y());
            y[i] = points.get(i).arm();
        }
        return new In(X, y, COUNT, seed, HIDDEN, BATCH_SIZE, EPOCHS, RATE, Spiral.OWN_NETWORK);
    }

    /** The arms that a training's points lie on. */
    static Arms of(In in) {
        return of(in.seed());
    }

    private static Arms of(int seed) {
        Random random = new Random(~seed);
        return new Arms(2 * Math.PI * random.nextDouble(), random.nextBoolean() ? 1 : -1);
    }

    /** The points of all arms, in no order. No two are equal. */
    private List<Point> points(int each, Random random) {
        List<Point> points = new ArrayList<>();
        for (int arm = 0; arm < COUNT; arm++) {
            for (int i = 1; i <= each; i++) {
                double radius = (double) i / each;
                double angle = turn + direction * (WINDING * (arm + radius) + NOISE * random.nextGaussian());
                points.add(new Point(rounded(radius * Math.sin(angle)), rounded(radius * Math.cos(angle)), arm));
            }
        }
        Collections.shuffle(points, random);
        return points;
    }

    private static double rounded(double number) {
        return Math.rint(number * DIGITS) / DIGITS;
    }

    /** The part of points that were never handed over that a network with these weights puts into their class. */
    double accuracy(In in, double[] weights) {
        if (weights.length != in.weights()) {
            return 0;
        }
        List<Point> points = points(NEW, new Random(in.seed() * 31L + 17));
        long right = points.stream()
                .filter(point -> point.arm() == best(scores(in, weights, point)))
                .count();
        return (double) right / points.size();
    }

    /** The scores of a network of two layers with a ReLU between them. */
    private static double[] scores(In in, double[] weights, Point point) {
        int second = in.firstWeights() + in.hidden();
        int last = second + in.hidden() * in.classes();
        double[] scores = new double[in.classes()];
        System.arraycopy(weights, last, scores, 0, scores.length);
        for (int unit = 0; unit < in.hidden(); unit++) {
            double sum = point.x() * weights[unit]
                    + point.y() * weights[in.hidden() + unit]
                    + weights[in.firstWeights() + unit];
            for (int c = 0; c < scores.length; c++) {
                scores[c] += Math.max(0, sum) * weights[second + unit * in.classes() + c];
            }
        }
        return scores;
    }

    /** The class of the largest score; none where a score is no number. */
    private static int best(double[] scores) {
        int best = 0;
        for (int c = 0; c < scores.length; c++) {
            if (Double.isNaN(scores[c])) {
                return -1;
            }
            best = scores[c] > scores[best] ? c : best;
        }
        return best;
    }
}
