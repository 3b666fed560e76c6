package dev.backprop.grader.doctor;

import dev.backprop.grader.doctor.DoctorMessages.JavaFound;
import dev.backprop.grader.doctor.DoctorMessages.JavaReplaced;
import dev.backprop.grader.doctor.DoctorMessages.JavaWithoutCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The Java that grades and that workers are started with: the same one, and a JDK. */
record JavaInspection(Path home, String running) implements Supplier<Finding> {

    private static final String SUBJECT = "Java";
    private static final String VERSION = "JAVA_VERSION=";

    JavaInspection() {
        this(Path.of(System.getProperty("java.home")), System.getProperty("java.version"));
    }

    @Override
    public Finding get() {
        if (Stream.of("bin/javac", "bin/javac.exe").noneMatch(name -> Files.isExecutable(home.resolve(name)))) {
            return Finding.broken(SUBJECT, new JavaWithoutCompiler(home.toString()));
        }
        Optional<String> other = installed().filter(version -> !version.equals(running));
        return other.isPresent()
                ? Finding.broken(SUBJECT, new JavaReplaced(running, other.get(), home.toString()))
                : Finding.works(SUBJECT, new JavaFound(running, home.toString()));
    }

    /** As its release file says; not every Java has one. */
    private Optional<String> installed() {
        try (Stream<String> lines = Files.lines(home.resolve("release"))) {
            return lines.filter(line -> line.startsWith(VERSION))
                    .map(line ->
                            line.substring(VERSION.length()).replace("\"", "").strip())
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
