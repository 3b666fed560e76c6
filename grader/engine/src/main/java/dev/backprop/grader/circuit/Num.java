package dev.backprop.grader.circuit;

/** A number. */
public record Num(Node node) implements Expression {

    /** This input in an example. */
    public Example.Given is(double number) {
        return new Example.Given(node, number);
    }
}
