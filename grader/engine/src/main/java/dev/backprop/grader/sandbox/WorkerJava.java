package dev.backprop.grader.sandbox;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How the grader starts Java for a worker: the same Java that runs the grader, small and quick to start. */
final class WorkerJava {

    private static final List<String> FLAGS = List.of(
            "-Xmx256m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:CICompilerCount=1",
            // A worker lives too briefly for its code to be worth more.
            "-XX:C1MaxInlineLevel=3",
            "-XX:C1MaxInlineSize=12",
            "-XX:MaxMetaspaceSize=64m",
            "-XX:CompressedClassSpaceSize=32m",
            "-XX:ReservedCodeCacheSize=32m",
            "-XX:MaxDirectMemorySize=32m",
            "-Xshare:auto",
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            // Whatever the virtual machine has to say must not get into the protocol.
            "-Xlog:disable",
            "-Xlog:all=warning:stderr",
            "-XX:+DisplayVMOutputToStderr",
            "-XX:+SuppressFatalErrorMessage",
            "-XX:-CreateCoredumpOnCrash",
            "-Djava.io.tmpdir=.",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true");

    /** Java makes as many threads as there are processors for streams that are parallel: more than a jail allows. */
    private static final int MOST_PROCESSORS = 16;

    private static final String WORKER = "dev/backprop/worker/Main.class";

    /** One class of each part of EJML. Looked up, not loaded: loading them would take longer than starting Java. */
    private static final List<String> EJML = List.of(
            "org/ejml/simple/SimpleMatrix.class",
            "org/ejml/data/DMatrixRMaj.class",
            "org/ejml/dense/row/CommonOps_DDRM.class",
            "org/ejml/dense/row/CommonOps_FDRM.class",
            "org/ejml/dense/row/CommonOps_ZDRM.class",
            "org/ejml/dense/row/CommonOps_CDRM.class",
            "org/ejml/sparse/csc/CommonOps_DSCC.class",
            "org/ejml/sparse/csc/CommonOps_FSCC.class");

    /** One class of each part of ASM, with which a worker reads the student's classes. */
    private static final List<String> ASM = List.of(
            "org/objectweb/asm/ClassReader.class",
            "org/objectweb/asm/tree/ClassNode.class",
            "org/objectweb/asm/tree/analysis/Analyzer.class");

    private WorkerJava() {}

    /** The launch of a worker that serves. */
    static JavaLaunch launch(Optional<Path> archive) {
        return new JavaLaunch(javaHome(), flags(), home(WORKER), libraries(), archive, false);
    }

    static Path javaHome() {
        return Path.of(System.getProperty("java.home"));
    }

    static List<String> flags() {
        List<String> flags = new ArrayList<>(FLAGS);
        if (Runtime.getRuntime().availableProcessors() > MOST_PROCESSORS) {
            flags.add("-XX:ActiveProcessorCount=" + MOST_PROCESSORS);
        }
        int version = Runtime.version().feature();
        if (version >= 24) {
            flags.add("--illegal-native-access=deny");
            flags.add("--sun-misc-unsafe-memory-access=deny");
        }
        return flags;
    }

    /** The launch that writes an archive of what a worker does, to a file of this name in its current directory. */
    static JavaLaunch training(String archive) {
        List<String> flags = flags();
        flags.add("-XX:ArchiveClassesAtExit=" + archive);
        return new JavaLaunch(javaHome(), flags, home(WORKER), libraries(), Optional.empty(), true);
    }

    /** In the order of the files' names, so that it is the same for everybody. */
    private static List<Path> libraries() {
        // Behind EJML, for Java looks into them in this order.
        return Stream.concat(jars(EJML), jars(ASM)).distinct().toList();
    }

    private static Stream<Path> jars(List<String> classes) {
        return classes.stream()
                .map(WorkerJava::home)
                .distinct()
                .sorted(Comparator.comparing(path -> String.valueOf(path.getFileName())));
    }

    /** The jar, or the folder of classes, that holds the class file. */
    private static Path home(String classFile) {
        URL url = WorkerJava.class.getClassLoader().getResource(classFile);
        if (url == null) {
            throw new SandboxException(classFile + " is not on the grader's class path");
        }
        try {
            if (url.openConnection() instanceof JarURLConnection jar) {
                return Path.of(jar.getJarFileURL().toURI());
            }
            Path file = Path.of(url.toURI());
            return file.getRoot()
                    .resolve(file.subpath(
                            0, file.getNameCount() - Path.of(classFile).getNameCount()));
        } catch (IOException | URISyntaxException | IllegalArgumentException e) {
            throw new SandboxException(url + " is no file that a worker could read", e);
        }
    }
}
