package dev.backprop.grader.sources.java;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.sources.files.FileName;
import dev.backprop.grader.sources.files.Folder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A Java source of a submission, as it was read.
 *
 * @param path relative to the submission, with {@code /} between names
 * @param note what is to be said about how it was read
 * @param wording a checksum that copies share even if tools changed their white space at line ends
 */
public record Source(String path, String text, Optional<Message> note, Outline outline, String wording) {

    /** Packages whose classes the exercise is compiled against, or that the worker is made of. */
    private static final List<String> RESERVED = List.of("java", "javax", "org.ejml", "dev.backprop");

    public static Source of(String path, String text, Optional<Message> note) {
        return new Source(path, text, note, Outline.of(text), Wording.checksum(text));
    }

    /**
     * Which of several sources that declare {@code type} to use: first what lies in no folder that builds write to, then what lies in no
     * archive, then the one that lies where the compiler would look for it, then the one in the fewest folders, with the shortest path, and
     * by name.
     */
    public static Comparator<Source> preferredFor(TypeName type) {
        return Comparator.comparing(Source::isOfABuild)
                .thenComparing(Source::isFromAnArchive)
                .thenComparing(source -> !source.isInPlaceFor(type))
                .thenComparing(
                        source -> source.path().chars().filter(c -> c == '/').count())
                .thenComparing(source -> source.path().length())
                .thenComparing(Source::path);
    }

    /** Prefers what shares a home with {@code main}: beside its older versions lie older versions of its helpers. */
    public static Comparator<Source> besides(Source main) {
        String home = main.home();
        return Comparator.comparing(source -> !source.home().equals(home));
    }

    public boolean isReserved() {
        String packageName = outline.packageName();
        return RESERVED.stream()
                .anyMatch(reserved -> packageName.equals(reserved) || packageName.startsWith(reserved + "."));
    }

    /** Whether it can be part of an exercise at all. */
    public boolean isCompilable() {
        return !outline.types().isEmpty() && !outline.isModule() && !outline.namesTooLong() && !isReserved();
    }

    /** Its top-level types. */
    public List<TypeName> typeNames() {
        return outline.types().stream().map(outline::nameOf).toList();
    }

    /**
     * The folder that the package's folders lie in, such as {@code src/main/java}; the file's own folder where it lies
     * loose. Files that share it were written to be compiled together.
     */
    String home() {
        String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        String packageFolder = outline.packageName().replace('.', '/');
        if (folder.equals(packageFolder)) {
            return "";
        }
        return folder.endsWith("/" + packageFolder)
                ? folder.substring(0, folder.length() - packageFolder.length() - 1)
                : folder;
    }

    private boolean isOfABuild() {
        return Arrays.stream(path.split("/")).anyMatch(Folder::isOfBuilds);
    }

    private boolean isFromAnArchive() {
        return Arrays.stream(path.split("/")).anyMatch(FileName::isArchive);
    }

    /** Whether it lies where the compiler would look for {@code type}. */
    boolean isInPlaceFor(TypeName type) {
        return path.equals(type.compilePath()) || path.endsWith("/" + type.compilePath());
    }

    /** Where the compiler wants it: under the name of its public type, or of {@code other} if none is public. */
    public String compilePath(TypeName other) {
        return outline.types().stream()
                .filter(Outline.Type::isPublic)
                .findFirst()
                .map(outline::nameOf)
                .orElse(other)
                .compilePath();
    }
}
