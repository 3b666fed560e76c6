package dev.backprop.worker;

public class Main {
    static {
        System.exit(0);
    }
}
