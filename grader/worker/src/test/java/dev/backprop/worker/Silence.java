package dev.backprop.worker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Nothing that a program prints is seen. */
final class Silence implements BeforeEachCallback, AfterEachCallback {

    private final PrintStream out = System.out;

    @Override
    public void beforeEach(ExtensionContext context) {
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        System.setOut(out);
    }
}
