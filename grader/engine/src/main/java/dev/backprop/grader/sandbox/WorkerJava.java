package dev.backprop.grader.sandbox;

import dev.backprop.worker.Main;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_CDRM;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.CommonOps_FDRM;
import org.ejml.dense.row.CommonOps_ZDRM;
import org.ejml.simple.SimpleMatrix;
import org.ejml.sparse.csc.CommonOps_DSCC;
import org.ejml.sparse.csc.CommonOps_FSCC;

/** How the grader starts Java for a worker: the same Java that runs the grader, small and quick to start. */
final class WorkerJava {

    private static final List<String> FLAGS = List.of(
            "-Xmx256m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
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
            "-XX:ErrorFile=hs_err.log",
            "-XX:-CreateCoredumpOnCrash",
            "-Djava.io.tmpdir=.",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true");

    private static final List<Class<?>> EJML = List.of(
            SimpleMatrix.class,
            DMatrixRMaj.class,
            CommonOps_DDRM.class,
            CommonOps_FDRM.class,
            CommonOps_ZDRM.class,
            CommonOps_CDRM.class,
            CommonOps_DSCC.class,
            CommonOps_FSCC.class);

    private WorkerJava() {}

    static JavaLaunch launch(Optional<Path> archive) {
        return new JavaLaunch(javaHome(), flags(), classPath(), archive, List.of(), false);
    }

    static Path javaHome() {
        return Path.of(System.getProperty("java.home"));
    }

    static List<String> flags() {
        List<String> flags = new ArrayList<>(FLAGS);
        int version = Runtime.version().feature();
        if (version >= 24) {
            flags.add("--illegal-native-access=deny");
            flags.add("--sun-misc-unsafe-memory-access=deny");
        }
        return flags;
    }

    /** The worker first, then EJML in the order of the files' names, so that it is the same for everybody. */
    static List<Path> classPath() {
        Stream<Path> ejml = EJML.stream()
                .map(WorkerJava::home)
                .distinct()
                .sorted(Comparator.comparing(path -> String.valueOf(path.getFileName())));
        return Stream.concat(Stream.of(home(Main.class)), ejml).distinct().toList();
    }

    /** The jar, or the folder of classes, that holds the class. */
    private static Path home(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            throw new SandboxException("nobody knows where " + type.getName() + " was loaded from");
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new SandboxException(source.getLocation() + " is no file that a worker could read", e);
        }
    }
}
