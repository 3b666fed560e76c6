package dev.backprop.grader.sources.choose;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.sources.files.FileKind;
import dev.backprop.grader.sources.files.Ignored;
import dev.backprop.grader.sources.files.SourceMessages.OtherCopyUsed;
import dev.backprop.grader.sources.java.KotlinFile;
import dev.backprop.grader.sources.java.Source;
import dev.backprop.grader.sources.java.TypeName;
import dev.backprop.grader.sources.java.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Everything that was taken in of a submission.
 *
 * @param passedOver what was not read, or is no Java source, and why
 * @param misnamed sources under another ending, such as {@code SvmLoss.java.txt}
 * @param others the first few names of files that are none of these
 * @param sha256 over the names and bytes of the Java files
 */
public record Inventory(
        List<Source> sources,
        List<Source> misnamed,
        List<KotlinFile> kotlinFiles,
        List<Ignored> passedOver,
        List<String> others,
        String sha256) {

    public Inventory {
        sources = List.copyOf(sources);
        misnamed = List.copyOf(misnamed);
        kotlinFiles = List.copyOf(kotlinFiles);
        passedOver = List.copyOf(passedOver);
        others = List.copyOf(others);
    }

    /**
     * The same without stubs of classes that were handed in filled in as well: nobody means the stub who has both, wherever they lie.
     */
    public Inventory withoutStubs(Wanted wanted) {
        Inventory left = this;
        for (Map.Entry<String, String> stub : wanted.handedOut().entrySet()) {
            left = left.without(TypeName.of(stub.getKey()), stub.getValue());
        }
        return left;
    }

    private Inventory without(TypeName type, String stub) {
        Predicate<Source> isStub = source -> Wording.areSame(source.text(), stub);
        Optional<Source> filledIn = Stream.concat(sources.stream(), misnamed.stream())
                .filter(source -> source.outline().type(type.simpleName()).isPresent())
                .filter(isStub.negate())
                .min(Source.preferredFor(type));
        if (filledIn.isEmpty() || sources.stream().noneMatch(isStub)) {
            return this;
        }
        Stream<Ignored> stubs = sources.stream()
                .filter(isStub)
                .map(source -> new Ignored(
                        source.path(),
                        new OtherCopyUsed(
                                source.path(), type.toString(), filledIn.get().path())));
        return new Inventory(
                sources.stream().filter(isStub.negate()).toList(),
                misnamed,
                kotlinFiles,
                Stream.concat(stubs, passedOver.stream()).toList(),
                others,
                sha256);
    }

    /** Why files could not be read that are named like a Java source of {@code simpleName}. */
    public Stream<Message> unreadable(String simpleName) {
        return passedOver.stream()
                .filter(ignored -> FileKind.of(ignored.path()) == FileKind.JAVA)
                .filter(ignored -> !(ignored.reason() instanceof OtherCopyUsed))
                .filter(ignored -> FileKind.isNamedLike(ignored.path(), simpleName))
                .map(Ignored::reason);
    }
}
