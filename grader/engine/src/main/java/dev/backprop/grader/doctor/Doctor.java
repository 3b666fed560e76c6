package dev.backprop.grader.doctor;

import dev.backprop.grader.sandbox.JailTrial;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Looks at all that grading needs. */
public final class Doctor {

    private final List<Supplier<Finding>> inspections;

    /** @param folder the working folder, where reports go */
    public Doctor(Path folder) {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        JailInspection jail = new JailInspection(JailTrial::make, new Surroundings(Path.of("/")));
        inspections = List.of(
                () -> Inspections.java(Path.of(System.getProperty("java.home")), System.getProperty("java.version")),
                Inspections::worker,
                () -> Inspections.folder("temporary files", temporary),
                () -> Inspections.space("room for them", temporary),
                () -> Inspections.folder("reports", folder.toAbsolutePath()),
                () -> Inspections.encoding(System.getProperty("sun.jnu.encoding", "")),
                jail,
                Inspections::filter,
                () -> Inspections.limits(jail.jail()));
    }

    /** The findings, each made when it is asked for: together they take about a second. */
    public Stream<Finding> findings() {
        return inspections.stream().map(Supplier::get);
    }
}
