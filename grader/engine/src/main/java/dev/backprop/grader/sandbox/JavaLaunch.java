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
 * @param worker the worker's module, a jar or a folder of classes
 * @param libraries its class path, in this order: what students may use, and what only the worker does
 * @param archive the class-data-sharing archive, if there is one
 * @param keepsFiles whether it only does what archives are made of, and the files matter that it writes to its current directory
 */
public record JavaLaunch(
        Path javaHome,
        List<String> flags,
        Path worker,
        List<Path> libraries,
        Optional<Path> archive,
        boolean keepsFiles) {

    /** The argument with which a worker only does what archives are made of. */
    private static final String TRAIN = "train";

    private static final String MODULE = "dev.backprop.worker";
    private static final String MAIN = MODULE + ".Main";

    public JavaLaunch {
        flags = List.copyOf(flags);
        libraries = List.copyOf(libraries);
    }

    /** What is read besides Java: the worker, its libraries and the archive. */
    List<Path> files() {
        List<Path> files = new ArrayList<>();
        files.add(worker);
        files.addAll(libraries);
        archive.ifPresent(files::add);
        return files;
    }

    /**
     * The command line.
     *
     * @param seenAs the path under which the jail sees {@link #javaHome} and each of {@link #files}
     */
    public List<String> command(Function<Path, String> seenAs) {
        List<String> command = new ArrayList<>();
        command.add(seenAs.apply(javaHome) + File.separator + "bin" + File.separator + "java");
        command.addAll(flags);
        archive.ifPresent(path -> command.add("-XX:SharedArchiveFile=" + seenAs.apply(path)));
        // Not as the main module: then students would find only those modules of Java that the worker needs.
        command.addAll(List.of("--module-path", seenAs.apply(worker), "--add-modules", MODULE));
        command.addAll(List.of("-cp", libraries.stream().map(seenAs).collect(joining(File.pathSeparator))));
        command.add(MAIN);
        if (keepsFiles) {
            command.add(TRAIN);
        }
        return command;
    }
}
