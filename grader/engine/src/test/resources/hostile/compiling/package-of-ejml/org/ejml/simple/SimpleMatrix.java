package org.ejml.simple;

public class SimpleMatrix {
    public SimpleMatrix mult(SimpleMatrix other) {
        throw new IllegalStateException("STOLEN");
    }
}
