package dev.backprop.grader.assignment;

/** What a value must be, on one input: a trusted value with the bound of its own error. */
public interface Expectation {

    /** The trusted value. Later stages go on from it where the student's own cannot be used. */
    Entries value();

    /**
     * Judges a value that has the shape of {@link #value()} and only finite entries (others never get here).
     *
     * @param yours the student's value
     */
    Judgement judge(Entries yours);
}
