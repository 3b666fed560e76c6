package dev.backprop.worker;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The worker's class path, on which it is not itself: EJML, as the grader starts it. */
final class ClassPath {

    private ClassPath() {}

    /** The part that students may use. */
    static List<Path> ejml() {
        String[] entries = System.getProperty("java.class.path").split(File.pathSeparator, -1);
        return Arrays.stream(entries).map(Path::of).toList();
    }
}
