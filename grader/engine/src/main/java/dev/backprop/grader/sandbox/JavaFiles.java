package dev.backprop.grader.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What of the system a Java needs around it: shared libraries, and configuration that some distributions keep elsewhere.
 *
 * <p>The lists are what the JDKs 17 to 25 of Debian, Ubuntu, Fedora, Alpine and Adoptium need for a worker. One that is missing
 * makes the worker fail to start, and the loader's words, which name it, reach the person who runs the grader.
 */
final class JavaFiles {

    private static final List<String> LIBRARIES = List.of(
            "libc.so.6",
            "libm.so.6",
            "libdl.so.2",
            "libpthread.so.0",
            "librt.so.1",
            "libz.so.1",
            "libstdc++.so.6",
            "libgcc_s.so.1",
            // For prlimit.
            "libsmartcols.so.1");

    private static final List<String> LOADERS = List.of(
            "/lib64/ld-linux-x86-64.so.2",
            "/lib/ld-linux-aarch64.so.1",
            "/lib/ld-musl-x86_64.so.1",
            "/lib/ld-musl-aarch64.so.1");

    /** In Debian's JDKs these are links to /etc. */
    private static final List<String> CONFIGURATION = List.of(
            "lib/jvm.cfg",
            "conf/security/java.security",
            "conf/security/java.policy",
            "conf/logging.properties",
            "conf/net.properties",
            "lib/security/default.policy");

    private JavaFiles() {}

    /** The files of the system, which the jail must show under the same paths. */
    static List<Path> libraries() {
        Stream<Path> libraries = LIBRARIES.stream()
                .flatMap(library -> folders()
                        .map(folder -> folder.resolve(library))
                        .filter(Files::exists)
                        .limit(1));
        return Stream.concat(LOADERS.stream().map(Path::of).filter(Files::exists), libraries)
                .toList();
    }

    /**
     * The files that links lead to, each with the path at which the links then find it.
     *
     * @param seenAs where the jail shows {@code javaHome}
     */
    static Map<Path, Path> configuration(Path javaHome, Path seenAs) throws IOException {
        Map<Path, Path> files = new LinkedHashMap<>();
        for (String name : CONFIGURATION) {
            Path link = javaHome.resolve(name);
            if (Files.isSymbolicLink(link) && Files.exists(link)) {
                Path target = seenAs.resolve(name)
                        .resolveSibling(Files.readSymbolicLink(link))
                        .normalize();
                if (!target.startsWith(seenAs)) {
                    files.put(link.toRealPath(), target);
                }
            }
        }
        return files;
    }

    private static Stream<Path> folders() {
        String machine = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
        return Stream.of(
                        "/lib/" + machine + "-linux-gnu",
                        "/usr/lib/" + machine + "-linux-gnu",
                        "/lib64",
                        "/usr/lib64",
                        "/lib",
                        "/usr/lib")
                .map(Path::of);
    }
}
