package dev.backprop.grader.sandbox;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A worker's Java, before a jail has decided where it sees things.
 *
 * @param javaHome the Java to run
 * @param flags its flags, none of which holds a path of the host
 * @param classPath in this order
 * @param archive the class-data-sharing archive, if there is one
 * @param arguments of its main class
 * @param keepsFiles whether the files matter that it writes to its current directory
 */
public record JavaLaunch(
        Path javaHome,
        List<String> flags,
        List<Path> classPath,
        Optional<Path> archive,
        List<String> arguments,
        boolean keepsFiles) {

    /** The argument with which a worker only does what archives are made of. */
    static final String TRAIN = "train";

    private static final String MAIN = "dev.backprop.worker.Main";

    public JavaLaunch {
        flags = List.copyOf(flags);
        classPath = List.copyOf(classPath);
        arguments = List.copyOf(arguments);
    }

    /**
     * The command line.
     *
     * @param seenAs the path under which the jail sees {@link #javaHome}, each entry of {@link #classPath} and
     *     {@link #archive}
     */
    public List<String> command(Function<Path, String> seenAs) {
        List<String> command = new ArrayList<>();
        command.add(seenAs.apply(javaHome) + File.separator + "bin" + File.separator + "java");
        command.addAll(flags);
        archive.ifPresent(path -> command.add("-XX:SharedArchiveFile=" + seenAs.apply(path)));
        command.add("-cp");
        command.add(classPath.stream().map(seenAs).collect(joining(File.pathSeparator)));
        command.add(MAIN);
        command.addAll(arguments);
        return command;
    }
}
