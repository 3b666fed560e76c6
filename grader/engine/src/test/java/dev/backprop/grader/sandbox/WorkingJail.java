package dev.backprop.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backprop.grader.message.MessageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The jail, for tests that need one. */
public final class WorkingJail {

    /** Set in CI: there a test without its jail fails, where elsewhere it is skipped. */
    private static final String REQUIRED = "GRADER_TEST_REQUIRE_JAIL";

    private WorkingJail() {}

    /** A jail in which a worker has started. */
    public static Jail get() {
        try (Sandbox sandbox = Sandbox.start(JailChoice.named("bubblewrap"), Limits.standard())) {
            return sandbox.confinement().jail();
        } catch (MessageException e) {
            assertThat(System.getenv(REQUIRED)).as(e.getMessage()).isNotEqualTo("1");
            assumeTrue(false, e.getMessage());
            throw e;
        }
    }

    /** Waits until none is left of the processes that have this name in their table of mounts. */
    static List<Path> leftOver(String name) throws InterruptedException {
        List<Path> found = processesWith(name);
        for (int i = 0; i < 500 && !found.isEmpty(); i++) {
            TimeUnit.MILLISECONDS.sleep(10);
            found = processesWith(name);
        }
        return found;
    }

    static List<Path> processesWith(String name) {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .filter(process -> process.getFileName().toString().matches("[0-9]+"))
                    .filter(process ->
                            reads(process.resolve("mountinfo"), name) || reads(process.resolve("cmdline"), name))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean reads(Path file, String name) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(name);
        } catch (IOException e) {
            // It has ended meanwhile, or it is another user's.
            return false;
        }
    }
}
