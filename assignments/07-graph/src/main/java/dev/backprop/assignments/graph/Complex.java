package dev.backprop.assignments.graph;

/** A complex number. A slope is the imaginary part that a tiny imaginary step leaves behind, without a difference. */
record Complex(double re, double im) {

    static final Complex ONE = new Complex(1, 0);

    static Complex of(double number) {
        return new Complex(number, 0);
    }

    Complex plus(Complex other) {
        return new Complex(re + other.re, im + other.im);
    }

    Complex times(Complex other) {
        return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
    }

    Complex negated() {
        return new Complex(-re, -im);
    }

    /** 1/z, for an imaginary part far below the real one. */
    Complex reciprocal() {
        double ratio = im / re;
        double length = re + im * ratio;
        return new Complex(1 / length, -ratio / length);
    }

    Complex exp() {
        double length = Math.exp(re);
        return new Complex(length * Math.cos(im), length * Math.sin(im));
    }
}
