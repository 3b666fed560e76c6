package dev.backprop.grader.numeric;

/** A straight line through a point of a parameter block, run through by t, with the point at t = 0. */
sealed interface Line {

    double[] at(double t);

    /** The largest |dx/dt| of a coordinate. */
    double speed();

    /** The largest |x| among the coordinates that change. */
    double size();

    /** The line along one coordinate, at speed 1. */
    record Coordinate(double[] x, int index) implements Line {
        @Override
        public double[] at(double t) {
            double[] point = x.clone();
            point[index] += t;
            return point;
        }

        @Override
        public double speed() {
            return 1;
        }

        @Override
        public double size() {
            return Math.abs(x[index]);
        }
    }

    /** The line along any direction. */
    record Oblique(double[] x, double[] direction) implements Line {
        public Oblique {
            if (x.length != direction.length) {
                throw new IllegalArgumentException(
                        "a point of " + x.length + " coordinates and a direction of " + direction.length);
            }
            if (Rounding.largest(direction) == 0) {
                throw new IllegalArgumentException("the direction is zero");
            }
        }

        @Override
        public double[] at(double t) {
            double[] point = x.clone();
            for (int i = 0; i < point.length; i++) {
                point[i] += t * direction[i];
            }
            return point;
        }

        @Override
        public double speed() {
            return Rounding.largest(direction);
        }

        @Override
        public double size() {
            double size = 0;
            for (int i = 0; i < x.length; i++) {
                if (direction[i] != 0) {
                    size = Math.max(size, Math.abs(x[i]));
                }
            }
            return size;
        }
    }
}
