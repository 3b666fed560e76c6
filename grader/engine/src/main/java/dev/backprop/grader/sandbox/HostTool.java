package dev.backprop.grader.sandbox;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs of the system that a jail is made of. */
public enum HostTool {
    /** Makes the jail. */
    BWRAP("bubblewrap"),
    /** Sets the limits, inside. */
    PRLIMIT("util-linux"),
    /** Becomes an ordinary user, where the grader is root. */
    SETPRIV("util-linux"),
    /** Empties the environment. */
    ENV("coreutils"),
    /** Opens the filter's file for bubblewrap, which Java cannot. */
    SH("dash");

    private final String debianPackage;

    HostTool(String debianPackage) {
        this.debianPackage = debianPackage;
    }

    /** The name of its file. */
    public String fileName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The package of Debian and Ubuntu that brings it. */
    public String debianPackage() {
        return debianPackage;
    }

    /** Where it is, if it is there: in the system's own folders, or else where the PATH says. */
    public Optional<Path> find() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(
                        Stream.of("/usr/bin", "/bin", "/usr/local/bin"), Arrays.stream(path.split(File.pathSeparator)))
                .filter(folder -> !folder.isEmpty())
                .flatMap(this::in)
                .findFirst();
    }

    private Stream<Path> in(String folder) {
        try {
            return Stream.of(Path.of(folder, fileName()).toAbsolutePath()).filter(Files::isExecutable);
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }
}
