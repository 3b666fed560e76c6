package dev.backprop.grader.cli;

import dev.backprop.grader.message.Lines;
import dev.backprop.grader.message.Message;
import java.util.List;
import java.util.stream.Collectors;

/** What the package {@code cli} has to say; the words are in the bundle of this name. */
public final class CliMessages {

    private CliMessages() {}

    /** With which seed an autograder grades, which nobody else is told. */
    public record AutograderSeed(long seed) implements Message {
        @Override
        public String text() {
            return inWords("AutograderSeed", String.valueOf(seed));
        }
    }

    /** An archive for Gradescope is ready. */
    public record AutograderWritten(String file, List<String> assignments) implements Message {}

    /** Several formats were asked for on standard output that cannot share it. */
    public record FormatNeedsFile(String format, List<String> sharing) implements Message {}

    /** There is no charset of that name to read the names in an archive with. */
    public record NamesCharsetUnknown(String given) implements Message {}

    /** Two reports were to go to one file. */
    public record OutputTwice(String file) implements Message {}

    /**
     * A program with the numbers of a counterexample was written.
     *
     * @param compile the command that compiles it; empty where the class that it calls was not found
     * @param run the command that runs it then
     */
    public record ReproWritten(String file, String compile, String run) implements Message {
        @Override
        public String text() {
            String written = inWords("ReproWritten", file);
            return compile.isEmpty()
                    ? written
                    : written + "\n" + inWords("ReproWritten.commands") + "\n  "
                            + inWords("ReproWritten.command", compile) + "\n  " + inWords("ReproWritten.command", run);
        }
    }

    /** A run over a class has broken off because of the machine. */
    public record RunBrokenOff() implements Message {}

    /** A run has come to its end. */
    public record RunEnded(int submissions, int graded, int unchanged, String out) implements Message {}

    /** The grader has failed on some submissions. */
    public record RunFailures(int count, String out) implements Message {}

    /** A run was stopped before its end. */
    public record RunStopped(int graded, int left) implements Message {}

    /** Some of what lies in a class's folder is nobody's, or cannot be read. */
    public record RunUnplaced(List<Place> places) implements Message {

        private static final int MOST = 10;

        /** Where it lies, and why it was not graded. */
        public record Place(String path, String reason) {}

        @Override
        public String text() {
            String more = places.size() > MOST ? Lines.of(inWords("RunUnplaced.more", places.size() - MOST)) : "";
            return inWords("RunUnplaced", places.size())
                    + places.stream()
                            .limit(MOST)
                            .map(place -> Lines.of(inWords("RunUnplaced.place", place.path(), place.reason())))
                            .collect(Collectors.joining())
                    + more;
        }
    }

    /** The grader is that of a course of its own, and nobody says where the course is. */
    public record NoCourseNamed() implements Message {}

    /** A report holds no check of that name. */
    public record CheckNotReported(String report, String check) implements Message {}

    /**
     * A starter for students is ready.
     *
     * @param required the assignments that its {@code course.json} requires
     * @param pass the pass mark in it
     */
    public record StarterWritten(String folder, List<String> assignments, List<String> required, String pass)
            implements Message {

        @Override
        public String text() {
            String asked = required.isEmpty()
                    ? inWords("StarterWritten.nothing", pass)
                    : inWords("StarterWritten.required", required, pass);
            return inWords("StarterWritten", folder, assignments) + " " + asked;
        }
    }
}
