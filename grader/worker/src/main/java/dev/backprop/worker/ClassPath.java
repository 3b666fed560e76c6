package dev.backprop.worker;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The worker's class path, on which it is not itself: EJML and ASM, as the grader starts it. */
final class ClassPath {

    private ClassPath() {}

    /** All of it; {@link MemoryFiles} and {@link StudentLoader} show students what is EJML's. */
    static List<Path> entries() {
        String[] entries = System.getProperty("java.class.path").split(File.pathSeparator, -1);
        return Arrays.stream(entries).map(Path::of).toList();
    }
}
