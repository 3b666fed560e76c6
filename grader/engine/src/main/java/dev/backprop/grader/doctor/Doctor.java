package dev.backprop.grader.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Looks at all that grading needs. */
public final class Doctor {

    private final List<Supplier<Finding>> inspections;

    /** @param folder the working folder, where reports go */
    public Doctor(Path folder) {
        JailInspection jail = new JailInspection();
        inspections = List.of(
                new JavaInspection(),
                new WorkerInspection(),
                new FolderInspection("temporary files", Path.of(System.getProperty("java.io.tmpdir"))),
                new SpaceInspection("room for them", Path.of(System.getProperty("java.io.tmpdir"))),
                new FolderInspection("reports", folder.toAbsolutePath()),
                new EncodingInspection(System.getProperty("sun.jnu.encoding", "")),
                jail,
                new FilterInspection(),
                new LimitsInspection(jail));
    }

    /** The findings, each made when it is asked for: together they take about a second. */
    public Stream<Finding> findings() {
        return inspections.stream().map(Supplier::get);
    }
}
