package dev.backprop.grader.authoring.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The real {@code student-template}, and jars with names and contents of our own. */
record FakeCheckout(Path lib) {

    static final String HIDDEN = "META-INF/services/dev.backprop.grader.assignment.HiddenChecks";

    /** Two assignments, one with hidden checks, and the grader itself. */
    static FakeCheckout in(Path folder) {
        try {
            FakeCheckout checkout = new FakeCheckout(Files.createDirectories(folder.resolve("grader/target/dist/lib")));
            checkout.jar(
                    "engine.jar", "dev/backprop/grader/cli/Main.class", "META-INF/backprop/mistakes/transposed.md");
            checkout.jar(
                    "scaling-1.jar",
                    "META-INF/backprop/scaling/assignment.json",
                    "META-INF/backprop/scaling/handout.md",
                    "META-INF/backprop/scaling/handout.ru.md",
                    "META-INF/backprop/scaling/pictures/scaling.svg",
                    "META-INF/backprop/scaling/stub/backprop/Scaling.java",
                    "dev/backprop/assignments/scaling/Scaling.class");
            checkout.jar("scaling-1-hidden.jar", HIDDEN, "dev/backprop/assignments/scaling/HiddenScaling.class");
            checkout.jar("page.jar", "dev/backprop/grader/page/JteSummary.class");
            checkout.jar("jte-runtime.jar", "gg/jte/TemplateEngine.class");
            checkout.jar(
                    "sums-1.jar",
                    "META-INF/backprop/sums/assignment.json",
                    "META-INF/backprop/sums/stub/backprop/Sums.java");
            return checkout;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Checkout checkout() {
        return new Checkout(Path.of("../../student-template"), lib);
    }

    /** A jar in which every entry holds its own name. */
    void jar(String name, String... entries) {
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(lib.resolve(name)))) {
            for (String entry : entries) {
                jar.putNextEntry(new ZipEntry(entry));
                jar.write(entry.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
