package dev.backprop.grader.authoring.export;

import dev.backprop.grader.assignment.HiddenChecks;
import dev.backprop.grader.authoring.export.ExportMessages.JarHoldsMore;
import dev.backprop.grader.disk.Disk;
import dev.backprop.grader.message.MessageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A jar of the grader, by what is in it. */
record Jar(Path path, List<String> entries) {

    private static final String HIDDEN = "META-INF/services/" + HiddenChecks.class.getName();
    private static final Pattern OF_ASSIGNMENT = Pattern.compile("META-INF/backprop/([^/]+)/assignment\\.json");
    private static final Pattern HANDOUT =
            Pattern.compile("META-INF/backprop/([^/]+)/(handout(\\.[a-z]{2})?\\.md|pictures/[a-z0-9-]+\\.svg)");
    private static final Pattern STUB = Pattern.compile("META-INF/backprop/[^/]+/(?:stub|given)/(.+\\.java)");

    /** What has its own place in a jar: pages about known mistakes lie beside the assignments. */
    private static final Pattern FOR_STUDENTS = Pattern.compile("META-INF/backprop/mistakes/[^/]+\\.md");

    private static final Pattern PAGES = Pattern.compile("(?:dev/backprop/grader/page|gg/jte)/.+");

    Jar {
        entries = List.copyOf(entries);
    }

    /** The jars in a folder, by name. */
    static List<Jar> in(Path lib) {
        return Disk.inside(lib).stream()
                .filter(file -> file.toString().endsWith(".jar"))
                .map(Jar::at)
                .toList();
    }

    static Jar at(Path path) {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return new Jar(
                    path,
                    zip.stream()
                            .filter(entry -> !entry.isDirectory())
                            .map(ZipEntry::getName)
                            .sorted()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    /** Whether it holds checks for the course's own grader alone. */
    boolean isHidden() {
        return entries.contains(HIDDEN);
    }

    /** Whether it only makes pages of a class, with a library that nothing else needs. */
    boolean isForStaff() {
        return entries.stream().anyMatch(entry -> PAGES.matcher(entry).matches());
    }

    /** The ids of the assignments in it. */
    List<String> assignments() {
        return entries.stream()
                .map(OF_ASSIGNMENT::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .toList();
    }

    /** The entries that are handouts and their pictures: the id of the assignment, and the name in its folder. */
    Stream<Matcher> handouts() {
        return entries.stream().map(HANDOUT::matcher).filter(Matcher::matches);
    }

    /** The entries that are stubs, or classes that the course gives beside them, and their paths below the source folder. */
    Stream<Matcher> stubs() {
        return entries.stream().map(STUB::matcher).filter(Matcher::matches);
    }

    byte[] read(String entry) {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return zip.getInputStream(zip.getEntry(entry)).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Refuses a jar that holds what no student may have: files of an assignment's folder beside its handouts and stubs, or
     * classes of the students' own package, which a compiled solution would be.
     */
    void requireFitForStudents() {
        for (String entry : entries) {
            boolean folder = entry.startsWith("META-INF/backprop/")
                    && Stream.of(OF_ASSIGNMENT, HANDOUT, STUB, FOR_STUDENTS)
                            .noneMatch(kind -> kind.matcher(entry).matches());
            if (folder || entry.startsWith("backprop/")) {
                throw new MessageException(new JarHoldsMore(name(), entry));
            }
        }
    }
}
