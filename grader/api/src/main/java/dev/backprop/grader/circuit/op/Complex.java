package dev.backprop.grader.circuit.op;

/** A complex number that is written over. Its parts are what an operation works with on complex numbers. */
final class Complex {

    double re;
    double im;

    Complex set(double re, double im) {
        this.re = re;
        this.im = im;
        return this;
    }

    /** (re + i·im)·(a + i·b) */
    Complex times(double a, double b) {
        return set(re * a - im * b, re * b + im * a);
    }

    /** (re + i·im) / (a + i·b), scaled so that nothing over- or underflows on the way (Smith 1962). */
    Complex over(double a, double b) {
        if (Math.abs(a) >= Math.abs(b)) {
            double ratio = b / a;
            double length = a + b * ratio;
            return set((re + im * ratio) / length, (im - re * ratio) / length);
        }
        double ratio = a / b;
        double length = a * ratio + b;
        return set((re * ratio + im) / length, (im * ratio - re) / length);
    }

    /** 1 / (re + i·im) */
    Complex inverse() {
        double a = re;
        double b = im;
        return set(1, 0).over(a, b);
    }

    /** e^(re + i·im) */
    Complex exp() {
        double length = Math.exp(re);
        return set(length * Math.cos(im), length * Math.sin(im));
    }

    /** The logarithm's main branch. For a real part that is not negative. */
    Complex log() {
        double angle = Math.atan2(im, re);
        return set(im == 0 || Math.abs(im) < 0x1p-100 * re ? Math.log(re) : Math.log(Math.hypot(re, im)), angle);
    }

    /** The root with a real part that is not negative. */
    Complex root() {
        double length = Math.abs(im) < 0x1p-100 * re ? re : Math.hypot(re, im);
        double half = re == length ? Math.sqrt(re) : Math.sqrt((length + re) / 2);
        return set(half, im / (half + half));
    }
}
