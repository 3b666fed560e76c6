package dev.backprop.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The jars that {@code ./grade} runs from. */
class DistributionTest {

    private static final Path LIB = Path.of("../target/dist/lib");

    /** An archive of shared class data leaves out those of before it. */
    private static final int JAVA_6 = 50;

    @Test
    void have_no_class_that_each_start_would_have_to_read_and_verify_anew() throws IOException {
        List<String> old = new ArrayList<>();
        int classes = 0;
        try (var jars = Files.newDirectoryStream(LIB, "*.jar")) {
            for (Path jar : jars) {
                try (ZipFile zip = new ZipFile(jar.toFile())) {
                    for (ZipEntry entry : zip.stream().toList()) {
                        if (entry.getName().endsWith(".class")) {
                            classes++;
                            if (version(zip, entry) < JAVA_6) {
                                old.add(jar.getFileName() + ": " + entry.getName());
                            }
                        }
                    }
                }
            }
        }

        assertThat(classes).isPositive();
        assertThat(old).isEmpty();
    }

    private static int version(ZipFile zip, ZipEntry entry) throws IOException {
        try (DataInputStream in = new DataInputStream(zip.getInputStream(entry))) {
            in.readInt();
            in.readUnsignedShort();
            return in.readUnsignedShort();
        }
    }
}
