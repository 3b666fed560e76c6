package dev.backprop.grader.circuit;

/** A vector, as a {@code double[]} of the student's code. */
public record Vec(Node node) implements Expression {

    /** This input in an example. */
    public Example.Given is(double... numbers) {
        return new Example.Given(node, numbers);
    }
}
