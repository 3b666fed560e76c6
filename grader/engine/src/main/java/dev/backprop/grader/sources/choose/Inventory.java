package dev.backprop.grader.sources.choose;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.sources.files.FileKind;
import dev.backprop.grader.sources.files.Ignored;
import dev.backprop.grader.sources.java.KotlinFile;
import dev.backprop.grader.sources.java.Source;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that was taken in of a submission.
 *
 * @param passedOver what was not read, or is no Java source, and why
 * @param misnamed sources under another ending, such as {@code SvmLoss.java.txt}
 * @param sha256 over the names and bytes of the Java files
 */
public record Inventory(
        List<Source> sources,
        List<Source> misnamed,
        List<KotlinFile> kotlinFiles,
        List<Ignored> passedOver,
        String sha256) {

    public Inventory {
        sources = List.copyOf(sources);
        misnamed = List.copyOf(misnamed);
        kotlinFiles = List.copyOf(kotlinFiles);
        passedOver = List.copyOf(passedOver);
    }

    /** Why files could not be read that are named like a Java source of {@code simpleName}. */
    public Stream<Message> unreadable(String simpleName) {
        return passedOver.stream()
                .filter(ignored -> FileKind.of(ignored.path()) == FileKind.JAVA)
                .filter(ignored -> FileKind.isNamedLike(ignored.path(), simpleName))
                .map(Ignored::reason);
    }
}
