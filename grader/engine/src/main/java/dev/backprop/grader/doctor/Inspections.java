package dev.backprop.grader.doctor;

import dev.backprop.grader.doctor.DoctorMessages.EncodingOfNames;
import dev.backprop.grader.doctor.DoctorMessages.FilterWorks;
import dev.backprop.grader.doctor.DoctorMessages.FolderUnusable;
import dev.backprop.grader.doctor.DoctorMessages.FolderUsable;
import dev.backprop.grader.doctor.DoctorMessages.JavaFound;
import dev.backprop.grader.doctor.DoctorMessages.JavaReplaced;
import dev.backprop.grader.doctor.DoctorMessages.JavaWithoutCompiler;
import dev.backprop.grader.doctor.DoctorMessages.LimitsByTimeOnly;
import dev.backprop.grader.doctor.DoctorMessages.LimitsWork;
import dev.backprop.grader.doctor.DoctorMessages.SpaceLeft;
import dev.backprop.grader.doctor.DoctorMessages.WorkerFails;
import dev.backprop.grader.doctor.DoctorMessages.WorkerStarts;
import dev.backprop.grader.sandbox.CompileResult;
import dev.backprop.grader.sandbox.CompileResult.Compiled;
import dev.backprop.grader.sandbox.Jail;
import dev.backprop.grader.sandbox.JailChoice;
import dev.backprop.grader.sandbox.JailTrial;
import dev.backprop.grader.sandbox.Limits;
import dev.backprop.grader.sandbox.Sandbox;
import dev.backprop.grader.sandbox.SandboxException;
import dev.backprop.grader.sandbox.SandboxMessages.NoFilter;
import dev.backprop.worker.wire.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is looked at, but for the jail: a method for each finding. */
final class Inspections {

    private static final String VERSION = "JAVA_VERSION=";

    private static final List<SourceFile> SAMPLE =
            List.of(new SourceFile("Sample.java", "class Sample { org.ejml.simple.SimpleMatrix matrix; }"));

    /** The archives of shared classes for two Javas, the files of a few workers, and reports. */
    private static final long NEEDED_MIB = 200;

    private Inspections() {}

    /**
     * The Java that grades and that workers are started with: the same one, and a JDK.
     *
     * @param running the version that grades
     */
    static Finding java(Path home, String running) {
        if (Stream.of("bin/javac", "bin/javac.exe").noneMatch(name -> Files.isExecutable(home.resolve(name)))) {
            return Finding.broken("Java", new JavaWithoutCompiler(home.toString()));
        }
        Optional<String> other = installed(home).filter(version -> !version.equals(running));
        return other.isPresent()
                ? Finding.broken("Java", new JavaReplaced(running, other.get(), home.toString()))
                : Finding.works("Java", new JavaFound(running, home.toString()));
    }

    /** As its release file says; not every Java has one. */
    private static Optional<String> installed(Path home) {
        try (Stream<String> lines = Files.lines(home.resolve("release"))) {
            return lines.filter(line -> line.startsWith(VERSION))
                    .map(line ->
                            line.substring(VERSION.length()).replace("\"", "").strip())
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether a worker starts and compiles; without a jail, which is looked at by itself. */
    static Finding worker() {
        long start = System.nanoTime();
        try (Sandbox sandbox = Sandbox.start(JailChoice.named("process"), Limits.standard())) {
            CompileResult result = sandbox.compile(SAMPLE);
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            return result instanceof Compiled
                    ? Finding.works("worker", new WorkerStarts(taken.toMillis()))
                    : Finding.broken("worker", new WorkerFails(result.toString()));
        } catch (SandboxException e) {
            return Finding.broken("worker", new WorkerFails(String.valueOf(e.getMessage())));
        }
    }

    /** Whether files can be written to a folder. */
    static Finding folder(String subject, Path folder) {
        try {
            Path file = Files.createTempFile(folder, "doctor-", ".tmp");
            try {
                Files.writeString(file, "written by the doctor");
            } finally {
                Files.delete(file);
            }
            return Finding.works(subject, new FolderUsable(folder.toString()));
        } catch (IOException e) {
            return Finding.broken(subject, new FolderUnusable(folder.toString(), e.toString()));
        }
    }

    /** Whether there is room in a folder for what the grader puts there. */
    static Finding space(String subject, Path folder) {
        try {
            long mebibytes = Files.getFileStore(folder).getUsableSpace() >> 20;
            boolean enough = mebibytes >= NEEDED_MIB;
            SpaceLeft left = new SpaceLeft(folder.toString(), mebibytes, enough);
            return enough ? Finding.works(subject, left) : Finding.broken(subject, left);
        } catch (IOException e) {
            return Finding.broken(subject, new FolderUnusable(folder.toString(), e.toString()));
        }
    }

    /** Whether Java can open files whose names are not ASCII, which depends on the locale that it was started in. */
    static Finding encoding(String encoding) {
        boolean holdsAll = !encoding.isEmpty() && !encoding.startsWith("ANSI_X3.4") && !encoding.equals("US-ASCII");
        EncodingOfNames names = new EncodingOfNames(encoding, holdsAll);
        return holdsAll ? Finding.works("encoding", names) : Finding.wanting("encoding", names);
    }

    /** Whether the jail sieves system calls. */
    static Finding filter() {
        int refused = JailTrial.refusedCalls();
        return refused > 0
                ? Finding.works("system calls", new FilterWorks(refused))
                : Finding.wanting("system calls", new NoFilter(System.getProperty("os.arch")));
    }

    /**
     * What keeps code from using up the machine.
     *
     * @param jail the jail, if it works
     */
    static Finding limits(Optional<Jail> jail) {
        return jail.map(works -> works.limits().entrySet().stream()
                        .filter(limit -> limit.getValue().contains("RLIMIT"))
                        .map(limit -> limit.getKey() + " " + limit.getValue())
                        .collect(Collectors.joining(", ")))
                .map(limits -> Finding.works("limits", new LimitsWork(limits)))
                .orElseGet(() -> Finding.wanting("limits", new LimitsByTimeOnly()));
    }
}
